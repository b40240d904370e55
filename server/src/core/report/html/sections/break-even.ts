/** Where it stops paying, in sentences, and which assumption moves the return most, as bars with their numbers. */
import { percent } from "../../../rules/words.ts";
import type { CostReport } from "../../model/types-cost.ts";
import { table, unbroken } from "../components.ts";
import { type Html, html, user } from "../html.ts";

/** Width and height of the drawing of one bar. */
const WIDTH = 110;
const HEIGHT = 12;

/** Both parts; null where cost or benefit is not known. */
export function breakEven(model: CostReport): Html | null {
  if (model.breakEven.length === 0) return null;
  const lines = model.breakEven.map(({ text }) => html`<li>${user(text)}`);
  return html`<h3>Where it stops paying, everything else unchanged</h3><ul class="pc-plain">${lines}</ul>${tornado(model)}`;
}

function tornado({ swings, return: base }: CostReport): Html | null {
  if (swings.length === 0 || base === null) return null;
  const least = Math.min(...swings.map(({ low }) => low));
  const most = Math.max(...swings.map(({ high }) => high));
  const at = (value: number) => Math.round(((value - least) / (most - least)) * WIDTH);
  const rows = swings.map(({ name, by, stated, low, high }) => [
    html`${name} <small>± ${percent(by)}${stated ? null : ", a fifth, for nothing is written"}</small>`,
    unbroken(`${percent(low)} to ${percent(high)}`),
    html`<svg width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><rect class="pc-own" x="${at(low)}" width="${Math.max(1, at(high) - at(low))}" height="${HEIGHT}"/><path class="pc-needle" d="M${at(base)} 0v${HEIGHT}"/></svg>`,
  ]);
  const columns = [{ name: "Assumption" }, { name: "Return" }, { name: "From low to high" }];
  return table(html`What moves the return of ${unbroken(percent(base))} most`, columns, rows, { narrow: "lines" });
}
