/** The score on its banded scale: five bands, a filled mark for the score, a hollow one for the score before an open gate. */

import { BANDS } from "../../../judgement/score.ts";
import { type Html, html } from "../html.ts";

/** Where the bands lie; the stylesheet says the same. */
const TOP = 14;
const HEIGHT = 14;
/** Base lines of the numbers and of the names under the bands. */
const NUMBERS = 42;
const NAMES = 58;

/** Draws the scale; everything in it is also said in the text beside it. A narrow page names only the band of the score. */
export function scoreScale(score: number, before: number | null): Html {
  const bands = BANDS.map((band, index) => ({ ...band, to: BANDS[index + 1]?.from ?? 100 }));
  return html`<svg class="pc-scale" width="100%" height="62" role="img" aria-label="${labelOf(score, before)}"><g text-anchor="middle">${bands.map(
    ({ from, to, name }) => {
      const here = score >= from && (score < to || to === 100);
      return html`<rect${here ? html` class="pc-here ${tone(from)}"` : null} x="${from}%" width="${to - from}%"/><text x="${from}%" y="${NUMBERS}"${from === 0 ? html` text-anchor="start"` : null}>${from}</text><text class="${here ? "pc-strong" : "pc-wide"}" x="${(from + to) / 2}%" y="${NAMES}">${name}</text>`;
    },
  )}</g><text x="100%" y="${NUMBERS}" text-anchor="end">100</text>${
    before !== null && before !== score
      ? html`<svg x="${before}%" y="${TOP}"><path class="pc-hollow" d="M0 0l5-9H-5z"/></svg>`
      : null
  }<svg x="${score}%" y="${TOP}"><path d="M0 0l6-11H-6z"/><path class="pc-needle" d="M0 0v${HEIGHT}"/></svg></svg>`;
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
