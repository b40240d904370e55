/** The four triage questions answered in sentences made from the charter, or why they are not answered (charter.md 2.4). */

import { dayOf, formatDay } from "../../charter/dates.ts";
import { QUESTIONS, type QuestionId } from "../../charter/names.ts";
import { formatPath } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { type Outcome, satisfies } from "../../rules/outcome.ts";
import { number } from "../../rules/words.ts";
import { outcomeSentence } from "./outcome-sentence.ts";
import { pluralOf } from "./plural.ts";
import type { QuestionReport } from "./types.ts";
import { cash } from "./words.ts";

/** The questions as they are asked, and where their answer stands. */
const ASKED: { readonly [Q in QuestionId]: { readonly question: string; readonly path: string } } = {
  Q1: { question: "Who owns it in the operating business?", path: "accountability.production_owner" },
  Q2: { question: "What measurable outcome, by when?", path: "measurement.production_metric" },
  Q3: { question: "What does it cost for twelve months at full scale?", path: "cost" },
  Q4: { question: "What must the workforce be able to do?", path: "capability.learning" },
};

/** The four questions of a charter. */
export function answersOf(
  analysis: Analysis,
  lineOf: (path: string) => number,
): { readonly [Q in QuestionId]: QuestionReport } {
  const entries = QUESTIONS.map((question) => [question, withLine(answerOf(question, analysis), lineOf)] as const);
  return Object.fromEntries(entries) as { [Q in QuestionId]: QuestionReport };
}

function withLine(report: Unplaced, lineOf: (path: string) => number): QuestionReport {
  return { ...report, line: lineOf(report.path) };
}

type Unplaced = Omit<QuestionReport, "line">;

function answerOf(question: QuestionId, analysis: Analysis): Unplaced {
  const asked = ASKED[question];
  const outcomes = analysis.outcomes.filter((outcome) => outcome.rule.gate === question);
  const gaps = outcomes.filter((outcome) => !satisfies(outcome));
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome.state === "na"))
    return {
      ...asked,
      answered: false,
      answer: `Not asked: ${lowerFirst(outcomes[0]?.reason ?? "it does not apply.")}`,
    };
  if (outcomes.length === 0) return { ...asked, answered: false, answer: "Not answered: nothing could be read." };
  const said = gaps.find((gap) => gap.problem !== null)?.problem;
  if (gaps.length > 0) {
    const path = said ? formatPath(said.path) : asked.path;
    return { ...asked, path, answered: false, answer: `Not answered: ${said?.message ?? reasonOf(gaps)}` };
  }
  return { ...asked, answered: true, answer: SENTENCES[question](analysis) };
}

function reasonOf(gaps: readonly Outcome[]): string {
  return gaps[0]?.reason ?? "it could not be checked.";
}

const SENTENCES: { readonly [Q in QuestionId]: (analysis: Analysis) => string } = {
  Q1: ownerSentence,
  Q2: ({ charter }) => outcomeSentence(charter),
  Q3: costSentence,
  Q4: capabilitySentence,
};

/** “Priya Nair, Head of Motor Claims Operations (Motor Claims), accepted 9 Nov 2026.” */
function ownerSentence({ charter, facts }: Analysis): string {
  const owner = charter.accountability?.production_owner;
  const unit = owner?.unit === undefined ? "" : ` (${owner.unit})`;
  const day = dayOf(owner?.accepted);
  const parts = [
    facts.owner?.label,
    owner?.role === undefined ? undefined : owner.role,
    day === null ? undefined : `accepted ${formatDay(day)}`,
  ].filter((part) => part !== undefined);
  const [name = "", ...rest] = parts;
  const role = owner?.role === undefined ? [] : rest.splice(0, 1);
  return `${[[name, ...role].join(", ") + unit, ...rest].join(", ")}.`;
}

/** “EUR 510,426 for 12 months at 420 users and 38,000 claims a month.” */
function costSentence({ charter, facts }: Analysis): string {
  const { run12m, currency } = facts.cost;
  const users = charter.scale?.users?.full ?? 0;
  const volume = charter.scale?.volume?.per_month ?? 0;
  const sum = run12m === null ? "Not computable" : cash(run12m, currency);
  const unit = pluralOf(charter.scale?.volume?.unit ?? "unit", volume);
  const people = pluralOf("user", users);
  return `${sum} for 12 months at ${number(users)} ${people} and ${number(volume)} ${unit} a month.`;
}

/** “Claim handlers (400): check filled fields fast and spot a wrong one. Team leads (20): …” */
function capabilitySentence({ charter }: Analysis): string {
  const entries = (charter.capability?.learning ?? []).filter((entry) => entry?.who !== undefined);
  return entries
    .map((entry) => {
      const people = entry?.people === undefined ? "" : ` (${number(entry.people)})`;
      return `${entry?.who}${people}: ${sentenceEnd(lowerFirst(entry?.learns ?? "not said"))}`;
    })
    .join(" ");
}

/** Lower case for a first word that is no abbreviation or name in capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function sentenceEnd(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
