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

const KEY = /^(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|([^\s#,[\]{}&*!|>%@`"'][^\n]*?))[ \t]*:(?=[ \t]|$)/;

/** The key that begins at an offset, if its line has a colon behind it. Anchors before it are skipped. */
export function keyAt(text: string, from: number, end: number): KeyAt | null {
  const found = KEY.exec(text.slice(from, end));
  if (found === null || /(^|[ \t])#/.test(found[3] ?? "")) return null;
  const colon = from + found[0].length - 1;
  return {
    name: found[1] ?? found[2]?.replaceAll("''", "'") ?? found[3] ?? "",
    end: from + found[0].slice(0, -1).trimEnd().length,
    colon,
  };
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
  const found = /^[ \t]*(?:[&!][^\s]*[ \t]+)*/.exec(text.slice(from, end));
  return from + (found?.[0].length ?? 0);
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
