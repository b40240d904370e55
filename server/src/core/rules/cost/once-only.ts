/** Asks that what comes back every year is not written as a single payment, and that single payments fall within the costed months. */

import type { Fix } from "../../finding.ts";
import { LINES, type Line, lineName, linesOf } from "../cost-lines.ts";
import { blocked, fail, PASS, type Rule } from "../rule.ts";
import { list, plural } from "../words.ts";

const YEAR = 12;

export const onceOnly: Rule = {
  id: "cost/once-only",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 3,
  everywhere: true,
  requires: ["cost/model-present"],
  reads: [
    ...["category", "basis", "amount", "list_amount", "note", "month"].map((key) => `cost.lines[].${key}`),
    "cost.months",
  ],
  title: "Only what is paid once is written as paid once",
  why: "Seats, hosting and upkeep come back every year. Written as single payments they vanish from the yearly cost, and the return looks better than it will be.",
  how: "Give the line a basis that comes back, or write in its note, in at least four words, why it is paid once. Integration, training and governance may be paid once; so may servers, beside a line for their upkeep.",
  source: ["S-do4", "S-fail5"],
  check(charter, facts) {
    const lines = linesOf(charter);
    const unlabelled = lines.find(({ line }) => line.category === undefined || line.basis === undefined);
    if (unlabelled) {
      const { line, index } = unlabelled;
      return blocked(`Waits for the ${line.basis === undefined ? "basis" : "category"} of ${lineName(line, index)}.`);
    }
    const wrong = lines.filter(({ index }) => facts.cost.lines[index]?.recurs);
    const months = charter.cost?.months ?? YEAR;
    const late = lines.filter(({ line }) => line.basis === "once" && (line.month ?? 1) > months);
    const [first, ...others] = [
      ...wrong.map(({ index }) => [...LINES, index, "basis"]),
      ...late.map(({ index }) => [...LINES, index, "month"]),
    ];
    if (!first) return PASS;
    const said = wrong.length > 0 ? kindsSaid(wrong) : monthSaid(late, months);
    return fail(first, said, {
      related: others.map((path) => ({
        path,
        message: path.at(-1) === "basis" ? "This comes back every year too." : "This is too late as well.",
      })),
      fixes: wrong.flatMap(({ line, index }) => monthlyFix(line, index)),
    });
  },
  examples: [
    {
      bad: `
cost:
  currency: EUR
  lines:
    - item: Reader seats
      category: licences
      basis: once
#     ^^^^^
      amount: 36000`,
      good: `
cost:
  currency: EUR
  lines:
    - item: Reader seats
      category: licences
      basis: per_month
      amount: 3000`,
      fixed: `
cost:
  currency: EUR
  lines:
    - item: Reader seats
      category: licences
      basis: per_month
      amount: 3000`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Reader seats, category: licences, basis: once, amount: 36000 }
#                                               ^^^^^
    - { item: Alarm rules, category: monitoring, basis: once, amount: 4000 }
#                                                ^^^^^`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Reader seats, category: licences, basis: once, amount: 36000, note: bought for good without any renewal }
    - { item: Alarm rules, category: monitoring, basis: per_month, amount: 330 }`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Four servers, category: infrastructure, basis: once, amount: 60000 }
#                                                     ^^^^^
    - { item: Power, category: infrastructure, basis: per_month, amount: 200 }`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Four servers, category: infrastructure, basis: once, amount: 60000 }
    - { item: Power and repairs, category: infrastructure, basis: per_month, amount: 250 }`,
    },
    {
      bad: `
cost:
  currency: EUR
  months: 12
  lines:
    - { item: Claims system, category: integration, basis: once, amount: 90000, month: 40 }
#                                                                               ^^^^^`,
      good: `
cost:
  currency: EUR
  months: 12
  lines:
    - { item: Claims system, category: integration, basis: once, amount: 90000, month: 4 }`,
    },
  ],
};

interface Numbered {
  readonly line: Line;
  readonly index: number;
}

function kindsSaid(wrong: readonly Numbered[]): string {
  const kinds = [...new Set(wrong.map(({ line }) => KINDS[line.category ?? ""] ?? "such costs"))];
  const names = list(wrong.slice(0, MOST).map(({ line, index }) => lineName(line, index)));
  const more = wrong.length > MOST ? ` and ${wrong.length - MOST} more` : "";
  return `${names}${more}: ${list(kinds)} come back every year. Write the cost a month, or say in a \`note\`, in at least four words, why not.`;
}

/** So many lines are named; the others are marked. */
const MOST = 2;

/** Kinds of cost as a sentence calls them. */
const KINDS: { readonly [category: string]: string } = {
  licences: "licences",
  infrastructure: "servers and hosting",
  monitoring: "monitoring costs",
  retraining: "updates",
  people: "salaries",
  support: "support costs",
};

function monthSaid(late: readonly Numbered[], months: number): string {
  const [first] = late;
  return `Month ${first?.line.month ?? 0} lies after the ${plural(months, "month")} that ${months === 1 ? "is" : "are"} costed. When is it paid?`;
}

/** A twelfth each month comes to the same in a year. */
function monthlyFix(line: Line, index: number): readonly Fix[] {
  const path = [...LINES, index];
  const prices = (["amount", "list_amount"] as const).flatMap((key) => {
    const price = line[key];
    return price === undefined
      ? []
      : [{ kind: "propose", path: [...path, key], value: Number((price / YEAR).toFixed(2)) } as const];
  });
  if (prices.length === 0) return [];
  const title = `Count ${lineName(line, index)} every month`;
  return [{ title, changes: [{ kind: "propose", path: [...path, "basis"], value: "per_month" }, ...prices] }];
}
