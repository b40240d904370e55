/** When a rule is due, and how severe it is then. */
import type { Facts } from "../charter/facts.ts";
import { ORDERED_STAGES, type OrderedStage, stageRank } from "../charter/stage.ts";
import type { Severity } from "../finding.ts";
import { ofObject } from "../memo.ts";
import type { Rule } from "./rule.ts";

/** Severity of a rule at a stage, or null before it is due. */
export function severityAt(rule: Rule, stage: OrderedStage, facts: Facts): Severity | null {
  const reached = ORDERED_STAGES.slice(0, stageRank(stage) + 1).filter((one) => rule.severity[one] !== undefined);
  const last = reached.at(-1);
  if (last === undefined) return null;
  return setSeverity(rule, facts) ?? rule.severity[last] ?? null;
}

/** The severity that the policy sets, or null. */
export function setSeverity(rule: Rule, { policy }: Facts): Severity | null {
  const set = rule.gate === undefined ? policy.severities[rule.id] : undefined;
  return set === undefined || set === "none" ? null : set;
}

/** The first stage that asks for a rule. */
export const firstDue = ofObject(
  (rule: Rule): OrderedStage => ORDERED_STAGES.find((stage) => rule.severity[stage] !== undefined) ?? "idea",
);
