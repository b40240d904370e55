/** A cost line made ready for sums: read once while it stays as it is, and fast to read again. */
import { ofObject } from "../memo.ts";
import type { CharterDraft } from "./usable.ts";

/** A cost line as written. */
type Line = NonNullable<NonNullable<NonNullable<CharterDraft["cost"]>["lines"]>[number]>;

/** A cost line as it is priced, month by month. Money in the charter's currency; null = not written. */
export interface Priced {
  readonly line: Line;
  readonly basis: (typeof BASES)[number] | null;
  readonly amount: number | null;
  /** The price at full scale, where it differs; a list price of nothing is none. */
  readonly listAmount: number | null;
  readonly discountMonths: number;
  /** The month of a single payment. */
  readonly month: number;
  /** What its posts cost a year. */
  readonly posts: number | null;
  readonly variable: boolean;
}

const BASES = ["once", "per_month", "per_user_month", "per_unit", "fte"] as const;

const read = ofObject((line: Line): Priced => {
  const basis = BASES.find((one) => one === line.basis) ?? null;
  return {
    line,
    basis,
    amount: line.amount ?? null,
    listAmount: line.list_amount !== undefined && line.list_amount > 0 ? line.list_amount : null,
    discountMonths: line.discount_months ?? 0,
    month: line.month ?? 1,
    posts: line.fte === undefined || line.annual_cost === undefined ? null : line.fte * line.annual_cost,
    variable: basis === "per_user_month" || basis === "per_unit",
  };
});

const EMPTY: Line = {};

/** The line, ready; one that holds nothing usable is an empty one. */
export function priced(line: Line | undefined): Priced {
  return read(line ?? EMPTY);
}

/** Whether a line says all that its price needs, besides users and volume. */
export function isPriced({ basis, amount, listAmount, posts }: Priced): boolean {
  if (basis === null) return false;
  return basis === "fte" ? posts !== null : (listAmount ?? amount) !== null;
}

/** Whether a line costs the same in every month, and at full scale. */
export function isSteady({ basis, listAmount, discountMonths }: Priced): boolean {
  return (basis === "per_month" && (listAmount === null || discountMonths <= 0)) || basis === "fte" || basis === null;
}
