/** The cost figures of a report: the model's own, the months by category, and three what-ifs. */

import { type CostFacts, type CostVariation, costOf } from "../../charter/cost.ts";
import { rampOf } from "../../charter/months.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { formatPath } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { ReturnState } from "../../judgement/verdict.ts";
import { breakEvenOf, swingsOf } from "./break-even.ts";
import { benefitHow, lineHow } from "./cost-how.ts";
import type { CostFlow, CostLineReport, CostReport, CostSeries, WhatIfReport } from "./types-cost.ts";

/** Categories drawn apart; the smaller ones are drawn together. */
const MOST_SERIES = 6;
const YEAR = 12;
/** Months over which payback and value are looked for. */
const HORIZON = 36;

const VARIATIONS: readonly (Pick<WhatIfReport, "id" | "title"> & { readonly variation: CostVariation })[] = [
  { id: "volume-twice", title: "Twice the volume", variation: { volume: 2 } },
  { id: "pilot-prices", title: "Pilot prices instead of list prices", variation: { pilotPrices: true } },
  { id: "adoption-half", title: "Half the planned adoption", variation: { realisation: 0.5 } },
];

/** The cost part of the report; all null where nothing was judged. */
export function costReportOf(analysis: Analysis): CostReport {
  const { charter, facts, verdict } = analysis;
  const state = verdict?.returnState ?? "unknown";
  const model = facts.cost;
  // A benefit that is not money, and is accepted as such, is not known in money: never 0.
  const inMoney = <T>(value: T): T | null => (state === "accepted" ? null : value);
  const judged = analysis.outcomes.length > 0;
  const settled = judged && verdict?.word !== "closed" && verdict?.returnState === "known";
  const only = <T>(value: T): T | null => (judged ? value : null);
  const { budget, benefit } = { budget: charter.cost?.run_budget, benefit: charter.cost?.benefit };
  return {
    currency: model.currency,
    run12m: only(model.run12m),
    once: only(model.once),
    bridge: only(model.bridgeCost),
    firstYear: only(model.firstYear),
    monthly: judged ? model.monthly : [],
    benefit12m: inMoney(model.benefit12m),
    return: inMoney(model.return),
    firstYearReturn: inMoney(model.firstYearReturn),
    paybackMonths: inMoney(model.paybackMonths),
    paybackKnown: state !== "accepted" && model.flowIsKnown,
    value36: inMoney(model.value36),
    perUserYear: model.perUserYear,
    perUnit: model.perUnit,
    variableShare: only(model.variableShare),
    bridgeFactor: model.bridgeFactor,
    returnState: state,
    ended: facts.stage.claimed === "killed",
    unknown: state === "unknown" && facts.stage.claimed !== "killed" ? waitingFor(analysis) : [],
    hurdle: model.hurdle,
    contingency: model.contingency,
    contingencyStated: charter.cost?.contingency_pct !== undefined,
    fullMonth: only(model.fullMonth),
    firstYearBenefit: inMoney(model.firstYearBenefit),
    monthlyBenefit: inMoney(model.monthlyBenefit),
    benefitBasis: benefit?.basis ?? null,
    users: charter.scale?.users?.full ?? null,
    volume: charter.scale?.volume?.per_month ?? null,
    unit: charter.scale?.volume?.unit ?? null,
    budget:
      budget?.line === undefined && budget?.amount === undefined
        ? null
        : { line: budget.line ?? "", amount: budget.amount ?? null, approved: budget.approved === true },
    benefitHow: inMoney(model.benefit12m) === null ? "" : benefitHow(charter),
    flow: judged && model.run12m !== null ? flowOf(charter, model, state !== "accepted") : null,
    lines: linesOf(charter, model),
    series: seriesOf(charter, model.hurdle),
    breakEven: settled ? breakEvenOf(charter, model) : [],
    swings: settled ? swingsOf(charter, model) : [],
    whatIfs: whatIfsOf(analysis, state),
  };
}

