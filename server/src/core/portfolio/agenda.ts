/** The agenda of a steering meeting: one card for each pilot that needs a decision, what is at risk first. */
import { addDays, type Day, formatDay } from "../charter/dates.ts";
import { DECISION_DAYS } from "../charter/decided.ts";
import { QUESTIONS, type QuestionId } from "../charter/names.ts";
import { RULESET } from "../judgement/ruleset.ts";
import { list, plural } from "../rules/words.ts";
import type { Agenda, AgendaCard, Choice, DecidedCard } from "./agenda-types.ts";
import { shortMoney } from "./money.ts";
import type { PortfolioRow } from "./types.ts";
import { isEnded, rowTitle, stepWords } from "./words.ts";

/** What is asked of a meeting. */
export interface AgendaQuery {
  readonly asOf: Day;
  /** Since when something may have changed; the newest decision of any charter where it is absent. */
  readonly since?: Day;
  /** What changed in a charter since that day; null where the past is not known. */
  readonly changesOf?: (file: string) => readonly string[] | null;
}

/** The agenda of these pilots. */
export function agendaOf(rows: readonly PortfolioRow[], { asOf, since, changesOf }: AgendaQuery): Agenda {
  const from = since ?? lastDecision(rows);
  const needing = rows.filter((row) => needsDecision(row, asOf)).toSorted(byRisk);
  const decided = rows.flatMap((row) => decidedCard(row, asOf));
  const rest = rows.filter((row) => !needsDecision(row, asOf) && decidedCard(row, asOf).length === 0);
  return {
    asOf,
    since: from,
    ruleset: RULESET,
    cards: needing.map((row) => cardOf(row, asOf, changesOf?.(row.file) ?? null)),
    decided,
    rest: rest.map((row) => ({ title: rowTitle(row), file: row.file, verdict: row.verdict, says: restWords(row) })),
    minutes: minutesOf(rows, from),
  };
}

/** The newest day on which any charter's history decided something. */
export function lastDecision(rows: readonly PortfolioRow[]): Day | null {
  return rows.reduce<Day | null>((last, { decided }) => {
    if (decided === null) return last;
    return last === null || decided > last ? decided : last;
  }, null);
}

