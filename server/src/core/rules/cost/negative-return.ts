/** Stops at a system that costs more than it brings when it works. */
import { reaches } from "../../charter/amounts.ts";
import { blocked, fail, PASS, type Rule } from "../rule.ts";
import { money } from "../words.ts";

export const negativeReturn: Rule = {
  id: "cost/negative-return",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  gate: "RETURN",
  unlessAccepted: "cost/benefit-stated",
  requires: ["cost/model-present", "cost/full-scale-volume", "cost/benefit-stated"],
  passRequires: ["cost/categories-covered", "cost/pilot-prices", "cost/once-only"],
  reads: ["cost.lines", "cost.contingency_pct", "cost.benefit", "scale.users.full", "scale.volume.per_month"],
  title: "At full scale it brings at least what it costs",
  why: "If it loses money when everything goes well, every further month of work makes the loss larger.",
  how: "Lower the yearly cost, find a larger benefit that somebody in the business confirms, or end the pilot.",
  source: ["S-do4", "S-fail5"],
  check(_charter, facts) {
    const { benefit12m, run12m, least12m, isWhole, currency } = facts.cost;
    if (benefit12m === null) return blocked("The benefit is not known.");
    if (reaches(benefit12m, least12m)) return run12m === null ? blocked("The run cost is not known.") : PASS;
    const costs = `${isWhole ? "" : "at least "}${money(least12m, currency)}`;
    const returns = money(benefit12m, currency);
    return fail(
      ["cost", "benefit"],
      `At full scale it costs ${costs} a year and returns ${returns}. It loses money when it works.`,
      { related: [{ path: ["cost", "lines"], message: "What it costs to run." }] },
    );
  },
  examples: [
    {
      bad: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 20000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
# ^^^^^^^`,
      good: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 14000 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }`,
    },
    {
      bad: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 20000 }
    - { item: Weather data, category: licences, basis: per_month }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }
# ^^^^^^^`,
      good: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Forecast service, category: licences, basis: per_month, amount: 14000 }
    - { item: Weather data, category: licences, basis: per_month, amount: 300 }
  benefit: { basis: per_month, amount: 30000, realisation_pct: 60 }`,
    },
  ],
};
