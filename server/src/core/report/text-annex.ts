/** The annex of the report as plain text: what it is, data, pillars, conditions, sums, gates, people, findings. */
import { formatDay } from "../charter/dates.ts";
import { SCORED_PILLARS } from "../rules/rule.ts";
import { capital, list, number, percent, plural } from "../rules/words.ts";
import { dataWords, personalWords } from "./model/board-words.ts";
import { STAGE_NAMES } from "./model/stages.ts";
import { termsOf } from "./model/subject-terms.ts";
import type { CharterReport, ConditionReport, FindingReport } from "./model/types.ts";
import type { ReviewCondition } from "./model/types-people.ts";
import {
  CONDITION_WORDS,
  cash,
  PATTERN_WORDS,
  paybackWords,
  placesWords,
  returnWords,
  spoken,
  swingWords,
} from "./model/words.ts";
import { overTimeText, promisesText } from "./text-past.ts";

/** One part of the report as lines. */
export type Part = (report: CharterReport) => readonly string[];

/** The parts of the annex, in order. */
export const ANNEX: readonly Part[] = [
  system,
  data,
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
];

/** What is written of a pilot, one term a line. */
function system(report: CharterReport): readonly string[] {
  return ["WHAT IT IS", ...termsOf(report).map(({ term, text }) => `${term}: ${text ?? "not written"}`)];
}

function data({ data: model, verdict }: CharterReport): readonly string[] {
  if (verdict === "closed") return [];
  const { tier, assessment } = model;
  return [
    `DATA AND CONTROLS, ${dataWords(model)}`,
    ...model.sources.map(
      ({ source, classification, personal, contract }) =>
        `${source ?? "Source not written"}: ${classification ?? "class not written"}, ${personalWords(personal)}${contract === null ? "" : `, ${contract}`}`,
    ),
    `Risk tier: ${tier.level === null ? "not written" : `${tier.level}: ${tier.why ?? "why is not written"}`}`,
    ...(assessment === null
      ? []
      : [
          `Impact assessment: ${spoken(assessment.kind ?? "kind not written")}, ${spoken(assessment.status ?? "state not written")}${assessment.due === null ? "" : `, due ${formatDay(assessment.due)}`}${assessment.late ? ", LATE" : ""}`,
        ]),
    ...[...model.controls, ...model.supplierTerms].map(({ name, text }) => `${name}: ${text ?? "not written"}`),
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
  const measures = model.ended
    ? ""
    : ` (hurdle ${percent(model.hurdle)}, average of enterprise AI 5.9 %, best 13 %, IBM Institute for Business Value 2023)`;
  return [
    "COST, TWELVE MONTHS",
    `A year at full scale: ${sum(model.run12m)}. First year: ${sum(model.firstYear)}, with the bridge ${sum(model.bridge)} and ${sum(model.once)} once.`,
    `Per user and year: ${sum(model.perUserYear)}. Per ${model.unit ?? "unit"}: ${sum(model.perUnit)}. Benefit in a year: ${sum(model.benefit12m)}.`,
    `Return: ${returnWords(model)}${measures}. Payback: ${paybackWords(model)}.`,
    ...model.lines.map(
      ({ item, how, year, once, recurs }) =>
        `${item}: ${how === "" ? "not known" : how}, ${once && !recurs ? "once" : "a year"} with contingency ${sum(year)}`,
    ),
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
        `${capital(row.name)}: ${row.reviewer ?? "nobody"}, ${spoken(row.status)}${row.wouldBlock.length === 0 ? "" : `; would stop it: ${row.wouldBlock.join("; ")}`}${row.conditions.map(conditionWords).join("")}`,
    ),
  ];
}

function conditionWords({ what, due, done, late }: ReviewCondition): string {
  const word = done ? "done" : late ? "late" : "open";
  return `; condition, ${word}: ${what}${due === null ? "" : ` by ${formatDay(due)}`}`;
}

/** The findings that are due, then those that count already. */
export function findings({ findings: found, rules }: CharterReport): readonly string[] {
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
