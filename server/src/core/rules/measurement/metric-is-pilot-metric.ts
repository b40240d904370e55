/** Tells a number about the model, the system or its use from a number about the business. */
import type { MetricKind } from "../../charter/words/metric-kind.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { quoted } from "../words.ts";

const METRIC = ["measurement", "production_metric"] as const;
const PILOT_METRICS = ["measurement", "pilot_metrics"] as const;

const SAYS: { readonly [Kind in Exclude<MetricKind, "outcome" | "nothing">]: string } = {
  model: "what the model does",
  system: "how it runs",
  usage: "how often it is used",
};

export const metricIsPilotMetric: Rule = {
  id: "measurement/metric-is-pilot-metric",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q2",
  heuristic: true,
  requires: ["measurement/production-metric"],
  reads: [
    "measurement.production_metric.name",
    "measurement.production_metric.definition",
    "measurement.production_metric.source",
    "measurement.production_metric.unit",
  ],
  title: "The production metric measures the business, not the model",
  why: "A model can score 95 percent on its test set while nothing changes at work. Only a business number can pay for running it.",
  how: "Write the outcome, such as “handling time falls from 14 to 9 minutes”, and keep the model's number in pilot_metrics with what it predicts. Where a name is misread, a `definition` of what is counted settles it.",
  source: ["S-do2", "MLTS Model 2", "RAND (wrong metric)"],
  check(charter, facts) {
    const metric = charter.measurement?.production_metric;
    const kind = facts.metricKind;
    if (metric?.name === undefined || kind === null) return blocked("The production metric has no name.");
    if (kind === "outcome") return PASS;
    if (kind === "nothing") {
      return fail(
        [...METRIC, "name"],
        `What is counted in ${quoted(metric.name)}, and in what unit? Name it, or write a \`definition\` of at least four words.`,
        { fixes: [scaffold("Add the definition", METRIC, ["definition"])] },
      );
    }
    const moved = { name: metric.name, ...(metric.target === undefined ? {} : { target: metric.target }) };
    return fail(
      [...METRIC, "name"],
      `${quoted(metric.name)} says ${SAYS[kind]}, not what changes for the business. Move it to \`pilot_metrics\` and write the outcome; if this is one, a \`definition\` settles it.`,
      {
        fixes: [
          {
            title: "Move it to the pilot metrics and start a production metric",
            preferred: true,
            changes: [
              { kind: "append", path: PILOT_METRICS, value: moved },
              ...Object.keys(metric).map(
                (key) => ({ kind: "scaffold", path: [...METRIC, key], replace: true }) as const,
              ),
              { kind: "scaffold", path: METRIC },
            ],
          },
        ],
      },
    );
  },
  examples: [
    {
      bad: `
measurement:
  production_metric:
    name: Forecast accuracy (MAPE)
#   ^^^^`,
      good: `
measurement:
  production_metric:
    name: Stock-outs per store per week
  pilot_metrics:
    - { name: Forecast accuracy (MAPE), predicts: fewer stock-outs }`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Monthly active users }
#                      ^^^^`,
      good: `
measurement:
  production_metric: { name: First-contact resolution rate }`,
    },
    {
      bad: `
measurement:
  production_metric: { name: P95 latency, unit: ms }
#                      ^^^^`,
      good: `
measurement:
  production_metric: { name: Waiting time at the counter, unit: minutes }`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Value, unit: points }
#                      ^^^^`,
      good: `
measurement:
  production_metric: { name: Value, definition: Late letters to tenants in a month, unit: count }`,
    },
  ],
};
