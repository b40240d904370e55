/** Sums in which an input may be missing: what cannot be computed is null, never 0. */

/** The sum of amounts. */
export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The value where it is above zero. */
export function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? value : null;
}

/** A product; null as well where it is too large to be a number. */
export function times(a: number | null | undefined, b: number | null): number | null {
  return a === undefined || a === null || b === null ? null : finite(a * b);
}

/** A difference. */
export function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** A quotient; nothing is divided by zero. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : finite(a / b);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
