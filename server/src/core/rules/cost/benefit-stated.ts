/** Asks what it is worth in a year, in money. */

import { minutesInMetric } from "../../charter/minutes.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Change } from "../../finding.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { list } from "../words.ts";

const BENEFIT = ["cost", "benefit"] as const;
const BY_TIME = ["minutes_saved", "loaded_hourly_cost"];

export const benefitStated: Rule = {
  id: "cost/benefit-stated",
  pillar: "cost",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  requires: [],
  costsOnly: true,
  reads: [
    ...["basis", "amount", "minutes_saved", "loaded_hourly_cost", "realisation_pct"].map(
      (key) => `cost.benefit.${key}`,
    ),
    "scale.users.full",
    "scale.volume.per_month",
  ],
  title: "What it is worth in a year is written in money",
  why: "Without a benefit nobody can say whether the cost is fine, and the return stays unknown.",
  how: "Write what one piece of work, user or month is worth, or the minutes it saves and what an hour costs. Is the benefit not money? Ask for a waiver with reason `accepted_risk`.",
  source: ["S-do4", "RMF MAP 3.1"],
  check(charter, facts) {
    const { benefit12m } = facts.cost;
    if (benefit12m !== null && benefit12m > 0) return PASS;
    const gaps = gapsOf(charter);
    const [first] = gaps;
    const fixes =
      first === undefined ? [] : [{ title: "Add the benefit", preferred: true, changes: changesFor(charter, gaps) }];
    if (charter.cost?.benefit === undefined) {
      return fail(BENEFIT, "What is it worth in a year? Without that, nobody can say if the cost is fine.", {
        fixes,
        anyScale: true,
      });
    }
    if (first !== undefined) {
      return fail(
        [...BENEFIT, first],
        `What is it worth in a year? To work that out, write ${list(gaps.map((key) => `\`${key}\``))}.`,
        { fixes },
      );
    }
    return fail(
      BENEFIT,
      benefit12m === null
        ? charter.cost.benefit.basis === "per_unit"
          ? "How much work a month at full scale? The benefit counts for each piece."
          : "How many users at full scale? The benefit counts for each of them."
        : "As written it is worth nothing in a year. Check the numbers of the benefit.",
    );
  },
  examples: [
    {
      bad: `
cost:
#^^^
  currency: EUR`,
      good: `
cost:
  currency: EUR
  benefit: { basis: per_month, amount: 18000, realisation_pct: 50 }`,
    },
    {
      bad: `
scale: { volume: { unit: letter, per_month: 5200 } }
cost:
  benefit:
# ^^^^^^^
    basis: per_unit
    minutes_saved: 4`,
      good: `
scale: { volume: { unit: letter, per_month: 5200 } }
cost:
  benefit:
    basis: per_unit
    minutes_saved: 4
    loaded_hourly_cost: 38`,
    },
    {
      bad: `
cost:
  benefit:
# ^^^^^^^
    basis: per_unit
    amount: 2.5`,
      good: `
scale: { volume: { unit: letter, per_month: 5200 } }
cost:
  benefit:
    basis: per_unit
    amount: 2.5`,
    },
  ],
};

/** The keys without which no benefit follows: the basis, and an amount or minutes with their price. */
function gapsOf(charter: CharterDraft): readonly string[] {
  const benefit = charter.cost?.benefit;
  const basis = benefit?.basis === undefined ? ["basis"] : [];
  if (benefit?.amount !== undefined) return basis;
  const byTime = lacking(benefit, BY_TIME);
  const startedWithTime = byTime.length < BY_TIME.length || minutesInMetric(charter) !== null;
  return [...basis, ...(startedWithTime ? byTime : ["amount"])];
}

/** Holes for what is missing; the minutes of the metric, where it counts minutes. */
function changesFor(charter: CharterDraft, gaps: readonly string[]): readonly Change[] {
  const minutes = minutesInMetric(charter);
  const keys = charter.cost?.benefit?.realisation_pct === undefined ? [...gaps, "realisation_pct"] : gaps;
  const insert: Change = { kind: "scaffold", path: BENEFIT, keys };
  if (minutes === null || !gaps.includes("minutes_saved")) return [insert];
  return [insert, { kind: "propose", path: [...BENEFIT, "minutes_saved"], value: minutes }];
}
