/** Dates as lists hold them: only a whole day becomes a date, and the order of day and month is taken from the whole column. */
import { isDay } from "../charter/dates.ts";
import { type Cell, textOf } from "./cell.ts";
import { fold } from "./fold.ts";
import { monthWords } from "./words.ts";

/** Which of two numbers is the day; `unknown` where no value tells, `mixed` where values contradict each other. */
export type DayOrder = "dmy" | "mdy" | "unknown" | "mixed";

/** A whole day, or why the value is none; null where nothing stands. */
export type ReadDay = { readonly day: string } | { readonly why: string };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const TIME = /(?:[T ]|, ?)\d{1,2}:\d{2}.*$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|e|o)?$/;

/** Years of spreadsheet dates that were typed as a bare year: day 1,904 and its neighbours, counted from 1900. */
const BARE_YEARS = /^190[456]-/;

/** The order of day and month that the values of a column prove. */
export function dayOrder(cells: readonly Cell[]): DayOrder {
  let dmy = false;
  let mdy = false;
  for (const cell of cells) {
    const match = YEAR_LAST.exec(bare(cell));
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) dmy = true;
    if (second > 12 && first <= 12) mdy = true;
  }
  if (dmy && mdy) return "mixed";
  return dmy ? "dmy" : mdy ? "mdy" : "unknown";
}

/** The day that a cell holds, read in the order of its column. */
export function readDay(cell: Cell, order: DayOrder): ReadDay | null {
  const text = bare(cell);
  if (text === "") return null;
  if (typeof cell === "boolean") return { why: "no date" };
  if (/^\d{4}$/.test(text)) return { why: "only a year" };
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return checked(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last !== null) return yearLast(last, order);
  return typeof cell === "string" ? named(text) : { why: "a number, not a date" };
}

/** Whether a cell is a date in some order, or nearly one. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell === "object" && cell !== null) return true;
  const text = bare(cell);
  if (YEAR_FIRST.test(text) || YEAR_LAST.test(text) || /^\d{4}$/.test(text)) return true;
  if (/^(?:Q|FY|KW|CW|W|H|T)\s?\d/i.test(text) || /^\d{1,4}[/.-]\d{2,4}$/.test(text)) return true;
  return fold(text)
    .split(" ")
    .some((word) => monthWords().has(word) || /^(?:19|20)\d\d$/.test(word));
}

function yearLast(match: RegExpExecArray, order: DayOrder): ReadDay {
  const [, first = "", separator, second = "", year = ""] = match;
  const whole = year.length === 2 ? `20${year}` : year;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two) return checked(whole, second, first);
  if (two > 12) return checked(whole, first, second);
  if (separator === "." && order !== "mdy") return checked(whole, second, first);
  if (order === "dmy") return checked(whole, second, first);
  if (order === "mdy") return checked(whole, first, second);
  return { why: "day and month cannot be told apart" };
}

/** A day with the name of its month, such as `3 March 2026` or `Mar 3, 2026`. */
function named(text: string): ReadDay {
  let day = "";
  let month = 0;
  let year = "";
  for (const word of fold(text).split(" ")) {
    const number = ORDINAL.exec(word)?.[1];
    if (/^\d{4}$/.test(word) && year === "") year = word;
    else if (number !== undefined && day === "") day = number;
    else if (/^\d{2}$/.test(word) && month > 0 && year === "") year = `20${word}`;
    else if (month === 0) month = monthWords().get(word) ?? 0;
    if (word.length > 12) break;
  }
  if (day !== "" && month > 0 && year !== "" && text.length <= 40) return checked(year, String(month), day);
  return { why: "no whole day" };
}

function checked(year = "", month = "", day = ""): ReadDay {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (BARE_YEARS.test(text)) return { why: "looks like a bare year that a spreadsheet took for a day" };
  if (isDay(text)) return { day: text };
  const number = Number(year);
  return { why: number < 2000 || number > 2098 ? "the year is outside 2000 to 2098" : "no day of the calendar" };
}

/** The text without a time of day, and with the marks of East Asian dates as hyphens. */
function bare(cell: Cell): string {
  return textOf(cell)
    .slice(0, 80)
    .replace(TIME, "")
    .replace(/[年月년월]\s*/g, "-")
    .replace(/[日일]/g, "")
    .replace(/\.\s+(?=\d)/g, ".")
    .replace(/(\d)\.$/, "$1")
    .trim();
}
