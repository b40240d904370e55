/** Stages in words, and the gates between them. */

import { ORDERED_STAGES, type OrderedStage, type Stage, stageRank } from "../../charter/stage.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { severityThen } from "../../rules/due.ts";
import type { Rule } from "../../rules/rule.ts";
import type { GateStep } from "./types-people.ts";

/** A stage as a heading names it. */
export const STAGE_NAMES: { readonly [S in Stage]: string } = {
  idea: "Idea",
  chartered: "Chartered",
  piloting: "Piloting",
  bridging: "Bridging",
  production: "Production",
  paused: "Paused",
  killed: "Ended",
};

/** The first stage that asks for a rule. */
export function firstStage(rule: Rule): OrderedStage {
  return ORDERED_STAGES.find((stage) => rule.severity[stage] !== undefined) ?? "idea";
}

/** The way through the stages: where it stands, and what holds up each step ahead. */
export function gatesOf(analysis: Analysis): readonly GateStep[] {
  const { stage } = analysis.facts;
  if (stage.claimed === "killed" || analysis.outcomes.length === 0) return [];
  return ORDERED_STAGES.map((step) => {
    const rank = stageRank(step) - stageRank(stage.standing);
    const state = rank < 0 ? "passed" : rank === 0 ? "here" : "ahead";
    const open = state === "passed" ? [] : blockersAt(step, analysis);
    return { stage: step, state, open };
  });
}

/** Rules of error severity that are not met at a stage: "gate check" in charter.md 2.2. */
function blockersAt(stage: OrderedStage, analysis: Analysis): readonly string[] {
  const { facts, outcomes } = stage === analysis.facts.stage.standing ? analysis : analysis.at(stage);
  return outcomes.filter((outcome) => severityThen(outcome, stage, facts) === "error").map(({ id }) => id);
}