/** The newest decision of any charter before a day: that of the last meeting, while this one is held. */
export function lastMeeting(rows: readonly PortfolioRow[], asOf: Day): Day | null {
  const days = rows.flatMap(({ decided, history }) =>
    [...history.map(({ date }) => date), decided ?? asOf].filter((day) => day < asOf),
  );
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** The crossed-off card of a pilot that was decided today; none where nothing was. */
function decidedCard(row: PortfolioRow, asOf: Day): readonly DecidedCard[] {
  const { decided, verdict, file, next, history, pauseReview, pilotEnd } = row;
  const entry = history.findLast(({ date }) => date === asOf);
  if (decided !== asOf || entry === undefined || verdict === null) return [];
  const again = verdict === "closed" ? null : (pauseReview ?? pilotEnd);
  return [{ title: rowTitle(row), file, line: next?.line ?? 1, verdict, entry, next: again }];
}

/** Whether somebody must decide: the verdict stops it, its end has passed, or its pause is to be looked at again. */
export function needsDecision(row: PortfolioRow, asOf: Day): boolean {
  const { verdict, daysOverdue, stage, pauseReview, started } = row;
  if (verdict === null || isEnded(row) || row.decided === asOf) return false;
  if (stage === "paused" && verdict === "pause") return pauseReview === null || pauseReview <= asOf;
  return verdict === "kill" || verdict === "pause" || (verdict === "hold" && started) || daysOverdue > 0;
}

/** By money at risk, the known before the unknown and each currency for itself; then by days overdue. */
function byRisk(a: PortfolioRow, b: PortfolioRow): number {
  const [one, other] = [a.money.run12m, b.money.run12m];
  if ((one === null) !== (other === null)) return one === null ? 1 : -1;
  return (other ?? 0) - (one ?? 0) || b.daysOverdue - a.daysOverdue || (a.file < b.file ? -1 : 1);
}

function cardOf(row: PortfolioRow, asOf: Day, changed: readonly string[] | null): AgendaCard {
  const { file, verdict, reasons, money, daysOverdue, next, score } = row;
  return {
    title: rowTitle(row),
    file,
    line: next?.line ?? 1,
    verdict: verdict ?? "hold",
    score,
    reasons,
    atRisk: shortMoney(money.run12m, money.currency),
    daysOverdue,
    changed,
    ...askedOf(row, asOf),
    choices: choicesOf(row, asOf),
  };
}

const ASKED: { readonly [Q in QuestionId]: string } = {
  Q1: "Who in the operating business owns it?",
  Q2: "Which measurable outcome, by when?",
  Q3: "What does a year at full scale cost?",
  Q4: "What must people be able to do, and who teaches them?",
};

/** The one question to ask, who must answer it, and by when. */
function askedOf(row: PortfolioRow, asOf: Day): Pick<AgendaCard, "question" | "who" | "by"> {
  const { killDue, daysOverdue, owner, sponsor, answers, next, pauseReview } = row;
  const somebody = (answers.Q1.answered ? owner : sponsor) ?? owner;
  const open = QUESTIONS.find((question) => !answers[question].answered);
  const by = (day: Day | null) => (day !== null && day > asOf ? day : null);
  if (open !== undefined) return { question: ASKED[open], who: somebody, by: by(row.pilotEnd) };
  if (killDue !== null) {
    const when = `The kill date ${formatDay(killDue.by)} has passed`;
    const what = killDue.condition === null ? "" : ` (${killDue.condition})`;
    return { question: `${when}${what}. Has it come true?`, who: killDue.decides ?? somebody, by: null };
  }
  if (daysOverdue > 0)
    return {
      question: `It ended ${plural(daysOverdue, "day")} ago. What was learned, and what follows?`,
      who: somebody,
      by: null,
    };
  if (row.stage === "paused")
    return { question: "Is the reason for the pause gone?", who: somebody, by: by(pauseReview) };
  if ((money(row) ?? 0) < 0)
    return { question: "It loses money at full scale. What would change that?", who: somebody, by: by(row.pilotEnd) };
  return {
    question: next === null ? "How does it go on?" : next.message,
    who: next?.who ?? somebody,
    by: by(row.pilotEnd),
  };
}

function money({ money: { return: rate } }: PortfolioRow): number | null {
  return rate;
}

/** What each choice that can be taken would mean. None is made for anybody. */
function choicesOf(row: PortfolioRow, asOf: Day): readonly Choice[] {
  const { money: sums, answers, errors, pilotStart, restartIf } = row;
  const saved =
    sums.run12m === null
      ? "what it saves is not known: its cost of a year is not known"
      : `saves ${shortMoney(sums.run12m, sums.currency)} a year at full scale`;
  const open = QUESTIONS.filter((question) => !answers[question].answered);
  const gaps = [...(open.length > 0 ? [`${list(open)} open`] : []), ...(errors > 0 ? [plural(errors, "error")] : [])];
  const until = formatDay(addDays(asOf, DECISION_DAYS));
  const began = pilotStart === null || pilotStart > asOf ? "" : `; the pilot started on ${formatDay(pilotStart)}`;
  const choices: readonly Choice[] = [
    { choice: "stop", means: saved },
    {
      choice: "pause",
      means: restartIf === null ? "until a day to write down, and what restarts it" : `until: ${restartIf}`,
    },
    {
      choice: "extend",
      means: `until a day, ${until} at the latest: a decision holds for ${DECISION_DAYS} days${began}`,
    },
    { choice: "carry on", means: gaps.length === 0 ? "nothing is open" : `with ${list(gaps)}` },
  ];
  return choices.filter(
    ({ choice }) =>
      (choice !== "pause" || row.stage !== "paused") && (choice !== "extend" || row.effectiveStage === "piloting"),
  );
}

function restWords(row: PortfolioRow): string {
  const { verdict, stage, pauseReview } = row;
  if (verdict === "closed") return "has ended";
  if (stage === "paused" && pauseReview !== null) return `paused until ${formatDay(pauseReview)}`;
  const step = stepWords(row);
  return step === "" ? "nothing to do" : step;
}

/** Decisions that the charters themselves record since a day. */
function minutesOf(rows: readonly PortfolioRow[], since: Day | null): Agenda["minutes"] {
  return rows
    .flatMap((row) =>
      row.history.map((entry) => ({
        ...entry,
        title: rowTitle(row),
        file: row.file,
        next: row.pauseReview ?? row.pilotEnd,
      })),
    )
    .filter(({ date }) => since === null || date >= since)
    .sort((a, b) => (a.date === b.date ? (a.file < b.file ? -1 : 1) : a.date < b.date ? -1 : 1));
}
