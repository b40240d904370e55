/** Asks for a line, or a reason for none, in each of the six categories, and that every line is whole. */
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Problem } from "../../finding.ts";
import { addLine, CATEGORIES, LINES, lineGaps, lineName, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

/** Words that a reason for leaving a category out must have. */
const REASON_WORDS = 4;

export const categoriesCovered: Rule = {
  id: "cost/categories-covered",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  requires: ["cost/model-present"],
  reads: [
    ...["item", "category", "basis", "amount", "fte", "annual_cost"].map((key) => `cost.lines[].${key}`),
    "cost.excluded",
    "scale.users.full",
    "scale.volume.per_month",
  ],
  title: "Every kind of running cost is counted, or left out for a reason",
  why: "Licences are the part everybody sees. Integration, monitoring, retraining and people are the larger part, and what nobody planned is what stops the rollout.",
  how: "Write lines for licences, infrastructure, integration, monitoring, retraining and people (people with basis `fte`), or a reason of four words or more under `excluded`. People are never excluded.",
  source: ["S-do4", "TBM cost pools", "FinOps"],
  check(charter, facts) {
    const missing = uncovered(charter, facts);
    const broken = brokenLines(charter);
    if (missing.length > 0) {
      return fail(LINES, `Not costed: ${list(missing)}. Add a line, or say why there is none.`, {
        related: [...misplacedPeople(charter, missing), ...broken],
        fixes: [{ title: `Add the lines for ${list(missing)}`, preferred: true, changes: missing.map(addLine) }],
      });
    }
    const [first, ...others] = broken;
    return first ? fail(first.path, first.message, { ...first, related: others }) : PASS;
  },
  examples: [
    {
      bad: `
cost:
  currency: EUR
  lines:
# ^^^^^
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }
  excluded:
    retraining: The supplier retrains within the licence`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Yearly update, category: retraining, basis: once, amount: 8000 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }
    - { item: Driver training, category: training, amount: 12000 }
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Yearly update, category: retraining, basis: once, amount: 8000 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }
    - { item: Driver training, category: training, basis: once, amount: 12000 }`,
    },
  ],
};

/** Categories with neither a line above zero nor a reason; people count only with basis fte. */
function uncovered(charter: CharterDraft, facts: Facts): readonly string[] {
  const wanted = [...CATEGORIES.map(({ category }) => category), ...facts.policy.costCategories];
  const excluded: { readonly [category: string]: unknown } = { ...charter.cost?.excluded };
  return [...new Set(wanted)].filter((category) => {
    const costed = facts.cost.lines.some(
      (line) =>
        line.category === category &&
        line.year !== null &&
        line.year > 0 &&
        (category !== "people" || line.basis === "fte"),
    );
    const reason = excluded[category];
    const words = typeof reason === "string" ? (reason.match(/\S+/g)?.length ?? 0) : 0;
    return !costed && (category === "people" || words < REASON_WORDS);
  });
}

/** Lines of people that do not say how many. */
function misplacedPeople(charter: CharterDraft, missing: readonly string[]): readonly Problem[] {
  if (!missing.includes("people")) return [];
  return linesOf(charter)
    .filter(({ line }) => line.category === "people" && line.basis !== undefined && line.basis !== "fte")
    .map(({ line, index }) => ({
      path: [...LINES, index, "basis"],
      message: `${lineName(line, index)} counts people without \`fte\`.`,
    }));
}

/** Lines that lack something. */
function brokenLines(charter: CharterDraft): readonly Problem[] {
  return linesOf(charter).flatMap(({ line, index }) => {
    const gaps = lineGaps(line);
    const [first] = gaps;
    if (first === undefined) return [];
    return [
      {
        path: [...LINES, index, first],
        message: `Missing for the cost of ${lineName(line, index)}: ${list(gaps)}.`,
        fixes: [scaffold("Complete the cost line", [...LINES, index], gaps)],
      },
    ];
  });
}
