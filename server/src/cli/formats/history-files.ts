/** A charter's past as JSON, CSV, or a page that stands alone. */

import { formatDay } from "../../core/charter/dates.ts";
import { changeWords } from "../../core/history/change-words.ts";
import type { TimeStep } from "../../core/history/timeline.ts";
import { RULESET } from "../../core/judgement/analyze.ts";
import { type Html, html, join, markup, styleSheet, user } from "../../core/report/html/html.ts";
import { visibleJson } from "../../core/text/sanitize.ts";
import { VERSION } from "../../core/version.ts";
import type { ShownHistory } from "../commands/history.ts";
import { commitName } from "../past.ts";
import { scoreLine } from "./score-line.ts";

/** The document, version 1. */
export function historyJson({ file, asOf, view, steps, note }: ShownHistory): string {
  const tool = { name: "pilot-charter", version: VERSION, ruleset: RULESET };
  const shown = steps.map((step) => ({
    ...step,
    changes: step.changes.map(({ edits: _edits, basePath: _base, headPath: _head, ...change }) => change),
  }));
  return `${visibleJson({ version: 1, tool, asOf, view, file, note: note === "" ? null : note, steps: shown })}\n`;
}

const COLUMNS = [
  "day",
  "commit",
  "author",
  "state",
  "score",
  "verdict",
  "run_cost_12m",
  "moved_by",
  "weakened",
  "subject",
];

/** One row a step (RFC 4180). */
export function historyCsv({ steps }: ShownHistory): string {
  const rows = steps.map((step) => [
    step.day,
    step.commit ?? "",
    step.author,
    step.state,
    step.figures?.score ?? "",
    step.figures?.verdict ?? "",
    step.figures?.run12m ?? "",
    step.moved.join(" "),
    weakened(step).join("; "),
    step.subject,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would calculate is quoted. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8888}
svg{width:100%;height:auto}.mark{font-weight:600}@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}}@media print{tr{break-inside:avoid}}`;

/** The page: a step line of the score, and a row for each step that moved something. */
export function historyHtml({ file, asOf, view, steps, telling, note }: ShownHistory): string {
  const how =
    view === "then"
      ? "Each version is judged as of the day of its commit."
      : `All versions are judged as of ${formatDay(asOf)}.`;
  const body = html`<main><h1>${user(file)} over time</h1><p>${how}</p>${note === "" ? null : html`<p>${note}</p>`}
${scoreLine(steps)}
<table><caption>Commits that moved something</caption><thead><tr><th scope="col">Day</th><th scope="col">Commit</th><th scope="col">Score</th><th scope="col">Verdict</th><th scope="col">What moved</th></tr></thead><tbody>${join(telling.map(rowOf))}</tbody></table>
<p>Rules ${RULESET} throughout. The tool checks what is written, not whether it is true.</p></main>`;
  return `<!doctype html>\n${markup(html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${user(file)} over time</title>${styleSheet(STYLE)}</head><body>${body}</body></html>`)}\n`;
}

function rowOf(step: TimeStep): Html {
  const what = [
    ...(step.renamedFrom === null ? [] : [`renamed from ${step.renamedFrom}`]),
    ...(step.isOther ? ["another charter had this name before"] : []),
    ...weakened(step).map((one) => `weakens: ${one}`),
  ];
  const by = step.moved.length === 0 ? "" : `moved by ${step.moved.join(" and ")}`;
  return html`<tr><th scope="row">${formatDay(step.day)}</th><td>${step.commit === null ? step.state : commitName(step.commit)} ${user(step.author)}</td><td>${step.figures?.score ?? "–"}</td><td>${step.figures?.verdict ?? step.state}</td><td>${user([by, ...what].filter((one) => one !== "").join("; "))}</td></tr>`;
}

function weakened({ changes }: TimeStep): readonly string[] {
  return changes.filter((one) => one.class === "weakens").map(changeWords);
}
