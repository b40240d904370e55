/** Cost and benefit added up over three years, one line each, with what is left as bars on a common zero line. */
import type { CostReport } from "../../model/types-cost.ts";
import { cash } from "../../model/words.ts";
import { type Html, html } from "../html.ts";
import { short } from "./short.ts";

/** Height of the plot and of a label, and the part of the width that the plot takes. */
const HEIGHT = 116;
const GAP = 14;
const PLOT = 66;

/** Draws it; null where there is nothing to draw. Figures are in the tables. */
export function cumulative({ flow, bridge, paybackMonths, currency }: CostReport): Html | null {
  if (flow === null) return null;
  const cost = runningOf(flow.costs, bridge ?? 0);
  const benefit = flow.benefits === null ? null : runningOf(flow.benefits, 0);
  const left = benefit === null ? null : benefit.map((amount, month) => amount - (cost[month] ?? 0));
  const top = Math.max(...cost, ...(benefit ?? []));
  const bottom = Math.min(0, ...(left ?? []));
  if (!Number.isFinite(top - bottom) || top <= 0) return null;
  const y = (amount: number) => round(((top - amount) / (top - bottom)) * HEIGHT);
  const months = cost.length - 1;
  const line = (amounts: readonly number[]) =>
    amounts.map((amount, month) => `${month === 0 ? "M" : "L"}${month} ${y(amount)}`).join("");
  const zero = y(0);
  const x = (month: number) => round((month / months) * PLOT);
  const plot = html`<svg width="${PLOT}%" height="${HEIGHT}" viewBox="0 0 ${months} ${HEIGHT}" preserveAspectRatio="none">${
    left === null
      ? null
      : html`<path class="pc-hi" d="${bars(left, y, 1)}"/><path class="pc-lo" d="${bars(left, y, -1)}"/>`
  }<path class="pc-line" d="${line(cost)}"/>${benefit === null ? null : html`<path class="pc-line pc-dashed" d="${line(benefit)}"/>`}</svg>`;
  const mark =
    paybackMonths === null || left === null
      ? null
      : html`<line class="pc-line pc-mark" x1="${x(paybackMonths)}%" x2="${x(paybackMonths)}%" y1="${y(cost[paybackMonths] ?? 0) - 8}" y2="${HEIGHT}"/><text class="pc-strong" x="${x(paybackMonths) < PLOT / 2 ? x(paybackMonths) + 1 : x(paybackMonths) - 1}%" y="${Math.max(10, y(cost[paybackMonths] ?? 0) - 12)}" text-anchor="${x(paybackMonths) < PLOT / 2 ? "start" : "end"}">payback, month ${paybackMonths}</text>`;
  const axis = [0, 12, 24, 36].map(
    (month) =>
      html`<text${month === 24 || month === 12 ? html` class="pc-wide"` : null} x="${x(month)}%" y="${HEIGHT + 16}"${month === 0 ? null : html` text-anchor="${month === 36 ? "end" : "middle"}"`}>${month === 0 ? "start" : `month ${month}`}</text>`,
  );
  return html`<svg class="pc-chart" width="100%" height="${HEIGHT + 22}" role="img" aria-label="${labelOf(cost, benefit, paybackMonths, currency)}">${plot}<line class="pc-line pc-axis" x2="${PLOT}%" y1="${zero}" y2="${zero}"/>${mark}${axis}${names(cost, benefit, left, y)}</svg>`;
}

function runningOf(amounts: readonly number[], first: number): readonly number[] {
  const running = [first];
  for (const amount of amounts) running.push((running.at(-1) ?? 0) + amount);
  return running;
}

/** A bar for each month, of one sign only. */
function bars(left: readonly number[], y: (amount: number) => number, sign: 1 | -1): string {
  const zero = y(0);
  return left
    .map((amount, month) => {
      if (month === 0 || amount * sign <= 0) return "";
      return `M${month - 0.9} ${zero}V${y(amount)}h.8V${zero}z`;
    })
    .join("");
}

/** Names at the right end, moved apart where they would touch. */
function names(
  cost: readonly number[],
  benefit: readonly number[] | null,
  left: readonly number[] | null,
  y: (amount: number) => number,
): readonly Html[] {
  const end = (amounts: readonly number[]) => amounts.at(-1) ?? 0;
  const wanted = [
    { text: `cost ${short(end(cost))}`, at: y(end(cost)) },
    ...(benefit === null ? [] : [{ text: `benefit ${short(end(benefit))}`, at: y(end(benefit)) }]),
    ...(left === null ? [] : [{ text: `balance ${short(end(left))}`, at: y(end(left)) }]),
  ].toSorted((a, b) => a.at - b.at);
  let last = -GAP;
  return wanted.map(({ text, at }) => {
    last = Math.max(at, last + GAP, 8);
    return html`<text class="pc-strong" x="${PLOT + 1}%" y="${round(last + 4)}">${text}</text>`;
  });
}

function labelOf(
  cost: readonly number[],
  benefit: readonly number[] | null,
  payback: number | null,
  currency: string | null,
): string {
  const end = (amounts: readonly number[]) => cash(amounts.at(-1) ?? 0, currency);
  const both = `Cost after three years ${end(cost)}${benefit === null ? "" : `, benefit ${end(benefit)}`}`;
  return `${both}${payback === null ? "" : `; it pays back in month ${payback}`}.`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
