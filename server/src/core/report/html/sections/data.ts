/** What a privacy officer asks for: the data, the tier and why, the assessment, the controls, the supplier's terms. */
import { dataWords } from "../../model/board-words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import type { DataReport } from "../../model/types-subject.ts";
import { spoken } from "../../model/words.ts";
import { goTo, heading, state, table, terms } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day } from "./header.ts";

const PERSONAL: { readonly [personal: string]: string } = {
  none: "no",
  personal: "yes",
  special_category: "yes, special categories",
};

const KINDS: { readonly [kind: string]: string } = {
  dpia: "data protection impact assessment (DPIA)",
  fria: "fundamental rights impact assessment (FRIA)",
  aia: "algorithmic impact assessment",
  iso42001: "ISO 42001 impact assessment",
  internal: "internal assessment",
};

const SCHEMES: { readonly [scheme: string]: string } = { eu_ai_act: "EU AI Act", internal: "own scheme" };

/** The section "Data and controls". */
export function data(report: CharterReport, { interactive = false }: RenderOptions): Html {
  const { data: model, verdict, rules } = report;
  if (verdict === "closed") return html``;
  const title = html`Data and controls <small>${dataWords(model)}</small>`;
  const needless = rules.some(({ id, state: is }) => id === "governance/impact-assessment" && is === "na");
  const written = (rows: DataReport["controls"]) =>
    rows.map(({ name, text, path }) => [name, text === null ? null : goTo(interactive, path, text)] as const);
  return html`${heading(title)}${sources(model, interactive)}${terms([
    ["Risk tier", tier(model, interactive)],
    ["Impact assessment", assessment(model) ?? (needless ? "not asked for by this tier and this data" : null)],
    ...written(model.controls),
    ...written(model.supplierTerms),
  ])}`;
}

function sources({ sources: rows }: DataReport, interactive: boolean): Html {
  if (rows.length === 0)
    return html`<p>${state("bad", "No data is listed.")} So nobody can say what the system sees.</p>`;
  const columns = [{ name: "Data from" }, { name: "Class" }, { name: "About people" }, { name: "Contract" }] as const;
  const none = html`<i>not written</i>`;
  const body = rows.map(({ source, classification, personal, contract, path }) => [
    source === null ? none : goTo(interactive, path, source),
    classification ?? none,
    personal === null ? none : (PERSONAL[personal] ?? spoken(personal)),
    contract === null ? none : user(contract),
  ]);
  return table("Data that it uses", columns, body, { narrow: "labels" });
}

function tier({ tier: { level, scheme, why, exemption } }: DataReport, interactive: boolean): Value {
  if (level === null) return null;
  const by = scheme === null ? "" : ` (${SCHEMES[scheme] ?? spoken(scheme)})`;
  return html`${goTo(interactive, "governance.risk_tier", `${spoken(level)}${by}`)}: ${why === null ? html`<i>why is not written</i>` : user(why)}${
    exemption === null ? null : html`<br>Exemption: ${user(exemption)}`
  }`;
}

function assessment({ assessment: given }: DataReport): Value {
  if (given === null) return null;
  const { kind, status, due, late, evidence } = given;
  const what = kind === null ? "kind not written" : (KINDS[kind] ?? spoken(kind));
  const how = status === null ? "state not written" : spoken(status);
  const when = due === null ? "no day written" : html`${late ? "was due " : "due "}${day(due)}`;
  return html`${what}: ${late ? state("bad", html`${how}, late`) : state(status === "done" ? "ok" : "later", how)} <small>${status === "done" ? null : when}${
    evidence === null ? null : html` ${user(evidence)}`
  }</small>`;
}
