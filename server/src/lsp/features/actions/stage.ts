/** Moving to the next stage: offered at `stage`, and refused with what is still open. */

import type { OrderedStage } from "../../../core/charter/stage.ts";
import type { Span } from "../../../core/finding.ts";
import { nextStage } from "../../../core/judgement/analyze.ts";
import { severityThen } from "../../../core/rules/due.ts";
import { plural } from "../../../core/rules/words.ts";
import type { OpenCharter } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import { type Action, editsOf } from "./action.ts";

/** The move to the next stage, where the cursor is at `stage`. */
export function stageActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  const { kind, facts } = charter.analysis;
  if (kind !== "charter" || facts.stage.claimed === "paused" || facts.stage.claimed === "killed") return [];
  if (span !== null && trailTo(charter.tree, span.start)[0]?.path[0] !== "stage") return [];
  const next = nextStage(facts.stage.standing);
  if (next === null) return [];
  const open = openFor(charter, next);
  const common = { key: `stage:${next}`, title: `Move to stage ${next}`, kind: "refactor.rewrite" } as const;
  const edits = () => editsOf(charter, [{ kind: "set", path: ["stage"], value: next }]);
  if (open.length === 0) return [{ ...common, edits }];
  const disabled = `${plural(open.length, "demand")} of stage ${next} ${open.length === 1 ? "is" : "are"} open, first: ${open[0]}`;
  return [{ ...common, disabled, edits: () => [] }];
}

/** What a stage demands as an error and is not met, in the words of the rules. */
export function openFor({ analysis }: OpenCharter, stage: OrderedStage): readonly string[] {
  const { outcomes, facts } = analysis.at(stage);
  const shape = analysis.findings.filter(
    ({ code, severity }) => severity === "error" && /^(schema|syntax)\//.test(code),
  );
  const rules = outcomes.filter((outcome) => severityThen(outcome, stage, facts) === "error");
  return [
    ...shape.map(({ message }) => message),
    ...rules.flatMap(({ problem }) => (problem ? [problem.message] : [])),
  ];
}
