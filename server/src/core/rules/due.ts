/** When a rule is due, and how severe it is then. */
import type { Facts } from "../charter/facts.ts";
import { ORDERED_STAGES, type OrderedStage, stageRank } from "../charter/stage.ts";
import type { Severity } from "../finding.ts";
import { ofObject } from "../memo.ts";
import type { Outcome } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Severity of a rule at a stage, or null before it is due. */
export function severityAt(rule: Rule, stage: OrderedStage, facts: Facts): Severity | null {
  const reached = ORDERED_STAGES.slice(0, stageRank(stage) + 1).filter((one) => rule.severity[one] !== undefined);
  const last = reached.at(-1);
  if (last === undefined) return null;
  return setSeverity(rule, facts) ?? rule.severity[last] ?? null;
}

/** Severity that an unmet demand would have at another stage, or null where it is met or not due then. */
export function severityThen(outcome: Outcome, stage: OrderedStage, facts: Facts): Severity | null {
  const { rule, state, ownSeverity, eased } = outcome;
  if (state !== "fail" && state !== "upcoming" && state !== "not-asked") return null;
  const own = severityAt(rule, stage, facts);
  return own === null ? null : graded(rule, own, { ownSeverity, eased }, facts);
}

/** The severity of a failure: what the policy sets, what the check says or what the rule says; a step less for small pilots. */
export function graded(
  rule: Rule,
  ruled: Severity,
  { ownSeverity, eased }: Pick<Outcome, "ownSeverity" | "eased">,
  facts: Facts,
): Severity {
  const severity = setSeverity(rule, facts) ?? ownSeverity ?? ruled;
  return eased && ownSeverity !== "warning" ? stepDown(severity) : severity;
}

/** One step less: an error becomes a warning, everything else a remark. */
export function stepDown(severity: Severity): Severity {
  return severity === "error" ? "warning" : "info";
}

/** Whether a rule is asked one step less strictly, because the pilot is small. */
export function isEased({ easedWhenSmall = [] }: Rule, each: string, facts: Facts): boolean {
  return facts.size.word === "small" && (easedWhenSmall === true || easedWhenSmall.includes(each));
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
