/** Amounts rounded so that what is printed adds up: no reader finds a sum that is one off. */

/** Beyond this nothing is rounded any more: doubles hold no more digits. */
const EXACT = 1e14;

/** Decimals for a table by its total, as a headline spells it: none from 100 on, two below, more for tiny ones. */
export function decimalsFor(total: number | null): number {
  const size = Math.abs(total ?? 0);
  if (size === 0 || size >= 100 || !Number.isFinite(size)) return 0;
  return size >= 0.1 ? 2 : Math.min(12, 1 - Math.floor(Math.log10(size)));
}

/** An amount rounded half away from zero; the tiny nudge undoes binary fractions. */
export function rounded(amount: number, decimals: number): number {
  const units = Math.abs(amount) * 10 ** decimals;
  if (!Number.isFinite(units) || units > EXACT) return amount;
  return (Math.sign(amount) * Math.round(units * (1 + Number.EPSILON * 2))) / 10 ** decimals + 0;
}

/**
 * Every amount rounded, and their sum as printed: each amount is the step between two rounded running totals, so that
 * the printed ones add up to the rounded total, and to every subtotal on the way. A `sum` that is known settles the last.
 */
export function addends(amounts: readonly number[], decimals: number, sum?: number): Addends {
  let exact = 0;
  let shown = 0;
  const running: number[] = [];
  const rows = amounts.map((amount, at) => {
    exact += amount;
    const then = rounded(at === amounts.length - 1 ? (sum ?? exact) : exact, decimals);
    const row = rounded(then - shown, decimals);
    shown = then;
    running.push(then);
    return row;
  });
  return { rows, running, total: shown };
}

/** Amounts that add up. */
export interface Addends {
  readonly rows: readonly number[];
  /** The total after each row. */
  readonly running: readonly number[];
  readonly total: number;
}
