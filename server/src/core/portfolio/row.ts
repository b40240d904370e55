/** One charter reduced to what the portfolio says of it; nothing in a row keeps the charter's text alive. */
import { dayOf, formatDay } from "../charter/dates.ts";
import { QUESTIONS, type QuestionId } from "../charter/names.ts";
import { dueDays } from "../history/calendar.ts";
import type { Analysis } from "../judgement/analyze.ts";
import { answersOf } from "../report/model/answers.ts";
import { clean } from "../report/model/rounding.ts";
import type { Outcome } from "../rules/outcome.ts";
import { SCORED_PILLARS, type ScoredPillar } from "../rules/rule.ts";
import { number } from "../rules/words.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { spanOf } from "../yaml/locate.ts";
import { namedIn } from "./named.ts";
import { standingOf } from "./standing.ts";
import type { PortfolioRow, RowAnswer, RowKind, RowMoney, RowStep } from "./types.ts";

/** What a row leaves out, because only some readers want it and it costs a judgement of its own. */
export interface RowWants {
  /** The score at the production bar. */
  readonly productionBar: boolean;
}

/** The row of an analysis; `file` is how the reader calls it. */
export function rowOf(analysis: Analysis, file: string, wants: RowWants = { productionBar: true }): PortfolioRow {
  const { charter, facts, score, verdict, kind, findings, ahead } = analysis;
  const judged = analysis.outcomes.length > 0;
  const severities = [...findings, ...ahead].map(({ severity }) => severity);
  const head = kind === "charter" || judged;
  return copied({
    ...unjudgedRow(file, judged ? kind : kind === "charter" ? "not-judged" : kind, problemOf(analysis)),
    ...(head
      ? {
          id: charter.metadata?.id ?? null,
          name: charter.metadata?.name ?? null,
          businessUnit: charter.metadata?.business_unit ?? null,
          industry: charter.metadata?.industry ?? null,
        }
      : {}),
    ...(judged ? { ...standingOf(analysis), money: moneyOf(analysis) } : {}),
    verdict: verdict?.word ?? null,
    reasons: verdict?.reasons ?? [],
    score: score?.total ?? null,
    scoreBeforeGate: score?.before ?? null,
    productionBar: judged && wants.productionBar ? (analysis.at("production").score?.before ?? null) : null,
    weakest: score?.weakest ?? null,
    pillars: byPillar((pillar) => score?.pillars[pillar].score ?? null),
    answers: judged ? shortAnswers(analysis) : NO_ANSWERS,
    outcome: judged ? outcomeOf(analysis) : null,
    owner: facts.owner?.label ?? null,
    errors: severities.filter((one) => one === "error").length,
    warnings: severities.filter((one) => one === "warning").length,
    failing: failingIn(analysis),
    next: nextOf(analysis),
    people: judged ? namedIn(analysis) : [],
    promises: judged ? promisesIn(analysis) : [],
  });
}

/** The row of a file that nobody could judge. */
export function unjudgedRow(file: string, kind: RowKind, problem: string | null): PortfolioRow {
  return {
    file,
    kind,
    problem,
    id: null,
    name: null,
    businessUnit: null,
    industry: null,
    stage: null,
    effectiveStage: null,
    started: false,
    live: false,
    verdict: null,
    reasons: [],
    score: null,
    scoreBeforeGate: null,
    productionBar: null,
    weakest: null,
    pillars: byPillar(() => null),
    answers: NO_ANSWERS,
    outcome: null,
    owner: null,
    money: NO_MONEY,
    pilotStart: null,
    pilotEnd: null,
    goLive: null,
    daysOverdue: 0,
    riskTier: null,
    errors: 0,
    warnings: 0,
    failing: [],
    next: null,
    updated: null,
    decided: null,
    history: [],
    sponsor: null,
    pauseReview: null,
    restartIf: null,
    killDue: null,
    people: [],
    promises: [],
  };
}

const NO_MONEY: RowMoney = {
  currency: null,
  run12m: null,
  firstYear: null,
  benefit12m: null,
  return: null,
  returnState: "unknown",
  paybackMonths: null,
  bridgeFactor: null,
};

const NO_ANSWERS = byQuestion((): RowAnswer => ({ answered: false, text: "Not answered: nothing could be read." }));

