/** Looks for prices that hold only for the pilot and have no list price beside them. */
import { pilotPriceIn } from "../../charter/words/pilot-price.ts";
import type { ExtraWords } from "../../charter/words/policy-words.ts";
import { ofObject } from "../../memo.ts";
import { LINES, type Line, lineName, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

export const pilotPrices: Rule = {
  id: "cost/pilot-prices",
  pillar: "cost",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  heuristic: true,
  everywhere: true,
  requires: ["cost/model-present"],
  reads: ["item", "note", "source", "discount_months", "list_amount"].map((key) => `cost.lines[].${key}`),
  title: "Prices are those of full scale, not those of the pilot",
  why: "Credits and trial prices end when the pilot does. A case that rests on them turns over with the first full bill.",
  how: "Keep the pilot's price in `amount` and add `list_amount`, the price you will pay at scale; `discount_months` says how long the lower one holds.",
  source: ["S-fail5"],
  check(charter, facts) {
    const found = linesOf(charter).filter(({ line }) => isPilotPrice(line, facts.policy.words));
    const [first, ...others] = found;
    if (!first) return PASS;
    const names = found.map(({ line, index }) => lineName(line, index));
    return fail(
      [...LINES, first.index, "list_amount"],
      `Pilot price for ${list(names)}. Add the list price you will pay at scale, as \`list_amount\`.`,
      {
        related: others.map(({ line, index }) => ({
          path: [...LINES, index, "list_amount"],
          message: `Pilot price for ${lineName(line, index)} too.`,
        })),
        fixes: [
          {
            title: found.length === 1 ? "Add the list price" : "Add the list prices",
            preferred: true,
            changes: found.flatMap(({ index }) => scaffold("", [...LINES, index], ["list_amount"]).changes),
          },
        ],
      },
    );
  },
  examples: [
    {
      bad: `
cost:
  currency: EUR
  lines:
    - item: Model API
#     ^^^^^^^^^^^^^^^
      basis: per_unit
      amount: 0.01
      note: paid from start-up credits`,
      good: `
cost:
  currency: EUR
  lines:
    - item: Model API
      basis: per_unit
      amount: 0.01
      list_amount: 0.04
      note: paid from start-up credits`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Reader seats, basis: per_user_month, amount: 12, discount_months: 6 }
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Reader seats, basis: per_user_month, amount: 12, list_amount: 19, discount_months: 6 }`,
    },
  ],
};

function isPilotPrice(line: Line, words: ExtraWords): boolean {
  if ((line.list_amount ?? 0) > 0) return false;
  return (line.discount_months ?? 0) > 0 || pilotPriceIn(wordsOf(line), words) !== null;
}

const wordsOf = ofObject(({ item, note, source }: Line) =>
  [item, note, source].filter((part) => part !== undefined).join(". "),
);
