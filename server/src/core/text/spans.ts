/** Stretches of text: moving, cutting, copying and finding the visible part of them. */
import type { Span } from "../finding.ts";

/** The span, moved. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * A stretch of a text as a text of its own. A mere slice, and whatever is sliced from it, would keep the whole text in
 * memory for as long as the slice is in use; a text that was put together is copied when it is first cut.
 */
export function copied(text: string, { start, end }: Span): string {
  return `${text.slice(start, end)} `.slice(0, -1);
}

/** A span cut at the end of its first line. */
export function firstLine(text: string, span: Span): Span {
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return { start: span.start, end: at };
  }
  return span;
}

/** A span without the white space at its end. */
export function trimEnd(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start: span.start, end };
}

/** The stretch of one line that an offset means: from its first visible character to the end of the line or the comment. */
export function placeOf(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  while (start < text.length && /\s/.test(text[start] ?? "")) start++;
  if (start >= text.length) {
    start = Math.min(offset, text.length);
    while (start > 0 && /\s/.test(text[start - 1] ?? "")) start--;
    return { start: Math.max(0, start - 1), end: start };
  }
  const line = firstLine(text, { start, end: text.length });
  const end = remarkFrom(text, line) ?? line.end;
  const seen = trimEnd(text, { start, end });
  return seen.end > start ? seen : line;
}

/** Where a `#` with white space before it stands in a line; null where none does. */
function remarkFrom(text: string, { start, end }: Span): number | null {
  for (let at = text.indexOf("#", start + 1); at >= 0 && at < end; at = text.indexOf("#", at + 1)) {
    if (/\s/.test(text[at - 1] ?? "")) return at;
  }
  return null;
}

/** A text short enough for a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}
