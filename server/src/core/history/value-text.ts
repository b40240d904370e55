/** Values of a charter in words, for one line of a table or a terminal. */
import { formatDay, isDay } from "../charter/dates.ts";
import type { Plain } from "../finding.ts";
import { isMap, type PlainMap } from "./canonical.ts";

/** The longest text that is shown of one value. */
const LONGEST = 160;

/** A value in words, cut where it is long; the keys of a map in this order, others behind them. */
export function valueText(value: Plain, order: readonly string[] = []): string {
  const text = isMap(value) ? wordsOf(inOrder(value, order)) : wordsOf(value);
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}

/** A sum with its currency, as people read it. */
export function money(amount: number, currency: string | null): string {
  const rounded = Math.abs(amount) >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100;
  return `${currency === null ? "" : `${currency} `}${grouped(rounded)}`;
}

/** A number with commas between thousands. */
export function grouped(value: number): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".");
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${value < 0 ? "-" : ""}${parts.join(",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

function wordsOf(value: Plain): string {
  if (value === null) return "nothing";
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) >= 10_000 ? grouped(value) : String(value);
  if (typeof value === "string") return isDay(value) ? formatDay(value) : value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((item) => wordsOf(item as Plain)).join("; ");
  return isMap(value)
    ? Object.values(value)
        .map((part) => wordsOf(part))
        .join(", ")
    : "";
}

function inOrder(value: PlainMap, order: readonly string[]): PlainMap {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => rank(one) - rank(other)));
}
