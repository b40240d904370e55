/** Rules that can be waived: those that fail here first. */

import type { Outcome } from "../../../core/rules/outcome.ts";
import { unwaivable } from "../../../core/rules/waivers.ts";
import { scalarText } from "../../../core/yaml/scalars.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Offer } from "./item.ts";

const RANKS: { readonly [S in Outcome["state"]]: number } = {
  fail: 0,
  upcoming: 1,
  blocked: 2,
  waived: 3,
  crashed: 4,
  pass: 5,
  na: 6,
  "not-asked": 7,
};

/** The ids of the rules that a waiver may name. */
export function ruleOffers({ analysis }: OpenCharter, flow: boolean): readonly Offer[] {
  return analysis.outcomes
    .filter(({ rule }) => !unwaivable.has(rule.id) && rule.weight > 0)
    .map(({ id, rule, state, problem }) => ({
      label: id,
      kind: ITEM.reference,
      detail: state === "fail" && problem ? problem.message : rule.title,
      text: scalarText(id, flow),
      rank: RANKS[state],
      about: { rule: rule.id },
    }));
}
