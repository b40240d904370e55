/** The board's page in words: what it is in one line, and the figures that decide, each with its remark. */
import { formatDay } from "../../charter/dates.ts";
import { capital, list, plural } from "../../rules/words.ts";
import type { CharterReport } from "./types.ts";
import { cash, paybackWords, returnWords, spoken } from "./words.ts";

const AUTONOMY: { readonly [autonomy: string]: string } = {
  informs: "informs, people decide",
  recommends: "recommends, a person decides",
  decides_with_review: "decides, a person reviews",
  acts: "acts by itself",
};

const BUILD: { readonly [build: string]: string } = {
  vendor_product: "a supplier’s product",
  vendor_model: "a supplier’s model",
  open_weights: "an open model",
  in_house: "made in house",
};

const CLASSES = ["restricted", "confidential", "internal", "public"];
const PERSONAL: { readonly [personal: string]: string } = {
  special_category: "special categories of personal data",
  personal: "personal data",
  none: "no personal data",
};

/** How far it goes without a person. */
export function autonomyWords(autonomy: string | null): string | null {
  return autonomy === null ? null : (AUTONOMY[autonomy] ?? spoken(autonomy));
}

/** Who makes it: `a supplier’s model (Northwind AI)`. */
export function makerWords({ build, supplier, model }: CharterReport["subject"]): string | null {
  const names = [supplier, model].filter((name) => name !== null);
  const kind = build === null ? null : (BUILD[build] ?? spoken(build));
  if (kind === null) return names.length === 0 ? null : names.join(", ");
  return names.length === 0 ? kind : `${kind} (${names.join(", ")})`;
}

/** The most sensitive data in words: `confidential data, special categories of personal data`. */
export function dataWords({ sources }: CharterReport["data"]): string {
  if (sources.length === 0) return "data not written";
  const highest = CLASSES.find((name) => sources.some((one) => one.classification === name));
  const personal = ["special_category", "personal"].find((name) => sources.some((one) => one.personal === name));
  const silent = sources.some((one) => one.personal === null);
  const about = personal ?? (silent ? null : "none");
  return `${highest ?? "unclassified"} data, ${personalWords(about)}`;
}

/** Whether one source is about people: `personal data`; null where it is not written. */
export function personalWords(personal: string | null): string {
  return personal === null ? "personal or not is not written" : (PERSONAL[personal] ?? spoken(personal));
}

/** For whom, how far, by whom and with which data, as short parts of one line. */
export function subjectWords({ subject, heading, data }: CharterReport): readonly string[] {
  const { full } = subject.users;
  const users = full === null ? null : `${plural(full, "user")} at full scale`;
  const whom = [heading.businessUnit, users].filter((part) => part !== null);
  return [
    whom.length === 0 ? "for whom is not written" : `for ${whom.join(", ")}`,
    autonomyWords(subject.autonomy) ?? "how far it goes without a person is not written",
    makerWords(subject) ?? "its maker is not written",
    dataWords(data),
  ];
}

/** One figure of the board's page. */
export interface BoardFigure {
  readonly term: string;
  readonly value: string;
  readonly note: string | null;
  /** Where it stands in the charter. */
  readonly path: string;
  readonly isGap: boolean;
}

/** The figures of the first screen, in the order of a board's questions. */
export function boardFigures(report: CharterReport): readonly BoardFigure[] {
  const { cost, questions, board, verdict } = report;
  const sum = (amount: number | null) => cash(amount, cost.currency);
  const figure = (term: string, path: string, value: string | null, note: string | null = null): BoardFigure => {
    return { term, value: value ?? "not answered", note, path, isGap: value === null || value === "not known" };
  };
  const outcome = questions.Q2.answered ? board.outcome : null;
  const knowsCost = cost.lines.some((line) => (line.year ?? 0) !== 0);
  const money = [
    figure(
      "Outcome",
      "measurement.production_metric",
      verdict === "closed" ? (board.outcome ?? "not written") : outcome,
    ),
    figure(
      "Cost, a year at full scale",
      "cost",
      knowsCost ? sum(cost.run12m) : "not known",
      knowsCost && cost.firstYear !== null ? `first year with the bridge ${sum(cost.firstYear)}` : null,
    ),
    figure(
      "Return, a year at full scale",
      "cost.benefit",
      returnWords(cost),
      cost.benefit12m === null ? null : `benefit ${sum(cost.benefit12m)}`,
    ),
    ...(verdict === "closed" ? [] : [figure("Pays back", "bridge", paybackWords(cost), paybackNote(report))]),
  ];
  if (verdict === "closed") return money;
  return [...money, ownerFigure(report), goLiveFigure(report), decisionFigure(report), agreementFigure(report)];
}

function paybackNote({ cost }: CharterReport): string | null {
  if (cost.value36 === null) return null;
  return `three years are worth ${cash(cost.value36, cost.currency)} today`;
}

function ownerFigure({ heading, questions }: CharterReport): BoardFigure {
  const { owner } = heading;
  const answered = questions.Q1.answered;
  const value = owner === null ? "nobody yet" : owner;
  const note = answered || owner === null ? null : "does not count, see Q1";
  return { term: "Owner", value, note, path: "accountability.production_owner", isGap: !answered };
}

function goLiveFigure({ heading, judged, effectiveStage }: CharterReport): BoardFigure {
  const day = heading.goLive;
  const late = day !== null && day < judged.asOf && effectiveStage !== "production";
  const value = day === null ? "no date" : formatDay(day);
  const term = effectiveStage === "production" ? "Live since" : "Goes live";
  return {
    term,
    value,
    note: late ? "this day has passed" : null,
    path: "bridge.go_live",
    isGap: day === null || late,
  };
}

function decisionFigure({ board: { decision } }: CharterReport): BoardFigure {
  const term = "Next decision";
  const path = "pilot.kill_criteria";
  if (decision === null) return { term, value: "no day is written", note: null, path, isGap: true };
  const { by, who, what, late } = decision;
  const day = by === null ? "no day is written" : `${late ? "was due " : ""}${formatDay(by)}`;
  return {
    term,
    value: day,
    note: `${capital(what)}${who === null ? "" : `: ${who}`}`,
    path,
    isGap: late || by === null,
  };
}

function agreementFigure({ board }: CharterReport): BoardFigure {
  const { agreed, rejected, notAgreed } = board;
  const rest = notAgreed.length === 0 ? "nobody" : capital(list(notAgreed));
  const notes = [
    ...(rejected.length === 0 ? [] : [`rejected by ${list(rejected)}`]),
    ...(agreed.length === 0 ? [] : [`agreed: ${list(agreed)}`]),
  ];
  return {
    term: "Not agreed yet",
    value: rest,
    note: notes.length === 0 ? null : capital(notes.join("; ")),
    path: "governance.reviews",
    isGap: notAgreed.length + rejected.length > 0,
  };
}

/** A text for the first page: its first sentences, or as many words as fit; the annex holds the whole. */
export function brief(text: string, most = 240): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("! "), cut.lastIndexOf("? "));
  if (end > most / 2) return cut.slice(0, end + 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "")} …`;
}
