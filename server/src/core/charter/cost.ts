/** The twelve-month production cost model of charter.md section 5, every formula of it. */
import { askedFields, once as lazily } from "../lazy.ts";
import { months, paybackOf, presentValue, rampOf, steadyMonth, sumsByMonth, YEAR } from "./months.ts";
import { isSteady, type Priced, priced } from "./priced.ts";
import type { CharterDraft } from "./usable.ts";

/** Contingency and realisation that count where none is stated, as shares. */
const UNSTATED_CONTINGENCY = 0.2;
const UNSTATED_REALISATION = 0.5;
/** Months over which payback and value are looked for. */
const HORIZON = 36;
/** The longest table of months that anybody reads. */
const MOST_MONTHS = 120;

/** One cost line with what it comes to. Money in the charter's currency, without contingency; null = cannot be computed. */
export interface CostLine {
  readonly index: number;
  readonly item: string;
  readonly category: string | null;
  readonly basis: string | null;
  /** A year at full scale and list prices; for `once`, the price itself. */
  readonly year: number | null;
  readonly once: boolean;
  /** Grows with users or volume. */
  readonly variable: boolean;
}

/** All figures of the cost model. Money in the charter's currency; rates as shares (0.1 = 10 %); null = not computable. */
export interface CostFacts {
  readonly currency: string | null;
  readonly lines: readonly CostLine[];
  readonly contingency: number;
  readonly hurdle: number;
  /** A year at full scale and list prices, with contingency, without one-off lines: the headline. */
  readonly run12m: number | null;
  readonly fullMonth: number | null;
  readonly once: number;
  readonly variableShare: number | null;
  readonly bridgeCost: number | null;
  readonly monthly: readonly number[];
  readonly monthlyBenefit: readonly number[] | null;
  readonly firstYear: number | null;
  readonly firstYearBenefit: number | null;
  readonly benefit12m: number | null;
  readonly return: number | null;
  readonly firstYearReturn: number | null;
  readonly paybackMonths: number | null;
  readonly value36: number | null;
  readonly perUserYear: number | null;
  readonly perUnit: number | null;
  readonly bridgeFactor: number | null;
}

/** What may be changed in a what-if. */
export interface CostVariation {
  /** Multiplies users' volume of work. */
  readonly volume?: number;
  /** Uses the price of the pilot instead of the list price. */
  readonly pilotPrices?: boolean;
  /** Multiplies the realised share of the benefit. */
  readonly realisation?: number;
}

