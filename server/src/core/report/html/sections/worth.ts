/** Cost and benefit for a board: both grow over three years in one drawing, and the points at which it stops paying. */
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import { paybackWords } from "../../model/words.ts";
import { cumulative } from "../charts/cumulative.ts";
import { heading, state } from "../components.ts";
import { type Html, html, user } from "../html.ts";
import { isCosted } from "./cost.ts";
import { noReturn } from "./returns.ts";

/** The points of break-even that a board is told; the annex has all. */
const TOLD: readonly string[] = ["benefit", "run-cost", "volume"];

const ALL = html`<p class="pc-note"><a href="#pc-cost">Every figure is in the tables under Cost.</a></p>`;

/** The section "Cost and benefit"; nothing for a pilot that has ended. */
export function worth({ cost: model, verdict }: CharterReport, _: RenderOptions): Html {
  if (verdict === "closed") return html``;
  const unit = model.currency === null ? "" : `, in ${model.currency}`;
  const title = heading(html`Cost and benefit <small>added up over three years${unit}</small>`);
  if (!isCosted(model) || model.flow === null)
    return html`${heading("Cost and benefit")}<p>${state("bad", "Not known: no cost line can be worked out.")}</p>`;
  if (model.flow.benefits === null) return html`${heading("Cost and benefit")}${noReturn(model)}${ALL}`;
  const told = model.breakEven.filter(({ id }) => TOLD.includes(id));
  const sentences = told.map(({ text }) => html`<li>${user(text)}`);
  const bridge = model.bridge === null ? " The bridge is not in it: what it costs is not known." : "";
  return html`${title}${cumulative(model)}<p class="pc-note">Bars: the balance after each month, losses below the zero line. Payback: ${paybackWords(model)}.${bridge}</p>${ALL}${
    model.returnState === "known" ? null : noReturn(model)
  }${sentences.length === 0 ? null : html`<ul class="pc-plain pc-even">${sentences}</ul>`}`;
}
