/** Asks by when the production metric reaches its target. */
import { dayOf } from "../../charter/dates.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const METRIC = ["measurement", "production_metric"] as const;

export const metricDated: Rule = {
  id: "measurement/metric-dated",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 3,
  gate: "Q2",
  requires: ["measurement/production-metric", "measurement/metric-is-pilot-metric"],
  reads: ["measurement.production_metric.by"],
  title: "The target has a date",
  why: "A target without a date can never be missed, so nobody ever has to decide.",
  how: "Write the day on which the target must be met, some time after go-live.",
  source: ["S-q2"],
  check(charter) {
    if (dayOf(charter.measurement?.production_metric?.by) !== null) return PASS;
    return fail([...METRIC, "by"], "By when? Add the date the target must be met.", {
      fixes: [scaffold("Add the date", METRIC, ["by"])],
    });
  },
  examples: [
    {
      bad: `
measurement:
  production_metric:
# ^^^^^^^^^^^^^^^^^
    name: Days to close the month`,
      good: `
measurement:
  production_metric:
    name: Days to close the month
    by: 2027-12-31`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Days to close the month, by: 2099-12-31 }
#                                                     ^^`,
      good: `
measurement:
  production_metric: { name: Days to close the month, by: 2027-12-31 }`,
    },
  ],
};
