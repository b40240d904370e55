/** The report as Markdown, sized for a comment on a pull request: verdict, questions, pillars, next steps, findings folded. */

import { formatDay } from "../charter/dates.ts";
import { QUESTIONS } from "../charter/names.ts";
import { SCORED_PILLARS } from "../rules/rule.ts";
import { capital, percent, plural } from "../rules/words.ts";
import { DISCLAIMERS } from "./html/sections/footer.ts";
import { conditions, findings, reviews, system } from "./markdown-annex.ts";
import { history, promises } from "./markdown-past.ts";
import { code, folded, plain } from "./markdown-plain.ts";
import { type BoardFigure, boardFigures, brief, subjectWords } from "./model/board-words.ts";
import { loosenedWords, policyName } from "./model/policies.ts";
import { STAGE_NAMES } from "./model/stages.ts";
import type { CharterReport, StepReport } from "./model/types.ts";
import { BAND_WORDS, beforeGateWords, reasonsOf, verdictLine, verdictPhrase } from "./model/verdict-words.ts";
import {
  cash,
  pathWords,
  paybackWords,
  returnWords,
  sizeWords,
  swingWords,
  titleOf,
  worthWords,
} from "./model/words.ts";

export { plain } from "./markdown-plain.ts";

const STEPS = 5;

/** The report as Markdown, ending with a newline. */
export function markdown(report: CharterReport): string {
  const blocks =
    report.kind === "charter"
      ? [head, rest, next, questions, cost, system, pillars, conditions, reviews, promises, history, findings, foot]
      : [head, findings, foot];
  return `${blocks
    .map((block) => block(report))
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}

function head(report: CharterReport): string {
  const { score, band, stage, kind } = report;
  const loosened = loosenedWords(report.policy);
  const before = beforeGateWords(report);
  const reasons =
    report.reasons.length < 3 || report.onPaper !== null
      ? reasonsOf(report) && `  \n${plain(reasonsOf(report))}`
      : `\n\n${report.reasons.map((reason) => `- ${plain(capital(reason))}.`).join("\n")}`;
  const points = score === null || band === null ? "No score" : `Score **${score}/100**, ${BAND_WORDS[band]}`;
  return [
    `## ${plain(titleOf(report))}: ${verdictPhrase(report).word}`,
    ...(kind === "charter" ? [subject(report)] : []),
    `**${verdictLine(report)}.** ${points}${before === null ? "" : ` (${before})`}${stage === null ? "" : ` · stage ${STAGE_NAMES[stage].toLowerCase()}`}${reasons}`,
    ...[sizeWords(report)].flatMap((words) => (words === null ? [] : [plain(words)])),
    ...(loosened === null ? [] : [`${plain(capital(loosened))}.`]),
    ...(kind === "charter" ? [boardFigures(report).map(figureLine).join("\n")] : []),
  ].join("\n\n");
}

/** What it does and for whom. */
function subject(report: CharterReport): string {
  const { intendedUse } = report.heading;
  const does = intendedUse === null ? "What it does is not written." : plain(brief(intendedUse));
  return `${does}  \n${plain(`${capital(subjectWords(report).join("; "))}.`)}`;
}

function figureLine({ term, value, note }: BoardFigure): string {
  return `- **${term}:** ${plain(value)}${note === null ? "" : ` (${plain(note)})`}`;
}

function rest({ rest: given }: CharterReport): string {
  if (given === null) return "";
  const { kind, date, why, notes } = given;
  const title = `**${capital(kind)}${date === null ? "" : ` ${formatDay(date)}`}:** ${plain(why ?? "no reason is written")}`;
  return [title, ...notes.map((note) => `- ${plain(note)}`)].join("\n");
}

function next(report: CharterReport): string {
  const path = report.next.steps.filter(({ onPath }) => onPath);
  const further = report.next.steps.filter(({ onPath }) => !onPath);
  const words = pathWords(report);
  const more = further.length - STEPS;
  const blocks = [
    ...(words === null ? [] : [`**${words}**`, path.map(stepLine).join("\n")]),
    ...(path.length > 0 && further.length > 0 ? ["#### Further gaps"] : []),
    further.slice(0, STEPS).map(stepLine).join("\n"),
    ...(more > 0 ? [`and ${plural(more, "more gap")}.`] : []),
  ].filter((block) => block !== "");
  return blocks.length === 0 ? "" : ["### Do this next", ...blocks].join("\n\n");
}

function stepLine(step: StepReport, index: number): string {
  const line = step.line === null ? "" : `line ${step.line}, `;
  return `${index + 1}. ${plain(step.message)} (${line}${worthWords(step)})`;
}

function questions(report: CharterReport): string {
  if (report.verdict === "closed") return "";
  const rows = QUESTIONS.map((name) => {
    const { question, answer, answered } = report.questions[name];
    return `| ${name} | ${question} | ${answered ? "✅" : "❌"} ${plain(answer)} |`;
  });
  return ["### Four triage questions", ["| | Question | Answer |", "| --- | --- | --- |", ...rows].join("\n")].join(
    "\n\n",
  );
}

function pillars(report: CharterReport): string {
  if (report.verdict === "closed") return "";
  const names = SCORED_PILLARS.map((name) => capital(name)).join(" | ");
  const scores = SCORED_PILLARS.map((name) => report.pillars[name].score ?? "–").join(" | ");
  const live = SCORED_PILLARS.map((name) => report.productionBar.pillars[name] ?? "–").join(" | ");
  return [
    "### Five pillars",
    `| | ${names} |\n| --- | ${SCORED_PILLARS.map(() => "---:").join(" | ")} |\n| now | ${scores} |\n| if it went live today | ${live} |`,
  ].join("\n\n");
}

function cost({ cost: model }: CharterReport): string {
  const sum = (amount: number | null) => plain(cash(amount, model.currency));
  const known = model.lines.some((line) => (line.year ?? 0) !== 0);
  const hurdle = model.ended ? "" : ` against a hurdle of ${percent(model.hurdle)}`;
  const text = known
    ? `A year at full scale **${sum(model.run12m)}**, benefit ${sum(model.benefit12m)}, return **${returnWords(model)}**${hurdle}, payback ${paybackWords(model)}.`
    : "Not known: no cost line has an amount above zero.";
  const even = model.breakEven.map((point) => `- ${plain(point.text)}`);
  const swings = model.swings.map((swing) => `- ${plain(swingWords(swing))}`);
  const more = [
    ...(even.length === 0 ? [] : [folded("Where it stops paying", even.join("\n"))]),
    ...(swings.length === 0 ? [] : [folded("What moves the return most", swings.join("\n"))]),
  ];
  return [`### Cost and benefit`, text, ...more].join("\n\n");
}

function foot({ judged, file, policy }: CharterReport): string {
  return `Pilot Charter, rules ${judged.ruleset}, policy ${plain(policyName(policy))}, ${formatDay(judged.asOf)}, ${code(file)}. ${DISCLAIMERS.join(" ")}`;
}
