/** The report as Markdown, sized for a comment on a pull request: verdict, questions, pillars, next steps, findings folded. */

import { formatDay } from "../charter/dates.ts";
import { QUESTIONS } from "../charter/names.ts";
import { SCORED_PILLARS } from "../rules/rule.ts";
import { capital, percent, plural } from "../rules/words.ts";
import { oneLine } from "../text/sanitize.ts";
import { DISCLAIMERS } from "./html/sections/footer.ts";
import { loosenedWords, policyName } from "./model/policies.ts";
import { STAGE_NAMES } from "./model/stages.ts";
import type { CharterReport, ConditionReport, FindingReport, StepReport } from "./model/types.ts";
import {
  CONDITION_WORDS,
  cash,
  PATTERN_WORDS,
  pathWords,
  paybackWords,
  placesWords,
  reasonsOf,
  returnWords,
  sizeWords,
  swingWords,
  titleOf,
  verdictWords,
  worthWords,
} from "./model/words.ts";

/** A comment must stay readable and under the limit of the forges; more findings are counted, not listed. */
const MOST_FINDINGS = 40;
const STEPS = 5;

/** The report as Markdown, ending with a newline. */
export function markdown(report: CharterReport): string {
  const blocks =
    report.kind === "charter"
      ? [head, rest, next, questions, pillars, cost, conditions, promises, history, findings, foot]
      : [head, findings, foot];
  return `${blocks
    .map((block) => block(report))
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}

/** Characters that mean something to Markdown anywhere in a line. */
const SPECIAL = /[\\`*_{}[\]<>&|~#!$]/g;
const ENTITIES: { readonly [character: string]: string } = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** User text that stays text: no markup, no HTML, no list, no links, no mentions, one line. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`)
    .replace(/^([-+=]|\d+(?=[.)]))/, "\u200b$1")
    .replace(/@/g, "@\u200b")
    .replace(/:(?=\S)/g, ":\u200b")
    .replace(/\bwww(?=\.)/gi, "www\u200b");
}

/** A key or id as code; backticks cannot stand in it. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll("`", "'")}\``;
}

function promises({ promises: given }: CharterReport): string {
  const moved = given?.rows.filter((row) => row.moved !== null) ?? [];
  if (given === undefined) return "";
  const rows = moved.map((row) => {
    const when = row.moved?.day ? `${formatDay(row.moved.day)}, ${plain(row.moved.author ?? "")}` : "not committed";
    const reason = row.moved?.reason ?? "no reason written";
    return `| ${plain(row.what)} | ${plain(row.promised)} | ${plain(row.claimed)} | ${when}: ${plain(reason)} |`;
  });
  const kept = `${plural(given.rows.length - moved.length, "promise")} kept since ${formatDay(given.start)}.`;
  if (rows.length === 0) return `### Promised and claimed\n\n${kept}`;
  return [
    "### Promised and claimed",
    "",
    "| | Promised | Claimed now | Moved |",
    "|---|---|---|---|",
    ...rows,
    "",
    kept,
  ].join("\n");
}

function history({ history: given }: CharterReport): string {
  if (given === undefined || given.steps.length < 2) return "";
  const rows = given.steps.map((step) => {
    const who = step.commit === null ? step.state : `${plain(step.author)} ${step.commit.slice(0, 8)}`;
    return `| ${formatDay(step.day)} | ${who} | ${step.score ?? "–"} | ${step.verdict ?? step.state} | ${plain(step.weakened.join("; "))} |`;
  });
  return [
    "### Over time",
    "",
    "| Day | Who | Score | Verdict | Promises less |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function head(report: CharterReport): string {
  const { score, scoreBeforeGate, band, stage } = report;
  const { word, meaning } = verdictWords(report);
  const loosened = loosenedWords(report.policy);
  const before = score === scoreBeforeGate ? "" : ` (${scoreBeforeGate} before the open gate)`;
  const reasons =
    report.reasons.length < 3 || report.onPaper !== null
      ? reasonsOf(report) && `  \n${plain(reasonsOf(report))}`
      : `\n\n${report.reasons.map((reason) => `- ${plain(capital(reason))}.`).join("\n")}`;
  return [
    `## ${plain(titleOf(report))}: ${word}`,
    `**${capital(meaning)}.** ${score === null ? "No score" : `Score **${score}/100**`}${band === null ? "" : `, ${band}`}${before}${stage === null ? "" : ` · stage ${STAGE_NAMES[stage].toLowerCase()}`}${reasons}`,
    ...[sizeWords(report)].flatMap((words) => (words === null ? [] : [plain(words)])),
    ...(loosened === null ? [] : [`${plain(capital(loosened))}.`]),
  ].join("\n\n");
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
  return [`### Cost, twelve months`, text, ...more].join("\n\n");
}

function conditions(report: CharterReport): string {
  if (report.verdict === "closed") return "";
  const line = (words: { readonly [S in ConditionReport["state"]]: string }) => (one: ConditionReport) =>
    `- ${words[one.state]}: ${one.title} (${one.id})`;
  const met = report.conditions.filter((one) => one.state === "met").length;
  const stuck = report.patterns.filter((one) => one.state === "not-met").length;
  return folded(
    `Seven conditions of production (${met} met), five ways pilots get stuck (${stuck} here)`,
    [...report.conditions.map(line(CONDITION_WORDS)), ...report.patterns.map(line(PATTERN_WORDS))].join("\n"),
  );
}

function findings({ findings: found }: CharterReport): string {
  if (found.length === 0) return "No findings.";
  const due = found.filter((one) => one.due).length;
  const ahead = found.length - due;
  const more = found.length - MOST_FINDINGS;
  const rows = found.slice(0, MOST_FINDINGS).map(row);
  const rest = more > 0 ? `\n\nand ${more} more.` : "";
  return folded(
    `${plural(due, "finding")}${ahead === 0 ? "" : `, ${ahead} more not due yet`}`,
    `| Line | Severity | Finding | Rule |\n| ---: | --- | --- | --- |\n${rows.join("\n")}${rest}`,
  );
}

function row(one: FindingReport): string {
  const { range, severity, message, rule, due } = one;
  const places = placesWords(one).map((place) => ` · ${plain(place)}`);
  return `| ${range.start.line} | ${severity}${due ? "" : ", not due yet"} | ${plain(message)}${places.join("")} | ${code(rule)} |`;
}

function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function foot({ judged, file, policy }: CharterReport): string {
  return `Pilot Charter, rules ${judged.ruleset}, policy ${plain(policyName(policy))}, ${formatDay(judged.asOf)}, ${code(file)}. ${DISCLAIMERS.join(" ")}`;
}
