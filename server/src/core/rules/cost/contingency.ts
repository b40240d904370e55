/** Asks for money for what is not known yet. */
import { fail, PASS, type Rule } from "../rule.ts";
import { number } from "../words.ts";

const CONTINGENCY = ["cost", "contingency_pct"] as const;
/** What the quick fix writes, unless the policy asks for more. */
const USUAL_PCT = 15;

export const contingency: Rule = {
  id: "cost/contingency",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: ["cost/model-present"],
  reads: ["cost.contingency_pct"],
  title: "Something is set aside for what is not known yet",
  why: "Development projects cost 10 to 200 percent more than planned. An estimate without a margin is a hope.",
  how: "Write contingency_pct, at least 10. Until it is written, the sums count 20.",
  source: ["GB optimism bias (10 to 200 % for development projects)"],
  check(charter, facts) {
    const least = facts.policy.thresholds.contingency_min_pct;
    const stated = charter.cost?.contingency_pct;
    if (stated !== undefined && stated >= least) return PASS;
    const value = Math.max(USUAL_PCT, least);
    return fail(CONTINGENCY, `Add at least ${number(least)} percent for what is not known yet.`, {
      fixes: [
        {
          title: `Set the contingency to ${number(value)} percent`,
          preferred: true,
          changes: [{ kind: "propose", path: CONTINGENCY, value }],
        },
      ],
    });
  },
  examples: [
    {
      bad: `
cost:
  currency: CHF
  months: 12
  contingency_pct: 5
# ^^^^^^^^^^^^^^^`,
      good: `
cost:
  currency: CHF
  months: 12
  contingency_pct: 10`,
      fixed: `
cost:
  currency: CHF
  months: 12
  contingency_pct: 15`,
    },
  ],
};
