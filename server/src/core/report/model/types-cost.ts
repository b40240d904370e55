/** The cost part of a report as plain data. Money in the charter's currency, shares as fractions, null = not computable. */
import type { ReturnState } from "../../judgement/verdict.ts";

/** One cost line and what it comes to, contingency included. */
export interface CostLineReport {
  readonly item: string;
  readonly category: string | null;
  readonly basis: string | null;
  /** A year at full scale and list prices; for a one-off line, its price. */
  readonly year: number | null;
  readonly once: boolean;
  /** A single payment of a kind that comes back: it counts in every year. */
  readonly recurs: boolean;
  readonly variable: boolean;
  /** How the year comes to be: `9 × 420 users × 12`; empty where it cannot be worked out. */
  readonly how: string;
  readonly path: string;
}

/** Cost and benefit month by month over three years, from the first month on. */
export interface CostFlow {
  readonly costs: readonly number[];
  /** Null where the benefit is not known in money. */
  readonly benefits: readonly number[] | null;
}

/** A category's run cost in each month of the first year, contingency included; one-off lines apart. */
export interface CostSeries {
  readonly name: string;
  readonly months: readonly number[];
}

/** One what-if with the headline figures that it moves. */
export interface WhatIfReport {
  readonly id: "volume-twice" | "pilot-prices" | "adoption-half";
  readonly title: string;
  readonly run12m: number | null;
  readonly benefit12m: number | null;
  readonly return: number | null;
}

/** A point at which cost and benefit are equal, everything else unchanged. */
export interface BreakEven {
  readonly id: "volume" | "users" | "price-per-unit" | "price-per-user" | "benefit" | "run-cost";
  /** The volume, users, price, share of the benefit or change of the run cost at that point. */
  readonly at: number;
  readonly text: string;
}

/** The return where one assumption is lower or higher. */
export interface Swing {
  readonly name: string;
  /** By how much it is varied, as a share. */
  readonly by: number;
  /** Whether the charter itself says how much; else a fifth is taken. */
  readonly stated: boolean;
  readonly low: number;
  readonly high: number;
}

/** The twelve-month production cost. */
export interface CostReport {
  readonly currency: string | null;
  readonly run12m: number | null;
  readonly once: number | null;
  readonly bridge: number | null;
  readonly firstYear: number | null;
  readonly monthly: readonly number[];
  readonly benefit12m: number | null;
  readonly return: number | null;
  /** The pilot has ended: the sums are shown without a verdict on them. */
  readonly ended: boolean;
  readonly firstYearReturn: number | null;
  readonly paybackMonths: number | null;
  /** Whether payback can be worked out; then no month means: not within three years. */
  readonly paybackKnown: boolean;
  readonly value36: number | null;
  readonly perUserYear: number | null;
  readonly perUnit: number | null;
  readonly variableShare: number | null;
  readonly bridgeFactor: number | null;
  readonly returnState: ReturnState;
  /** Which inputs keep the return unknown; empty where it is known. */
  readonly unknown: readonly string[];
  readonly hurdle: number;
  readonly contingency: number;
  readonly contingencyStated: boolean;
  readonly fullMonth: number | null;
  readonly firstYearBenefit: number | null;
  readonly monthlyBenefit: readonly number[] | null;
  /** What the benefit grows with. */
  readonly benefitBasis: "per_unit" | "per_user_month" | "per_month" | null;
  readonly users: number | null;
  readonly volume: number | null;
  /** Unit of work, such as `claim`. */
  readonly unit: string | null;
  readonly budget: { readonly line: string; readonly amount: number | null; readonly approved: boolean } | null;
  /** How the benefit comes to be: `5 min / 60 × 41 × 38,000 claims × 12 × 60 %`; empty where it is not known. */
  readonly benefitHow: string;
  readonly lines: readonly CostLineReport[];
  /** Three years by month; null where the cost is not known. */
  readonly flow: CostFlow | null;
  readonly series: readonly CostSeries[];
  readonly whatIfs: readonly WhatIfReport[];
  /** Where it stops paying, one assumption at a time; empty where cost or benefit is not known. */
  readonly breakEven: readonly BreakEven[];
  /** Which assumption moves the return most, the widest first. */
  readonly swings: readonly Swing[];
}
