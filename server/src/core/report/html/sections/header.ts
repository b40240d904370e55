/** The head of the page: what it is, where it stands, and why. */
import { formatDay } from "../../../charter/dates.ts";
import { capital } from "../../../rules/words.ts";
import { boardFigures, brief, subjectWords } from "../../model/board-words.ts";
import type { Committed, RenderOptions } from "../../model/options.ts";
import { loosenedWords } from "../../model/policies.ts";
import { STAGE_NAMES } from "../../model/stages.ts";
import type { CharterReport } from "../../model/types.ts";
import { BAND_WORDS, beforeGateWords, reasonsOf, verdictPhrase } from "../../model/verdict-words.ts";
import { sizeWords, titleOf } from "../../model/words.ts";
import { scoreScale } from "../charts/score-scale.ts";
import { commandButton, figures, goTo, type Icon, joined, strongState, unbroken } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";

/** The shape of each verdict. */
export const VERDICT_ICONS: { readonly [verdict: string]: Icon } = {
  go: "ok",
  fix: "warn",
  hold: "pause",
  pause: "pause",
  kill: "bad",
  closed: "none",
};

/** What it is, what to do, and the figures that decide. */
export function header(report: CharterReport, options: RenderOptions): Html {
  const isCharter = report.kind === "charter";
  return html`<div class="pc-top"><p class="pc-meta">${joined(metaOf(report), DOT)}</p>${isCharter ? jump(report, options) : null}</div>
<h1>${user(titleOf(report))}</h1>
${isCharter ? lead(report) : null}${standing(report, options)}${policyLine(report)}
${isCharter ? factsOf(report, options) : null}`;
}

const DOT = html` <span aria-hidden="true">·</span> `;

function metaOf({ file, stage, effectiveStage, judged, size }: CharterReport): readonly Value[] {
  const claimed = stage === null ? null : STAGE_NAMES[stage].toLowerCase();
  const effective = effectiveStage === null ? null : STAGE_NAMES[effectiveStage].toLowerCase();
  return [
    user(file),
    claimed && html`${claimed}${effective === claimed ? null : html`, judged as ${effective}`}`,
    html`judged on ${day(judged.asOf)}`,
    size === "small" && "small pilot",
  ].filter(Boolean);
}

/** Ways to the parts of the annex; in the pane also what can be done with the page. */
function jump({ verdict }: CharterReport, { interactive = false }: RenderOptions): Html {
  const parts = [
    ["cost", "Cost"],
    ...(verdict === "closed" ? [] : [["data", "Data"]]),
    ["gates", "Gates"],
    ["team", "Team"],
    ["reviews", "Reviews"],
    ["findings", "Findings"],
  ];
  return html`<nav class="pc-jump" aria-label="Parts of this page">${parts.map(
    ([id, name]) => html`<a href="#pc-${id}">${name}</a> `,
  )}</nav>${
    interactive
      ? html`<p class="pc-fixes">${commandButton("copyMarkdown", "Copy as Markdown")}${commandButton("exportHtml", "Export as HTML…")}${commandButton("print", "Print…")}${commandButton("showText", "Show as text")}</p>`
      : null
  }`;
}

/** What it does and for whom, and the problem; the annex holds the whole text. */
function lead(report: CharterReport): Html {
  const { problem, intendedUse } = report.heading;
  const does = intendedUse ?? null;
  return html`<p class="pc-lead">${does === null ? html`<i>What it does is not written.</i>` : user(brief(does))}</p><p class="pc-subject">${user(`${capital(subjectWords(report).join(" · "))}.`)}</p>${
    problem === null ? null : html`<p class="pc-note"><b>Problem:</b> ${user(brief(problem, 200))}</p>`
  }`;
}

function standing(report: CharterReport, { committed }: RenderOptions): Html {
  const { score, scoreBeforeGate, band, verdict } = report;
  const { word, rest, note } = verdictPhrase(report);
  const before = beforeGateWords(report);
  return html`<div class="pc-standing pc-v-${verdict ?? "none"}"><p class="pc-verdict">${strongState(VERDICT_ICONS[verdict ?? ""] ?? "none", `${word}${rest}`)}${note === null ? null : html` <small>${note}</small>`}</p>
<p class="pc-score">${score === null ? "no score" : html`<strong>${score}</strong><span>/100</span>`}${moved(report, committed ?? null)}</p>
${reasons(report)}${
  score === null
    ? null
    : html`<p class="pc-band">${band === null ? null : capital(BAND_WORDS[band])}${before === null ? null : html`; ${before}`}.</p>${scoreScale(score, scoreBeforeGate)}`
}${sizeLine(report)}</div>`;
}

/** That it is judged as a small pilot, and what would end that. */
function sizeLine(report: CharterReport): Html | null {
  const words = sizeWords(report);
  return words === null ? null : html`<p class="pc-note pc-reason">${user(words)}</p>`;
}

/** What the policy asks less for than the standard; nothing where it loosens nothing. */
function policyLine({ policy }: CharterReport): Html | null {
  const words = loosenedWords(policy);
  return words === null ? null : html`<p class="pc-note">${user(`${capital(words)}.`)}</p>`;
}

/** What changed since the last commit; nothing where there is none. */
function moved({ score, verdict }: CharterReport, committed: Committed | null): Html | null {
  if (score === null || committed === null || committed.score === null) return null;
  const change = score - committed.score;
  const sign = change === 0 ? "±" : change > 0 ? "+" : "";
  const was = committed.verdict === verdict ? null : `, was ${committed.verdict?.toUpperCase()}`;
  return html` <small>since last commit ${sign}${change}${was}</small>`;
}

/** One or two reasons as a sentence, more as a list. */
function reasons(report: CharterReport): Html | null {
  const { reasons: all } = report;
  if (all.length === 0) return null;
  if (all.length < 3 || report.onPaper !== null) return html`<p class="pc-reason">${reasonsOf(report)}</p>`;
  return html`<ul class="pc-reason pc-plain">${all.map((reason) => html`<li>${capital(reason)}.`)}</ul>`;
}

function factsOf(report: CharterReport, { interactive = false }: RenderOptions): Html {
  const items = boardFigures(report).map(({ term, value, note, path, isGap }) => {
    const shown = goTo(interactive, path, value);
    return [term, isGap ? html`<i>${shown}</i>` : shown, note === null ? null : user(note)] as const;
  });
  return figures(items);
}

/** A day in words that stay on one line; a day that is not written says so. */
export function day(date: string | null): string {
  if (date === null) return "not written";
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? unbroken(formatDay(date)) : date;
}
