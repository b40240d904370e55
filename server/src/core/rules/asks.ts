/** What is asked under a policy: every rule in the catalogue's order, an `each` rule once per name. */
import type { Policy } from "../charter/policy.ts";
import type { OrderedStage } from "../charter/stage.ts";
import { ofObject } from "../memo.ts";
import { firstDue } from "./due.ts";
import { rules } from "./index.ts";
import type { Rule } from "./rule.ts";

/** A rule as it is asked once. */
export interface Ask {
  readonly rule: Rule;
  /** The name that an `each` rule is asked for, else empty. */
  readonly each: string;
  /** The rule's id, with `[name]` where it is asked for one. */
  readonly id: string;
  /** The first stage that asks for it. */
  readonly first: OrderedStage;
  readonly weight: number;
}

/** Everything that is asked under a policy, worked out once for it. */
export const asksOf = ofObject((policy: Policy): readonly Ask[] =>
  rules.flatMap((rule) => {
    const first = firstDue(rule);
    const weight = policy.weights[rule.id] ?? rule.weight;
    return namesOf(rule, policy).map((each) => {
      return { rule, each, id: each === "" ? rule.id : `${rule.id}[${each}]`, first, weight };
    });
  }),
);

function namesOf({ each }: Rule, policy: Policy): readonly string[] {
  return each ? [...each, ...policy.reviews.filter((name) => !each.includes(name))] : [""];
}
