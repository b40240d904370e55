/** Asks whether at least one cost grows with users or with the work done. */

import { LINES, lineName, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Rule } from "../rule.ts";

/** So many lines are offered for a change of basis; more would be a wall. */
const OFFERED = 3;

export const scalesWithVolume: Rule = {
  id: "cost/scales-with-volume",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 3,
  requires: ["cost/model-present"],
  reads: ["cost.lines[].basis", "cost.lines[].amount", "cost.lines[].list_amount"],
  title: "Some cost grows with users or volume",
  why: "Models and seats are nearly always priced by use. A bill that looks fixed in the pilot is the surprise of the rollout.",
  how: "Give lines that grow a basis of `per_user_month` or `per_unit` with the price of one. Truly fixed? Say so in a note, and leave it.",
  source: ["S-fail5", "FinOps unit economics"],
  check(charter) {
    const lines = linesOf(charter);
    const grows = lines.some(
      ({ line }) =>
        (line.basis === "per_user_month" || line.basis === "per_unit") &&
        (line.amount ?? line.list_amount) !== undefined,
    );
    if (grows) return PASS;
    return fail(LINES, "Every line is fixed, so ten times the users costs the same. Is that right?", {
      fixes: lines
        .filter(({ line }) => line.basis === "per_month")
        .slice(0, OFFERED)
        .map(({ line, index }) => ({
          title: `Choose another basis for ${lineName(line, index)}`,
          changes: [{ kind: "scaffold", path: [...LINES, index, "basis"], replace: true }],
        })),
    });
  },
  examples: [
    {
      bad: `
cost:
  currency: AUD
  lines:
# ^^^^^
    - { item: Call summaries, category: licences, basis: per_month, amount: 4000 }`,
      good: `
cost:
  currency: AUD
  lines:
    - { item: Call summaries, category: licences, basis: per_unit, amount: 0.08 }`,
    },
    {
      bad: `
cost:
  currency: AUD
  lines:
# ^^^^^
    - { item: Hosting, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Call summaries, category: licences, basis: per_unit }`,
      good: `
cost:
  currency: AUD
  lines:
    - { item: Hosting, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Call summaries, category: licences, basis: per_unit, amount: 0, list_amount: 0.08 }`,
    },
  ],
};
