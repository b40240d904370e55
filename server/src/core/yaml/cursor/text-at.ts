/** Small readings of a line: its spaces, its key, its quotes. */
import { behindLineBreak, lineEndAt } from "../around.ts";

/** A key on a line. */
export interface KeyAt {
  readonly name: string;
  /** Behind the key's last character. */
  readonly end: number;
  /** Where its colon stands. */
  readonly colon: number;
}

/** What a key cannot begin with, unless it is in quotes. */
const NO_KEY = /[\s#,[\]{}&*!|>%@`"']/;

/** The key that begins at an offset, if its line has a colon behind it. */
export function keyAt(text: string, from: number, end: number): KeyAt | null {
  const quote = quoteAt(text, from);
  if (quote === null) return NO_KEY.test(text[from] ?? " ") ? null : plainKeyAt(text, from, end);
  const close = closingQuote(text, from, end, quote);
  const colon = skipSpaces(text, close + 1, end);
  if (close >= end || text[colon] !== ":" || !isParted(text, colon, end)) return null;
  const inside = text.slice(from + 1, close);
  return { name: quote === "'" ? inside.replaceAll("''", "'") : inside, end: close + 1, colon };
}

/** A key without quotes: what stands before the first colon with a blank behind it, unless a comment comes before. */
function plainKeyAt(text: string, from: number, end: number): KeyAt | null {
  for (let at = from + 1; at < end; at++) {
    if (text[at] === "#" && /[ \t]/.test(text[at - 1] ?? "")) return null;
    if (text[at] !== ":" || !isParted(text, at, end)) continue;
    let last = at;
    while (text[last - 1] === " " || text[last - 1] === "\t") last--;
    return { name: text.slice(from, last), end: last, colon: at };
  }
  return null;
}

/** Whether a blank or the end of the line follows a colon. */
function isParted(text: string, colon: number, end: number): boolean {
  return colon + 1 >= end || text[colon + 1] === " " || text[colon + 1] === "\t";
}

/** Where the quote that opens at an offset closes; the end where it does not. */
function closingQuote(text: string, from: number, end: number, quote: string): number {
  for (let at = from + 1; at < end; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (quote === "'" && text.startsWith("''", at)) at++;
    else if (text[at] === quote) return at;
  }
  return end;
}

/** The quote that stands at an offset. */
export function quoteAt(text: string, at: number): '"' | "'" | null {
  const character = text[at];
  return character === '"' || character === "'" ? character : null;
}

/**
 * Where the comment behind a word begins, if there is one. Somebody who writes a word right before a comment has not
 * written the space between them yet, so a `#` that touches the word counts too while the cursor stands before it.
 */
export function remarkIn(text: string, from: number, end: number, cursor: number): number | null {
  for (let at = from; at < end; at++) {
    if (text[at] !== "#") continue;
    const apart = /[ \t]/.test(text[at - 1] ?? " ");
    if (apart || (cursor <= at && /[ \t]/.test(text[at + 1] ?? ""))) return at;
  }
  return null;
}

/** Behind the blanks at an offset. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  return at;
}

/** Behind the blanks, anchors and tags at an offset. */
export function skipProperties(text: string, from: number, end: number): number {
  let at = skipSpaces(text, from, end);
  while (text[at] === "&" || text[at] === "!") {
    let behind = at;
    while (behind < end && !/\s/.test(text[behind] ?? "")) behind++;
    const next = skipSpaces(text, behind, end);
    if (next === behind) break;
    at = next;
  }
  return at;
}

/** Where the line behind an offset's line begins; the limit where there is none. */
export function nextLine(reading: { readonly text: string; readonly limit: number }, from: number): number {
  const end = lineEndAt(reading.text, from);
  const next = behindLineBreak(reading.text, end);
  return next === end ? Math.max(reading.limit, end) : next;
}

/** The width of the indentation of a line that begins at an offset; blank lines are endlessly wide. */
export function indentation(text: string, from: number, limit: number): number {
  const at = skipSpaces(text, from, limit);
  return /[\r\n]/.test(text[at] ?? "\n") ? Number.POSITIVE_INFINITY : at - from;
}
