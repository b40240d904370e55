/** When a rule is due, and how severe it is then. */
import type { Facts } from "../charter/facts.ts";
import { ORDERED_STAGES, type OrderedStage } from "../charter/stage.ts";
import type { Severity } from "../finding.ts";
import { ofObject } from "../memo.ts";
import type { Outcome } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Severity of a rule at a stage, or null before it is due. */
export function severityAt(rule: Rule, stage: OrderedStage, facts: Facts): Severity | null {
  const standard = standardAt(rule, stage);
  return standard === null ? null : (setSeverity(rule, facts) ?? standard);
}

/** Severity that the catalogue gives a rule at a stage, or null before it is due. */
function standardAt(rule: Rule, stage: OrderedStage): Severity | null {
  return standards(rule)[stage];
}

const standards = ofObject(({ severity }: Rule) => {
  let last: Severity | null = null;
  const each = ORDERED_STAGES.map((stage) => {
    last = severity[stage] ?? last;
    return [stage, last] as const;
  });
  return Object.fromEntries(each) as { readonly [S in OrderedStage]: Severity | null };
});

/** Severity that an unmet demand would have at another stage, or null where it is met or not due then. */
export function severityThen(outcome: Outcome, stage: OrderedStage, facts: Facts): Severity | null {
  const { rule, state, ownSeverity, eased } = outcome;
  if (state !== "fail" && state !== "upcoming" && state !== "not-asked") return null;
  return standardAt(rule, stage) === null ? null : graded(rule, stage, { ownSeverity, eased }, facts);
}

/** The severity of a failure: the rule's, the check's own or the policy's, see `settled`; a step less for small pilots. */
export function graded(
  rule: Rule,
  stage: OrderedStage,
  { ownSeverity, eased }: Pick<Outcome, "ownSeverity" | "eased">,
  facts: Facts,
): Severity {
  const severity = settled(standardAt(rule, stage) ?? "error", ownSeverity, setSeverity(rule, facts));
  return eased && ownSeverity !== "warning" ? stepDown(severity) : severity;
}

const RANK: { readonly [S in Severity]: number } = { info: 0, warning: 1, error: 2 };

/** A policy that asks as much as the catalogue or more only raises a case, one that asks less only lowers it. */
function settled(standard: Severity, own: Severity | null, set: Severity | null): Severity {
  const said = own ?? standard;
  if (set === null) return said;
  const raises = RANK[set] >= RANK[standard];
  return raises === RANK[said] > RANK[set] ? said : set;
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
