/** What one unit of work, user or month is worth, and what it is multiplied with at full scale. */
import type { CharterDraft } from "./usable.ts";

/** Benefit of one unit in money; where it is said twice, the smaller one. */
export function unitBenefit(charter: CharterDraft): number | null {
  const benefit = charter.cost?.benefit;
  const minutes = benefit?.minutes_saved;
  const hourly = benefit?.loaded_hourly_cost;
  const byTime = minutes === undefined || hourly === undefined ? null : (minutes / 60) * hourly;
  const amount = benefit?.amount ?? null;
  if (amount === null || byTime === null) return amount ?? byTime;
  return benefit?.basis === "per_month" ? amount : Math.min(amount, byTime);
}

/** How many units a month there are at full scale, by the benefit's basis. */
export function benefitScale(charter: CharterDraft, users: number | null, volume: number | null): number | null {
  switch (charter.cost?.benefit?.basis) {
    case "per_unit":
      return volume;
    case "per_user_month":
      return users;
    case "per_month":
      return 1;
    default:
      return null;
  }
}
