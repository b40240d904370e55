/** What a year of running it costs at full scale: the headline, the months, the return beside its measures, the what-ifs. */
import { number, percent, plural } from "../../../rules/words.ts";
import { AVERAGE_RETURN, BEST_RETURN } from "../../model/notes.ts";
import type { RenderOptions } from "../../model/options.ts";
import { pluralOf } from "../../model/plural.ts";
import type { CharterReport } from "../../model/types.ts";
import type { CostReport } from "../../model/types-cost.ts";
import { amountOf, cash, paybackWords, returnWords, spoken } from "../../model/words.ts";
import { costColumns } from "../charts/cost-columns.ts";
import { disclosure, figures, goTo, heading, state, strongState, table, unbroken } from "../components.ts";
import { type Html, html, type Value } from "../html.ts";
import { breakEven } from "./break-even.ts";

/** The section "Cost, twelve months". */
export function cost(report: CharterReport, { interactive = false }: RenderOptions): Html {
  const { cost: model, notes } = report;
  const known = model.lines.some((line) => (line.year ?? 0) !== 0);
  if (!known)
    return html`${heading("Cost, twelve months")}<p>${strongState("bad", "Not known.")} No cost line has an amount above zero, so nobody can say what running it costs.</p>`;
  const sum = (amount: number | null) => unbroken(cash(amount, model.currency));
  return html`${heading("Cost, twelve months")}<p class="pc-headline"><strong>${sum(model.run12m)}</strong> a year at full scale and list prices${scale(model)}.</p>
${keyFigures(model, sum, interactive)}${returnTable(model)}${chart(model)}${monthTable(model)}${lineTable(model, interactive)}${whatIfs(model, sum)}${breakEven(model)}${
  notes.length === 0 ? null : html`<ul class="pc-plain pc-note">${notes.map((note) => html`<li>${note.text}`)}</ul>`
}`;
}

type Sum = (amount: number | null) => string;

