/** `check` for people: each finding with its line, a caret, its rule and what would mend it, then one line to sum up. */
import stringWidth from "string-width";
import type { Finding, Severity } from "../../core/finding.ts";
import { ofObject } from "../../core/memo.ts";
import { reportOf } from "../../core/report/model/model.ts";
import { onPaperOf } from "../../core/report/model/on-paper.ts";
import { loosenedWords, policyOf } from "../../core/report/model/policies.ts";
import { aheadWords, sizeWords } from "../../core/report/model/words.ts";
import { capital, plural } from "../../core/rules/words.ts";
import { type LineStarts, lineStarts, positionAt } from "../../core/text/lines.ts";
import { oneLine, visible } from "../../core/text/sanitize.ts";
import type { Tree } from "../../core/yaml/tree.ts";
import type { Colours } from "../colours.ts";
import type { TalliedRun } from "../gate.ts";
import type { Judged } from "../judge.ts";

/** How the text is made: with colours or without, only errors or everything. */
export interface TextStyle {
  readonly colours: Colours;
  readonly quiet: boolean;
  /** Every finding, however many a charter has. */
  readonly all: boolean;
  /** Width of the terminal, in columns. */
  readonly columns: number;
}

/** Columns that a code frame spends on line numbers and ellipses. */
const GUTTER = 12;

/** So many findings of one charter are shown unless all are asked for. */
const MOST = 50;

/** What follows the charters: the failures and the summary. */
export function textEnd(run: TalliedRun, { colours }: Pick<TextStyle, "colours">): string {
  const failures = run.failures.map(({ message }) => `${colours.red("failed")} ${oneLine(message)}\n\n`);
  return failures.join("") + summary(run, colours);
}

/** One charter with its findings, and an empty line after it. */
export function charterText({ file, analysis }: Judged, style: TextStyle): string {
  const { colours, quiet, all } = style;
  const starts = lineStarts(analysis.tree.text);
  const wanted = analysis.findings.filter((finding) => !quiet || finding.severity === "error");
  const shown = all ? wanted : worst(wanted);
  const left = wanted.length - shown.length;
  const more = left === 0 ? "" : `\n  ${left} more: --all shows them\n`;
  const name = analysis.charter.metadata?.name;
  const verdict = analysis.verdict?.word ?? "no verdict";
  const score = analysis.score ? `${analysis.score.total}/100` : "no score";
  const head = `${colours.bold(oneLine(file))}  ${verdictColour(verdict, colours)}${verdict === "kill" || verdict === "pause" ? " (our advice; the choice is yours)" : ""}  ${score}${name ? `  ${oneLine(name)}` : ""}`;
  const onPaper = onPaperOf(analysis.verdict, analysis.score?.total ?? null);
  const reasons = (analysis.verdict?.reasons ?? []).map(
    (reason, index) => `  ${index === 0 ? colours.dim("because") : "       "} ${oneLine(reason)}\n`,
  );
  const why = onPaper === null ? reasons : [`  ${oneLine(onPaper)}\n`];
  const size = analysis.verdict === null ? null : sizeWords({ size: analysis.size.word, sizeWhy: analysis.size.why });
  const small = size === null ? "" : `  ${oneLine(size)}\n`;
  const ahead = aheadWords(analysis.ahead);
  const later =
    ahead === null || analysis.verdict === null ? "" : `  ${oneLine(ahead)}\n${firstSteps(analysis, colours)}`;
  const loosened = loosenedWords(policyOf(analysis.policy));
  const policy = loosened === null ? "" : `  ${oneLine(capital(loosened))}.\n`;
  return `${head}\n${why.join("")}${small}${policy}${later}${shown.map((finding) => findingText(finding, analysis.tree, starts, style)).join("")}${more}\n`;
}

/** So many steps are told of an idea, which owes nothing yet. */
const STEPS = 3;

/** The first steps of an idea towards “go”, in the order in which the verdict asks. */
function firstSteps(analysis: Judged["analysis"], colours: Colours): string {
  if (analysis.facts.stage.standing !== "idea") return "";
  const { steps } = reportOf(analysis, "").next;
  return steps
    .slice(0, STEPS)
    .map(({ message, line }, at) => {
      const place = line === null ? "" : colours.dim(`  line ${line}`);
      return `  ${at === 0 ? colours.dim("next   ") : "       "} ${at + 1}. ${oneLine(message)}${place}\n`;
    })
    .join("");
}

/** As many as are shown, the worst of them, in the order of the document. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const ranks: readonly Severity[] = ["error", "warning", "info"];
  const first = new Set(ranks.flatMap((rank) => findings.filter(({ severity }) => severity === rank)).slice(0, MOST));
  return findings.filter((finding) => first.has(finding));
}

function findingText(finding: Finding, tree: Tree, starts: LineStarts, style: TextStyle): string {
  const { colours } = style;
  const hint = finding.fixes[0] ? `  ${colours.dim(`fix: ${oneLine(finding.fixes[0].title)}`)}` : "";
  return [
    `\n  ${severityWord(finding.severity, colours)} ${oneLine(finding.message)}`,
    ...(missingSection(finding, tree) ?? frameOf(finding, tree.text, starts, style)),
    ...placesOf(finding, starts).map((place) => `        ${colours.dim(place)}`),
    `        ${colours.dim(oneLine(finding.code))}${hint}\n`,
  ].join("\n");
}

/** Every further place of a finding, a line each. */
function placesOf({ related, span: own }: Finding, starts: LineStarts): readonly string[] {
  const here = positionAt(starts, own.start).line;
  return related.map(({ span, message }) => {
    const { line } = positionAt(starts, span.start);
    return oneLine(`${line === here ? "also here" : `also line ${line + 1}`}: ${message}`);
  });
}

