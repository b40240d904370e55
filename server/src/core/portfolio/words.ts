/** The sentences of the triage that every format says alike. */
import { list, number, percent, plural } from "../rules/words.ts";
import { oneLine } from "../text/sanitize.ts";
import { sumsWords } from "./money.ts";
import type { Leaving, PersonLoad, PortfolioRow, Triage } from "./types.ts";

/** So many names are told; the rest are counted. */
const MOST_NAMES = 5;

/** The first names, and how many more there are. */
export function few(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return list(names);
  return `${names.slice(0, MOST_NAMES).join(", ")} and ${number(names.length - MOST_NAMES)} more`;
}

/** What a pilot is called: its name, its id, or its file. */
export function rowTitle({ name, id, file }: PortfolioRow): string {
  return oneLine(name ?? id ?? (file.split(/[\\/]/).at(-1) ?? file).replace(/\.pilot\.ya?ml$/i, ""));
}

/** Files of the pilots that somebody is named in. */
export function pilotsOf({ owns, roles, pilotTeams, reviewsOwed }: PersonLoad): number {
  const all = [...owns, ...roles.map(({ pilot }) => pilot), ...pilotTeams, ...reviewsOwed.map(({ pilot }) => pilot)];
  return new Set(all.map(({ file }) => file)).size;
}

/** Whether nothing is asked of anybody any more. */
export function isEnded({ stage }: PortfolioRow): boolean {
  return stage === "killed";
}

/** The sentences above the table. */
export function summaryOf(triage: Triage): readonly string[] {
  const { rows, all, unjudged, live, verdicts, overdue, conversion, runCost, stopCost } = triage;
  const counts = verdicts.map(([word, count]) => `${number(count)} ${word}`);
  const files = unjudged === 0 ? [] : [`${plural(unjudged, "file")} without a verdict`];
  const shown = rows.length === all ? "" : ` of ${number(all)}`;
  return [
    [
      `${number(rows.length)}${shown} ${rows.length === 1 && shown === "" ? "pilot" : "pilots"}, ${number(live)} live`,
      ...counts,
      ...files,
    ].join(" · "),
    `Run cost if all go to full scale: ${sumsWords(runCost)}.`,
    `Money behind kill, pause and hold verdicts: ${sumsWords(stopCost)}.`,
    overdue.pilots === 0
      ? "No pilot is past its end date."
      : `${plural(overdue.pilots, "pilot is", "pilots are")} past ${overdue.pilots === 1 ? "its" : "their"} end date (${overdue.pilots === 1 ? "" : "up to "}${plural(overdue.mostDays, "day")}).`,
    conversionWords(conversion),
  ];
}

/** How many pilots became systems, beside what is known of others. */
export function conversionWords({ started, live }: Triage["conversion"]): string {
  if (started === 0) return "No pilot has started, so none could become a live system.";
  return `${number(live)} of ${plural(started, "started pilot is", "started pilots are")} live (${percent(live / started)}). For comparison: about a quarter of companies get past pilots; one insurer had nineteen pilots and three live systems.`;
}

/** A person's load in one line. */
export function loadWords({ owns, roles, fte, fteUnknown, pilotTeams, reviewsOwed, promises }: PersonLoad): string {
  const parts = [
    owns.length > 0 ? `owns ${number(owns.length)}` : "",
    roles.length > 0 ? `${plural(roles.length, "production role")} (${fteWords(fte, fteUnknown)})` : "",
    pilotTeams.length > 0 ? plural(pilotTeams.length, "pilot team") : "",
    reviewsOwed.length > 0 ? `${plural(reviewsOwed.length, "review")} owed` : "",
    promises.length > 0 ? plural(promises.length, "promise") : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** `0.8 FTE, 2 not written`. */
export function fteWords(fte: number | null, unknown: number): string {
  if (fte === null) return "FTE not written";
  return `${number(fte)} FTE${unknown === 0 ? "" : `, ${number(unknown)} not written`}`;
}

/** What would be missing if somebody left, a line each. */
export function leavingWords({ person, found, gaps }: Leaving): readonly string[] {
  if (!found) return [`${person} is named in no charter.`];
  if (gaps.length === 0) return [`If ${person} leaves, no pilot loses its owner, a role or a reviewer.`];
  return [
    `If ${person} leaves, ${plural(gaps.length, "pilot loses", "pilots lose")} somebody:`,
    ...gaps.map(({ pilot, without }) => `${pilot}: without ${without.join(", ")}`),
  ];
}

/** The return in few words. */
export function returnWords({ money }: PortfolioRow): string {
  if (money.returnState === "accepted") return "accepted";
  return money.return === null ? "unknown" : percent(money.return);
}

/** The next step with who. */
export function stepWords({ next, problem }: PortfolioRow): string {
  if (problem !== null) return oneLine(problem);
  if (next === null) return "";
  return `${oneLine(next.message)} -> ${next.who === null ? "nobody" : oneLine(next.who)}`;
}
