/** The five pillars, weakest first, with the arithmetic that leads from points to the score. */

import { SCORED_PILLARS } from "../../../rules/rule.ts";
import { capital, number, plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import { STAGE_NAMES } from "../../model/stages.ts";
import type { CharterReport } from "../../model/types.ts";
import { tone } from "../charts/score-scale.ts";
import { disclosure, heading, table } from "../components.ts";
import { type Html, html } from "../html.ts";

/** The section "Five pillars". */
export function pillars(report: CharterReport, _: RenderOptions): Html {
  if (report.score === null) return html``;
  const rows = SCORED_PILLARS.map((name) => ({ name, ...report.pillars[name] })).toSorted(
    (a, b) => (a.score ?? 101) - (b.score ?? 101),
  );
  const columns = [
    { name: "Pillar" },
    { name: "Points", number: true },
    { name: "Score", number: true },
    { name: "Adds", number: true },
    { name: "If live today", number: true },
    { name: "Gaps", number: true },
  ] as const;
  const caption = `Five pillars of equal weight, weakest first, at the bar “${STAGE_NAMES[report.judged.bar ?? "chartered"].toLowerCase()}”`;
  const scored = rows.filter((row) => row.score !== null).length;
  const body = rows.map(({ name, score, earned, due }) => [
    html`${capital(name)}`,
    html`${number(earned, 1)} of ${due}`,
    html`${bar(score)}<b>${score ?? "–"}</b>`,
    score === null ? "–" : number(score / scored, 1),
    report.productionBar.pillars[name] ?? "–",
    gaps(report, name),
  ]);
  const foot = [
    "Mean",
    "",
    html`<b>${number(report.mean ?? 0, 1)}</b>`,
    number(report.mean ?? 0, 1),
    report.productionBar.score ?? "–",
    "",
  ];
  return html`${heading("Five pillars")}${table(caption, columns, body, { foot, narrow: "few" })}${arithmetic(report)}`;
}

function bar(score: number | null): Html {
  const width = score ?? 0;
  return html`<svg class="pc-bar" width="100" height="10" aria-hidden="true"><rect class="${tone(width)}" width="${width}" height="10"/><path d="M60 0v10"/></svg>`;
}

function gaps({ rules }: CharterReport, pillar: string): string {
  const open = rules.filter((rule) => rule.pillar === pillar && rule.due && rule.lost > 0 && rule.state !== "waived");
  return open.length === 0 ? "none" : String(open.length);
}

function arithmetic(report: CharterReport): Html {
  const weakest = report.weakest === null ? 0 : (report.pillars[report.weakest].score ?? 0);
  const gate = report.score !== report.scoreBeforeGate;
  const parts = SCORED_PILLARS.map((name) => report.pillars[name].score).filter((score) => score !== null);
  const points = SCORED_PILLARS.map((name) => {
    const { earned, due } = report.pillars[name];
    return `${name} ${number(earned, 1)} of ${due}`;
  }).join(", ");
  return disclosure(
    "arithmetic",
    "How is this computed?",
    html`<ol class="pc-plain"><li>Each pillar: points earned of points due, as a percentage, rounded half up: ${points}. A demand weighs 1 to 4; an accepted risk earns half.<li>Mean: (${parts.join(" + ")}) / ${parts.length} = <b>${number(report.mean ?? 0, 1)}</b>.<li>No more than 20 above the weakest pillar (${report.weakest}): ${weakest} + 20 = ${weakest + 20}. So ${report.scoreBeforeGate}.<li>${gate ? html`A gate is open, so at most 49: <b>${report.score}</b>.` : html`No gate is open: <b>${report.score}</b>.`}</li></ol>
<p class="pc-note">The mark in each bar stands at 60, the least that GO allows a pillar; the score must reach 75. As if it went live today: ${report.productionBar.score ?? "no score"}. ${losses(report)}</p>`,
  );
}

function losses({ rules }: CharterReport): string {
  const costly = rules.filter((rule) => rule.lost > 0);
  if (costly.length === 0) return "No points are lost.";
  return `Points are lost in ${plural(costly.length, "demand")}, each named under Findings.`;
}
