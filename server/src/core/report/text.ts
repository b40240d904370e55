/** The report as plain text, for the terminal and for screen readers: headings, sentences, one fact a line. */
import { formatDay } from "../charter/dates.ts";
import { QUESTIONS } from "../charter/names.ts";
import { capital, plural } from "../rules/words.ts";
import { oneLine } from "../text/sanitize.ts";
import { DISCLAIMERS } from "./html/sections/footer.ts";
import { type BoardFigure, boardFigures, brief, subjectWords } from "./model/board-words.ts";
import { loosenedWords, policyName } from "./model/policies.ts";
import { STAGE_NAMES } from "./model/stages.ts";
import type { CharterReport, StepReport } from "./model/types.ts";
import { BAND_WORDS, beforeGateWords, reasonsOf, verdictLine } from "./model/verdict-words.ts";
import { pathWords, paybackWords, returnWords, sizeWords, titleOf, worthWords } from "./model/words.ts";
import { ANNEX, findings, type Part } from "./text-annex.ts";

/** So many next steps are told. */
const STEPS = 5;

/** The report as text, ending with a newline. */
export function text(report: CharterReport): string {
  const parts = report.kind === "charter" ? PARTS : [head, findings, foot];
  return `${parts
    .map((part) => part(report).map(oneLine).join("\n"))
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

const PARTS: readonly Part[] = [head, rest, next, questions, worth, ...ANNEX, foot];

function head(report: CharterReport): readonly string[] {
  const { score, band, stage, judged, kind } = report;
  const before = beforeGateWords(report);
  const loosened = loosenedWords(report.policy);
  const points =
    score === null || band === null
      ? "No score"
      : `Score ${score}/100, ${BAND_WORDS[band]}${before === null ? "" : ` (${before})`}`;
  return [
    `${titleOf(report)}: ${verdictLine(report)}`,
    ...(kind === "charter" ? subject(report) : []),
    ...(report.reasons.length < 3 || report.onPaper !== null
      ? [`${points}. ${reasonsOf(report)}`]
      : [`${points}. Because:`, ...report.reasons.map((reason) => `- ${capital(reason)}.`)]),
    `${report.file}, stage ${stage === null ? "unknown" : STAGE_NAMES[stage].toLowerCase()}, judged on ${formatDay(judged.asOf)}`,
    ...[sizeWords(report)].filter((words) => words !== null),
    ...(loosened === null ? [] : [`${capital(loosened)}.`]),
    ...(kind === "charter" ? boardFigures(report).map(figureLine) : []),
  ];
}

/** What it does and for whom. */
function subject(report: CharterReport): readonly string[] {
  const { intendedUse } = report.heading;
  return [
    intendedUse === null ? "What it does is not written." : brief(intendedUse),
    `${capital(subjectWords(report).join("; "))}.`,
  ];
}

function figureLine({ term, value, note }: BoardFigure): string {
  return `${term}: ${value}${note === null ? "" : ` (${note})`}`;
}

/** What it brings and where it stops paying. */
function worth({ cost, verdict }: CharterReport): readonly string[] {
  if (verdict === "closed") return [];
  const waits = cost.unknown.length === 0 ? "" : ` It waits for: ${cost.unknown.join("; ").toLowerCase()}.`;
  return [
    "COST AND BENEFIT",
    `Return: ${returnWords(cost)}. Payback: ${paybackWords(cost)}.${waits}`,
    ...cost.breakEven.map(({ text: said }) => said),
  ];
}

function rest({ rest: given }: CharterReport): readonly string[] {
  if (given === null) return [];
  const { kind, date, why, by, notes, review } = given;
  const when = date === null ? "" : ` on ${formatDay(date)}`;
  return [
    `${capital(kind)}${when}${by === null ? "" : `, decided by ${by}`}: ${why ?? "no reason is written"}`,
    ...notes.map((note) => `${kind === "ended" ? "Learned" : "Starts again if"}: ${note}`),
    ...(kind === "paused"
      ? [`To be looked at again: ${review === null ? "no day is written" : formatDay(review)}`]
      : []),
  ];
}

function next(report: CharterReport): readonly string[] {
  const path = report.next.steps.filter(({ onPath }) => onPath);
  const further = report.next.steps.filter(({ onPath }) => !onPath);
  const words = pathWords(report);
  const more = further.length - STEPS;
  return [
    ...(path.length + further.length === 0 ? [] : ["DO THIS NEXT"]),
    ...(words === null ? [] : [`${words}.`, ...path.map(stepLine)]),
    ...(path.length > 0 && further.length > 0 ? ["", "FURTHER GAPS"] : []),
    ...further.slice(0, STEPS).map(stepLine),
    ...(more > 0 ? [`and ${plural(more, "more gap")}.`] : []),
  ];
}

function stepLine(step: StepReport, index: number): string {
  const line = step.line === null ? "" : `line ${step.line}, `;
  return `${index + 1}. ${step.message} (${line}${worthWords(step)})`;
}

function questions(report: CharterReport): readonly string[] {
  if (report.verdict === "closed") return [];
  const answered = QUESTIONS.filter((name) => report.questions[name].answered).length;
  return [
    `FOUR TRIAGE QUESTIONS, ${answered} of 4 answered`,
    ...QUESTIONS.map((name) => `${name} ${report.questions[name].question} ${report.questions[name].answer}`),
  ];
}

function foot({ judged, policy }: CharterReport): readonly string[] {
  return [`Rules ${judged.ruleset}, policy ${policyName(policy)}. ${DISCLAIMERS.join(" ")}`];
}