/** Every cost line with what it comes to, contingency included. */
function linesOf(charter: CharterDraft, model: CostFacts): readonly CostLineReport[] {
  return model.lines.map(
    (line): CostLineReport => ({
      item: line.item,
      category: line.category,
      basis: line.basis,
      year: line.year === null ? null : line.year * (1 + model.contingency),
      once: line.once,
      recurs: line.recurs,
      variable: line.variable,
      how: line.year === null ? "" : lineHow(charter, line.index),
      path: formatPath(["cost", "lines", line.index]),
    }),
  );
}

/** The what-ifs that move a figure; none where nothing is known or the pilot has ended. */
function whatIfsOf({ charter, facts }: Analysis, state: ReturnState): readonly WhatIfReport[] {
  const model = facts.cost;
  if (model.run12m === null || model.run12m === 0 || facts.stage.claimed === "killed") return [];
  return VARIATIONS.map((one) => whatIf(one, charter, model, state)).filter(
    (one) => one.run12m !== model.run12m || one.benefit12m !== model.benefit12m,
  );
}

function whatIf(
  { id, title, variation }: (typeof VARIATIONS)[number],
  charter: CharterDraft,
  { hurdle }: CostFacts,
  state: ReturnState,
): WhatIfReport {
  const { run12m, benefit12m, return: rate } = costOf(charter, hurdle * 100, variation);
  const isMoney = state !== "accepted";
  return { id, title, run12m, benefit12m: isMoney ? benefit12m : null, return: isMoney ? rate : null };
}

/** Titles of the rules that the return waits for. */
function waitingFor({ outcomes }: Analysis): readonly string[] {
  const rule = outcomes.find((one) => one.rule.gate === "RETURN")?.rule;
  const awaited = [...(rule?.requires ?? []), ...(rule?.passRequires ?? [])];
  const settled = new Set(["pass", "waived", "na"]);
  return outcomes
    .filter((one) => awaited.includes(one.rule.id) && !settled.has(one.state))
    .map((one) => one.rule.title);
}

/** Three years by month, ramp and discounts included; the same model, asked for more months. */
function flowOf(charter: CharterDraft, { hurdle, benefit12m }: CostFacts, isMoney: boolean): CostFlow {
  const { monthly } = costOf({ ...charter, cost: { ...charter.cost, months: HORIZON } }, hurdle * 100);
  const grown = rampOf(charter);
  const costs = monthly.slice(0, HORIZON);
  const benefits = costs.map((_, month) => ((benefit12m ?? 0) / YEAR) * grown(month + 1));
  return { costs, benefits: isMoney && benefit12m !== null ? benefits : null };
}

/** The run cost of each category month by month: the same model, run on that category's lines alone. */
function seriesOf(charter: CharterDraft, hurdle: number): readonly CostSeries[] {
  const lines = charter.cost?.lines ?? [];
  const running = lines.filter((line) => line !== undefined && line.basis !== "once");
  const names = [...new Set(running.map((line) => line?.category ?? "other"))];
  const all = names
    .map((name): CostSeries => {
      const own = running.filter((line) => (line?.category ?? "other") === name);
      const { monthly } = costOf({ ...charter, cost: { ...charter.cost, months: YEAR, lines: own } }, hurdle * 100);
      return { name, months: monthly };
    })
    .filter((series) => series.months.some((amount) => amount !== 0));
  if (all.length <= MOST_SERIES) return all;
  const bySize = all.toSorted((a, b) => sum(b.months) - sum(a.months));
  const kept = new Set(bySize.slice(0, MOST_SERIES - 1).filter((series) => series.name !== "other"));
  const rest = all.filter((series) => !kept.has(series));
  const months = Array.from({ length: YEAR }, (_, month) => sum(rest.map((series) => series.months[month] ?? 0)));
  return [...all.filter((series) => kept.has(series)), { name: "everything else", months }];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
