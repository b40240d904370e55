/** The twelve-month production cost model of charter.md section 5, every formula of it. */
import { askedFields, once as lazily } from "../lazy.ts";
import { minus, positive, ratio, times, total } from "./arithmetic.ts";
import { benefitScale, unitBenefit } from "./benefit.ts";
import { type CostLine, type CostVariation, type PricedLines, pricedLines, type Scale, scaleOf } from "./cost-lines.ts";
import { months, paybackOf, presentValue, steadyMonth, YEAR } from "./months.ts";
import type { CharterDraft } from "./usable.ts";

export type { CostLine, CostVariation } from "./cost-lines.ts";

/** Contingency and realisation that count where none is stated, as shares. */
const UNSTATED_CONTINGENCY = 0.2;
const UNSTATED_REALISATION = 0.5;
/** Months over which payback and value are looked for. */
const HORIZON = 36;
/** The longest table of months that anybody reads. */
const MOST_MONTHS = 120;

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

/** Computes the cost model; `months` beyond twelve only lengthen `monthly`. */
export function costOf(charter: CharterDraft, defaultHurdlePct: number, variation: CostVariation = {}): CostFacts {
  const cost = charter.cost;
  const scale = scaleOf(charter, variation);
  const contingency = cost?.contingency_pct === undefined ? UNSTATED_CONTINGENCY : cost.contingency_pct / 100;
  const hurdle = (cost?.hurdle_rate_pct ?? defaultHurdlePct) / 100;
  const priced = pricedLines(charter, scale);
  const { known, lines, running } = priced;
  const least12m = (1 + contingency) * (YEAR * running + priced.recurring);
  const run12m = known ? least12m : null;
  const monthBenefit = monthBenefitOf(charter, scale, variation);
  const benefit12m = monthBenefit === null ? null : YEAR * monthBenefit;
  const flows = flowsOf({ charter, scale, priced, contingency, monthBenefit });
  return costs.object(
    {
      currency: cost?.currency ?? null,
      lines,
      contingency,
      hurdle,
      run12m,
      least12m,
      isWhole: priced.isWhole,
      fullMonth: known ? (1 + contingency) * running : null,
      once: (1 + contingency) * priced.once,
      variableShare: known ? (ratio(priced.variable, running) ?? 0) : null,
      bridgeCost: flows.bridgeCost,
      monthlyBenefit: flows.monthlyBenefit,
      firstYearBenefit: flows.firstYearBenefit,
      benefit12m,
      return: ratio(minus(benefit12m, run12m), run12m),
      perUserYear: ratio(run12m === 0 ? null : run12m, scale.users),
      perUnit: ratio(run12m === 0 ? null : run12m, times(scale.volume, YEAR)),
      bridgeFactor: bridgeFactorOf(charter),
    },
    {
      monthly: flows.monthly,
      firstYear: flows.firstYear,
      firstYearReturn: () => ratio(minus(flows.firstYearBenefit, flows.firstYear()), flows.firstYear()),
      paybackMonths: lazily(() => inFlow(flows.flow(), ({ months, bridgeCost }) => paybackOf(months, bridgeCost))),
      value36: lazily(() => inFlow(flows.flow(), ({ months, bridgeCost }) => presentValue(months, bridgeCost, hurdle))),
      flowIsKnown: () => flows.flow() !== null,
    },
  );
}

/** What a month at full scale is worth; null where the unit benefit or what it grows with is not known. */
function monthBenefitOf(
  charter: CharterDraft,
  { users, volume, more }: Scale,
  variation: CostVariation,
): number | null {
  const benefit = charter.cost?.benefit;
  const unit = unitBenefit(charter);
  const scale = benefitScale(charter, users, volume);
  if (unit === null || scale === null) return null;
  const stated = benefit?.realisation_pct === undefined ? UNSTATED_REALISATION : benefit.realisation_pct / 100;
  const realisation = stated * (variation.realisation ?? 1);
  // Twice the work is worth twice as much; by the unit it is in the volume already.
  const grown = benefit?.basis === "per_unit" ? 1 : more;
  return realisation * unit * scale * grown;
}

/** What the months are made of. */
interface FlowInput {
  readonly charter: CharterDraft;
  readonly scale: Scale;
  readonly priced: PricedLines;
  readonly contingency: number;
  readonly monthBenefit: number | null;
}

/** What goes month by month. */
function flowsOf({ charter, scale, priced, contingency, monthBenefit }: FlowInput) {
  const { known } = priced;
  const bridgeCost = bridgeCostOf(charter);
  const first = months(YEAR);
  const shown = months(Math.min(MOST_MONTHS, Math.max(YEAR, charter.cost?.months ?? YEAR)));
  const steady = Math.min(steadyMonth(charter), Math.max(HORIZON, shown.length));
  const lineCosts = lazily(() => priced.byMonth(steady));
  const monthCost = (month: number) => (1 + contingency) * (lineCosts()[Math.min(month, steady) - 1] ?? 0);
  const benefitIn = (month: number) => (monthBenefit ?? 0) * scale.ramp(month);
  const monthlyBenefit = monthBenefit === null ? null : first.map(benefitIn);
  return {
    bridgeCost,
    monthlyBenefit,
    firstYearBenefit: monthlyBenefit === null ? null : total(monthlyBenefit),
    monthly: lazily(() => shown.map(monthCost)),
    firstYear: lazily(() => (known && bridgeCost !== null ? bridgeCost + total(first.map(monthCost)) : null)),
    /** What is left each month over three years, and the bridge that it must pay back; null where either is not known. */
    flow: lazily(() =>
      known && monthBenefit !== null && bridgeCost !== null
        ? { bridgeCost, months: months(HORIZON).map((month) => benefitIn(month) - monthCost(month)) }
        : null,
    ),
  };
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

function bridgeFactorOf(charter: CharterDraft): number | null {
  const pilot = positive(charter.pilot?.effort_days);
  const bridge = positive(charter.bridge?.effort_days);
  return ratio(bridge, pilot);
}
