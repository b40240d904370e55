/** Moving to the next stage: offered at `stage`, and refused with what is still open. */

import type { OrderedStage } from "../../../core/charter/stage.ts";
import type { Change, Path, Span } from "../../../core/finding.ts";
import { nextStage } from "../../../core/judgement/analyze.ts";
import { severityThen } from "../../../core/rules/due.ts";
import { plural } from "../../../core/rules/words.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { OpenCharter } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import { type Action, editsOf } from "./action.ts";
import { entryToday } from "./decide.ts";

/** How each move is called. */
export const MOVES: { readonly [S in OrderedStage]: string } = {
  idea: "Back to an Idea…",
  chartered: "Move to Chartered…",
  piloting: "Start the Pilot…",
  bridging: "Go to the Bridge…",
  production: "Go Live…",
};

/** The day that a stage begins with. */
const BEGINS: { readonly [S in OrderedStage]?: Path } = {
  piloting: ["pilot", "start"],
  bridging: ["bridge", "start"],
  production: ["bridge", "go_live"],
};

/** The move to the next stage, where the cursor is at `stage`. */
export function stageActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  const { kind, facts } = charter.analysis;
  if (kind !== "charter" || facts.stage.claimed === "paused" || facts.stage.claimed === "killed") return [];
  if (span !== null && trailTo(charter.tree, span.start)[0]?.path[0] !== "stage") return [];
  const next = nextStage(facts.stage.standing);
  if (next === null) return [];
  const open = openFor(charter, next);
  const common = { key: `stage:${next}`, title: MOVES[next], kind: "refactor.rewrite" } as const;
  const edits = () => editsOf(charter, changesFor(charter, next));
  if (open.length === 0) return [{ ...common, edits }];
  const disabled = `${plural(open.length, "demand")} of stage ${next} ${open.length === 1 ? "is" : "are"} open, first: ${open[0]}`;
  return [{ ...common, disabled, edits: () => [] }];
}

/** What is written with a move: the stage, the history, and the day that begins with it where nobody wrote one. */
function changesFor(charter: OpenCharter, stage: OrderedStage): readonly Change[] {
  const day = BEGINS[stage];
  const written = day === undefined ? undefined : valueAt(charter.tree.value ?? {}, day);
  return [
    { kind: "set", path: ["stage"], value: stage },
    ...(day === undefined || (written ?? null) !== null
      ? []
      : [{ kind: "propose", path: day, value: charter.analysis.facts.today } as const]),
    ...entryToday(charter, stage),
  ];
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
