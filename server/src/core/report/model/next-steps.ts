/** What to do next: the shortest path to "go" in the order of the verdict, then the further gaps, each with its worth. */

import { formatPath } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { scoredOf, scoreRecords } from "../../judgement/score.ts";
import type { Circumstances } from "../../judgement/verdict.ts";
import { suppose } from "../../judgement/what-if.ts";
import type { Outcome } from "../../rules/outcome.ts";
import { demandsOf, isGate } from "./demands.ts";
import { findingId } from "./places.ts";
import { shortestPath, supposedOf } from "./shortest-path.ts";
import type { FindingReport, NextReport, StepReport } from "./types.ts";

/** After so many steps the score is told. */
const TOLD_AFTER = 3;

type Worth = Pick<StepReport, "scoreAfter" | "gain" | "onPath">;

/** The next steps of a charter. */
export function nextOf(
  analysis: Analysis,
  findings: readonly FindingReport[],
  given: Circumstances | null,
): NextReport {
  const records = supposedOf(analysis, analysis.outcomes.map(scoredOf));
  const found = given === null || analysis.verdict?.word === "go" ? null : shortestPath(analysis, records, given);
  const needed = new Set(found?.rules ?? []);
  const demands = demandsOf(analysis);
  const first = demands.filter(({ rules, frees }) => [...rules, ...frees].some((id) => needed.has(id)));
  const forms = found === null ? [] : findings.filter(({ title, severity }) => title === null && severity === "error");
  const path = [...first.filter(isGate), ...forms, ...first.filter((one) => !isGate(one))];
  const whole = new Set([...needed, ...first.flatMap(({ rules }) => rules)]);

  const assumed = new Set<string>();
  let before = analysis.score?.before ?? 0;
  const worthAfter = (come: readonly string[], onPath: boolean): Worth => {
    for (const id of come) assumed.add(id);
    const then = scoreRecords(records, assumed)?.before ?? before;
    const gain = then - before;
    before = then;
    return { gain, onPath, scoreAfter: given === null ? 0 : suppose(records, given, assumed).score };
  };
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const onPath = path.map((one, at): StepReport => {
    const last = at === path.length - 1 ? [...whole] : [];
    if (!("outcome" in one)) return formStep(one, worthAfter(last, true));
    return stepOf(
      one.outcome,
      byId,
      worthAfter([...one.rules, ...one.frees.filter((id) => needed.has(id)), ...last], true),
    );
  });
  const further = demands.filter((one) => !first.includes(one));
  const steps = [...onPath, ...further.map((one) => stepOf(one.outcome, byId, worthAfter(one.rules, false)))];
  const rules = records.filter(({ id }) => whole.has(id)).map(({ id }) => id);
  return {
    steps,
    scoreAfterThree: steps.length === 0 ? null : (steps.slice(0, TOLD_AFTER).at(-1)?.scoreAfter ?? null),
    shortest:
      found === null
        ? null
        : { rules, others: found.others, demands: path.length, score: onPath.at(-1)?.scoreAfter ?? found.score },
  };
}

function stepOf(
  { id, rule, problem, severity, state }: Outcome,
  findings: ReadonlyMap<string, FindingReport>,
  worth: Worth,
): StepReport {
  const path = formatPath(problem?.path ?? []);
  const finding = findings.get(findingId(id, path));
  return {
    rule: id,
    finding: state === "fail" ? (finding?.id ?? null) : null,
    message: problem?.message || rule.title,
    path,
    line: finding?.range.start.line ?? null,
    gate: rule.gate ?? null,
    severity: state === "fail" ? severity : null,
    fixes: (problem?.fixes ?? []).map(({ title }) => ({ title })),
    ...worth,
  };
}

/** An error of form as a step. */
function formStep({ rule, id, message, path, range, severity, fixes }: FindingReport, worth: Worth): StepReport {
  return { rule, finding: id, message, path, line: range.start.line, gate: null, severity, fixes, ...worth };
}
