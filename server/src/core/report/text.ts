/** The report as plain text, for the terminal and for screen readers: headings, sentences, one fact a line. */
import { formatDay } from "../charter/dates.ts";
import { QUESTIONS } from "../charter/names.ts";
import { SCORED_PILLARS } from "../rules/rule.ts";
import { capital, list, number, percent, plural } from "../rules/words.ts";
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
  spoken,
  swingWords,
  titleOf,
  verdictWords,
  worthWords,
} from "./model/words.ts";
import { overTimeText, promisesText } from "./text-past.ts";

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

type Part = (report: CharterReport) => readonly string[];

const PARTS: readonly Part[] = [
  head,
  rest,
  next,
  questions,
  pillars,
  conditions,
  patterns,
  cost,
  gates,
  team,
  reviews,
  promisesText,
  overTimeText,
  findings,
  waivers,
  foot,
];

function head(report: CharterReport): readonly string[] {
  const { score, scoreBeforeGate, band, stage, judged, heading } = report;
  const { word, meaning } = verdictWords(report);
  const before = score === scoreBeforeGate ? "" : ` (${scoreBeforeGate} before the open gate)`;
  const loosened = loosenedWords(report.policy);
  const points = score === null ? "No score" : `Score ${score}/100, ${band}${before}`;
  const updated = heading.updated === null ? "" : `, updated ${formatDay(heading.updated)}`;
  return [
    `${titleOf(report)}: ${word}, ${meaning}`,
    ...(report.reasons.length < 3 || report.onPaper !== null
      ? [`${points}. ${reasonsOf(report)}`]
      : [`${points}. Because:`, ...report.reasons.map((reason) => `- ${capital(reason)}.`)]),
    `${report.file}, stage ${stage === null ? "unknown" : STAGE_NAMES[stage].toLowerCase()}${updated}, judged on ${formatDay(judged.asOf)}`,
    ...[sizeWords(report)].filter((words) => words !== null),
    ...(loosened === null ? [] : [`${capital(loosened)}.`]),
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

function pillars(report: CharterReport): readonly string[] {
  if (report.score === null) return [];
  return [
    "FIVE PILLARS",
    ...SCORED_PILLARS.map((name) => {
      const { score, earned, due } = report.pillars[name];
      return `${capital(name)}: ${score ?? "no score"} (${number(earned, 1)} of ${due} points)`;
    }),
    ...(report.mean === null
      ? []
      : [
          `Mean ${number(report.mean, 1)}, weakest ${report.weakest}. As if it went live today: ${report.productionBar.score}.`,
        ]),
  ];
}

function conditions(report: CharterReport): readonly string[] {
  if (report.verdict === "closed") return [];
  return ["SEVEN CONDITIONS OF PRODUCTION", ...report.conditions.map((one) => conditionLine(one, CONDITION_WORDS))];
}

function patterns(report: CharterReport): readonly string[] {
  if (report.verdict === "closed") return [];
  return ["FIVE WAYS PILOTS GET STUCK", ...report.patterns.map((one) => conditionLine(one, PATTERN_WORDS))];
}

function conditionLine(
  { title, id, state, detail }: ConditionReport,
  words: { readonly [S in ConditionReport["state"]]: string },
): string {
  return `${title} (${id}): ${words[state]}${detail === "" ? "" : `. ${detail}`}`;
}

function cost({ cost: model, notes }: CharterReport): readonly string[] {
  const sum = (amount: number | null) => cash(amount, model.currency);
  if (!model.lines.some((line) => (line.year ?? 0) !== 0))
    return ["COST, TWELVE MONTHS", "Not known: no cost line has an amount above zero."];
  // A pilot that has ended is not measured any more.
  const measures = model.ended ? "" : ` (hurdle ${percent(model.hurdle)}, average of enterprise AI 5.9 %, best 13 %)`;
  return [
    "COST, TWELVE MONTHS",
    `A year at full scale: ${sum(model.run12m)}. First year: ${sum(model.firstYear)}, with the bridge ${sum(model.bridge)} and ${sum(model.once)} once.`,
    `Per user and year: ${sum(model.perUserYear)}. Per ${model.unit ?? "unit"}: ${sum(model.perUnit)}. Benefit in a year: ${sum(model.benefit12m)}.`,
    `Return: ${returnWords(model)}${measures}. Payback: ${paybackWords(model)}.`,
    ...model.breakEven.map(({ text: said }) => said),
    ...model.whatIfs.map(
      (one) =>
        `What if: ${one.title.toLowerCase()}: costs ${sum(one.run12m)}, benefit ${sum(one.benefit12m)}, return ${one.return === null ? "not known" : percent(one.return)}.`,
    ),
    ...model.swings.map((swing) => `What moves the return: ${swingWords(swing)}.`),
    ...notes.map((note) => `Note: ${note.text}`),
  ];
}

function gates({ gates: steps, timeline }: CharterReport): readonly string[] {
  const open = steps.filter((step) => step.state !== "passed");
  return [
    "GATES AND DATES",
    ...open.map(
      ({ stage, state, open: held }) =>
        `${STAGE_NAMES[stage]} (${state}): ${held.length === 0 ? "nothing in the way" : `${plural(held.length, "error")} in the way`}`,
    ),
    ...timeline.map(
      ({ date, title, state, daysLate }) =>
        `${formatDay(date)}: ${title}${state === "late" ? `, LATE by ${plural(daysLate, "day")}` : ""}`,
    ),
  ];
}

function team({ team: { production, pilot } }: CharterReport): readonly string[] {
  return [
    "TEAM",
    ...production.map(
      (row) =>
        `${row.role}: ${row.person ?? "nobody"}${row.state === "named" || row.person === null ? "" : ` (${row.state.replaceAll("-", " ")})`}${row.inPilotTeam ? " (also in the pilot team)" : ""}`,
    ),
    `Pilot team: ${pilot === null || pilot.length === 0 ? "nobody is listed" : list(pilot.map((one) => one.name))}`,
  ];
}

function reviews({ reviews: rows }: CharterReport): readonly string[] {
  return [
    "REVIEWS",
    ...rows.map(
      (row) =>
        `${capital(row.name)}: ${row.reviewer ?? "nobody"}, ${spoken(row.status)}${row.wouldBlock.length === 0 ? "" : `; would stop it: ${row.wouldBlock.join("; ")}`}`,
    ),
  ];
}

function findings({ findings: found, rules }: CharterReport): readonly string[] {
  const count = (state: string) => rules.filter((rule) => rule.state === state).length;
  const rest =
    rules.length === 0
      ? []
      : [
          `${plural(count("pass"), "demand")} passed, ${count("upcoming")} asked later, ${count("blocked")} waiting for another, ${count("na")} not applicable.`,
        ];
  const due = found.filter((one) => one.due);
  const ahead = found.filter((one) => !one.due);
  return [
    due.length === 0 ? "FINDINGS: none" : `FINDINGS, ${due.length}`,
    ...due.flatMap(findingLines),
    ...(ahead.length === 0 ? [] : [`NOT DUE YET, COUNTS ALREADY, ${ahead.length}`, ...ahead.flatMap(findingLines)]),
    ...rest,
  ];
}

function findingLines(one: FindingReport): readonly string[] {
  const places = placesWords(one).map((place) => `- ${place}`);
  return [`Line ${one.range.start.line}, ${one.severity}: ${one.message} [${one.rule}]`, ...places];
}

function waivers({ waivers: rows }: CharterReport): readonly string[] {
  if (rows.length === 0) return [];
  return [
    "ACCEPTED RISKS",
    ...rows.map(
      (row) =>
        `${row.rule}: ${row.why ?? "no reason written"}; approved by ${row.approvedBy ?? "nobody"}, until ${row.expires === null ? "no date" : formatDay(row.expires)}, ${row.state}`,
    ),
  ];
}

function foot({ judged, policy }: CharterReport): readonly string[] {
  return [`Rules ${judged.ruleset}, policy ${policyName(policy)}. ${DISCLAIMERS.join(" ")}`];
}
