/** Asks for a line, or a reason for none, in each of the six categories, and that every line is whole. */
import { positive } from "../../charter/arithmetic.ts";
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { isAnswer, REASON_WORDS } from "../../charter/words/answers.ts";
import type { Problem } from "../../finding.ts";
import { addLine, CATEGORIES, LINES, lineGaps, lineName, linesOf } from "../cost-lines.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

/** Words that a reason for leaving a category out must have. */
/** So many kinds may be left out for a reason. */
const MOST_LEFT_OUT = 2;
const MOST_LEFT_OUT_WHEN_SMALL = 4;

export const categoriesCovered: Rule = {
  id: "cost/categories-covered",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  requires: ["cost/model-present"],
  reads: [
    ...["item", "category", "basis", "amount", "fte", "annual_cost"].map((key) => `cost.lines[].${key}`),
    "cost.excluded",
  ],
  title: "Every kind of running cost is counted, or left out for a reason",
  why: "Licences are the part everybody sees. Integration, monitoring, retraining and people are the larger part, and what nobody planned is what stops the rollout.",
  how: "Write lines for licences, infrastructure, integration, monitoring, retraining and people (people with basis `fte`), or a reason of at least four words under `excluded`, for two of them at most. People are never excluded. Small pilots: licences or infrastructure, and people.",
  source: ["S-do4", "TBM cost pools", "FinOps"],
  check(charter, facts) {
    const missing = uncovered(charter, facts);
    const broken = [...misplacedPeople(charter), ...brokenLines(charter)];
    if (missing.length > 0) {
      return fail(LINES, uncostedSaid(missing), {
        related: broken,
        fixes: [{ title: `Add the lines for ${list(missing)}`, preferred: true, changes: missing.map(addLine) }],
      });
    }
    const left = leftOut(charter, facts);
    const allowed = facts.size.word === "small" ? MOST_LEFT_OUT_WHEN_SMALL : MOST_LEFT_OUT;
    if (left.length > allowed) {
      const said = `${left.length} of ${wanted(facts).length} kinds of cost are left out (${list(left)}). Leave out ${allowed} at most.`;
      return fail(["cost", "excluded"], said, { related: broken });
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
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Yearly update, category: retraining, basis: per_month, amount: 700 }
    - { item: Planner team, category: people, basis: per_month, amount: 4100 }
#                                             ^^^^^`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Cloud, category: infrastructure, basis: per_month, amount: 900 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Yearly update, category: retraining, basis: per_month, amount: 700 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }`,
    },
    {
      bad: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }
  excluded:
# ^^^^^^^^
    infrastructure: It runs at the supplier entirely
    monitoring: The supplier watches it for us
    retraining: The supplier retrains within the licence`,
      good: `
cost:
  currency: EUR
  lines:
    - { item: Route planner, category: licences, basis: per_month, amount: 3100 }
    - { item: Dispatch system, category: integration, basis: once, amount: 45000 }
    - { item: Weekly route audit, category: monitoring, basis: per_month, amount: 600 }
    - { item: Planner team, category: people, basis: fte, fte: 0.6, annual_cost: 82000 }
  excluded:
    infrastructure: It runs at the supplier entirely
    retraining: The supplier retrains within the licence`,
    },
    {
      bad: `
use_case: { autonomy: recommends }
scale: { users: { full: 8 } }
governance:
  risk_tier: { level: minimal }
  data: [{ source: Recordings, classification: internal, personal: personal }]
cost:
  currency: GBP
  lines:
# ^^^^^
    - { item: Eight seats, category: licences, basis: per_month, amount: 160 }`,
      good: `
use_case: { autonomy: recommends }
scale: { users: { full: 8 } }
governance:
  risk_tier: { level: minimal }
  data: [{ source: Recordings, classification: internal, personal: personal }]
cost:
  currency: GBP
  lines:
    - { item: Eight seats, category: licences, basis: per_month, amount: 160 }
    - { item: Town clerk, category: people, basis: fte, fte: 0.05, annual_cost: 52000 }`,
    },
  ],
};

/** What is asked for kinds of cost that have no line; people are always paid by somebody here. */
function uncostedSaid(missing: readonly string[]): string {
  const [only] = missing.length === 1 ? missing : [];
  if (only === "people") return "What do the people who run it cost? Add a line with `basis: fte`.";
  const does = only === undefined || only === "licences" ? "do" : "does";
  const lines = only === undefined ? "a line for each" : "a line";
  const people = missing.includes("people") ? " (people need a line)" : "";
  return `What ${does} ${list(missing)} cost? Add ${lines}, or say under \`excluded\` who carries ${only === undefined || only === "licences" ? "them" : "it"}${people}.`;
}

/** The kinds of cost that this charter must speak of. */
function wanted(facts: Facts): readonly string[] {
  return [...new Set([...CATEGORIES.map(({ category }) => category), ...facts.policy.costCategories])];
}

/** Kinds with neither a line that can come to more than nothing nor a reason. */
function uncovered(charter: CharterDraft, facts: Facts): readonly string[] {
  const isOpen = (category: string) => !isCosted(charter, category) && !isExcused(charter, category);
  if (facts.size.word === "standard") return wanted(facts).filter(isOpen);
  const seats = isOpen("licences") && isOpen("infrastructure") ? ["licences"] : [];
  return [...seats, ...["people", ...facts.policy.costCategories].filter(isOpen)];
}

/** Kinds without a line, for a reason. */
function leftOut(charter: CharterDraft, facts: Facts): readonly string[] {
  return wanted(facts).filter((category) => !isCosted(charter, category) && isExcused(charter, category));
}

/** Whether some line of a kind can come to more than nothing: none of the parts of its price is nothing. */
function isCosted(charter: CharterDraft, category: string): boolean {
  return linesOf(charter).some(({ line }) => {
    if (line.category !== category) return false;
    const parts = line.basis === "fte" ? [line.fte, line.annual_cost] : [positive(line.list_amount) ?? line.amount];
    return parts.every((part) => part === undefined || part > 0);
  });
}

/** Whether a reason says why a kind has no line; people always cost something. */
function isExcused(charter: CharterDraft, category: string): boolean {
  const excluded: { readonly [category: string]: unknown } = { ...charter.cost?.excluded };
  const reason = excluded[category];
  return category !== "people" && isAnswer(reason, REASON_WORDS);
}

/** Lines of people that do not say how many. */
function misplacedPeople(charter: CharterDraft): readonly Problem[] {
  const people = linesOf(charter).filter(({ line }) => line.category === "people");
  if (people.some(({ line }) => line.basis === "fte" || line.basis === undefined)) return [];
  return people.map(({ line, index }) => ({
    path: [...LINES, index, "basis"],
    message: `${lineName(line, index)} is people: how many full-time posts, at what cost a year? Write it with \`basis: fte\`.`,
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
