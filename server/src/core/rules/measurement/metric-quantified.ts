/** Asks for the two numbers of the production metric and their unit. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const METRIC = ["measurement", "production_metric"] as const;

export const metricQuantified: Rule = {
  id: "measurement/metric-quantified",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q2",
  requires: ["measurement/production-metric", "measurement/metric-is-pilot-metric"],
  reads: [
    "measurement.production_metric.baseline",
    "measurement.production_metric.target",
    "measurement.production_metric.unit",
  ],
  title: "The metric has a baseline, a target and a unit",
  why: "Without a start and an end number any result can be called a success, and none can be shown to the people who pay.",
  how: "Measure where you are today and write it as baseline; write where you want to be as target, and the unit of both.",
  source: ["S-do2", "S-q2", "INCOSE R6 (units)"],
  check(charter) {
    const metric = charter.measurement?.production_metric;
    const missing = [
      ...(typeof metric?.baseline === "number" ? [] : ["baseline"]),
      ...(typeof metric?.target === "number" ? [] : ["target"]),
      ...(metric?.unit === undefined ? ["unit"] : []),
    ];
    const [first, ...others] = missing;
    if (first === undefined) return PASS;
    return fail(
      [...METRIC, first],
      `Missing: ${list(missing)}. Without ${others.length === 0 ? "it" : "them"} nobody can say it worked.`,
      {
        related: others.map((key) => ({ path: [...METRIC, key], message: `Missing too: ${key}.` })),
        fixes: [scaffold(`Add ${list(missing)}`, METRIC, missing)],
      },
    );
  },
  examples: [
    {
      bad: `
measurement:
  production_metric:
# ^^^^^^^^^^^^^^^^^
    name: No-show rate in outpatient clinics
    target: 6`,
      good: `
measurement:
  production_metric:
    name: No-show rate in outpatient clinics
    unit: "%"
    baseline: 11
    target: 6`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Scrap per shift, unit: kg, baseline: TBD, target: 40 }
#                                                       ^^^^^^^^`,
      good: `
measurement:
  production_metric: { name: Scrap per shift, unit: kg, baseline: 64, target: 40 }`,
    },
  ],
};
