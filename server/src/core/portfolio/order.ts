/** The order of the rows, and which of them are wanted. */
import type { QuestionId } from "../charter/names.ts";
import type { Stage } from "../charter/stage.ts";
import type { VerdictWord } from "../judgement/verdict.ts";
import type { PortfolioRow } from "./types.ts";

/** Verdicts in the order of the screen; files without one come first, for nobody knows what they hold. */
export const VERDICTS: readonly VerdictWord[] = ["kill", "pause", "hold", "fix", "go", "closed"];

/** What rows may be sorted by. */
export const SORTS = ["verdict", "cost", "score", "name", "overdue", "unit", "file"] as const;

/** One of them. */
export type SortKey = (typeof SORTS)[number];

/** What rows may be grouped by. */
export const GROUPS = ["verdict", "stage", "unit", "owner"] as const;

/** One of them. */
export type GroupKey = (typeof GROUPS)[number];

/** Which rows are wanted; what is absent does not matter. */
export interface Wanted {
  readonly stage?: readonly Stage[];
  readonly unit?: readonly string[];
  readonly verdict?: readonly VerdictWord[];
  /** Every one of these questions is open. */
  readonly unanswered?: readonly QuestionId[];
}

/** The rows that are wanted; a file that could not be judged stays unless something is asked of its content. */
export function wantedRows(rows: readonly PortfolioRow[], wanted: Wanted): readonly PortfolioRow[] {
  const { stage, unit, verdict, unanswered } = wanted;
  const units = unit?.map(folded);
  return rows.filter(
    (row) =>
      (stage === undefined || (row.effectiveStage !== null && stage.includes(row.effectiveStage))) &&
      (units === undefined || (row.businessUnit !== null && units.includes(folded(row.businessUnit)))) &&
      (verdict === undefined || (row.verdict !== null && verdict.includes(row.verdict))) &&
      (unanswered === undefined ||
        (row.verdict !== null && unanswered.every((question) => !row.answers[question].answered))),
  );
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** The rows in order: by verdict, then the largest cost, then id, unless something else is wanted. */
export function sortedRows(rows: readonly PortfolioRow[], by: SortKey = "verdict"): readonly PortfolioRow[] {
  const first = FIRST[by];
  return rows.toSorted((a, b) => first(a, b) || byVerdict(a, b) || byCost(a, b) || compareText(nameKey(a), nameKey(b)));
}

type Compare = (a: PortfolioRow, b: PortfolioRow) => number;

const FIRST: { readonly [K in SortKey]: Compare } = {
  verdict: () => 0,
  cost: byCost,
  score: (a, b) => (a.score ?? -1) - (b.score ?? -1),
  name: (a, b) => compareText(folded(a.name ?? a.file), folded(b.name ?? b.file)),
  overdue: (a, b) => b.daysOverdue - a.daysOverdue,
  unit: (a, b) => compareText(folded(a.businessUnit ?? "\uffff"), folded(b.businessUnit ?? "\uffff")),
  file: (a, b) => compareText(a.file, b.file),
};

function byVerdict(a: PortfolioRow, b: PortfolioRow): number {
  return rank(a) - rank(b);
}

function rank({ verdict }: PortfolioRow): number {
  return verdict === null ? -1 : VERDICTS.indexOf(verdict);
}

/** Largest first; what is not known comes last. */
function byCost(a: PortfolioRow, b: PortfolioRow): number {
  const [one, other] = [a.money.run12m ?? Number.NEGATIVE_INFINITY, b.money.run12m ?? Number.NEGATIVE_INFINITY];
  return one === other ? 0 : other > one ? 1 : -1;
}

function nameKey({ id, file }: PortfolioRow): string {
  return `${id ?? ""}\n${file}`;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The name of the group that a row belongs to. */
export function groupOf(row: PortfolioRow, by: GroupKey): string {
  if (by === "verdict") return row.verdict ?? "no verdict";
  if (by === "stage") return row.effectiveStage ?? "no stage";
  return (by === "unit" ? row.businessUnit : row.owner) ?? (by === "unit" ? "no unit" : "no owner");
}

/** Rows by group, groups in the order in which their first row comes; owners and units by name. */
export function grouped(rows: readonly PortfolioRow[], by: GroupKey): ReadonlyMap<string, readonly PortfolioRow[]> {
  const groups = new Map<string, PortfolioRow[]>();
  for (const row of rows) {
    const name = groupOf(row, by);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
