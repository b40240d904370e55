/** Asks that the costs cover a full year. */
import { fail, PASS, type Rule } from "../rule.ts";
import { plural } from "../words.ts";

const MONTHS = ["cost", "months"] as const;
const YEAR = 12;

export const twelveMonths: Rule = {
  id: "cost/twelve-months",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 3,
  gate: "Q3",
  requires: ["cost/model-present"],
  reads: ["cost.months"],
  title: "The costs cover at least twelve months",
  why: "Renewals, retraining and support come round once a year. A table of three months leaves them out.",
  how: "Set months to 12, or more for a longer table; the headline stays a year.",
  source: ["S-q3", "S-do4"],
  check(charter) {
    const months = charter.cost?.months;
    if (months !== undefined && months >= YEAR) return PASS;
    const change = { kind: "propose", path: MONTHS, value: YEAR } as const;
    return fail(
      MONTHS,
      months === undefined
        ? "How many months do the costs cover? Write 12 or more: a full year of running it."
        : `The costs cover ${plural(months, "month")}. Cost a full year of running it.`,
      {
        fixes: [{ title: "Cost twelve months", preferred: true, changes: [change] }],
      },
    );
  },
  examples: [
    {
      bad: `
cost:
  currency: USD
  months: 3
# ^^^^^^`,
      good: `
cost:
  currency: USD
  months: 24`,
      fixed: `
cost:
  currency: USD
  months: 12`,
    },
    {
      bad: `
cost:
#^^^
  currency: USD`,
      good: `
cost:
  currency: USD
  months: 12`,
      fixed: `
cost:
  currency: USD
  months: 12`,
    },
  ],
};
