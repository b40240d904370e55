/** Asks for a number in the business that will be different. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const METRIC = ["measurement", "production_metric"] as const;

export const productionMetric: Rule = {
  id: "measurement/production-metric",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q2",
  requires: [],
  reads: ["measurement.production_metric.name"],
  title: "There is a production metric",
  why: "Without a business number the pilot can only be liked or disliked, and nobody can say when it has paid off.",
  how: "Name what the business already counts and what should be different, such as handling time, returns or no-shows.",
  source: ["S-q2", "S-do2", "RMF MAP 1.4"],
  check(charter) {
    const metric = charter.measurement?.production_metric;
    if (metric?.name !== undefined) return PASS;
    const message = "No production metric. What will be different in the business, in a number?";
    return metric === undefined
      ? fail(METRIC, message, { fixes: [scaffold("Add the production metric", METRIC)] })
      : fail([...METRIC, "name"], message, { fixes: [scaffold("Add the metric's name", METRIC, ["name"])] });
  },
  examples: [
    {
      bad: `
measurement:
#^^^^^^^^^^
  pilot_metrics:
    - { name: Share of letters sorted correctly, target: 92 }`,
      good: `
measurement:
  pilot_metrics:
    - { name: Share of letters sorted correctly, target: 92 }
  production_metric:
    name: Days until a letter is answered`,
    },
    {
      bad: `
measurement:
  production_metric:
    name: to be defined with the business
#   ^^^^`,
      good: `
measurement:
  production_metric:
    name: Days until a letter is answered`,
    },
  ],
};
