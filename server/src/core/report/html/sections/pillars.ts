/** The five pillars, weakest first, with the arithmetic that leads from points to the score. */

import { SCORED_PILLARS } from "../../../rules/rule.ts";
import { capital, list, number, plural } from "../../../rules/words.ts";
import { addends } from "../../model/addends.ts";
import type { RenderOptions } from "../../model/options.ts";
import { STAGE_NAMES } from "../../model/stages.ts";
import type { CharterReport } from "../../model/types.ts";
import { tone } from "../charts/score-scale.ts";
import { heading, table } from "../components.ts";
import { type Html, html, type Value } from "../html.ts";
import { whatIf } from "./what-if.ts";

/** The section "Five pillars". */
export function pillars(report: CharterReport, options: RenderOptions): Html {
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
    { name: "Adds then", number: true },
  ] as const;
  const caption = `Five pillars of equal weight, weakest first, at the bar “${STAGE_NAMES[report.judged.bar ?? "chartered"].toLowerCase()}” and as if it went live today`;
  const now = meanOf(rows.map(({ score }) => score));
  const live = meanOf(rows.map(({ name }) => report.productionBar.pillars[name]));
  const body = rows.map(({ name, score, earned, due }, at) => [
    capital(name),
    html`${number(earned, 1)} of ${due}`,
    html`${bar(score)}<b>${score ?? "–"}</b>`,
    now.adds[at] ?? "–",
    report.productionBar.pillars[name] ?? "–",
    live.adds[at] ?? "–",
  ]);
  return html`${heading("Five pillars")}${table(caption, columns, body, { feet: sums(report, now, live), narrow: "few" })}
<p class="pc-note">Points are those earned of those due; a demand weighs 1 to 4, an accepted risk earns half. The mark in each bar is at 60, the least that GO allows a pillar; the score must reach 75. ${losses(report)}</p>${whatIf(report, options)}`;
}

/** What each pillar adds to the mean, so that the printed parts add up to the printed mean. */
interface Mean {
  readonly adds: readonly (string | null)[];
  readonly mean: number | null;
  readonly weakest: number | null;
}

function meanOf(scores: readonly (number | null)[]): Mean {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return { adds: scores.map(() => null), mean: null, weakest: null };
  const { rows, total } = addends(
    scores.map((score) => (score ?? 0) / known.length),
    1,
  );
  const adds = rows.map((row, at) => (scores[at] === null ? null : row.toFixed(1)));
  return { adds, mean: total, weakest: Math.min(...known) };
}

/** From the mean to the score, a row for each step, for both bars. */
function sums(report: CharterReport, now: Mean, live: Mean): readonly (readonly Value[])[] {
  const { openGates, score, scoreBeforeGate, productionBar } = report;
  const shown = (value: number | null) => (value === null ? "–" : value.toFixed(1));
  const reach = ({ weakest }: Mean) => (weakest === null ? "–" : (weakest + 20).toFixed(1));
  const row = (name: string, first: Value, second: Value) => [name, "", "", first, "", second];
  return [
    row("Mean", html`<b>${shown(now.mean)}</b>`, html`<b>${shown(live.mean)}</b>`),
    row("No more than the weakest + 20", reach(now), reach(live)),
    row("Before gates, rounded half up", scoreBeforeGate ?? "–", productionBar.score ?? "–"),
    openGates.length === 0
      ? row("No gate is open", "", "")
      : row(`At most 49: ${openGates.length === 1 ? "gate" : "gates"} ${list(openGates)} open`, 49, "not counted"),
    row("Score", html`<b>${score}</b>`, html`<b>${productionBar.score ?? "–"}</b>`),
  ];
}

function bar(score: number | null): Html {
  const width = score ?? 0;
  return html`<svg class="pc-bar" width="100" height="10" aria-hidden="true"><rect class="${tone(width)}" width="${width}" height="10"/><path d="M60 0v10"/></svg>`;
}

function losses({ rules }: CharterReport): string {
  const costly = rules.filter((rule) => rule.lost > 0);
  if (costly.length === 0) return "No points are lost.";
  return `Points are lost in ${plural(costly.length, "demand")}; each is in the part Findings.`;
}
