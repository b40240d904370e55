/** Asks for a budget line that covers a year of running it. */
import { reaches } from "../../charter/amounts.ts";
import type { CostLine } from "../../charter/cost.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { money, quoted } from "../words.ts";

const BUDGET = ["cost", "run_budget"] as const;
const AMOUNT = [...BUDGET, "amount"] as const;
/** Share of the run cost that the budget must reach. */
const COVERED = 0.95;

export const runBudget: Rule = {
  id: "cost/run-budget",
  pillar: "cost",
  severity: { chartered: "warning", bridging: "error" },
  weight: 4,
  easedWhenSmall: true,
  requires: [],
  costsOnly: true,
  reads: [
    ...["line", "amount", "approved"].map((key) => `cost.run_budget.${key}`),
    "cost.lines",
    "cost.contingency_pct",
    "scale.users.full",
    "scale.volume.per_month",
  ],
  title: "A budget line pays for running it",
  why: "Projects end and take their money with them. A system without a budget line of its own is switched off at the next cut.",
  how: "Write the line of the operating budget, the amount for a year at full scale, and later that it is approved.",
  source: ["S-def6"],
  check(charter, facts) {
    const budget = charter.cost?.run_budget;
    const { run12m, least12m, currency, lines } = facts.cost;
    if (budget?.line === undefined) {
      return fail(
        budget === undefined ? BUDGET : [...BUDGET, "line"],
        "No budget line for running it. Which budget pays?",
        {
          fixes: [
            budget === undefined
              ? scaffold("Add the run budget", BUDGET)
              : scaffold("Add the budget line", BUDGET, ["line"]),
          ],
          anyScale: true,
        },
      );
    }
    if (facts.atLeast("bridging") && budget.approved !== true) {
      return fail(
        [...BUDGET, "approved"],
        "The budget for running it is not approved. Once it is, write `approved: true`.",
        {
          fixes: budget.approved === undefined ? [scaffold("Add whether it is approved", BUDGET, ["approved"])] : [],
        },
      );
    }
    const isEnough = budget.amount !== undefined && reaches(budget.amount, COVERED * least12m);
    if (run12m === null || (isEnough && lines.some(({ year }) => year === null))) {
      return fail(AMOUNT, `${unknownCost(charter, lines)} Without that nobody can say whether the budget is enough.`);
    }
    if (isEnough) return PASS;
    const wanted = Math.ceil(Number(run12m.toPrecision(12)));
    const fixes = [
      {
        title: `Set the budget to ${money(wanted, currency)}`,
        preferred: true,
        changes: [{ kind: "propose", path: AMOUNT, value: wanted } as const],
      },
    ];
    return budget.amount === undefined
      ? fail(AMOUNT, `The budget has no amount. Running it costs ${money(run12m, currency)} a year.`, { fixes })
      : fail(
          AMOUNT,
          `The budget of ${money(budget.amount, currency)} is under the run cost of ${money(run12m, currency)} a year.`,
          {
            fixes,
          },
        );
  },
  examples: [
    {
      bad: `
cost:
#^^^
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget: { line: Retail IT opex 410, amount: 72000 }`,
    },
    {
      bad: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget: { line: Retail IT opex 410, amount: 50000 }
#                                         ^^^^^^`,
      good: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget: { line: Retail IT opex 410, amount: 70000 }`,
      fixed: `
cost:
  currency: EUR
  contingency_pct: 10
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget: { line: Retail IT opex 410, amount: 66000 }`,
    },
    {
      stage: "bridging",
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget:
    line: Retail IT opex 410
    amount: 72000
    approved: false
#   ^^^^^^^^`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_month, amount: 5000 }
  run_budget:
    line: Retail IT opex 410
    amount: 72000
    approved: true`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_user_month, amount: 50 }
  run_budget:
    line: Retail IT opex 410
    amount: 72000
#   ^^^^^^`,
      good: `
scale: { users: { full: 90 } }
cost:
  currency: EUR
  lines:
    - { item: Price engine, category: licences, basis: per_user_month, amount: 50 }
  run_budget:
    line: Retail IT opex 410
    amount: 72000`,
    },
  ],
};

/** Why the run cost is not known, in a sentence. */
function unknownCost(charter: CharterDraft, lines: readonly CostLine[]): string {
  const open = lines.find(({ year }) => year === null);
  if (open === undefined) return "What does running it cost?";
  const { users, volume } = charter.scale ?? {};
  if (open.basis === "per_user_month" && users?.full === undefined) return "How many users at full scale?";
  if (open.basis === "per_unit" && volume?.per_month === undefined) return "How much work a month?";
  return `What does ${quoted(open.item, 40)} cost?`;
}
