/** Asks that the return beats the cost of capital and comes back in time. */
import { reaches } from "../../charter/amounts.ts";
import { bridgeCostOf } from "../../charter/cost.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { money, percent, plural } from "../words.ts";

const BENEFIT = ["cost", "benefit"] as const;
/** What enterprises get back from AI on average, for comparison. */
const IBM_AVERAGE = 0.059;

export const belowHurdle: Rule = {
  id: "cost/below-hurdle",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 3,
  unlessAccepted: "cost/benefit-stated",
  requires: ["cost/negative-return"],
  reads: [
    "cost.lines",
    "cost.contingency_pct",
    "cost.hurdle_rate_pct",
    "cost.benefit",
    "scale",
    "bridge.cost",
    "bridge.day_rate",
    "bridge.effort_days",
  ],
  title: "The return beats the cost of capital and comes back in time",
  why: "Money earns its cost of capital elsewhere; IBM put the average enterprise AI return at 5.9 %. A return below the hurdle loses by comparison, even when it is above zero.",
  how: "Look at the largest cost lines and at adoption first. Add the cost of the bridge, so that payback can be worked out.",
  source: ["S-roi", "IBM (10 % typical cost of capital)"],
  check(charter, facts) {
    const { cost, policy } = facts;
    if (cost.run12m === null || cost.benefit12m === null) return blocked("The return is not known.");
    if (cost.return !== null && !reaches(cost.return, cost.hurdle)) {
      const average = cost.return < IBM_AVERAGE ? " IBM put the average enterprise AI return at 5.9 %." : "";
      const own = charter.cost?.hurdle_rate_pct === undefined ? "the" : "your";
      return fail(
        BENEFIT,
        `The return of ${percent(cost.return)} is under ${own} hurdle of ${percent(cost.hurdle)}.${average}`,
      );
    }
    if (bridgeCostOf(charter) === null) {
      return fail(["bridge", "cost"], "What does the bridge cost? Without that nobody can say when it pays back.", {
        fixes: [scaffold("Add the cost of the bridge", ["bridge"], ["cost"])],
      });
    }
    const months = policy.thresholds.payback_months;
    if (cost.paybackMonths === null) return fail(BENEFIT, "It does not pay back within three years.");
    if (cost.paybackMonths > months) {
      return fail(
        BENEFIT,
        `Payback takes ${plural(cost.paybackMonths, "month")}; ${months} ${months === 1 ? "is" : "are"} allowed.`,
      );
    }
    if (cost.value36 !== null && cost.value36 < 0) {
      return fail(
        BENEFIT,
        `After three years it has lost ${money(-cost.value36, cost.currency)}, at a hurdle of ${percent(cost.hurdle)}.`,
      );
    }
    return PASS;
  },
  examples: [
    {
      bad: `
cost:
  currency: EUR
  contingency_pct: 10
  hurdle_rate_pct: 12
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 15000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
# ^^^^^^^
bridge: { effort_days: 120, cost: 20000 }`,
      good: `
cost:
  currency: EUR
  contingency_pct: 10
  hurdle_rate_pct: 12
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 12000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
bridge: { effort_days: 120, cost: 20000 }`,
    },
    {
      bad: `
cost:
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 12000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
bridge:
#^^^^^
  effort_days: 120`,
      good: `
cost:
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 12000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
bridge:
  effort_days: 120
  day_rate: 400`,
    },
    {
      bad: `
cost:
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 12000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
# ^^^^^^^
bridge: { effort_days: 120, cost: 140000 }`,
      good: `
cost:
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 12000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
bridge: { effort_days: 120, cost: 90000 }`,
    },
  ],
};
