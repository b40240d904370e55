/** Reads the dates that people write in another form than `YYYY-MM-DD`. */

/** A date in the charter's form, or why there is none. */
export type ReadDate =
  | { readonly kind: "day"; readonly iso: string }
  | { readonly kind: "two-ways"; readonly isos: readonly [string, string] }
  | { readonly kind: "no-such-day" }
  | { readonly kind: "no-day" }
  | { readonly kind: "unreadable" };

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** Whether a text is a day of the calendar in the form `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** What a text or number that is not in the charter's form says about a day. */
export function readDate(written: string | number): ReadDate {
  const text = String(written)
    .trim()
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1");
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:.*)?$/.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) return dayOrMonthFirst(yearLast[1], yearLast[2], yearLast[3]);
  return named(text);
}

/** `15 March 2027`, `March 15, 2027`, `15-Mar-2027`; without a day: `March 2027`, `2027-03`, `Q2 2027`, `2027`. */
function named(text: string): ReadDate {
  const dayFirst = /^(\d{1,2})[.\s-]+([a-z]{3,9})[.,\s-]+(\d{4})$/i.exec(text);
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})[.\s-]+(\d{1,2})[,\s-]+(\d{4})$/i.exec(text);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const alone = /^(?:q[1-4][\s/-]*\d{4}|\d{4}([\s/-]*q[1-4])?|\d{4}[-/]\d{1,2}|\d{1,2}\/\d{4})$/i.test(text);
  const month = /^(?:(?:early|mid|end of|late)[\s-]+)?([a-z]{3,9})[\s-]+\d{4}$/i.exec(text);
  return alone || (month && monthOf(month[1]) !== undefined) ? { kind: "no-day" } : { kind: "unreadable" };
}

function monthOf(name = ""): string | undefined {
  const at = MONTHS.findIndex(
    (month) => month.startsWith(name.toLowerCase()) || (month === "september" && /^sept$/i.test(name)),
  );
  return at < 0 ? undefined : String(at + 1);
}

/** Nobody can tell 3 April from 4 March in `03/04/2027`; a number above 12 settles it. */
function dayOrMonthFirst(first = "", second = "", year = ""): ReadDate {
  const [a, b] = [Number(first), Number(second)];
  if (a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b)
    return { kind: "two-ways", isos: [isoOf(year, second, first), isoOf(year, first, second)] };
  return a > 12 ? day(year, second, first) : day(year, first, second);
}

function day(year = "", month: string | undefined, date = ""): ReadDate {
  if (month === undefined) return { kind: "unreadable" };
  if (!isDay(Number(year), Number(month), Number(date))) return { kind: "no-such-day" };
  return { kind: "day", iso: isoOf(year, month, date) };
}

function isoOf(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

function isDay(year: number, month: number, date: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && date >= 1 && date <= length;
}
