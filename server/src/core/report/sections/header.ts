/** The head of the page: what it is, where it stands, and why. */
import { formatDay } from "../../facts/dates.ts";
import { plural } from "../../rules/words.ts";
import { scoreScale } from "../charts/score-scale.ts";
import { type Html, html, user, type Value } from "../html.ts";
import type { RenderOptions } from "../options.ts";
import { figures, type Icon, icon, iconSheet, joined, unbroken } from "../parts.ts";
import { STAGE_NAMES } from "../stages.ts";
import type { CharterReport } from "../types.ts";
import { reasonsOf, spoken, titleOf, verdictWords } from "../words.ts";

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
  return html`${iconSheet()}<p class="pc-meta">${joined(metaOf(report), html` <span aria-hidden="true">·</span> `)}</p>
<h1>${user(titleOf(report))}</h1>
${standing(report, options)}
${report.heading.problem === null ? null : html`<p class="pc-lead">${user(report.heading.problem)}</p>`}
${report.kind === "charter" ? factsOf(report) : null}`;
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
  const reason = reasonsOf(report);
  const gated = score !== null && scoreBeforeGate !== null && score !== scoreBeforeGate;
  const moved =
    committed?.score === undefined || committed.score === null || score === null ? null : score - committed.score;
  return html`<div class="pc-standing pc-v-${verdict ?? "none"}"><p class="pc-verdict">${icon(VERDICT_ICONS[verdict ?? ""] ?? "none")} <strong>${words.word}:</strong> ${words.meaning}</p>
<p class="pc-score">${score === null ? null : html`<strong>${score}</strong>`}<span>${score === null ? "no score" : html`/100 ${band}`}${
    gated ? html` <small>(${scoreBeforeGate} before the open gate)</small>` : null
  }${moved === null ? null : html` <small>since last commit ${moved > 0 ? "+" : ""}${moved}</small>`}</span></p>
${reason === "" ? null : html`<p class="pc-reason">${reason}</p>`}
${score === null ? null : scoreScale(score, scoreBeforeGate)}</div>`;
}

function factsOf({ heading }: CharterReport): Html | null {
  const late = heading.daysOverdue > 0 ? html`, ${plural(heading.daysOverdue, "day")} ago` : null;
  const { pilotStart, pilotEnd } = heading;
  const start = pilotStart === null && pilotEnd === null ? null : day(pilotStart);
  const items = (
    [
      ["Owner in the business", heading.owner && user(heading.owner)],
      ["Sponsor", heading.sponsor && user(heading.sponsor)],
      ["Business unit", heading.businessUnit && user(heading.businessUnit)],
      ["Risk tier", heading.riskTier && spoken(heading.riskTier)],
      ["Pilot starts", start, start && html`ends ${day(pilotEnd)}${late}`],
      ["Goes live", heading.goLive && day(heading.goLive)],
    ] as const
  ).map(([term, value, note]) => [term, value || html`<span class="pc-gap">not written</span>`, note] as const);
  return figures(items);
}

/** A day in words that stay on one line; a day that is not written says so. */
export function day(date: string | null): string {
  if (date === null) return "not written";
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? unbroken(formatDay(date)) : date;
}
