/** Run cost month by month as stacked columns with textures, the benefit and the budget as lines, and labels beside them. */

import type { CostReport } from "../../model/types-cost.ts";
import { cash } from "../../model/words.ts";
import { type Html, html, join } from "../html.ts";
import { short } from "./short.ts";
import { type Box, texture } from "./textures.ts";

/** Height of the plot and width of a column; the stylesheet cuts the columns apart by these measures. */
const HEIGHT = 200;
const STEP = 10;
/** The part of the width that the columns take; labels stand in the rest. */
const PLOT = 69;
/** Height of a label. */
const GAP = 14;

/** Draws the first year; null where there is nothing to draw. Figures stand in the tables beside it. */
export function costColumns(cost: CostReport, label: string): Html | null {
  const { series, budget, currency } = cost;
  const months = Math.max(0, ...series.map((one) => one.months.length));
  const totals = Array.from({ length: months }, (_, month) => sum(series.map((one) => one.months[month] ?? 0)));
  const benefit = cost.monthlyBenefit ?? [];
  const line = budget?.amount === null || budget === null ? null : budget.amount / 12;
  const top = Math.max(...totals, ...benefit, line ?? 0) * 1.06;
  if (months === 0 || !Number.isFinite(top) || top <= 0) return null;
  const y = (amount: number) => Math.round(HEIGHT - (HEIGHT * amount) / top);
  const bases = new Array<number>(months).fill(0);
  const shapes = series.map((one, index) => {
    const boxes = one.months.map((amount, month) => {
      const base = bases[month] ?? 0;
      bases[month] = base + amount;
      return { x: month * STEP, y: y(base + amount), width: STEP, height: y(base) - y(base + amount) };
    });
    const visible = runs(boxes).filter((box) => box.height > 0);
    const outline = visible.map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h-${box.width}z`).join("");
    const lines = visible.map((box) => texture(index, box)).join("");
    return html`<path class="pc-s${index}" d="${outline}"/>${lines === "" ? null : html`<path class="pc-texture" d="${lines}"/>`}`;
  });
  const plot = html`<svg width="${PLOT}%" height="${HEIGHT}" viewBox="0 0 ${months * STEP} ${HEIGHT}" preserveAspectRatio="none">${shapes}<path class="pc-gaps" d="M-1 ${HEIGHT / 2}H${months * STEP + 1}"/>${
    benefit.length > 0 ? html`<path class="pc-line" d="${stairs(benefit, y)}"/>` : null
  }${line === null ? null : html`<path class="pc-line pc-budget" d="M0 ${y(line)}H${months * STEP}"/>`}</svg>`;
  const labels = labelsOf(cost, totals, y, line);
  const axis = [1, Math.ceil(months / 2), months].map(
    (month) =>
      html`<text x="${month === 1 ? 0 : round(((month - 0.5) / months) * PLOT)}%" y="${HEIGHT + 16}"${month === 1 ? null : html` text-anchor="middle"`}>${month === 1 ? "month 1" : month}</text>`,
  );
  return html`<svg class="pc-chart" width="100%" height="${HEIGHT + 22}" role="img" aria-label="${`${label} Highest month ${cash(Math.max(...totals), currency)}.`}">${plot}<line class="pc-line pc-axis" x2="${PLOT}%" y1="${HEIGHT}" y2="${HEIGHT}"/>${axis}${labels}</svg>`;
}

/** Columns that are alike side by side as one, which takes far fewer words to draw. */
function runs(boxes: readonly Box[]): readonly Box[] {
  const found: Box[] = [];
  for (const box of boxes) {
    const last = found.at(-1);
    if (last?.y === box.y && last.height === box.height) found.splice(-1, 1, { ...last, width: last.width + STEP });
    else found.push(box);
  }
  return found;
}

/** A stepped line over the columns. */
function stairs(amounts: readonly number[], y: (amount: number) => number): string {
  return amounts.map((amount, month) => `${month === 0 ? "M0 " : "V"}${y(amount)}H${(month + 1) * STEP}`).join("");
}

/** Names at the right end of what they name, moved apart where they would touch. */
function labelsOf(
  cost: CostReport,
  totals: readonly number[],
  y: (amount: number) => number,
  budget: number | null,
): Html {
  const last = totals.length - 1;
  let base = 0;
  const wanted = cost.series.map((one) => {
    const amount = one.months[last] ?? 0;
    base += amount;
    return { text: one.name, at: y(base - amount / 2), strong: false };
  });
  const benefit = cost.monthlyBenefit?.[last];
  if (benefit !== undefined) wanted.push({ text: `benefit ${short(benefit)}`, at: y(benefit), strong: true });
  if (budget !== null) wanted.push({ text: `budget ${short(budget)}`, at: y(budget), strong: true });
  const placed = apart(wanted.toSorted((a, b) => a.at - b.at));
  return join(
    placed.map(
      ({ text, at, strong }) =>
        html`<text${strong ? html` class="pc-strong"` : null} x="${PLOT + 1}%" y="${round(at + 4)}">${text}</text>`,
    ),
  );
}

/** Labels from top to bottom, first pushed down from their neighbour, then back up from the edge. */
function apart<T extends { readonly at: number }>(labels: readonly T[]): readonly T[] {
  const places: number[] = [];
  for (const { at } of labels) places.push(Math.max(at, (places.at(-1) ?? 4 - GAP) + GAP));
  let limit = HEIGHT - 4;
  for (let index = places.length - 1; index >= 0; index--) {
    limit = Math.min(places[index] ?? limit, limit);
    places[index] = limit;
    limit -= GAP;
  }
  return labels.map((label, index) => ({ ...label, at: places[index] ?? label.at }));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
