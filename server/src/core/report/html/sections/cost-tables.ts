/** Where the sums come from, as tables that add up: a year at full scale, what is paid once, the first year, three years. */
import { percent, plural } from "../../../rules/words.ts";
import { addends, decimalsFor } from "../../model/addends.ts";
import type { CostLineReport, CostReport } from "../../model/types-cost.ts";
import { amountOf, cash, spoken } from "../../model/words.ts";
import { disclosure, goTo, joined, table, unbroken } from "../components.ts";
import { type Html, html, type Value } from "../html.ts";

const YEAR = 12;

/** The lines of a year with their sum, their contingency and the headline below. */
export function yearTable(model: CostReport, interactive: boolean): Html {
  const lines = model.lines.filter(({ once, recurs }) => !once || recurs);
  return lineTable(model, lines, { total: model.run12m, name: "A year at full scale", interactive });
}

/** What is really paid once; nothing where nothing is. */
export function onceTable(model: CostReport, interactive: boolean): Html | null {
  const lines = model.lines.filter(({ once, recurs }) => once && !recurs);
  if (lines.length === 0) return null;
  return lineTable(model, lines, { total: model.once, name: "Paid once", interactive });
}

interface LineTable {
  readonly total: number | null;
  readonly name: string;
  readonly interactive: boolean;
}

function lineTable(
  { currency, contingency, contingencyStated }: CostReport,
  lines: readonly CostLineReport[],
  { total, name, interactive }: LineTable,
): Html {
  const decimals = decimalsFor(total);
  const known = lines.filter(({ year }) => year !== null);
  const nets = known.map(({ year }) => (year ?? 0) / (1 + contingency));
  const net = nets.reduce((sum, one) => sum + one, 0);
  const all = addends([...nets, net * contingency], decimals, total ?? net * (1 + contingency));
  const shown = new Map(known.map((line, at) => [line, all.rows[at] ?? 0]));
  const cell = (amount: number) => amountOf(amount, decimals);
  const rows = lines.map((line) => [
    goTo(interactive, line.path, line.item),
    spoken(line.category ?? "no category"),
    line.how === "" ? spoken(line.basis ?? "no basis") : line.how,
    shown.has(line) ? cell(shown.get(line) ?? 0) : "not known",
  ]);
  const left = lines.length - known.length;
  const feet: readonly (readonly Value[])[] = [
    ["Sum", "", "", cell(all.running.at(-2) ?? 0)],
    [
      html`Contingency ${unbroken(percent(contingency))}${contingencyStated ? null : " (not stated, so counted)"}`,
      "",
      "",
      cell(all.rows.at(-1) ?? 0),
    ],
    [
      html`<b>${name}</b>${left === 0 ? null : html` <small>without ${plural(left, "line")} not known</small>`}`,
      "",
      "",
      total === null ? "not known" : html`<b>${cell(all.total)}</b>`,
    ],
  ];
  const columns = [{ name: "Line" }, { name: "Category" }, { name: "How" }, { name: "Amount", number: true }] as const;
  return table(caption(name, currency), columns, rows, { feet, narrow: "lines" });
}

function caption(name: string, currency: string | null): string {
  return `${name}${currency ? `, in ${currency}` : ""}`;
}

/** The bridge and twelve months, with the balance after each; null where the cost is not known. */
export function firstYearTable(model: CostReport): Html | null {
  const { monthly, monthlyBenefit, bridge, firstYear, firstYearBenefit, currency } = model;
  if (model.run12m === null) return null;
  const decimals = decimalsFor(firstYear ?? model.run12m);
  const months = monthly.slice(0, YEAR);
  const costs = addends([...(bridge === null ? [] : [bridge]), ...months], decimals, firstYear ?? undefined);
  const earned = monthlyBenefit === null ? null : [...(bridge === null ? [] : [0]), ...monthlyBenefit];
  const benefits = earned === null ? null : addends(earned, decimals, firstYearBenefit ?? undefined);
  const cell = (amount: number | undefined) => amountOf(amount ?? 0, decimals);
  const names = [...(bridge === null ? [] : ["Bridge"]), ...months.map((_, month) => `Month ${month + 1}`)];
  const balance = (at: number) => (benefits?.running[at] ?? 0) - (costs.running[at] ?? 0);
  const rows = names.map((name, at) => [
    name,
    cell(costs.rows[at]),
    ...(benefits === null ? [] : [cell(benefits.rows[at]), cell(balance(at))]),
  ]);
  const last = names.length - 1;
  const total = bridge === null ? "Twelve months, the bridge not known" : "First year";
  const foot = [
    html`<b>${total}</b>`,
    html`<b>${cell(costs.total)}</b>`,
    ...(benefits === null ? [] : [html`<b>${cell(benefits.total)}</b>`, html`<b>${cell(balance(last))}</b>`]),
  ];
  const columns = [
    { name: "When" },
    { name: "Cost", number: true },
    ...(benefits === null
      ? []
      : ([
          { name: "Benefit", number: true },
          { name: "Balance", number: true },
        ] as const)),
  ] as const;
  const title = "The first year month by month";
  const more = monthly.length > YEAR ? laterMonths(monthly.slice(YEAR), currency) : null;
  return html`${table(caption(title, currency), columns, rows, { foot })}${more}`;
}

