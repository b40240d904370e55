/** The order in which blockers are worth mending: what cannot be read, then gates, then what weighs most. */
import type { ReportAnswer } from "../../server/src/lsp/protocol.ts";

type Report = Pick<ReportAnswer["report"], "findings" | "next">;
type Blocker = Report["findings"][number];

/** The errors of a report, the most important first; a summary of others comes last, because it has nothing to mend. */
export function blockersOf({ findings, next }: Report): readonly Blocker[] {
  const errors = findings.filter((finding) => finding.severity === "error");
  const rank = (finding: Blocker) => {
    const step = next.steps.findIndex((one) => one.finding === finding.id);
    if (step >= 0) return step;
    return finding.title === null ? -1 : next.steps.length;
  };
  return errors.toSorted((one, other) => rank(one) - rank(other));
}

/** The blocker to go to: the first, or where the cursor stands on one, the one after it; null where none is open. */
export function nextBlocker(
  report: Report,
  cursor: { readonly line: number; readonly column: number },
): Blocker | null {
  const blockers = blockersOf(report);
  const here = blockers.findLastIndex(
    ({ range }) => range.start.line === cursor.line && range.start.column === cursor.column,
  );
  return blockers[here + 1] ?? blockers[0] ?? null;
}
