/** The lines around an offset of a text. */
import type { Span } from "../finding.ts";

/** Where the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** Where the line of an offset ends, before its line break. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Behind the line break at an offset; the offset itself where there is none. */
export function behindLineBreak(text: string, offset: number): number {
  if (text[offset] === "\r" && text[offset + 1] === "\n") return offset + 2;
  return text[offset] === "\r" || text[offset] === "\n" ? offset + 1 : offset;
}

/** The column of an offset from 0; a byte order mark takes no room. */
export function columnAt(text: string, offset: number): number {
  const start = lineStartAt(text, offset);
  return offset - start - (start === 0 && text.charCodeAt(0) === 0xfeff && offset > 0 ? 1 : 0);
}

/** Whether only spaces stand before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^\uFEFF? *$/.test(text.slice(lineStartAt(text, offset), offset));
}

/** The line that begins at an offset, without its break; null behind the end of the text. */
export function lineAtStart(text: string, start: number): Span | null {
  return start > text.length ? null : { start, end: lineEndAt(text, start) };
}

/** The width of a line's indentation, and what stands first in it. */
export function lead(text: string, line: Span): { readonly column: number; readonly first: string } {
  let at = line.start;
  while (at < line.end && text[at] === " ") at++;
  return { column: at - line.start, first: at < line.end ? (text[at] ?? "") : "" };
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n");
}