/** Months that are costed beyond the first year. */
function laterMonths(monthly: readonly number[], currency: string | null): Html {
  const decimals = decimalsFor(monthly.reduce((sum, one) => sum + one, 0));
  const { rows, total } = addends(monthly, decimals);
  const columns = [{ name: "When" }, { name: "Cost", number: true }] as const;
  const body = rows.map((row, at) => [`Month ${YEAR + at + 1}`, amountOf(row, decimals)]);
  const foot = ["Sum", amountOf(total, decimals)];
  const title = "After the first year";
  return disclosure("later-months", title, table(caption(title, currency), columns, body, { foot }));
}

/** Bridge and three years to payback and to what it is worth today; null where these cannot be worked out. */
export function threeYearTable(model: CostReport): Html | null {
  const { flow, bridge, value36, hurdle, currency, ended } = model;
  if (ended || flow === null || flow.benefits === null || bridge === null || value36 === null) return null;
  const years = [0, 1, 2].map((year) => year * YEAR);
  const { costs, benefits } = flow;
  const sum = (amounts: readonly number[], from: number) =>
    amounts.slice(from, from + YEAR).reduce((total, one) => total + one, 0);
  const worth = costs.map((cost, at) => ((benefits[at] ?? 0) - cost) / (1 + hurdle) ** ((at + 1) / YEAR));
  const cost36 = bridge + costs.reduce((total, one) => total + one, 0);
  const decimals = decimalsFor(cost36);
  const paid = addends([bridge, ...years.map((from) => sum(costs, from))], decimals);
  const earned = addends([0, ...years.map((from) => sum(benefits, from))], decimals);
  const today = addends([-bridge, ...years.map((from) => sum(worth, from))], decimals, value36);
  const cell = (amount: number | undefined) => amountOf(amount ?? 0, decimals);
  const rows = ["Bridge", "Year 1", "Year 2", "Year 3"].map((name, at) => [
    name,
    cell(paid.rows[at]),
    cell(earned.rows[at]),
    cell((earned.rows[at] ?? 0) - (paid.rows[at] ?? 0)),
    cell(today.rows[at]),
  ]);
  const foot = ["Three years", cell(paid.total), cell(earned.total), cell(earned.total - paid.total)];
  const columns = [
    { name: "When" },
    { name: "Cost", number: true },
    { name: "Benefit", number: true },
    { name: "Balance", number: true },
    { name: `Worth today at ${percent(hurdle)}`, number: true },
  ] as const;
  const bold = [...foot, cell(today.total)].map((value) => html`<b>${value}</b>`);
  return html`${table(caption("Three years", currency), columns, rows, { foot: bold, narrow: "labels" })}<p>${paybackSentence(model)}</p>`;
}

/** The balance on both sides of the payback month. */
function paybackSentence({ flow, bridge, paybackMonths, currency }: CostReport): Value {
  const after = (month: number) =>
    Array.from({ length: month }, (_, at) => (flow?.benefits?.[at] ?? 0) - (flow?.costs[at] ?? 0)).reduce(
      (total, one) => total + one,
      -(bridge ?? 0),
    );
  const said = (month: number) => html`after month ${month} ${unbroken(cash(after(month), currency))}`;
  if (paybackMonths === null) return html`Balance ${said(36)}: it does not pay back within 36 months.`;
  const before = paybackMonths > 1 ? [said(paybackMonths - 1)] : [];
  return html`Balance ${joined([...before, said(paybackMonths)], ", ")}: it pays back in month ${paybackMonths}.`;
}
