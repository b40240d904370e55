/** What a charter may leave out and be judged better: statements against oneself, as charter.md 4.6 lists them. */
import type { Loose, Step } from "./random-charters.ts";
import { valueAt } from "./random-charters.ts";
import { TODAY } from "./reports.ts";

/** Keys that speak against the charter wherever they stand. */
const KEYS = new Set(["list_amount", "discount_months", "month", "note", "item", "source", "email", "ramp", "op"]);

/** Blocks and keys that do, by their path without indexes. */
const PATHS: readonly RegExp[] = [
  /^stage$/,
  /^history(\.|$)/,
  /^waivers(\.|$)/,
  /^scale\.users\.pilot$/,
  /^governance\.reviews\.\w+$/,
  /^governance\.reviews\.\w+\.conditions(\.|$)/,
  /^measurement\.guardrails\.unit$/,
  /^measurement\.function(\.lead)?(\.name)?$/,
  /^accountability\.production_team(\.\w+)?(\.name)?$/,
];

/** Whether taking away what stands at a path takes a statement against oneself away. */
export function speaksAgainst(path: readonly Step[], whole: Loose): boolean {
  const last = path.at(-1);
  if (typeof last === "number") return true;
  const place = path.filter((step) => typeof step === "string").join(".");
  return (
    KEYS.has(String(last)) ||
    PATHS.some((pattern) => pattern.test(place)) ||
    isItemsName(path) ||
    isLastKey(path, whole) ||
    isBadDate(place, whole) ||
    isSaidAgainst(place, whole) ||
    isSaidTwice(place, whole)
  );
}

/** Whether a sum rests on what stands at a path: without it the return is unknown, and unknown is to be fixed, never "go". */
export function makesUnknown(path: readonly Step[]): boolean {
  const place = path.filter((step) => typeof step === "string").join(".");
  return /^cost(\.benefit(\.\w+)?|\.lines(\.(basis|amount|fte|annual_cost))?)?$/.test(place);
}

/** The name of somebody in a list. */
function isItemsName(path: readonly Step[]): boolean {
  return path.at(-1) === "name" && typeof path.at(-2) === "number";
}

/** The last key of a review. */
function isLastKey(path: readonly Step[], whole: Loose): boolean {
  const isReview = path[0] === "governance" && path[1] === "reviews" && path.length === 4;
  return isReview && Object.keys(valueAt(whole, path.slice(0, 3)) ?? {}).length === 1;
}

/** A go-live that is past or out of order, or its block. */
function isBadDate(place: string, { bridge, pilot, stage }: Loose): boolean {
  const goLive = bridge?.go_live;
  const isBad = stage !== "production" && (goLive <= TODAY || goLive <= pilot?.end || goLive <= pilot?.start);
  return (place === "bridge" || place === "bridge.go_live") && isBad;
}

/** Numbers on the careful side of what counts where nothing is written. */
function isSaidAgainst(place: string, { cost }: Loose): boolean {
  return (
    (place === "cost.contingency_pct" && cost.contingency_pct > 20) ||
    (place === "cost.benefit.realisation_pct" && cost.benefit.realisation_pct < 50) ||
    (place === "cost.hurdle_rate_pct" && cost.hurdle_rate_pct > 10)
  );
}

/** One of two statements of one sum. */
function isSaidTwice(place: string, { bridge, cost }: Loose): boolean {
  const benefit = cost?.benefit;
  return (
    (/^bridge\.(cost|day_rate|effort_days)$/.test(place) &&
      bridge?.cost !== undefined &&
      bridge.day_rate !== undefined) ||
    (/^cost\.benefit\.(amount|minutes_saved|loaded_hourly_cost)$/.test(place) &&
      benefit?.amount !== undefined &&
      benefit.minutes_saved !== undefined)
  );
}
