/** Asks for at least one cost line that comes to something, and a currency. */

import { LINES } from "../cost-lines.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

export const modelPresent: Rule = {
  id: "cost/model-present",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q3",
  requires: [],
  reads: [
    "cost.currency",
    ...["basis", "amount", "list_amount", "fte", "annual_cost"].map((key) => `cost.lines[].${key}`),
    "scale.users.full",
    "scale.volume.per_month",
  ],
  title: "There is a cost model for running it",
  why: "A pilot is paid from a project. Nobody approves a service whose yearly bill is unknown, so it stays a pilot.",
  how: "Write one line for each thing to pay for, with category, basis and amount, and the currency. Six lines cover what finance asks for.",
  source: ["S-q3", "S-do4", "S-fail5"],
  check(charter, facts) {
    const priced = facts.cost.lines.some(({ year }) => year !== null && year > 0);
    if (priced && charter.cost?.currency !== undefined) return PASS;
    if (priced) {
      return fail(["cost", "currency"], "The costs have no currency.", {
        fixes: [scaffold("Add the currency", ["cost"], ["currency"])],
      });
    }
    const written = (charter.cost?.lines ?? []).length > 0;
    return fail(
      written ? LINES : ["cost"],
      written
        ? "No cost line comes to more than nothing. What does running it cost?"
        : "There is no cost model for running this. Start with the six lines finance will ask for.",
      {
        fixes: [
          written
            ? scaffold("Add the currency and months", ["cost"], ["currency", "months"])
            : scaffold("Add the six cost lines", ["cost"], ["currency", "months", "lines"]),
        ],
      },
    );
  },
  examples: [
    {
      bad: `
cost:
#^^^
  currency: GBP
  months: 12`,
      good: `
cost:
  currency: GBP
  months: 12
  lines:
    - { item: Transcription service, category: licences, basis: per_month, amount: 2400 }`,
    },
    {
      bad: `
cost:
  currency: GBP
  lines:
# ^^^^^
    - { item: Transcription service, category: licences, basis: per_month, amount: 0 }`,
      good: `
cost:
  currency: GBP
  lines:
    - { item: Transcription service, category: licences, basis: per_month, amount: 0, list_amount: 2400 }`,
    },
    {
      bad: `
cost:
#^^^
  lines:
    - { item: Nurses on the project, category: people, basis: fte, fte: 0.5, annual_cost: 62000 }`,
      good: `
cost:
  currency: NOK
  lines:
    - { item: Nurses on the project, category: people, basis: fte, fte: 0.5, annual_cost: 62000 }`,
    },
  ],
};
