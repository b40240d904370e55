/** The schema of a policy with the catalogue's rules in it, so that hover and completion know every rule that may be set. */
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { SchemaNode } from "../schema/node.ts";
import { overlaid, withKeys } from "../schema/overlay.ts";
import { POLICY } from "../schema/policy-node.ts";

/** Whether a policy may change a rule's severity. */
export function mayBeGraded(rule: Rule): boolean {
  return rule.gate === undefined;
}

/** Whether a policy may change a rule's weight. */
export function mayBeWeighed(rule: Rule): boolean {
  return rule.gate === undefined && rule.weight > 0;
}

/** The node of a whole policy. */
export const POLICY_ROOT: SchemaNode = withRules(
  withRules(POLICY, "severities", mayBeGraded, severityDoc),
  "weights",
  mayBeWeighed,
  weightDoc,
);

function withRules(
  root: SchemaNode,
  key: "severities" | "weights",
  settable: (rule: Rule) => boolean,
  description: (rule: Rule) => string,
): SchemaNode {
  return overlaid(root, [key], (node) => {
    const { each } = node;
    if (each === null) return node;
    const docs = rules.filter(settable).map((rule) => {
      const doc: SchemaNode = { ...each, title: rule.title, description: description(rule), why: rule.why };
      return [rule.id, doc] as const;
    });
    return withKeys(node, new Map(docs));
  });
}

function severityDoc({ severity }: Rule): string {
  const stages = Object.entries(severity).map(([stage, word]) => `${word} from ${stage} on`);
  return `How serious it is when this is not so. Unless set: ${stages.join(", ")}.`;
}

function weightDoc({ pillar, weight }: Rule): string {
  return `How much this counts in ${pillar}: 4 critical, 3 high, 2 medium, 1 low. Unless set: ${weight}.`;
}
