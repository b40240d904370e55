/** A check as CSV: a row a charter, in the columns of the triage (charter.md 6.2); what could not be judged is a row too. */
import { csvText } from "../../core/import/export-table.ts";
import { triageTable } from "../../core/portfolio/csv.ts";
import { rowOf, unjudgedRow } from "../../core/portfolio/row.ts";
import type { PortfolioRow } from "../../core/portfolio/types.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import type { Run } from "../judge.ts";

/** The whole document, in the order of the files. */
export function checkCsv({ listed, failures }: Run): string {
  const judged = listed.map(({ file, analysis }) => rowOf(analysis, file));
  const there = new Set(judged.map(({ file }) => file));
  const others = failures
    .filter(({ file }) => !there.has(file))
    .map(({ file, message }) => unjudgedRow(file, "unreadable", oneLine(message)));
  return csvText(triageTable([...judged, ...others].sort(byFile)));
}

function byFile(one: PortfolioRow, other: PortfolioRow): number {
  return one.file < other.file ? -1 : Number(one.file > other.file);
}
