/** The cost lines of a charter at full scale: what each comes to in a month and in a year. */
import { positive, times } from "./arithmetic.ts";
import { rampOf, sumsByMonth, YEAR } from "./months.ts";
import { recurringPayments } from "./once.ts";
import { isPriced, isSteady, type Priced, priced } from "./priced.ts";
import type { CharterDraft } from "./usable.ts";

/** One cost line with what it comes to. Money in the charter's currency, without contingency; null = cannot be computed. */
export interface CostLine {
  readonly index: number;
  readonly item: string;
  readonly category: string | null;
  readonly basis: string | null;
  /** A year at full scale and list prices; for `once`, the price itself. */
  readonly year: number | null;
  readonly once: boolean;
  /** A single payment that comes back: it counts in every year. */
  readonly recurs: boolean;
  /** Grows with users or volume. */
  readonly variable: boolean;
}

/** What may be changed in a what-if. */
export interface CostVariation {
  /** Multiplies the volume of work, and with it the benefit. */
  readonly volume?: number;
  /** Uses the price of the pilot instead of the list price. */
  readonly pilotPrices?: boolean;
  /** Multiplies the realised share of the benefit. */
  readonly realisation?: number;
}

/** What amounts are multiplied by. */
export interface Scale {
  readonly users: number | null;
  readonly volume: number | null;
  /** How many times the volume that is written. */
  readonly more: number;
  /** The share of full scale in a month. */
  readonly ramp: (month: number) => number;
  readonly pilotPrices: boolean;
}

/** The scale that a charter is written for, or what a what-if makes of it. */
export function scaleOf(charter: CharterDraft, { volume: more = 1, pilotPrices = false }: CostVariation): Scale {
  const users = positive(charter.scale?.users?.full);
  const volume = times(positive(charter.scale?.volume?.per_month), more);
  return { users, volume, more, ramp: rampOf(charter), pilotPrices };
}

/** Price of a line in a month; month null = at full scale. Null where an input is missing. */
function priceOf(line: Priced, month: number | null, { users, volume, ramp, pilotPrices }: Scale): number | null {
  const discounted = pilotPrices || (month !== null && month <= line.discountMonths);
  const amount = line.listAmount !== null && !discounted ? line.listAmount : line.amount;
  const share = month === null ? 1 : ramp(month);
  switch (line.basis) {
    case "once":
      return month === null || month === line.month ? amount : 0;
    case "per_month":
      return amount;
    case "per_user_month":
      return times(amount, times(users, share));
    case "per_unit":
      return times(amount, times(volume, share));
    case "fte":
      return line.posts === null ? null : line.posts / YEAR;
    default:
      return null;
  }
}

/** All lines with their sums, without contingency. */
export interface PricedLines {
  readonly lines: readonly CostLine[];
  /** Whether any line can be priced, and none waits for users or volume. */
  readonly known: boolean;
  readonly isWhole: boolean;
  /** A month at full scale, without single payments; the part of it that grows with users or volume. */
  readonly running: number;
  readonly variable: number;
  /** What is really paid once, and single payments that come back each year. */
  readonly once: number;
  readonly recurring: number;
  /** What all lines come to in each month up to one. */
  readonly byMonth: (last: number) => readonly number[];
}

/** Prices the lines of a charter. */
export function pricedLines(charter: CharterDraft, scale: Scale): PricedLines {
  const written = (charter.cost?.lines ?? []).map((line) => priced(line));
  const full = written.map((one) => priceOf(one, null, scale));
  const yearly = (index: number) => {
    const price = full[index] ?? null;
    return price === null ? null : written[index]?.basis === "once" ? price : price * YEAR;
  };
  const recurs = recurringPayments(written, yearly);
  const lines = written.map(
    (one, index): CostLine => ({
      index,
      item: one.line.item ?? `line ${index + 1}`,
      category: one.line.category ?? null,
      basis: one.line.basis ?? null,
      year: yearly(index),
      once: one.basis === "once",
      recurs: recurs[index] ?? false,
      variable: one.variable,
    }),
  );
  const sum = (keep: (line: Priced, index: number) => boolean) =>
    written.reduce((sum, one, index) => (keep(one, index) ? sum + (full[index] ?? 0) : sum), 0);
  const lacksScale = written.some((one, index) => one.variable && isPriced(one) && full[index] === null);
  const known = !lacksScale && written.some(isPriced);
  const hasItem = (index: number) => written[index]?.line.item !== undefined;
  return {
    lines,
    known,
    isWhole: known && lines.every(({ category, year }, at) => category !== null && year !== null && hasItem(at)),
    running: sum((line) => line.basis !== "once"),
    variable: sum((line) => line.variable),
    once: sum((line, index) => line.basis === "once" && !recurs[index]),
    recurring: sum((_, index) => recurs[index] ?? false),
    byMonth: (last) =>
      sumsByMonth(
        written,
        last,
        (line, index) => (isSteady(line) ? (full[index] ?? 0) : null),
        (line, month) => priceOf(line, month, scale) ?? 0,
      ),
  };
}
