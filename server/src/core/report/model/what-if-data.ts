/** What the pane's what-if needs: the records of the formula and the circumstances of the verdict, as small as possible. */
import type { Circumstances } from "../../judgement/verdict.ts";
import type { Supposed } from "../../judgement/what-if.ts";
import type { CharterReport } from "./types.ts";

/** Data for `suppose`, carried by the section's markup. */
export interface WhatIfData {
  readonly records: readonly Supposed[];
  readonly given: Circumstances;
  readonly score: number;
  readonly verdict: string;
}

/** The data of a report, or null where nothing was judged. */
export function whatIfData(report: CharterReport): WhatIfData | null {
  const { circumstances, score, verdict } = report;
  if (circumstances === null || score === null || verdict === null) return null;
  const records = report.rules.map(({ id, pillar, gate, weight, state, due, severity, ...more }): Supposed => {
    const counts = state === "fail" || (state === "upcoming" && due);
    const { onlyWarning, settles } = more;
    const error = counts && severity === "error";
    return { id, pillar, gate, weight, state, due, onlyWarning, error, ...(settles && { settles }) };
  });
  return { records, given: circumstances, score, verdict };
}