/** A slice of a text keeps the whole text in memory; written out and read again, it is a text of its own. */
function copied(row: PortfolioRow): PortfolioRow {
  return JSON.parse(JSON.stringify(clean(row))) as PortfolioRow;
}

function problemOf({ outcomes, findings, kind }: Analysis): string | null {
  if (outcomes.length > 0) return null;
  const first = findings.find(({ severity }) => severity === "error");
  return first?.message ?? (kind === "empty" ? "The file is empty." : "Nothing could be judged.");
}

/** A model that comes to nothing is no cost of zero: it is not known. */
function moneyOf({ facts: { cost }, verdict }: Analysis): RowMoney {
  const { currency, benefit12m, paybackMonths, bridgeFactor } = cost;
  const isKnown = (cost.run12m ?? 0) > 0;
  const returnState = verdict?.returnState ?? "unknown";
  return {
    currency,
    run12m: isKnown ? cost.run12m : null,
    firstYear: isKnown ? cost.firstYear : null,
    benefit12m,
    return: returnState === "known" ? cost.return : null,
    returnState,
    paybackMonths,
    bridgeFactor,
  };
}

function shortAnswers(analysis: Analysis): PortfolioRow["answers"] {
  const answers = answersOf(analysis, () => 0);
  return byQuestion((question) => ({ answered: answers[question].answered, text: answers[question].answer }));
}

/** `14 -> 9 minutes by Mar 2028`; null where the question is open. */
function outcomeOf({ charter, outcomes }: Analysis): string | null {
  const { baseline, target, unit, by } = charter.measurement?.production_metric ?? {};
  const isOpen = outcomes.some(
    ({ rule, state, severity }) => rule.gate === "Q2" && state === "fail" && severity === "error",
  );
  const day = dayOf(by);
  if (isOpen || baseline === undefined || target === undefined || day === null) return null;
  const month = formatDay(day).split(" ").slice(1).join(" ");
  return `${number(baseline)} -> ${number(target)} ${unit ?? ""} by ${month}`.replace(/\s+/g, " ");
}

function isGap({ state, due, problem, severity }: Outcome): boolean {
  return (state === "fail" || (state === "upcoming" && due)) && problem !== null && severity !== null;
}

function failingIn({ outcomes }: Analysis): PortfolioRow["failing"] {
  return outcomes
    .filter((one) => isGap(one) && one.severity !== "info")
    .map(({ id, severity }) => ({ rule: id, severity: severity ?? "warning" }));
}

/** The first failing rule of a gate, else the first error, else the first warning. */
function nextOf({ outcomes, findings, tree, charter, facts }: Analysis): RowStep | null {
  const lineAt = (offset: number) => positionAt(lineStarts(tree.text), offset).line + 1;
  const gaps = outcomes.filter(isGap);
  const first =
    gaps.find(({ rule, severity }) => rule.gate !== undefined && severity === "error") ??
    gaps.find(({ severity }) => severity === "error") ??
    gaps.find(({ severity }) => severity === "warning");
  const isOpen = outcomes.some(({ rule, state }) => rule.gate === "Q1" && (state === "fail" || state === "blocked"));
  const who = (isOpen ? facts.sponsor : facts.owner)?.label ?? null;
  if (first?.problem) {
    const { path, message } = first.problem;
    return { rule: first.id, message, line: lineAt(spanOf(tree, path).start), who };
  }
  const [shape] = findings;
  if (shape === undefined || charter === undefined) return null;
  return { rule: shape.code, message: shape.message, line: lineAt(shape.span.start), who };
}

function promisesIn(analysis: Analysis): PortfolioRow["promises"] {
  return dueDays(analysis).flatMap(({ day, title, detail, people }) =>
    people.map(({ name, email, label }) => ({
      day,
      title: detail === "" ? title : `${title} (${detail})`,
      name,
      email,
      label,
    })),
  );
}

function byPillar<T>(value: (pillar: ScoredPillar) => T): { readonly [P in ScoredPillar]: T } {
  return Object.fromEntries(SCORED_PILLARS.map((pillar) => [pillar, value(pillar)])) as { [P in ScoredPillar]: T };
}

function byQuestion<T>(value: (question: QuestionId) => T): { readonly [Q in QuestionId]: T } {
  return Object.fromEntries(QUESTIONS.map((question) => [question, value(question)])) as { [Q in QuestionId]: T };
}
