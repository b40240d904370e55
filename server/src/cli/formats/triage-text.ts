/** The triage for the terminal: totals, a table that fits the window, what several charters show, people. */

import { shortMoney } from "../../core/portfolio/money.ts";
import { type GroupKey, grouped } from "../../core/portfolio/order.ts";
import type { PortfolioRow, Triage } from "../../core/portfolio/types.ts";
import {
  leavingWords,
  loadWords,
  pilotsOf,
  returnWords,
  rowTitle,
  stepWords,
  summaryOf,
} from "../../core/portfolio/words.ts";
import { STAGE_NAMES } from "../../core/report/model/stages.ts";
import { SCORED_PILLARS } from "../../core/rules/rule.ts";
import { number } from "../../core/rules/words.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import type { Colours } from "../colours.ts";
import { type TextColumn, tableLines } from "./table-text.ts";

/** How the text is made. */
export interface TriageStyle {
  readonly colours: Colours;
  readonly columns: number;
  readonly group: GroupKey | null;
}

/** So many people are told before the rest are counted. */
const MOST_PEOPLE = 30;

const COLUMNS: readonly TextColumn[] = [
  { name: "VERDICT", rank: 0, least: 7 },
  { name: "PILOT", rank: 1, least: 16, most: 32 },
  { name: "STAGE", rank: 6, least: 10 },
  { name: "SCORE", rank: 2, least: 5, right: true },
  { name: "A", rank: 12, least: 3, right: true },
  { name: "M", rank: 12, least: 3, right: true },
  { name: "G", rank: 12, least: 3, right: true },
  { name: "C", rank: 12, least: 3, right: true },
  { name: "P", rank: 12, least: 3, right: true },
  { name: "OWNER", rank: 5, least: 10, most: 20 },
  { name: "OUTCOME", rank: 8, least: 14, most: 32 },
  { name: "12-MONTH COST", rank: 4, least: 13, right: true },
  { name: "RETURN", rank: 7, least: 7, right: true },
  { name: "NEXT STEP -> WHO", rank: 3, least: 20 },
];

/** The whole text. */
export function triageText(triage: Triage, style: TriageStyle): string {
  const { leaving, findings, frequent } = triage;
  const { colours } = style;
  const parts = [
    summaryOf(triage),
    ...(leaving === null ? [] : [leavingWords(leaving)]),
    ...tables(triage.rows, style),
    findings.map(({ severity, message, rule }) => `${colours.bold(severity)} ${oneLine(message)} ${colours.dim(rule)}`),
    titled(
      "Most frequent findings",
      frequent.map(({ charters, title, rule }) => `${String(charters).padStart(5)}  ${title}  ${colours.dim(rule)}`),
      style,
    ),
    people(triage, style),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[], { colours }: TriageStyle): readonly string[] {
  return lines.length === 0 ? [] : [colours.bold(title), ...lines];
}

function tables(rows: readonly PortfolioRow[], style: TriageStyle): readonly (readonly string[])[] {
  if (rows.length === 0) return [["No pilot matches."]];
  if (style.group === null) return [table(rows, style)];
  return [...grouped(rows, style.group)].map(([name, own]) => [
    style.colours.bold(`${oneLine(name)} (${number(own.length)})`),
    ...table(own, style),
  ]);
}

function table(rows: readonly PortfolioRow[], { colours, columns }: TriageStyle): readonly string[] {
  return tableLines(COLUMNS, rows.map(cells), columns, (cell, column, row) =>
    column === 0 ? verdictColour(rows[row]?.verdict ?? null, colours)(cell) : cell,
  );
}

function cells(row: PortfolioRow): readonly string[] {
  const { verdict, effectiveStage, score, pillars, owner, outcome, money, answers } = row;
  const said = (question: "Q1" | "Q2" | "Q3", text: string | null) =>
    verdict === null || verdict === "closed"
      ? ""
      : answers[question].answered && text !== null
        ? oneLine(text)
        : "not answered";
  return [
    verdict ?? "none",
    rowTitle(row),
    effectiveStage === null ? "" : STAGE_NAMES[effectiveStage].toLowerCase(),
    score === null ? "" : String(score),
    ...SCORED_PILLARS.map((pillar) => (pillars[pillar] === null ? "" : String(pillars[pillar]))),
    said("Q1", owner),
    said("Q2", outcome ?? answers.Q2.text),
    said("Q3", shortMoney(money.run12m, money.currency)),
    verdict === null || verdict === "closed" ? "" : returnWords(row),
    stepWords(row),
  ];
}

function verdictColour(verdict: PortfolioRow["verdict"], colours: Colours): (text: string) => string {
  if (verdict === "go") return colours.green;
  if (verdict === "kill" || verdict === null) return colours.red;
  return verdict === "closed" ? colours.dim : colours.yellow;
}

/** Those who are in several pilots, the names in the order of the alphabet: nobody is ranked. */
function people({ people: all }: Triage, style: TriageStyle): readonly string[] {
  const busy = all.filter((load) => pilotsOf(load) > 1);
  const lines = busy.slice(0, MOST_PEOPLE).map((load) => `${oneLine(load.label)}: ${loadWords(load)}`);
  const more = busy.length - MOST_PEOPLE;
  return titled(
    "People in several pilots",
    [...lines, ...(more > 0 ? [`and ${number(more)} more; --format json names all.`] : [])],
    style,
  );
}
