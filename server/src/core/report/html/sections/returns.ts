/** The return beside its measures, the other figures with their arithmetic, and the what-ifs beside the plan. */
import { number, percent } from "../../../rules/words.ts";
import { decimalsFor } from "../../model/addends.ts";
import { AVERAGE_RETURN, BEST_RETURN } from "../../model/notes.ts";
import { pluralOf } from "../../model/plural.ts";
import type { CostReport } from "../../model/types-cost.ts";
import { amountOf, cash, paybackWords, returnWords } from "../../model/words.ts";
import { goTo, state, table, unbroken } from "../components.ts";
import { type Html, html, type Value } from "../html.ts";

/** Who has published the returns for comparison. */
const SOURCE = "IBM Institute for Business Value, 2023";

/** An amount in the digits of the headlines, without its currency. */
function plain(amount: number | null): string {
  return amount === null ? "not known" : amountOf(amount, decimalsFor(amount));
}

/** Why there is no return, in a sentence. */
export function noReturn(model: CostReport): Html {
  if (model.ended) return html`<p>Return in a year at full scale: ${unbroken(returnWords(model))}.</p>`;
  if (model.returnState === "accepted")
    return html`<p>${state("half", "Its benefit is not money, and that was accepted.")}</p>`;
  const why = model.unknown.length === 0 ? "" : ` It waits for: ${model.unknown.join("; ").toLowerCase()}.`;
  return html`<p>${state("later", `The return is not known.${why}`)}</p>`;
}

/** Returns of this pilot, its hurdle, and of others with their source. */
export function returnTable(model: CostReport): Html {
  const { run12m, benefit12m, firstYear, firstYearBenefit, firstYearReturn, hurdle } = model;
  if (model.ended || model.return === null || model.returnState !== "known") return noReturn(model);
  const how = (benefit: number | null, cost: number | null) => `(${plain(benefit)} − ${plain(cost)}) / ${plain(cost)}`;
  const rows = [
    {
      name: html`<b>This pilot, a year at full scale</b>`,
      share: model.return,
      own: true,
      how: how(benefit12m, run12m),
    },
    { name: "This pilot, first year", share: firstYearReturn, own: true, how: how(firstYearBenefit, firstYear) },
    { name: "Hurdle: its cost of capital", share: hurdle, own: false, how: "" },
    { name: "Average of enterprise AI initiatives", share: AVERAGE_RETURN, own: false, how: SOURCE },
    { name: "The best of them", share: BEST_RETURN, own: false, how: SOURCE },
  ].filter((row) => row.share !== null);
  const longest = Math.max(...rows.map((row) => Math.abs(row.share ?? 0)));
  const columns = [{ name: "Return" }, { name: "How, or from whom" }, { name: "Share", number: true }] as const;
  const body = rows.map(({ name, share, own, how: from }) => [
    name,
    from,
    html`<svg class="pc-bar" width="100" height="10" aria-hidden="true"><rect class="${(share ?? 0) < 0 ? "pc-lo" : own ? "pc-own" : "pc-other"}" width="${Math.max(1, Math.round((100 * Math.abs(share ?? 0)) / longest))}" height="10"/></svg><span>${percent(share ?? 0)}</span>`,
  ]);
  return table("Return beside its measures", columns, body, { narrow: "lines" });
}

/** Benefit, payback, value and the unit figures, each with how it comes to be. */
export function otherFigures(model: CostReport, interactive: boolean): Html {
  const { currency, run12m, benefit12m, users, volume, unit, budget, bridgeFactor, variableShare } = model;
  const sum = (amount: number | null) => unbroken(cash(amount, currency));
  const at = (path: string, name: string) => goTo(interactive, path, name);
  const units = pluralOf(unit ?? "unit", volume ?? 2);
  const perUser = users === null ? "the number of users is not written" : `${plain(run12m)} / ${number(users)}`;
  const perUnit =
    volume === null ? "the volume is not written" : `${plain(run12m)} / (12 × ${number(volume)} ${units})`;
  const budgeted =
    budget === null ? "no line is written" : `${budget.line}, ${budget.approved ? "approved" : "not approved yet"}`;
  const rows: readonly (readonly [Value, Value, Value])[] = [
    [at("cost.benefit", "Benefit, a year at full scale"), model.benefitHow, sum(benefit12m)],
    ...(model.ended
      ? []
      : ([
          ["Payback", "see the three years below", paybackWords(model)],
          [`Value of three years today`, `at ${percent(model.hurdle)} a year, see below`, sum(model.value36)],
        ] as const)),
    [at("scale.users", "Per user and year"), perUser, sum(model.perUserYear)],
    [at("scale.volume", `Per ${unit ?? "unit of work"}`), perUnit, sum(model.perUnit)],
    [
      "Grows with use",
      "lines paid per user or unit, of the sum",
      variableShare === null ? "not known" : percent(variableShare),
    ],
    [
      at("bridge.effort_days", "Bridge factor"),
      "days of the bridge / days of the pilot",
      bridgeFactor === null ? "not known" : `${number(bridgeFactor)} ×`,
    ],
    [at("cost.run_budget", "Run budget"), budgeted, budget === null ? "none" : sum(budget.amount)],
  ];
  const columns = [{ name: "Figure" }, { name: "How" }, { name: "Amount", number: true }] as const;
  return table("Other figures", columns, rows, { narrow: "lines" });
}

/** The plan, and what becomes of it in each case. */
export function whatIfs(model: CostReport): Html | null {
  const { whatIfs: cases, run12m, benefit12m, currency } = model;
  if (cases.length === 0) return null;
  const share = (rate: number | null) => (rate === null ? "not known" : unbroken(percent(rate)));
  const columns = [
    { name: "What if, a year at full scale" },
    { name: "Cost", number: true },
    { name: "Benefit", number: true },
    { name: "Return", number: true },
  ] as const;
  const plan = {
    title: "As planned",
    run12m,
    benefit12m,
    return: model.returnState === "accepted" ? null : model.return,
  };
  const rows = [plan, ...cases].map((one) => [one.title, plain(one.run12m), plain(one.benefit12m), share(one.return)]);
  return table(`What if${currency ? `, in ${currency}` : ""}`, columns, rows, { narrow: "labels" });
}
