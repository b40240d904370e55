/** Asks for at least one cost line that comes to something, and a currency. */

import type { CharterDraft } from "../../charter/usable.ts";
import { LINES, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { capital, list } from "../words.ts";

export const modelPresent: Rule = {
  id: "cost/model-present",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q3",
  requires: [],
  costsOnly: true,
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
      return fail(["cost", "currency"], "In what currency are the costs?", {
        fixes: [scaffold("Add the currency", ["cost"], ["currency"])],
      });
    }
    if ((charter.cost?.lines ?? []).length === 0) {
      const said = "There is no cost model for running this. Start with the six lines finance will ask for.";
      return fail(["cost"], said, {
        fixes: [scaffold("Add the six cost lines", ["cost"], ["currency", "months", "lines"])],
        anyScale: true,
      });
    }
    const waiting = withoutScale(charter);
    return waiting ?? fail(LINES, "Every cost line comes to 0, or has no amount. What does running it cost?");
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
    {
      bad: `
cost:
  currency: GBP
  lines:
# ^^^^^
    - { item: Reader seats, category: licences, basis: per_user_month, amount: 9 }
    - { item: Image store, category: infrastructure, basis: per_unit, amount: 0.02 }`,
      good: `
scale: { users: { full: 80 }, volume: { unit: scan, per_month: 5200 } }
cost:
  currency: GBP
  lines:
    - { item: Reader seats, category: licences, basis: per_user_month, amount: 9 }
    - { item: Image store, category: infrastructure, basis: per_unit, amount: 0.02 }`,
    },
  ],
};

/** What the lines wait for that cost something per user or unit: the number of these. */
function withoutScale(charter: CharterDraft): Result | null {
  const lines = linesOf(charter).filter(({ line }) => (line.list_amount ?? line.amount ?? 0) > 0);
  const { users, volume } = charter.scale ?? {};
  const missing = [
    {
      ...{ basis: "per_user_month", per: "user", known: users?.full, asks: "how many users at full scale" },
      add: users === undefined ? scaffold("", ["scale"], ["users"]) : scaffold("", ["scale", "users"], ["full"]),
    },
    {
      ...{ basis: "per_unit", per: "unit", known: volume?.per_month, asks: "how much work a month" },
      add:
        volume === undefined ? scaffold("", ["scale"], ["volume"]) : scaffold("", ["scale", "volume"], ["per_month"]),
    },
  ].filter(({ basis, known }) => (known ?? 0) <= 0 && lines.some(({ line }) => line.basis === basis));
  if (missing.length === 0) return null;
  const count = lines.filter(({ line }) => missing.some(({ basis }) => basis === line.basis)).length;
  const per = list(missing.map((one) => one.per)).replace(" and ", " or ");
  const lead = count === 1 ? "One line costs" : `${count} lines cost`;
  const changes = missing.flatMap(({ add }) => add.changes);
  return fail(LINES, `${capital(list(missing.map(({ asks }) => asks)))}? ${lead} per ${per}.`, {
    fixes: [{ title: "Add the full scale", preferred: true, changes }],
  });
}