const sectionKeys = ofObject(
  ({ sections }: Tree): ReadonlySet<string> => new Set(sections.map(({ entry }) => entry.key)),
);

/** A line for a section that is not there, so that nothing is shown of a line that has no fault; null where it is there. */
function missingSection({ path: [section] }: Finding, tree: Tree): readonly string[] | null {
  const keys = sectionKeys(tree);
  const there = section === undefined || keys.has(String(section)) || keys.has("<<");
  return there ? null : [`        there is no “${oneLine(String(section))}” yet`];
}

/** The line with its number, and a caret below. */
function frameOf(finding: Finding, text: string, starts: LineStarts, style: TextStyle): readonly string[] {
  const { colours } = style;
  const { line, column } = positionAt(starts, finding.span.start);
  const lineText = lineAt(text, starts, line);
  const length = Math.max(1, Math.min(finding.span.end - finding.span.start, lineText.length - column));
  const frame = clipped(lineText, column, length, style.columns - GUTTER);
  const caret = " ".repeat(stringWidth(frame.before)) + "^".repeat(Math.max(1, stringWidth(frame.marked)));
  return [
    `  ${colours.dim(`${String(line + 1).padStart(5)} |`)} ${frame.before}${frame.marked}${frame.after}`,
    `  ${colours.dim("      |")} ${severityColour(finding.severity, colours)(caret)}`,
  ];
}

/** A line without its ending. */
function lineAt(text: string, starts: LineStarts, line: number): string {
  let end = starts[line + 1] ?? text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(starts[line] ?? 0, Math.max(end, starts[line] ?? 0));
}

/** A stretch of a line that is surely wider than the columns, cut between whole characters: the rest is not measured. */
function stretch(line: string, from: number, to: number): string {
  const start = isLow(line, from) ? from - 1 : from;
  return line.slice(Math.max(0, start), isLow(line, to) ? to + 1 : to);
}

function isLow(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** What of a line is shown: all of it where it fits, else as much around what is marked as the columns hold. */
function clipped(line: string, column: number, length: number, room: number) {
  const wide = Math.max(room, 40);
  const reach = wide * 4;
  const before = shownLine(stretch(line, Math.max(0, column - reach), column));
  const marked = shownLine(stretch(line, column, Math.min(column + length, column + reach)));
  const after = shownLine(stretch(line, column + length, Math.min(line.length, column + length + reach)));
  if (stringWidth(before + marked + after) <= wide) return { before, marked, after };
  const mark = fitting(marked, wide);
  const left = wide - stringWidth(mark);
  const start = fitting(before, Math.max(Math.floor(left / 2), left - stringWidth(after)), "end");
  const end = fitting(mark === marked ? after : "", left - stringWidth(start));
  return {
    before: start === before ? before : `…${start}`,
    marked: mark,
    after: mark === marked && end === after ? after : `${end}…`,
  };
}

/** A part of a line as the terminal may have it: a tab takes one column. */
function shownLine(text: string): string {
  return visible(text.replaceAll("\t", " "));
}

/** The beginning or the end of a text that fits into so many columns; a character is never cut in two. */
function fitting(text: string, columns: number, side: "start" | "end" = "start"): string {
  if (stringWidth(text) <= columns) return text;
  const characters = [...text];
  if (side === "end") characters.reverse();
  const kept: string[] = [];
  let left = columns;
  for (const character of characters) {
    left -= stringWidth(character);
    if (left < 0) break;
    kept.push(character);
  }
  return (side === "end" ? kept.reverse() : kept).join("");
}

function summary({ tallies, failures, today }: TalliedRun, colours: Colours): string {
  const sum = (severity: Severity) => tallies.reduce((all, tally) => all + tally[severity], 0);
  const verdicts = new Map<string, number>();
  for (const { verdict } of tallies) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const words = [...verdicts].map(([word, number]) => `${number} ${word}`).join(", ");
  const parts = [
    `${plural(tallies.length, "charter", "charters")}${words ? `: ${words}` : ""}`,
    plural(sum("error"), "error", "errors"),
    plural(sum("warning"), "warning", "warnings"),
    ...(sum("info") > 0 ? [plural(sum("info"), "hint", "hints")] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
  ];
  return `${colours.bold(parts.join(" · "))}  ${colours.dim(`as of ${today}`)}\n`;
}

function severityWord(severity: Severity, colours: Colours): string {
  return severityColour(severity, colours)(severity.padEnd(7));
}

function severityColour(severity: Severity, colours: Colours): (text: string) => string {
  return severity === "error" ? colours.red : severity === "warning" ? colours.yellow : colours.cyan;
}

function verdictColour(word: string, colours: Colours): string {
  const colour = word === "go" ? colours.green : word === "kill" || word === "pause" ? colours.red : colours.yellow;
  return colours.bold(colour(word));
}
