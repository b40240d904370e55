/** Asks where the baseline comes from and whether it was measured shortly before the pilot. */
import { addMonths, dayOf, formatDay } from "../../charter/dates.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list, number, plural } from "../words.ts";

const METRIC = ["measurement", "production_metric"] as const;
const DATE = [...METRIC, "baseline_date"] as const;

export const baselineSourced: Rule = {
  id: "measurement/baseline-sourced",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 2,
  requires: ["measurement/metric-quantified"],
  reads: [
    "measurement.production_metric.source",
    "measurement.production_metric.baseline",
    "measurement.production_metric.baseline_date",
    "pilot.start",
  ],
  title: "The baseline has a source and was measured before the pilot",
  why: "A baseline from memory is argued about at the end. One that was measured during the pilot already holds its effect.",
  how: "Name the system of record and the day of measurement: before the pilot, and not more than a year earlier.",
  source: ["RMF MAP 3.1", "SAS template 2.1.4", "ODCS dated values"],
  check(charter, facts) {
    const metric = charter.measurement?.production_metric;
    const date = dayOf(metric?.baseline_date);
    const missing = [...(metric?.source === undefined ? ["source"] : []), ...(date === null ? ["baseline_date"] : [])];
    const [first, ...others] = missing;
    if (first !== undefined || date === null) {
      return fail([...METRIC, first ?? "source"], `${questionFor(metric?.baseline)} Missing: ${list(missing)}.`, {
        related: others.map((key) => ({ path: [...METRIC, key], message: `Missing too: ${key}.` })),
        fixes: [scaffold("Add where the baseline comes from", METRIC, missing)],
      });
    }
    const start = dayOf(charter.pilot?.start);
    if (start === null) {
      return fail(
        ["pilot", "start"],
        "When does the pilot start? Without the date nobody can tell whether the baseline came before it.",
        {
          fixes: [scaffold("Add the pilot's start", ["pilot"], ["start"])],
        },
      );
    }
    const related = [{ path: ["pilot", "start"], message: "The pilot begins here." }];
    if (date > start) {
      return fail(
        DATE,
        `The baseline was measured on ${formatDay(date)}, after the pilot began on ${formatDay(start)}. Take one from before.`,
        {
          related,
        },
      );
    }
    const months = facts.policy.thresholds.baseline_age_months;
    if (date >= addMonths(start, -months)) return PASS;
    const age = months === 12 ? "over a year" : `more than ${plural(months, "month")}`;
    return fail(DATE, `The baseline of ${formatDay(date)} is ${age} older than the pilot. Measure it again.`, {
      related,
    });
  },
  examples: [
    {
      bad: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric:
# ^^^^^^^^^^^^^^^^^
    name: Order errors
    baseline: 31`,
      good: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric:
    name: Order errors
    baseline: 31
    source: warehouse system
    baseline_date: 2026-10-31`,
    },
    {
      bad: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2027-02-15 }
#                                                                       ^^^^^^^^^^^^^`,
      good: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2027-01-11 }`,
    },
    {
      bad: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2025-12-31 }
#                                                                       ^^^^^^^^^^^^^`,
      good: `
pilot: { start: 2027-01-11 }
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2026-01-11 }`,
    },
    {
      bad: `
pilot: { effort_days: 60 }
#^^^^
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2026-10-31 }`,
      good: `
pilot: { effort_days: 60, start: 2027-01-11 }
measurement:
  production_metric: { name: Order errors, baseline: 31, source: audit, baseline_date: 2026-10-31 }`,
    },
  ],
};

function questionFor(baseline: unknown): string {
  return `Where does ${typeof baseline === "number" ? number(baseline, 6) : "the baseline"} come from, and when was it measured?`;
}
