/** Reads the numbers that people write as text: with a unit, a currency or separators. */

/** A number found in a text; not `sure` where the separators can be read two ways. */
export interface ReadNumber {
  readonly value: number;
  readonly sure: boolean;
  /** The other reading, where there are two. */
  readonly or?: number;
}

/** How a number looks whose one separator may part thousands or decimals; a plain decimal does not end in a nought. */
const TWO_WAYS = /^-?[1-9]\d{0,2}\.\d{2}0$/;

/** Whether a text may hold such a number somewhere; quick, so that the others need not be looked at one by one. */
export function mayHoldTwoWays(text: string): boolean {
  return /\d\.\d{2}0(?!\d)/.test(text);
}

/** Both readings of a plain number such as 1.200 or 300.000; null where there is one only. */
export function readingsOf(said: string): readonly [thousands: number, decimals: number] | null {
  return TWO_WAYS.test(said) ? [Number(said.replace(".", "")), Number(said)] : null;
}

/** Nobody writes a longer number; a longer text is one. */
const LONGEST = 80;

const TIMES = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/**
 * The one number that a text stands for, such as 38000 for `38 000 claims`; null where there is none, more than one, or
 * where the text counts in something else than the key (`unit`) does, such as weeks instead of days.
 */
export function readNumber(text: string, unit: string): ReadNumber | null {
  if (text.length > LONGEST) return null;
  const match = /^\s*(?:[€$£]|[A-Z]{3}\b)?\s*(-?\d[\d.,\s'’_]*?)\s*(%|[€$£]|[a-z][^\d]*)?\s*$/i.exec(text);
  if (match === null) return null;
  const [, digits = "", suffix = ""] = match;
  const factor = factorOf(suffix.trim().toLowerCase(), unit.toLowerCase());
  const read = factor === null ? null : readDigits(digits);
  if (read === null || factor === null) return null;
  const or = read.or === undefined ? {} : { or: read.or * factor };
  return { value: read.value * factor, sure: read.sure, ...or };
}

/** What the number is multiplied by; null where the unit is not the key's. */
function factorOf(suffix: string, unit: string): number | null {
  if (TIMES.some((word) => suffix.includes(word) && !unit.includes(word))) return null;
  if (/^(?:k|thousand|tsd)\b/.test(suffix)) return 1000;
  if (/^(?:millions?|mio|mln|mn)\b/.test(suffix)) return 1_000_000;
  if (/^(?:billions?|bn|b|m|mm|hundred|dozen|lakh|crore)\b/.test(suffix)) return null;
  if (suffix === "%" || suffix.startsWith("percent")) return unit.includes("percent") ? 1 : null;
  return 1;
}

/** Digits with separators; thousands and decimals are told apart where they can be. */
function readDigits(digits: string): ReadNumber | null {
  const joined = digits.replace(/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, "");
  const is = (pattern: RegExp) => pattern.test(joined);
  if (is(/^-?\d+(\.\d{1,2}|\.\d{4,})?$/)) return { value: Number(joined), sure: true };
  if (is(/^-?0[.,]\d+$/) || is(/^-?\d+,(\d{1,2}|\d{4,})$/))
    return { value: Number(joined.replace(",", ".")), sure: true };
  if (is(/^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/) || is(/^-?\d{1,3}(,\d{3})+\.\d+$/)) {
    return { value: Number(joined.replaceAll(",", "")), sure: true };
  }
  if (is(/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/) || is(/^-?\d{1,3}(\.\d{3})+,\d+$/)) {
    return { value: Number(joined.replaceAll(".", "").replace(",", ".")), sure: true };
  }
  if (is(/^-?\d{1,3}[.,]\d{3}$/))
    return { value: Number(joined.replace(/[.,]/, "")), sure: false, or: Number(joined.replace(",", ".")) };
  return null;
}
