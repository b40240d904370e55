/** Minutes that the production metric promises, to compare with minutes that the benefit claims. */
import { unitMinutes } from "./time-units.ts";
import type { CharterDraft } from "./usable.ts";

/** Minutes between baseline and target of a metric that counts time in any unit; null where it counts none or lacks a number. */
export function minutesInMetric(charter: CharterDraft): number | null {
  const { unit, baseline, target } = charter.measurement?.production_metric ?? {};
  const minutes = unit === undefined ? null : unitMinutes(unit);
  if (minutes === null || baseline === undefined || target === undefined) return null;
  return Number((Math.abs(baseline - target) * minutes).toPrecision(12));
}

/** Whether the metric counts something else than time, so that no minutes can be compared with it. */
export function countsNoTime(charter: CharterDraft): boolean {
  const unit = charter.measurement?.production_metric?.unit;
  return unit !== undefined && unitMinutes(unit) === null;
}
