/** Asks that the target differs from the baseline and moves the way that is better. */
import { reaches } from "../../charter/amounts.ts";
import { blocked, fail, fixWith, PASS, type Result, type Rule } from "../rule.ts";
import { number } from "../words.ts";

const METRIC = ["measurement", "production_metric"] as const;
const BETTER = [...METRIC, "better"] as const;
/** A smaller share of the baseline is noise. */
const NOTICED = 0.01;

export const targetMovesBaseline: Rule = {
  id: "measurement/target-moves-baseline",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 3,
  requires: ["measurement/metric-quantified"],
  reads: [
    "measurement.production_metric.baseline",
    "measurement.production_metric.target",
    "measurement.production_metric.better",
  ],
  title: "The target is better than the baseline",
  why: "A target that stands still, or moves the wrong way, is reached on the first day and proves nothing.",
  how: "Check the two numbers and say whether lower or higher is better.",
  source: ["S-do2"],
  check(charter) {
    const { baseline, target, better } = charter.measurement?.production_metric ?? {};
    if (typeof baseline !== "number" || typeof target !== "number") {
      return blocked("The metric has no baseline or no target.");
    }
    if (baseline === target) {
      return fail(
        [...METRIC, "target"],
        `The target equals the baseline of ${number(baseline)}. What should it become?`,
      );
    }
    const way = target < baseline ? "lower" : "higher";
    if (better === way) return hardlyMoves(baseline, target);
    const fix = fixWith(`Set better to ${way}`, { kind: "propose", path: BETTER, value: way });
    if (better === undefined) {
      return fail(BETTER, "Say whether lower or higher is better.", { fixes: [{ ...fix, preferred: true }] });
    }
    return fail(
      [...METRIC, "target"],
      `The target moves the wrong way: from ${number(baseline)} to ${number(target)}, but ${better} is said to be better.`,
      {
        related: [{ path: BETTER, message: `Here ${better} is said to be better.` }],
        fixes: [fix],
      },
    );
  },
  examples: [
    {
      bad: `
measurement:
  production_metric: { name: Parcels returned, baseline: 8, target: 8, better: lower }
#                                                           ^^^^^^`,
      good: `
measurement:
  production_metric: { name: Parcels returned, baseline: 8, target: 5, better: lower }`,
    },
    {
      bad: `
measurement:
  production_metric:
    name: Parcels returned
    baseline: 8
    target: 11
#   ^^^^^^
    better: lower`,
      good: `
measurement:
  production_metric:
    name: Parcels returned
    baseline: 8
    target: 5
    better: lower`,
    },
    {
      bad: `
measurement:
  production_metric:
# ^^^^^^^^^^^^^^^^^
    name: Parcels returned
    baseline: 8
    target: 5`,
      good: `
measurement:
  production_metric:
    name: Parcels returned
    better: lower
    baseline: 8
    target: 5`,
      fixed: `
measurement:
  production_metric:
    name: Parcels returned
    better: lower
    baseline: 8
    target: 5`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Parcels returned, baseline: 1000, target: 995, better: lower }
#                                                              ^^^^^^`,
      good: `
measurement:
  production_metric: { name: Parcels returned, baseline: 1000, target: 990, better: lower }`,
    },
  ],
};

/** A move of less than a hundredth fails as a warning. */
function hardlyMoves(baseline: number, target: number): Result {
  if (reaches(Math.abs(target - baseline), NOTICED * Math.abs(baseline))) return PASS;
  const move = `From ${number(baseline, 4)} to ${number(target, 4)}`;
  return fail([...METRIC, "target"], `${move} is less than one percent. Would anybody notice? Check both numbers.`, {
    severity: "warning",
  });
}
