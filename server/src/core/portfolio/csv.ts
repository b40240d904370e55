/** The triage as a table of cells for CSV and spreadsheets (charter.md 6.2): a row a charter, empty = unknown or not answered. */
import type { Cell } from "../import/cell.ts";
import type { ExportTable } from "../import/export-table.ts";
import { oneLine } from "../text/sanitize.ts";
import type { PortfolioRow } from "./types.ts";

/** One column: its heading and what stands in it. */
type Column = readonly [name: string, cell: (row: PortfolioRow) => Cell];

const COLUMNS: readonly Column[] = [
  ["id", ({ id }) => id],
  ["name", ({ name }) => text(name)],
  ["business_unit", ({ businessUnit }) => text(businessUnit)],
  ["industry", ({ industry }) => text(industry)],
  ["stage", ({ stage }) => stage],
  ["effective_stage", ({ effectiveStage }) => effectiveStage],
  ["verdict", ({ verdict }) => verdict],
  ["verdict_reason", ({ reasons, problem }) => text(problem ?? (reasons.join("; ") || null))],
  ["score", ({ score }) => score],
  ["score_before_gate", ({ scoreBeforeGate }) => scoreBeforeGate],
  ["score_production_bar", ({ productionBar }) => productionBar],
  ["accountability", ({ pillars }) => pillars.accountability],
  ["measurement", ({ pillars }) => pillars.measurement],
  ["governance", ({ pillars }) => pillars.governance],
  ["cost", ({ pillars }) => pillars.cost],
  ["capability", ({ pillars }) => pillars.capability],
  ["weakest", ({ weakest }) => weakest],
  ["q1_owner", (row) => answer(row, "Q1")],
  ["q2_outcome", (row) => answer(row, "Q2")],
  ["q3_run_cost_12m", ({ money, answers }) => (answers.Q3.answered ? money.run12m : null)],
  ["q4_capability", (row) => answer(row, "Q4")],
  ["currency", ({ money }) => money.currency],
  ["first_year_cost", ({ money }) => money.firstYear],
  ["benefit_12m", ({ money }) => money.benefit12m],
  ["return_pct", ({ money }) => share(money.return)],
  ["payback_months", ({ money }) => money.paybackMonths],
  ["bridge_factor", ({ money }) => digits(money.bridgeFactor, 4)],
  ["pilot_start", ({ pilotStart }) => day(pilotStart)],
  ["pilot_end", ({ pilotEnd }) => day(pilotEnd)],
  ["go_live", ({ goLive }) => day(goLive)],
  ["days_overdue", ({ daysOverdue, verdict }) => (verdict === null ? null : daysOverdue)],
  ["risk_tier", ({ riskTier }) => riskTier],
  ["errors", ({ errors }) => errors],
  ["warnings", ({ warnings }) => warnings],
  ["next_action", ({ next }) => next?.rule ?? null],
  ["next_action_who", ({ next }) => text(next?.who ?? null)],
  ["updated", ({ updated }) => day(updated)],
  ["file", ({ file }) => text(file)],
];

/** The columns' names. */
export const TRIAGE_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** The cells of a row. */
export function triageCells(row: PortfolioRow): readonly Cell[] {
  return COLUMNS.map(([, cell]) => cell(row));
}

/** Rows as a table. */
export function triageTable(rows: readonly PortfolioRow[]): ExportTable {
  return { columns: TRIAGE_COLUMNS, rows: rows.map(triageCells), left: [] };
}

function text(value: string | null): string | null {
  return value === null ? null : oneLine(value);
}

function answer({ answers }: PortfolioRow, question: "Q1" | "Q2" | "Q4"): Cell {
  return answers[question].answered ? oneLine(answers[question].text) : null;
}

function day(value: string | null): Cell {
  return value === null ? null : { day: value };
}

function share(value: number | null): number | null {
  return value === null ? null : digits(value * 100, 2);
}

function digits(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}
