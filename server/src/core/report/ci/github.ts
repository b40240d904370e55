/** Findings as workflow commands of GitHub Actions, which become annotations at the lines of a pull request. */
import { oneLine } from "../../text/sanitize.ts";
import type { FindingReport } from "../model/types.ts";
import { type CiRun, type PlacedFinding, worstFirst } from "./run.ts";

/** So many annotations of one kind does GitHub show of a step. */
const MOST = 10;

/** The commands, errors first; what does not fit is counted. `summary` tells whether the step has a summary to look at. */
export function githubAnnotations(run: CiRun, summary: boolean): string {
  const all = worstFirst(run);
  const errors = [
    ...run.failures.map(({ file, message }) => githubCommand("error", { file, title: "not judged" }, message)),
    ...all.filter(({ finding }) => finding.severity === "error").map(annotation),
  ];
  const warnings = all.filter(({ finding }) => finding.severity === "warning").map(annotation);
  const lines = [...errors.slice(0, MOST), ...warnings.slice(0, MOST)];
  const more = run.failures.length + all.length - lines.length;
  const where = summary ? "in the summary" : "in the output of pilot-charter check";
  if (more > 0) lines.push(githubCommand("notice", { title: "pilot-charter" }, `${more} more ${where}`));
  return lines.map((line) => `${line}\n`).join("");
}

/** A workflow command; nothing in its properties or message can end it or start another. */
export function githubCommand(
  level: "error" | "warning" | "notice",
  properties: { readonly [name: string]: string | number },
  message: string,
): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${given.join(",")}::${escapedData(message)}`;
}

function annotation({ file, finding }: PlacedFinding): string {
  const level = finding.severity === "error" ? "error" : "warning";
  const [fix] = finding.fixes;
  const message = [oneLine(finding.message), ...(fix ? [`Fix: ${oneLine(fix.title)}`] : [])].join("\n");
  return githubCommand(level, { file, ...placeOf(finding), title: finding.rule }, message);
}

/** Columns are only allowed within one line. */
function placeOf({ range: { start, end } }: FindingReport): { readonly [name: string]: number } {
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column };
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
