/** What changed in one charter since a day, in sentences for the meeting. */
import type { Day } from "../charter/dates.ts";
import { formatDay } from "../charter/dates.ts";
import { changeWords } from "../history/change-words.ts";
import { compare } from "../history/compare.ts";
import type { PastVersion } from "../history/versions.ts";
import type { Analysis } from "../judgement/analyze.ts";
import { plural } from "../rules/words.ts";

/** So many moved goalposts and new findings are told. */
const MOST = 4;

/** The newest version of a day or before; null where the charter is younger. */
export function versionOn(newestFirst: readonly PastVersion[], since: Day): string | null {
  return newestFirst.find(({ commit, day, text }) => commit !== null && day <= since && text !== null)?.text ?? null;
}

/** Score, verdict, moved goalposts, new findings and decisions; one sentence where nothing is different. */
export function changesSince(before: Analysis, now: Analysis, since: Day): readonly string[] {
  const { changes, before: was, after: is } = compare(before, now);
  const weaker = changes.filter((one) => one.class === "weakens");
  const known = new Set(before.findings.map(({ code, path }) => `${code}@${path.join(".")}`));
  const fresh = now.findings.filter(
    ({ code, path, severity }) => severity !== "info" && !known.has(`${code}@${path.join(".")}`),
  );
  const decisions = (now.charter.history ?? []).flatMap((entry) =>
    entry?.date !== undefined && entry.date > since
      ? [`${formatDay(entry.date)}: ${entry.stage ?? "decided"}${entry.by === undefined ? "" : `, by ${entry.by}`}`]
      : [],
  );
  const lines = [
    ...(was.score === is.score ? [] : [`score ${was.score ?? "none"} to ${is.score ?? "none"}`]),
    ...(was.verdict === is.verdict ? [] : [`verdict ${was.verdict ?? "none"} to ${is.verdict ?? "none"}`]),
    ...decisions,
    ...some(
      weaker.map((one) => `promises less: ${changeWords(one)}`),
      "more promises weakened",
    ),
    ...some(
      fresh.map(({ message }) => `new: ${message}`),
      "more new findings",
    ),
  ];
  if (lines.length > 0) return lines;
  return [
    changes.length === 0
      ? "nothing"
      : `${plural(changes.length, "change")}, none that moves score, verdict or a promise`,
  ];
}

function some(lines: readonly string[], rest: string): readonly string[] {
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST), `${lines.length - MOST} ${rest}`];
}
