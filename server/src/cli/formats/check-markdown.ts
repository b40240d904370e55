/** A check as Markdown: the comment of a pull request, found again by its marker, and the summary of a step. */
import { cutAtRow, utf8Size } from "../../core/report/ci/cut.ts";
import { type CiRun, type PlacedFinding, worstFirst } from "../../core/report/ci/run.ts";
import { plural } from "../../core/rules/words.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** The longest comment, in characters. */
const LONGEST = 60_000;

/** Less than 1 MiB: what GitHub takes as the summary of one step, in bytes. */
const LARGEST = 1024 * 1024 - 1024;

/** How much of the room the table of verdicts may take. */
const SHARE = 0.6;

/** The comment; `id` tells several of them on one page apart. */
export function checkComment(run: CiRun, id: string): string {
  const marker = `<!-- pilot-charter-check:${id.replace(/[^\w.-]/g, "-")} -->\n`;
  return marker + tables(run, LONGEST - marker.length, (text) => text.length);
}

/** The summary of a step whose summary has so many bytes already; empty where there is no room left. */
export function checkSummary(run: CiRun, taken = 0): string {
  const room = LARGEST - taken;
  return room < 2000 ? "" : tables(run, room, utf8Size);
}

function tables(run: CiRun, limit: number, size: (text: string) => number): string {
  const failures = run.failures.map(({ message }) => `| not judged | ${plainMarkdown(message)} | | | |\n`);
  const charters = run.charters.map(({ file, analysis, findings, before }) => {
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    const name = analysis.charter.metadata?.name;
    const cells = [
      moved(before?.verdict, `**${analysis.verdict?.word ?? "no verdict"}**`, analysis.verdict?.word ?? null),
      (name ? `${plainMarkdown(name)}<br>${code(file)}` : code(file)) + (before === null ? " (new)" : ""),
      moved(before?.score, analysis.score === null ? "" : String(analysis.score.total), analysis.score?.total ?? null),
      String(count("error")),
      String(count("warning")),
    ];
    return `| ${cells.join(" | ")} |\n`;
  });
  const head = `## Pilot charters\n\nAs of ${run.today}.\n\n| Verdict | Charter | Score | Errors | Warnings |\n|---|---|---|---|---|\n`;
  const rows = [...failures, ...charters];
  const more = (what: string) => (count: number) =>
    `\n_${count} more ${what}: run \`pilot-charter check\` to see them._\n`;
  const verdicts = cutAtRow({ head, rows, tail: "", more: more("charters") }, Math.floor(limit * SHARE), size);
  const findings = worstFirst(run);
  if (findings.length === 0) return `${verdicts}\nNothing was found.\n`;
  const list = {
    head: `\n<details><summary>${plural(findings.length, "finding")}</summary>\n\n| | Finding | Rule | Place |\n|---|---|---|---|\n`,
    rows: findings.map(findingRow),
    tail: "\n</details>\n",
    more: more("findings"),
  };
  return verdicts + cutAtRow(list, limit - size(verdicts), size);
}

/** A value, with an arrow from what it was before where the change has moved it. */
function moved<T>(before: T | null | undefined, now: string, value: T | null): string {
  return before === undefined || before === null || before === value ? now : `${before} → ${now}`;
}

function findingRow({ file, finding }: PlacedFinding): string {
  const { severity, message, rule, range, fixes } = finding;
  const [fix] = fixes;
  const said = `${plainMarkdown(message)}${fix ? `<br>Fix: ${plainMarkdown(fix.title)}` : ""}`;
  return `| ${severity} | ${said} | ${code(rule)} | ${code(`${file}:${range.start.line}`)} |\n`;
}

/** Text as code, in a cell of a table. */
function code(text: string): string {
  return `<code>${oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;").replaceAll("@", "&#64;")}</code>`;
}
