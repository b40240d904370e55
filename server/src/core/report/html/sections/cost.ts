/** What a year of running it costs at full scale: the headline, and every table that it and the other figures come from. */
import { number, plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import { pluralOf } from "../../model/plural.ts";
import type { CharterReport } from "../../model/types.ts";
import type { CostReport } from "../../model/types-cost.ts";
import { cash } from "../../model/words.ts";
import { costColumns } from "../charts/cost-columns.ts";
import { heading, strongState, unbroken } from "../components.ts";
import { type Html, html } from "../html.ts";
import { breakEven } from "./break-even.ts";
import { firstYearTable, onceTable, threeYearTable, yearTable } from "./cost-tables.ts";
import { otherFigures, returnTable, whatIfs } from "./returns.ts";

/** The section "Cost, twelve months". */
export function cost(report: CharterReport, { interactive = false }: RenderOptions): Html {
  const { cost: model, notes } = report;
  if (!isCosted(model))
    return html`${heading("Cost, twelve months")}<p>${strongState("bad", "Not known.")} No cost line has an amount above zero, so nobody can say what running it costs.</p>`;
  return html`${heading("Cost, twelve months")}<p class="pc-headline"><strong>${unbroken(cash(model.run12m, model.currency))}</strong> a year at full scale and list prices${scale(model)}.</p>
${yearTable(model, interactive)}${onceTable(model, interactive)}${returnTable(model)}${otherFigures(model, interactive)}<div class="pc-pair pc-sums"><div>${firstYearTable(model)}</div><div>${whatIfs(model)}${breakEven(model)}</div></div>${threeYearTable(model)}${chart(model)}${
    notes.length === 0 ? null : html`<ul class="pc-plain pc-note">${notes.map((note) => html`<li>${note.text}`)}</ul>`
  }`;
}

/** Whether any line comes to more than nothing. */
export function isCosted({ lines }: CostReport): boolean {
  return lines.some((line) => (line.year ?? 0) !== 0);
}

function scale({ users, volume, unit }: CostReport): string {
  const parts = [
    users === null ? null : plural(users, "user"),
    volume === null ? null : `${number(volume)} ${pluralOf(unit ?? "unit", volume)} a month`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `, for ${parts.join(" and ")}`;
}

function chart(model: CostReport): Html | null {
  const drawn = costColumns(model, "Run cost by month of the first year, stacked by category.");
  if (drawn === null) return null;
  const full = model.fullMonth ?? 0;
  const once = model.once ? ` What is paid once, ${cash(model.once, model.currency)}, is not drawn.` : "";
  return html`<figure class="pc-by-month"><figcaption>Run cost by month of the first year, by category${full > 0 ? html`; a full month is ${cash(full, model.currency)}` : null}.${once}</figcaption>${drawn}</figure>`;
}
