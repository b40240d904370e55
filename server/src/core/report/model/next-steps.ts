/** What to do next: failed rules by weight with the score they lead to, and the fewest demands that lead to "go". */

import { formatPath } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { scoredOf, scoreRecords } from "../../judgement/score.ts";
import type { Circumstances } from "../../judgement/verdict.ts";
import type { Outcome } from "../../rules/outcome.ts";
import { findingId } from "./places.ts";
import { shortestPath } from "./shortest-path.ts";
import type { FindingReport, NextReport, StepReport } from "./types.ts";

/** After so many steps the score is told. */
const TOLD_AFTER = 3;

/** The next steps of a charter. */
export function nextOf(
  analysis: Analysis,
  findings: readonly FindingReport[],
  given: Circumstances | null,
): NextReport {
  const records = analysis.outcomes.map(scoredOf);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const failed = failedInOrder(analysis.outcomes);
  const assumed = new Set<string>();
  let before = analysis.score?.before ?? 0;
  const steps = failed.map((outcome): StepReport => {
    assumed.add(outcome.id);
    const score = scoreRecords(records, assumed);
    const gain = (score?.before ?? before) - before;
    before += gain;
    return stepOf(outcome, byId, score?.total ?? 0, gain);
  });
  return {
    steps,
    scoreAfterThree: steps.length === 0 ? null : (steps.slice(0, TOLD_AFTER).at(-1)?.scoreAfter ?? null),
    shortest: given === null || analysis.verdict?.word === "go" ? null : shortestPath(analysis, records, given),
  };
}

/** Rules that fail and rules that count although they are asked later: gates first, then weight, then the rule list. */
function failedInOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes
    .filter(({ state, due }) => state === "fail" || (state === "upcoming" && due))
    .toSorted((a, b) => Number(Boolean(b.rule.gate)) - Number(Boolean(a.rule.gate)) || b.weight - a.weight);
}

function stepOf(
  { id, rule, problem, severity, state }: Outcome,
  findings: ReadonlyMap<string, FindingReport>,
  scoreAfter: number,
  gain: number,
): StepReport {
  const path = formatPath(problem?.path ?? []);
  const finding = state === "fail" ? findings.get(findingId(id, path)) : undefined;
  return {
    rule: id,
    finding: finding?.id ?? null,
    message: problem?.message || rule.title,
    path,
    line: finding?.range.start.line ?? null,
    gate: rule.gate ?? null,
    severity: state === "fail" ? severity : null,
    fixes: (problem?.fixes ?? []).map(({ title }) => ({ title })),
    scoreAfter,
    gain,
  };
}
