/** Asks where prices come from and whether they are fresh. */
import { dayOf, daysBetween, formatDay } from "../../charter/dates.ts";
import { isSource } from "../../charter/words/pilot-price.ts";
import { LINES, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { plural } from "../words.ts";

const AS_OF = ["cost", "as_of"] as const;
/** Share of lines that must name their source. */
const SOURCED = 0.8;

export const pricesSourced: Rule = {
  id: "cost/prices-sourced",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: ["cost/model-present"],
  reads: ["cost.lines[].source", "cost.as_of"],
  title: "Prices have a source and a recent date",
  why: "Finance trusts a price that it can look up. An old or unsourced one is negotiated again when time is short.",
  how: "Write `source` on each line (price list, quote, calculator, or what an estimate rests on) and `as_of`, the day the prices were looked up.",
  source: ["SRE evidence", "FinOps"],
  check(charter, facts) {
    const lines = linesOf(charter);
    const unsourced = lines.filter(({ line }) => line.source === undefined || !isSource(line.source));
    const [first] = unsourced;
    const sourced = lines.length - unsourced.length;
    if (first && sourced < SOURCED * lines.length) {
      return fail(
        [...LINES, first.index, "source"],
        `${sourced === 0 ? "No cost line" : `Only ${sourced} of ${lines.length} cost lines`} ${sourced < 2 ? "says" : "say"} where the price comes from. Add a \`source\` to the ${sourced === 0 ? "lines" : "others"}.`,
        {
          related: unsourced
            .slice(1)
            .map(({ index }) => ({ path: [...LINES, index, "source"], message: "No source here either." })),
          fixes: [
            {
              title: "Add the sources",
              preferred: true,
              changes: unsourced.flatMap(({ index }) => scaffold("", [...LINES, index], ["source"]).changes),
            },
          ],
        },
      );
    }
    const asOf = dayOf(charter.cost?.as_of);
    if (asOf === null) {
      return fail(AS_OF, "Prices are undated. Add the day they were looked up.", {
        fixes: [scaffold("Add the date of the prices", ["cost"], ["as_of"])],
      });
    }
    const days = facts.policy.thresholds.price_age_days;
    if (asOf <= facts.today && daysBetween(asOf, facts.today) <= days) return PASS;
    return fail(
      AS_OF,
      asOf > facts.today
        ? `The prices are dated ${formatDay(asOf)}, which has yet to come. Write the day they were looked up.`
        : `The prices of ${formatDay(asOf)} are older than ${plural(days, "day")}. Look them up again.`,
    );
  },
  examples: [
    {
      bad: `
cost:
  as_of: 2026-10-30
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4 }
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    - { item: Radiology hours, category: people, basis: fte, fte: 0.2, annual_cost: 140000, source: HR bands }`,
      good: `
cost:
  as_of: 2026-10-30
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4, source: quote 2231 }
    - { item: Radiology hours, category: people, basis: fte, fte: 0.2, annual_cost: 140000, source: HR bands }`,
    },
    {
      bad: `
cost:
  as_of: 2025-12-01
# ^^^^^
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4, source: quote 2231 }`,
      good: `
cost:
  as_of: 2026-10-30
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4, source: quote 2231 }`,
    },
    {
      bad: `
cost:
#^^^
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4, source: quote 2231 }`,
      good: `
cost:
  as_of: 2026-10-30
  lines:
    - { item: Image reader, category: licences, basis: per_unit, amount: 0.4, source: quote 2231 }`,
    },
  ],
};
