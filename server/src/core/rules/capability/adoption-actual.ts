/** Asks how many really use it once it is live, and that it is at least half of the plan. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { number } from "../words.ts";

const ADOPTION = ["capability", "adoption"] as const;
const KEYS = ["actual_pct", "actual_date"] as const;
/** Below this share of the target the rollout has failed. */
const ENOUGH = 0.5;

export const adoptionActual: Rule = {
  id: "capability/adoption-actual",
  pillar: "capability",
  severity: { production: "error" },
  weight: 3,
  requires: [],
  reads: [...KEYS, "target_pct"].map((key) => `capability.adoption.${key}`),
  title: "Adoption is measured and reaches at least half of the target",
  why: "A live system that few people use costs as much as one that everybody uses. Better to know it in the first months.",
  how: "Measure the share that uses it, write the number and the day, and decide if it is below half of the target.",
  source: ["S-do5"],
  check(charter, facts) {
    const adoption = charter.capability?.adoption;
    const missing = lacking(adoption, KEYS);
    const [first] = missing;
    if (first !== undefined) {
      return fail(adoption === undefined ? ADOPTION : [...ADOPTION, first], notMeasured(missing), {
        fixes: [scaffold("Add the adoption measured", ADOPTION, missing)],
      });
    }
    const date = dayOf(adoption?.actual_date);
    if (date === null || date > facts.today) {
      return fail(
        [...ADOPTION, "actual_date"],
        `${date === null ? "The day of the count" : formatDay(date)} is still to come. Write the day on which adoption was counted.`,
        {},
      );
    }
    const actual = adoption?.actual_pct ?? 0;
    const target = adoption?.target_pct;
    if (target === undefined) {
      return fail(
        [...ADOPTION, "target_pct"],
        `Adoption is ${number(actual)} %, but nobody says how much is enough. Write the target.`,
        {
          fixes: [scaffold("Add the adoption target", ADOPTION, ["target_pct"])],
        },
      );
    }
    if (actual >= ENOUGH * target) return PASS;
    return fail(
      [...ADOPTION, "actual_pct"],
      `Adoption is ${number(actual)} % against a target of ${number(target)} %. Decide now: fix the rollout or stop it.`,
    );
  },
  examples: [
    {
      bad: `
capability:
  adoption:
# ^^^^^^^^
    metric: Share of calls with a summary
    target_pct: 80
    by: 2026-12-31`,
      good: `
capability:
  adoption:
    metric: Share of calls with a summary
    target_pct: 80
    by: 2026-12-31
    actual_pct: 64
    actual_date: 2026-10-30`,
    },
    {
      bad: `
capability:
  adoption:
    metric: Share of calls with a summary
    target_pct: 80
    actual_pct: 12
#   ^^^^^^^^^^
    actual_date: 2026-10-30`,
      good: `
capability:
  adoption:
    metric: Share of calls with a summary
    target_pct: 80
    actual_pct: 40
    actual_date: 2026-10-30`,
    },
  ],
};

function notMeasured(missing: readonly string[]): string {
  if (missing.length === KEYS.length)
    return "Adoption is not measured. What share uses it, and on which day was that counted?";
  return missing[0] === "actual_pct"
    ? "What share of the people uses it, in percent?"
    : "On which day was adoption counted?";
}
