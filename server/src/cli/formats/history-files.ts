/** A charter's past as JSON, CSV, or a page that stands alone. */

import { formatDay } from "../../core/charter/dates.ts";
import { changeWords } from "../../core/history/change-words.ts";
import type { TimeStep } from "../../core/history/timeline.ts";
import { RULESET } from "../../core/judgement/analyze.ts";
import { state, table } from "../../core/report/html/components.ts";
import { documentOf } from "../../core/report/html/document.ts";
import { html, markup, user, type Value } from "../../core/report/html/html.ts";
import { visibleJson } from "../../core/text/sanitize.ts";
import { VERSION } from "../../core/version.ts";
import { commitName } from "../past.ts";
import type { ShownHistory } from "./history.ts";
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
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The page: a step line of the score, and a row for each step that moved something. */
export function historyHtml({ file, asOf, view, steps, telling, note }: ShownHistory): string {
  const how =
    view === "then"
      ? "Each version is judged as of the day of its commit."
      : `All versions are judged as of ${formatDay(asOf)}.`;
  const columns = ["Day", "Commit", "Score", "Verdict", "What moved"].map((name) => ({ name }));
  const rows = table("Commits that moved something", columns, telling.map(rowOf), { narrow: "labels" });
  const body = html`<main><section><h1>${user(file)} over time</h1><p>${how}</p>${note === "" ? null : html`<p>${note}</p>`}${scoreLine(steps)}</section>
<section>${rows}</section><footer><p>Rules ${RULESET} throughout. The tool checks what is written, not whether it is true.</p></footer></main>`;
  return documentOf(`${file} over time`, markup(body));
}

function rowOf(step: TimeStep): readonly Value[] {
  const what = [
    ...(step.moved.length === 0 ? [] : [`moved by ${step.moved.join(" and ")}`]),
    ...(step.renamedFrom === null ? [] : [`renamed from ${step.renamedFrom}`]),
    ...(step.isOther ? ["another charter had this name before"] : []),
  ];
  const less = weakened(step).map((one) => html`<li>${state("bad", "promises less:")} ${user(one)}`);
  return [
    formatDay(step.day),
    html`${step.commit === null ? step.state : html`<code>${commitName(step.commit)}</code>`} ${user(step.author)}`,
    step.figures?.score ?? "–",
    step.figures?.verdict ?? step.state,
    html`${user(what.join("; "))}${less.length === 0 ? null : html`<ul class="pc-plain">${less}</ul>`}`,
  ];
}

function weakened({ changes }: TimeStep): readonly string[] {
  return changes.filter((one) => one.class === "weakens").map(changeWords);
}
