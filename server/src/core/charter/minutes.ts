/** Minutes that the production metric promises, to compare with minutes that the benefit claims. */
import type { CharterDraft } from "./usable.ts";

/** Whether the metric counts minutes; a metric without a unit may. */
export function mayCountMinutes(charter: CharterDraft): boolean {
  const unit = charter.measurement?.production_metric?.unit;
  return unit === undefined || /^\s*min(ute)?s?\b/i.test(unit);
}

/** Minutes between baseline and target of a metric that counts minutes, or null. */
export function minutesInMetric(charter: CharterDraft): number | null {
  const { unit } = charter.measurement?.production_metric ?? {};
  return unit === undefined || !mayCountMinutes(charter) ? null : metricDifference(charter);
}

/** The distance from baseline to target, or null where one of them is missing. */
export function metricDifference(charter: CharterDraft): number | null {
  const { baseline, target } = charter.measurement?.production_metric ?? {};
  if (baseline === undefined || target === undefined) return null;
  return Number(Math.abs(baseline - target).toPrecision(12));
}
