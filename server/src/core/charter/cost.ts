/** The twelve-month production cost model of charter.md section 5, every formula of it. */
import { askedFields, once as lazily } from "../lazy.ts";
import { minus, positive, ratio, times, total } from "./arithmetic.ts";
import { benefitScale, unitBenefit } from "./benefit.ts";
import { months, paybackOf, presentValue, rampOf, steadyMonth, sumsByMonth, YEAR } from "./months.ts";
import { recurringPayments } from "./once.ts";
import { isPriced, isSteady, type Priced, priced } from "./priced.ts";
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
  /** A single payment that comes back: it counts in every year. */
  readonly recurs: boolean;
  /** Grows with users or volume. */
  readonly variable: boolean;
}

/** All figures of the cost model. Money in the charter's currency; rates as shares (0.1 = 10 %); null = not computable. */
export interface CostFacts {
  readonly currency: string | null;
  readonly lines: readonly CostLine[];
  readonly contingency: number;
  readonly hurdle: number;
  /** A year at full scale and list prices, with contingency, without what is really paid once: the headline. */
  readonly run12m: number | null;
  /** The same of those lines alone that can be read: it costs at least so much. */
  readonly least12m: number;
  /** Whether every line has item, category, basis and price, and the users or the volume that it needs. */
  readonly isWhole: boolean;
  readonly fullMonth: number | null;
  /** What is really paid once, in whatever month, with contingency. */
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
  /** Whether payback and value can be worked out; then no payback means: not within three years. */
  readonly flowIsKnown: boolean;
  readonly paybackMonths: number | null;
  readonly value36: number | null;
  readonly perUserYear: number | null;
  readonly perUnit: number | null;
  readonly bridgeFactor: number | null;
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

/** Computes the cost model; `months` beyond twelve only lengthen `monthly`. */
export function costOf(charter: CharterDraft, defaultHurdlePct: number, variation: CostVariation = {}): CostFacts {
  const cost = charter.cost;
  const users = positive(charter.scale?.users?.full);
  const more = variation.volume ?? 1;
  const volume = times(positive(charter.scale?.volume?.per_month), more);
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
  const yearly = (index: number) => {
    const full = fullPrices[index] ?? null;
    return full === null ? null : written[index]?.basis === "once" ? full : full * YEAR;
  };
  const recurs = recurringPayments(written, yearly);
  const lines = written.map((one, index): CostLine => {
    return {
      index,
      item: one.line.item ?? `line ${index + 1}`,
      category: one.line.category ?? null,
      basis: one.line.basis ?? null,
      year: yearly(index),
      once: one.basis === "once",
      recurs: recurs[index] ?? false,
      variable: one.variable,
    };
  });
  const sum = (keep: (line: Priced, index: number) => boolean) =>
    written.reduce((sum, one, index) => (keep(one, index) ? sum + (fullPrices[index] ?? 0) : sum), 0);
  const lacksScale = written.some((one, index) => one.variable && isPriced(one) && fullPrices[index] === null);
  const known = !lacksScale && written.some(isPriced);
  const once = (1 + contingency) * sum((line, index) => line.basis === "once" && !recurs[index]);
  const running = sum((line) => line.basis !== "once");
  const least12m = (1 + contingency) * (YEAR * running + sum((_, index) => recurs[index] ?? false));
  const run12m = known ? least12m : null;

  const unit = unitBenefit(charter);
  const scale = benefitScale(charter, users, volume);
  const realisation =
    (cost?.benefit?.realisation_pct === undefined ? UNSTATED_REALISATION : cost.benefit.realisation_pct / 100) *
    (variation.realisation ?? 1);
  // Twice the work is worth twice as much; by the unit it is in the volume already.
  const grown = cost?.benefit?.basis === "per_unit" ? 1 : more;
  const monthBenefit = unit === null || scale === null ? null : realisation * unit * scale * grown;
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
  const firstYear = lazily(() => (known && bridgeCost !== null ? bridgeCost + total(first.map(monthCost)) : null));
  const firstYearBenefit = monthBenefit === null ? null : total(first.map(benefitIn));
  /** What is left each month over three years, and the bridge that it must pay back; null where either is not known. */
  const flow = lazily(() =>
    known && monthBenefit !== null && bridgeCost !== null
      ? { bridgeCost, months: months(HORIZON).map((month) => benefitIn(month) - monthCost(month)) }
      : null,
  );

  return costs.object(
    {
      currency: cost?.currency ?? null,
      lines,
      contingency,
      hurdle,
      run12m,
      least12m,
      isWhole:
        known && lines.every(({ category, year }, at) => category !== null && year !== null && hasItem(written[at])),
      fullMonth: known ? (1 + contingency) * running : null,
      once,
      variableShare: known
        ? (ratio(
            sum((line) => line.variable),
            running,
          ) ?? 0)
        : null,
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
      paybackMonths: lazily(() => inFlow(flow(), ({ months, bridgeCost }) => paybackOf(months, bridgeCost))),
      value36: lazily(() => inFlow(flow(), ({ months, bridgeCost }) => presentValue(months, bridgeCost, hurdle))),
      flowIsKnown: () => flow() !== null,
    },
  );
}

/** What goes month by month is worked out for those who want to see it: no keystroke waits for three years of months. */
const BY_MONTH = ["monthly", "firstYear", "firstYearReturn", "paybackMonths", "value36", "flowIsKnown"] as const;
const costs = askedFields<CostFacts, (typeof BY_MONTH)[number]>(BY_MONTH);

/** Cost of the work from pilot to production, the larger one where it is said twice; null where it is not known. */
export function bridgeCostOf({ bridge }: CharterDraft): number | null {
  const byDays = times(bridge?.effort_days, bridge?.day_rate ?? null);
  if (bridge?.cost === undefined) return byDays;
  // Work that costs nothing is not costed.
  const isFree = bridge.cost <= 0 && (bridge.effort_days ?? 0) > 0;
  return isFree ? byDays : Math.max(bridge.cost, byDays ?? 0);
}

/** What follows from a flow of months. */
function inFlow<T>(
  flow: { readonly months: readonly number[]; readonly bridgeCost: number } | null,
  then: (flow: { readonly months: readonly number[]; readonly bridgeCost: number }) => T,
): T | null {
  return flow === null ? null : then(flow);
}

function hasItem(one: Priced | undefined): boolean {
  return one?.line.item !== undefined;
}

function bridgeFactorOf(charter: CharterDraft): number | null {
  const pilot = positive(charter.pilot?.effort_days);
  const bridge = positive(charter.bridge?.effort_days);
  return ratio(bridge, pilot);
}
