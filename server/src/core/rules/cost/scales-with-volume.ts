/** Asks whether at least one cost grows with users or with the work done. */

import { isAnswer, REASON_WORDS } from "../../charter/words/answers.ts";
import { LINES, lineName, linesOf } from "../cost-lines.ts";
import { blocked, fail, notApplicable, PASS, type Rule } from "../rule.ts";

/** So many lines are offered for a change of basis; more would be a wall. */
const OFFERED = 3;
/** A growing line counts from this share of the run cost on. */
const LEAST_SHARE = 0.01;
/** Kinds that usually grow; a note of so many words says why one does not. */
const FIXED = ["licences", "infrastructure"];

export const scalesWithVolume: Rule = {
  id: "cost/scales-with-volume",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 3,
  requires: ["cost/model-present"],
  costsOnly: true,
  reads: [
    ...["category", "basis", "amount", "list_amount", "note", "fte", "annual_cost"].map((key) => `cost.lines[].${key}`),
    ...["scale.users.full", "scale.volume.per_month", "use_case.system.build"],
  ],
  title: "Some cost grows with users or volume",
  why: "Models and seats are nearly always priced by use. A bill that looks fixed in the pilot is the surprise of the rollout.",
  how: "Give lines that grow a basis of `per_user_month` or `per_unit` with the price of one. Truly fixed? Say why in a note of at least four words on every line of licences and infrastructure.",
  source: ["S-fail5", "FinOps unit economics"],
  check(charter, facts) {
    if (facts.size.word === "small") return notApplicable("A small pilot need not say how its costs grow.");
    const lines = linesOf(charter);
    const unlabelled = lines.find(({ line }) => line.category === undefined || line.basis === undefined);
    if (unlabelled) return blocked(`Waits for the kind and basis of ${lineName(unlabelled.line, unlabelled.index)}.`);
    const growing = facts.cost.lines.filter(({ variable }) => variable);
    if (growing.length === 0 && charter.use_case?.system?.build === "in_house") {
      return notApplicable("It is made in-house, and nothing is paid per user or unit.");
    }
    const known = growing.reduce((sum, { year }) => Math.max(sum, year ?? 0), 0) * (1 + facts.cost.contingency);
    if (known > 0 && known >= LEAST_SHARE * facts.cost.least12m) return PASS;
    if (growing.some(({ year }) => year === null)) return blocked("What is paid per user or unit is not known.");
    const fixed = lines.filter(({ line }) => line.basis !== "once" && FIXED.includes(line.category ?? ""));
    if (fixed.length > 0 && fixed.every(({ line }) => isAnswer(line.note, REASON_WORDS))) return PASS;
    const said =
      growing.length === 0
        ? "Every line is fixed, so ten times the users costs the same."
        : "Less than one percent of the cost grows, so ten times the users costs the same.";
    return fail(LINES, `${said} If that is right, say why in a \`note\` on each line of licences and infrastructure.`, {
      fixes: fixed
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
scale: { volume: { unit: call, per_month: 50000 } }
cost:
  currency: AUD
  lines:
    - { item: Call summaries, category: licences, basis: per_unit, amount: 0.08 }`,
    },
    {
      bad: `
scale: { volume: { unit: call, per_month: 50000 } }
cost:
  currency: AUD
  lines:
# ^^^^^
    - { item: Hosting, category: infrastructure, basis: per_month, amount: 9000 }
    - { item: Call tags, category: licences, basis: per_unit, amount: 0.0001 }`,
      good: `
scale: { volume: { unit: call, per_month: 50000 } }
cost:
  currency: AUD
  lines:
    - { item: Hosting, category: infrastructure, basis: per_month, amount: 9000 }
    - { item: Call tags, category: licences, basis: per_unit, amount: 0, list_amount: 0.01 }`,
    },
    {
      bad: `
cost:
  currency: AUD
  lines:
# ^^^^^
    - { item: Site licence, category: licences, basis: per_month, amount: 4000, note: flat }`,
      good: `
cost:
  currency: AUD
  lines:
    - { item: Site licence, category: licences, basis: per_month, amount: 4000, note: flat price for the whole company }`,
    },
  ],
};
