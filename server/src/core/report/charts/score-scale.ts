/** The score on its banded scale: five bands, a filled mark for the score, a hollow one for the score before an open gate. */

import { BANDS } from "../../score.ts";
import { type Html, html } from "../html.ts";

const TOP = 16;
const HEIGHT = 14;

/** Draws the scale; everything in it is also said in the text beside it. */
export function scoreScale(score: number, before: number | null): Html {
  const bands = BANDS.map((band, index) => ({ ...band, to: BANDS[index + 1]?.from ?? 100 }));
  return html`<svg class="pc-scale" width="100%" height="50" role="img" aria-label="${labelOf(score, before)}">${bands.map(
    ({ from, to, name }) => {
      const here = score >= from && (score < to || to === 100);
      return html`<rect class="pc-band${here ? ` pc-here ${tone(from)}` : ""}" x="${from}%" y="${TOP}" width="${to - from}%" height="${HEIGHT}"/><text class="pc-wide${here ? " pc-strong" : ""}" x="${(from + to) / 2}%" y="46" text-anchor="middle">${name}</text>`;
    },
  )}${
    before !== null && before !== score
      ? html`<svg x="${before}%" y="${TOP + HEIGHT}" class="pc-over"><path class="pc-hollow" d="M0-1l5-9h-10z" transform="translate(0,-13)"/></svg>`
      : null
  }<svg x="${score}%" y="${TOP + HEIGHT}" class="pc-over"><path class="pc-mark" d="M0-1l6-11h-12zM-1-2h2v${2}h-2z" transform="translate(0,-${HEIGHT - 1})"/><path class="pc-needle" d="M0 0v-${HEIGHT}"/></svg></svg>`;
}

/** One of three colours: below 50, 50 to 89, 90 and up. */
export function tone(points: number): "pc-lo" | "pc-mid" | "pc-hi" {
  if (points >= 90) return "pc-hi";
  return points >= 50 ? "pc-mid" : "pc-lo";
}

function labelOf(score: number, before: number | null): string {
  const gate = before === null || before === score ? "" : `, ${before} before the open gate`;
  return `Score ${score} of 100${gate}`;
}