function scale({ users, volume, unit }: CostReport): string {
  const parts = [
    users === null ? null : plural(users, "user"),
    volume === null ? null : `${number(volume)} ${pluralOf(unit ?? "unit", volume)} a month`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `, for ${parts.join(" and ")}`;
}

function keyFigures(model: CostReport, sum: Sum, interactive: boolean): Html {
  const at = (path: string, amount: string) => goTo(interactive, path, unbroken(amount));
  const sumAt = (path: string, amount: number | null) => goTo(interactive, path, sum(amount));
  const { variableShare, bridgeFactor, budget, contingency } = model;
  return figures([
    ["First year", sum(model.firstYear), html`bridge ${sum(model.bridge)}, once ${sum(model.once)}`],
    ["Per user and year", sumAt("scale.users", model.perUserYear)],
    [`Per ${model.unit ?? "unit of work"}`, sumAt("scale.volume", model.perUnit)],
    ["Benefit in a year", sumAt("cost.benefit", model.benefit12m)],
    ["Payback", paybackWords(model)],
    ["Value, 36 months", sum(model.value36), `at ${percent(model.hurdle)} a year`],
    [
      "Grows with use",
      variableShare === null ? "not known" : percent(variableShare),
      variableShare === null ? null : `fixed ${percent(1 - variableShare)}`,
    ],
    [
      "Bridge factor",
      bridgeFactor === null ? "not known" : at("bridge.effort_days", `${number(bridgeFactor)} × the pilot`),
    ],
    [
      "Run budget",
      budget === null ? "none" : sumAt("cost.run_budget", budget.amount),
      budget === null ? null : budget.approved ? "approved" : "not approved yet",
    ],
    [
      "Contingency",
      at("cost.contingency_pct", percent(contingency)),
      model.contingencyStated ? null : "not stated, so counted",
    ],
  ]);
}

function returnTable(model: CostReport): Html {
  if (model.ended) return html`<p>Return in a year at full scale: ${unbroken(returnWords(model))}.</p>`;
  if (model.return === null || model.returnState !== "known") {
    const why = model.unknown.length === 0 ? "" : ` It waits for: ${model.unknown.join("; ").toLowerCase()}.`;
    const text =
      model.returnState === "accepted"
        ? "Its benefit is not money, and that was accepted."
        : `The return is not known.${why}`;
    return html`<p>${state(model.returnState === "accepted" ? "half" : "later", text)}</p>`;
  }
  const rows = [
    { name: html`<b>This pilot, a year at full scale</b>`, share: model.return, own: true },
    { name: "This pilot, first year", share: model.firstYearReturn, own: true },
    { name: "Hurdle: its cost of capital", share: model.hurdle, own: false },
    { name: "Average of enterprise AI initiatives", share: AVERAGE_RETURN, own: false },
    { name: "The best of them", share: BEST_RETURN, own: false },
  ].filter((row) => row.share !== null);
  const longest = Math.max(...rows.map((row) => Math.abs(row.share ?? 0)));
  const columns = [{ name: "Return" }, { name: "Share", number: true }] as const;
  const body = rows.map(({ name, share, own }) => [
    name,
    html`<svg class="pc-bar" width="100" height="10" aria-hidden="true"><rect class="${(share ?? 0) < 0 ? "pc-lo" : own ? "pc-own" : "pc-other"}" width="${Math.max(1, Math.round((100 * Math.abs(share ?? 0)) / longest))}" height="10"/></svg><span>${percent(share ?? 0)}</span>`,
  ]);
  return table("Return beside its measures", columns, body);
}

function chart(model: CostReport): Html | null {
  const drawn = costColumns(model, "Run cost by month of the first year, stacked by category.");
  if (drawn === null) return null;
  const full = model.fullMonth ?? 0;
  const once = model.once
    ? ` One-off costs of ${cash(model.once, model.currency)} are in the table, not in the drawing.`
    : "";
  return html`<figure><figcaption>Run cost by month of the first year, by category${full > 0 ? html`; a full month is ${cash(full, model.currency)}` : null}.${once}</figcaption>${drawn}</figure>`;
}

function monthTable({ monthly, monthlyBenefit, currency }: CostReport): Html | null {
  if (monthly.length === 0) return null;
  const plain = (amount: number | undefined | null): Value =>
    amount === undefined || amount === null ? "–" : amountOf(amount, 0);
  const columns = [
    { name: "Month" },
    { name: "Cost", number: true },
    ...(monthlyBenefit ? [{ name: "Benefit", number: true } as const] : []),
  ] as const;
  const rows = monthly.map((amount, month) => [
    month + 1,
    plain(amount),
    ...(monthlyBenefit ? [plain(monthlyBenefit[month])] : []),
  ]);
  return disclosure(
    "months",
    "Figures by month",
    table(`Cost by month${currency ? ` in ${currency}` : ""}, one-off lines included`, columns, rows),
  );
}

function lineTable({ lines, currency, contingency }: CostReport, interactive: boolean): Html {
  const columns = [
    { name: "Line" },
    { name: "Category" },
    { name: "Basis" },
    { name: "A year", number: true },
  ] as const;
  const rows = lines.map((line) => [
    goTo(interactive, line.path, line.item),
    spoken(line.category ?? "none"),
    line.once ? "once" : spoken(line.basis ?? "none"),
    line.year === null ? "not known" : amountOf(line.year, Math.abs(line.year) < 100 ? 2 : 0),
  ]);
  const caption = `Cost lines at full scale${currency ? ` in ${currency}` : ""}, with ${percent(contingency)} contingency`;
  return disclosure("lines", plural(lines.length, "cost line"), table(caption, columns, rows, { narrow: "lines" }));
}

/** One line for each what-if. */
function whatIfs(model: CostReport, sum: Sum): Html | null {
  if (model.whatIfs.length === 0) return null;
  const lines = model.whatIfs.map(
    ({ title, run12m, benefit12m, return: rate }) =>
      html`<li><b>${title}:</b> costs ${sum(run12m)}, benefit ${sum(benefit12m)}, return ${rate === null ? "not known" : unbroken(percent(rate))}.`,
  );
  return html`<h3>What if? A year at full scale</h3><ul class="pc-plain">${lines}</ul>`;
}