/** Computes the cost model; `months` beyond twelve only lengthen `monthly`. */
export function costOf(charter: CharterDraft, defaultHurdlePct: number, variation: CostVariation = {}): CostFacts {
  const cost = charter.cost;
  const users = positive(charter.scale?.users?.full);
  const volume = scaled(positive(charter.scale?.volume?.per_month), variation.volume ?? 1);
  const ramp = rampOf(charter);
  const written = (cost?.lines ?? []).map((line) => priced(line));
  const contingency = cost?.contingency_pct === undefined ? UNSTATED_CONTINGENCY : cost.contingency_pct / 100;
  const hurdle = (cost?.hurdle_rate_pct ?? defaultHurdlePct) / 100;

  /** Price of a line in a month; month null = at full scale. Null where an input is missing. */
  const price = (line: Priced, month: number | null): number | null => {
    const discounted = variation.pilotPrices || (month !== null && month <= line.discountMonths);
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
  };

  const fullPrices = written.map((one) => price(one, null));
  const lines = written.map((one, index): CostLine => {
    const full = fullPrices[index] ?? null;
    const once = one.basis === "once";
    return {
      index,
      item: one.line.item ?? `line ${index + 1}`,
      category: one.line.category ?? null,
      basis: one.line.basis ?? null,
      year: full === null ? null : once ? full : full * YEAR,
      once,
      variable: one.variable,
    };
  });
  const incomplete = written.some(
    (one, index) => (one.amount ?? one.listAmount) !== null && one.variable && fullPrices[index] === null,
  );
  const sum = (keep: (line: Priced) => boolean) =>
    written.reduce((total, one, index) => (keep(one) ? total + (fullPrices[index] ?? 0) : total), 0);
  const once = (1 + contingency) * sum((line) => line.basis === "once");
  const running = sum((line) => line.basis !== "once");
  const fullMonth = incomplete ? null : (1 + contingency) * running;
  const run12m = fullMonth === null ? null : YEAR * fullMonth;

  const unit = unitBenefit(charter);
  const scale = benefitScale(charter, users, volume);
  const realisation =
    (cost?.benefit?.realisation_pct === undefined ? UNSTATED_REALISATION : cost.benefit.realisation_pct / 100) *
    (variation.realisation ?? 1);
  const monthBenefit = unit === null || scale === null ? null : realisation * unit * scale;
  const benefit12m = monthBenefit === null ? null : YEAR * monthBenefit;
  const benefitIn = (month: number) => (monthBenefit ?? 0) * ramp(month);

  const bridgeCost = bridgeCostOf(charter);
  const shown = months(Math.min(MOST_MONTHS, Math.max(YEAR, cost?.months ?? YEAR)));
  const steady = Math.min(steadyMonth(charter), Math.max(HORIZON, shown.length));
  const lineCosts = lazily(() =>
    sumsByMonth(
      written,
      steady,
      (line, index) => (isSteady(line) ? (fullPrices[index] ?? 0) : null),
      (line, month) => price(line, month) ?? 0,
    ),
  );
  const monthCost = (month: number) => (1 + contingency) * (lineCosts()[Math.min(month, steady) - 1] ?? 0);
  const first = months(YEAR);
  const firstYear = lazily(() => (incomplete ? null : (bridgeCost ?? 0) + total(first.map(monthCost))));
  const firstYearBenefit = monthBenefit === null ? null : total(first.map(benefitIn));
  const known = monthBenefit !== null && !incomplete;
  const flow = lazily(() => months(HORIZON).map((month) => (known ? benefitIn(month) - monthCost(month) : 0)));

  return costs.object(
    {
      currency: cost?.currency ?? null,
      lines,
      contingency,
      hurdle,
      run12m,
      fullMonth,
      once,
      variableShare: incomplete ? null : running === 0 ? 0 : sum((line) => line.variable) / running,
      bridgeCost,
      monthlyBenefit: monthBenefit === null ? null : first.map(benefitIn),
      firstYearBenefit,
      benefit12m,
      return: ratio(minus(benefit12m, run12m), run12m),
      perUserYear: ratio(run12m === 0 ? null : run12m, users),
      perUnit: ratio(run12m === 0 ? null : run12m, times(volume, YEAR)),
      bridgeFactor: bridgeFactorOf(charter),
    },
    {
      monthly: lazily(() => shown.map(monthCost)),
      firstYear,
      firstYearReturn: () => ratio(minus(firstYearBenefit, firstYear()), firstYear()),
      paybackMonths: lazily(() => (known ? paybackOf(flow(), bridgeCost ?? 0) : null)),
      value36: lazily(() => (known ? presentValue(flow(), bridgeCost ?? 0, hurdle) : null)),
    },
  );
}

/** What goes month by month is worked out for those who want to see it: no keystroke waits for three years of months. */
const costs = askedFields<CostFacts, "monthly" | "firstYear" | "firstYearReturn" | "paybackMonths" | "value36">([
  "monthly",
  "firstYear",
  "firstYearReturn",
  "paybackMonths",
  "value36",
]);

/** Cost of the work from pilot to production, or null where neither it nor its parts are written. */
export function bridgeCostOf(charter: CharterDraft): number | null {
  const bridge = charter.bridge;
  if (bridge?.cost !== undefined) return bridge.cost;
  return bridge?.effort_days !== undefined && bridge.day_rate !== undefined
    ? bridge.effort_days * bridge.day_rate
    : null;
}

function bridgeFactorOf(charter: CharterDraft): number | null {
  const pilot = positive(charter.pilot?.effort_days);
  const bridge = positive(charter.bridge?.effort_days);
  return pilot === null || bridge === null ? null : bridge / pilot;
}

function unitBenefit(charter: CharterDraft): number | null {
  const benefit = charter.cost?.benefit;
  if (benefit?.amount !== undefined) return benefit.amount;
  const minutes = benefit?.minutes_saved;
  const hourly = benefit?.loaded_hourly_cost;
  return minutes === undefined || hourly === undefined ? null : (minutes / 60) * hourly;
}

function benefitScale(charter: CharterDraft, users: number | null, volume: number | null): number | null {
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

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? value : null;
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function times(a: number | null | undefined, b: number | null): number | null {
  return a === undefined || a === null || b === null ? null : a * b;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}
