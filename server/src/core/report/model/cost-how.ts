/** How a sum of the cost model comes to be, as a calculation that a reader can do again. */
import type { CharterDraft } from "../../charter/usable.ts";
import { number, percent } from "../../rules/words.ts";
import { pluralOf } from "./plural.ts";
import { amountOf } from "./words.ts";

/** What counts where no realisation is stated. */
const UNSTATED_REALISATION = 50;

/** The year of a cost line at full scale and list prices, without contingency: `9 × 420 users × 12`. */
export function lineHow(charter: CharterDraft, index: number): string {
  const line = charter.cost?.lines?.[index];
  const { users, volume } = scaleOf(charter);
  const list = line?.list_amount !== undefined && line.list_amount > 0;
  const price = figure(list ? line.list_amount : line?.amount);
  const priced = list ? `${price} (list price)` : price;
  switch (line?.basis) {
    case "once":
      return `once, in month ${number(line.month ?? 1)}`;
    case "per_month":
      return `${priced} × 12`;
    case "per_user_month":
      return `${priced} × ${users} × 12`;
    case "per_unit":
      return `${priced} × ${volume} × 12`;
    case "fte":
      return `${number(line.fte ?? 0, 4)} posts × ${figure(line.annual_cost)}`;
    default:
      return "";
  }
}

/** The benefit of a year at full scale: `5 min / 60 × 41 × 38,000 claims × 12 × 60 %`. */
export function benefitHow(charter: CharterDraft): string {
  const benefit = charter.cost?.benefit;
  const { users, volume } = scaleOf(charter);
  const { minutes_saved: minutes, loaded_hourly_cost: hourly, amount, basis } = benefit ?? {};
  const timed =
    minutes === undefined || hourly === undefined ? null : `${number(minutes, 4)} min / 60 × ${figure(hourly)}`;
  const byTime = ((minutes ?? 0) / 60) * (hourly ?? 0);
  const isTimed = timed !== null && (amount === undefined || (basis !== "per_month" && byTime < amount));
  const scale = basis === "per_unit" ? ` × ${volume}` : basis === "per_user_month" ? ` × ${users}` : "";
  const share = benefit?.realisation_pct ?? UNSTATED_REALISATION;
  const unstated = benefit?.realisation_pct === undefined ? " (not stated, so half)" : "";
  return `${isTimed ? timed : figure(amount)}${scale} × 12 × ${percent(share / 100)}${unstated}`;
}

function scaleOf({ scale }: CharterDraft): { readonly users: string; readonly volume: string } {
  const users = scale?.users?.full ?? 0;
  const volume = scale?.volume?.per_month ?? 0;
  const unit = scale?.volume?.unit ?? "unit";
  return {
    users: `${number(users)} ${pluralOf("user", users)}`,
    volume: `${number(volume)} ${pluralOf(unit, volume)}`,
  };
}

/** A price with the digits that it was written with. */
function figure(amount: number | undefined): string {
  if (amount === undefined) return "0";
  const size = Math.abs(amount);
  return amountOf(amount, size !== 0 && size < 1 ? Math.min(12, 3 - Math.floor(Math.log10(size))) : 4);
}
