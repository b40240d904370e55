/** The head of the page: what it is, where it stands, and why. */
import { formatDay } from "../../../charter/dates.ts";
import { capital, plural } from "../../../rules/words.ts";
import type { Committed, RenderOptions } from "../../model/options.ts";
import { loosenedWords } from "../../model/policies.ts";
import { STAGE_NAMES } from "../../model/stages.ts";
import type { CharterReport } from "../../model/types.ts";
import { reasonsOf, sizeWords, spoken, titleOf, verdictWords } from "../../model/words.ts";
import { scoreScale } from "../charts/score-scale.ts";
import { figures, goTo, type Icon, joined, strongState, unbroken } from "../components.ts";
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

/** Name, verdict, score on its scale, reasons and the facts that everybody asks for. */
export function header(report: CharterReport, options: RenderOptions): Html {
  return html`<p class="pc-meta">${joined(metaOf(report), html` <span aria-hidden="true">·</span> `)}</p>
<h1>${user(titleOf(report))}</h1>
${standing(report, options)}${sizeLine(report)}${policyLine(report)}
${report.heading.problem === null ? null : html`<p class="pc-lead">${user(report.heading.problem)}</p>`}
${report.kind === "charter" ? factsOf(report, options) : null}`;
}

function metaOf({ file, stage, effectiveStage, heading, judged }: CharterReport): readonly Value[] {
  const claimed = stage === null ? null : STAGE_NAMES[stage];
  const effective = effectiveStage === null ? null : STAGE_NAMES[effectiveStage];
  return [
    user(file),
    claimed && html`stage: ${claimed}${effective === claimed ? null : html` (judged as ${effective})`}`,
    heading.updated && html`updated ${day(heading.updated)}`,
    html`judged on ${day(judged.asOf)}`,
  ].filter(Boolean);
}

function standing(report: CharterReport, { committed }: RenderOptions): Html {
  const { score, scoreBeforeGate, band, verdict } = report;
  const words = verdictWords(report);
  const gated = score !== null && scoreBeforeGate !== null && score !== scoreBeforeGate;
  return html`<div class="pc-standing pc-v-${verdict ?? "none"}"><p class="pc-verdict">${strongState(VERDICT_ICONS[verdict ?? ""] ?? "none", `${words.word}:`)} ${words.meaning}</p>
<p class="pc-score">${score === null ? null : html`<strong>${score}</strong>`}<span>${score === null ? "no score" : html`/100 ${band}`}${
    gated ? html` <small>(${scoreBeforeGate} before the open gate)</small>` : null
  }${moved(report, committed ?? null)}</span></p>
${reasons(report)}${score === null ? null : scoreScale(score, scoreBeforeGate)}</div>`;
}

/** That it is judged as a small pilot, and what would end that. */
function sizeLine(report: CharterReport): Html | null {
  const words = sizeWords(report);
  return words === null ? null : html`<p class="pc-note">${user(words)}</p>`;
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

function factsOf({ heading }: CharterReport, { interactive = false }: RenderOptions): Html | null {
  const late = heading.daysOverdue > 0 ? html`, ${unbroken(`${plural(heading.daysOverdue, "day")} ago`)}` : null;
  const { pilotStart, pilotEnd } = heading;
  const start = pilotStart === null && pilotEnd === null ? null : day(pilotStart);
  const both = heading.owner !== null && heading.owner === heading.sponsor;
  const at = (path: string, text: string | null) => text && goTo(interactive, path, text);
  const items = (
    [
      ["Business owner", at("accountability.production_owner", heading.owner), both && "also the sponsor"],
      ["Sponsor", at("accountability.sponsor", heading.sponsor)],
      ["Business unit", at("metadata.business_unit", heading.businessUnit)],
      ["Risk tier", at("governance.risk_tier", heading.riskTier && spoken(heading.riskTier))],
      ["Pilot starts", at("pilot.start", start), start && html`ends ${day(pilotEnd)}${late}`],
      ["Goes live", at("bridge.go_live", heading.goLive && day(heading.goLive))],
    ] as const
  ).map(([term, value, note]) => [term, value || html`<i>not written</i>`, note] as const);
  return figures(items);
}

/** A day in words that stay on one line; a day that is not written says so. */
export function day(date: string | null): string {
  if (date === null) return "not written";
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? unbroken(formatDay(date)) : date;
}
