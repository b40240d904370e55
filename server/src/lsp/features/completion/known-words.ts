/** Words that are usual at some keys: currencies, units, sources of prices, executives, and what the charter says elsewhere. */

import { formatPath, type Path } from "../../../core/finding.ts";
import { scalarText } from "../../../core/yaml/scalars.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Offer } from "./item.ts";
import { metricNames } from "./metric-names.ts";

const CURRENCIES: readonly (readonly [string, string])[] = [
  ["EUR", "euro"],
  ["USD", "US dollar"],
  ["GBP", "pound sterling"],
  ["CHF", "Swiss franc"],
  ["SEK", "Swedish krona"],
  ["NOK", "Norwegian krone"],
  ["DKK", "Danish krone"],
  ["PLN", "Polish zloty"],
  ["CZK", "Czech koruna"],
  ["HUF", "Hungarian forint"],
  ["RON", "Romanian leu"],
  ["TRY", "Turkish lira"],
  ["JPY", "Japanese yen"],
  ["CNY", "Chinese yuan"],
  ["INR", "Indian rupee"],
  ["KRW", "South Korean won"],
  ["SGD", "Singapore dollar"],
  ["AUD", "Australian dollar"],
  ["NZD", "New Zealand dollar"],
  ["CAD", "Canadian dollar"],
  ["BRL", "Brazilian real"],
  ["MXN", "Mexican peso"],
  ["ZAR", "South African rand"],
  ["AED", "UAE dirham"],
];

const USUAL: { readonly [place: string]: readonly string[] } = {
  "scale.volume.unit": ["case", "claim", "invoice", "order", "ticket", "call", "letter", "document"],
  "measurement.production_metric.unit": ["minutes", "hours", "days", "%", "count", "points"],
  "measurement.guardrails.unit": ["%", "count", "minutes", "hours", "days"],
  "measurement.function.reports_to": ["CIO", "CFO", "CTO", "COO"],
  "measurement.function.every": ["weekly", "monthly", "quarterly"],
  "operations.service_levels.window": ["30 days", "7 days", "90 days"],
  "cost.months": ["12"],
  "cost.lines.source": ["supplier quote", "contract", "price list", "cloud calculator", "team estimate", "HR bands"],
};

/** The usual words at a path. */
export function knownWords(charter: OpenCharter, path: Path, flow: boolean): readonly Offer[] {
  const place = formatPath(path).replace(/\[\d+\]/g, "");
  if (place === "cost.currency") return CURRENCIES.map(([code, name], rank) => word(code, name, rank, flow));
  const unit = charter.analysis.charter.metadata?.business_unit;
  if (place === "accountability.production_owner.unit" && unit !== undefined) {
    return [word(unit, "the business unit of this charter", 0, flow)];
  }
  const usual = (USUAL[place] ?? []).map((text, rank) => word(text, "usual here", rank, flow));
  return [...metricNames(charter, place).map(({ name, role }, rank) => word(name, role, rank, flow)), ...usual];
}

function word(text: string, detail: string, rank: number, flow: boolean): Offer {
  const written = /^\d+$/.test(text) ? text : scalarText(text, flow);
  return { label: text, kind: ITEM.unit, detail, text: written, rank };
}
