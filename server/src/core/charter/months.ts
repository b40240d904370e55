/** A cost model month by month: how a pilot grows into full scale, and what a flow of months comes to. */

import { reaches } from "./amounts.ts";
import type { CharterDraft } from "./usable.ts";

/** Months in a year. */
export const YEAR = 12;

/** Share of full scale reached in a month, the last value held. */
export function rampOf(charter: CharterDraft): (month: number) => number {
  const steps = (charter.scale?.ramp ?? []).filter((step) => step !== undefined);
  return (month) => (steps[Math.min(month, steps.length) - 1] ?? 100) / 100;
}

/** The first month from which on every month costs the same: the ramp, discounts and single payments are over. */
export function steadyMonth(charter: CharterDraft): number {
  const lines = charter.cost?.lines ?? [];
  return Math.ceil(
    lines.reduce(
      (latest, line) => Math.max(latest, line?.discount_months ?? 0, line?.basis === "once" ? (line.month ?? 1) : 0),
      charter.scale?.ramp?.length ?? 0,
    ) + 1,
  );
}

/** The sums of many lines' amounts in the months from 1, in the order of the lines; `same` is the amount of a line in all of them. */
export function sumsByMonth<T>(
  lines: readonly T[],
  count: number,
  same: (line: T, index: number) => number | null,
  amountIn: (line: T, month: number) => number,
): readonly number[] {
  const sums = new Array<number>(count).fill(0);
  lines.forEach((line, index) => {
    const always = same(line, index);
    for (let at = 0; at < count; at++) sums[at] = (sums[at] ?? 0) + (always ?? amountIn(line, at + 1));
  });
  return sums;
}

/** The first month by whose end the flow has paid back what the bridge cost; null where none does. */
export function paybackOf(flow: readonly number[], bridge: number): number | null {
  let earned = 0;
  for (const [index, amount] of flow.entries()) {
    earned += amount;
    if (reaches(earned, bridge)) return index + 1;
  }
  return null;
}

/** What a flow of months is worth today, less the bridge, at a yearly rate. */
export function presentValue(flow: readonly number[], bridge: number, hurdle: number): number {
  return flow.reduce((value, amount, index) => value + amount / (1 + hurdle) ** ((index + 1) / YEAR), -bridge);
}

/** The numbers of so many months, from 1. */
export function months(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
