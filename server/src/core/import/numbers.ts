/** Numbers as lists hold them: a range, an estimate or a number that can be read two ways is none. */
import { type Cell, textOf } from "./cell.ts";

/** Which sign stands before the decimals. */
export type DecimalSign = "." | "," | "unknown";

/** A number, or why the value is none. */
export type ReadNumber = { readonly number: number } | { readonly why: string };

const SIGNS = /[€$£¥₹₩₺₽]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|INR|BRL|CAD|AUD)\b/g;
const DIGITS = /^-?\d[\d.,]*$/;

/** The sign that the numbers of some columns prove. */
export function decimalSign(cells: readonly Cell[]): DecimalSign {
  let point = false;
  let comma = false;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = plain(cell);
    if (!DIGITS.test(text)) continue;
    const sign = proves(text);
    if (sign === ".") point = true;
    if (sign === ",") comma = true;
  }
  if (point === comma) return "unknown";
  return point ? "." : ",";
}

/** The number in a cell; null where nothing stands. */
export function readNumber(cell: Cell, sign: DecimalSign): ReadNumber | null {
  if (typeof cell === "number") return { number: cell };
  if (typeof cell !== "string") return cell === null ? null : { why: "no number" };
  const text = plain(cell);
  if (text === "") return null;
  if (!DIGITS.test(text))
    return { why: /\d\s*(?:-|–|—|to|bis)\s*\d/.test(cell) ? "a range, not a number" : "no number" };
  const used = proves(text) ?? (/[.,]/.test(text) ? sign : ".");
  if (used === "unknown") return { why: "can be read two ways" };
  const grouping = used === "." ? "," : ".";
  const number = Number(text.replaceAll(grouping, "").replace(used, "."));
  return Number.isFinite(number) ? { number } : { why: "no number" };
}

/** The sign for decimals where the number itself shows it. */
function proves(text: string): "." | "," | null {
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const at = Math.max(point, comma);
  if (at < 0) return null;
  const sign = point >= 0 ? "." : ",";
  const other = sign === "." ? "," : ".";
  if (text.indexOf(sign) !== at) return other;
  return text.length - at - 1 === 3 && at <= 4 && !/^-?0/.test(text) ? null : sign;
}

/** Without signs of currencies, spaces and apostrophes between the digits. */
function plain(text: string): string {
  return textOf(text.slice(0, 60))
    .replace(SIGNS, "")
    .replace(/(?<=\d)[\s'’\u00a0\u202f](?=\d{3})/g, "")
    .trim();
}

/** Whether a heading says that its numbers are thousands or millions. */
export function isScaled(heading: string): boolean {
  return /\b(?:[TK] ?(?:€|EUR|USD|\$|£|GBP|CHF)|(?:tsd|mio|mrd|mn|thousands?|millions?|tausend|milliers|miles|migliaia|mil|tys)\b)|(?:in|\() ?(?:000|k€|k\$|k£|m€|m\$|m£|k|m)(?:\)|$)|['’]000|€k|\$k|£k/i.test(
    heading,
  );
}
