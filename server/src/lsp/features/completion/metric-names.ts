/** Metrics that this charter names already, for the places that speak of the same numbers. */
import type { OpenCharter } from "../open-charter.ts";

/** Where a charter names a metric, as it is said behind an offer. */
type Role = "the production metric" | "a guardrail" | "a pilot metric" | "the adoption metric" | "a monitored signal";

/** A metric's name and what it is in this charter. */
export interface MetricName {
  readonly name: string;
  readonly role: Role;
}

const SIGNAL: readonly Role[] = ["a pilot metric", "a guardrail", "the production metric"];

/** Which metrics make sense at a place, the likeliest first; indexes are left out of the place. */
const WANTED: { readonly [place: string]: readonly Role[] } = {
  "measurement.guardrails.name": ["a pilot metric", "a monitored signal", "the adoption metric"],
  "measurement.pilot_metrics.name": ["a guardrail", "a monitored signal"],
  "measurement.pilot_metrics.predicts": ["the production metric", "a guardrail", "the adoption metric"],
  "measurement.monitoring.quality.signal": SIGNAL,
  "measurement.monitoring.latency.signal": SIGNAL,
  "measurement.monitoring.cost.signal": SIGNAL,
  "measurement.monitoring.drift.signal": SIGNAL,
  "capability.adoption.metric": ["a pilot metric", "a guardrail", "a monitored signal"],
};

/** The names to offer at a place, each once; none where no metric is named. */
export function metricNames({ analysis }: OpenCharter, place: string): readonly MetricName[] {
  const wanted = WANTED[place];
  if (wanted === undefined) return [];
  const { measurement, capability } = analysis.charter;
  const monitoring = measurement?.monitoring;
  const written: { readonly [R in Role]: readonly (string | undefined)[] } = {
    "the production metric": [measurement?.production_metric?.name],
    "a guardrail": (measurement?.guardrails ?? []).map((one) => one?.name),
    "a pilot metric": (measurement?.pilot_metrics ?? []).map((one) => one?.name),
    "the adoption metric": [capability?.adoption?.metric],
    "a monitored signal": [monitoring?.quality, monitoring?.latency, monitoring?.cost, monitoring?.drift].map(
      (one) => one?.signal,
    ),
  };
  const found = new Map<string, MetricName>();
  for (const role of wanted) {
    for (const name of written[role]) {
      if (name === undefined || analysis.facts.lexicon.isPlaceholder(name) || found.has(name)) continue;
      found.set(name, { name, role });
    }
  }
  return [...found.values()];
}
