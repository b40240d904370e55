/** Cuts a text into parts: each line at column 0 that reads `key:` starts one; unusual texts are one single part. */

/** Where parts begin. `kind` says what to do with the characters from `start` to the next part. */
export interface Cut {
  readonly start: number;
  readonly kind: "prelude" | "section" | "whole" | "second-document";
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const PERCENT = 37;
const COLON = 58;
const BOM = 0xfeff;

/** Whether a character code is white space in YAML, or the end of the text. */
function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === NEWLINE || code === RETURN || Number.isNaN(code);
}

/** Whether `mark` stands at the offset with white space or the end behind it. */
function hasMark(text: string, at: number, mark: string): boolean {
  return text.startsWith(mark, at) && isBlank(text.charCodeAt(at + mark.length));
}

const QUOTED_KEY = /"[^"\\\n]*"[ \t]*:(?=[ \t\r\n]|$)|'[^'\n]*'[ \t]*:(?=[ \t\r\n]|$)/y;

/** Characters that people take for indentation; a line that begins with one belongs to the section above. */
const LIKE_SPACE = "\u00a0\u202f\u2007\u3000\u200b\u2060\u200e\u200f";

/** Whether the line from `start` to `end` begins with a plain or quoted key and its colon. */
export function startsWithKey(text: string, start: number, end: number): boolean {
  const first = text[start] ?? "";
  if (first === '"' || first === "'") {
    QUOTED_KEY.lastIndex = start;
    return QUOTED_KEY.test(text);
  }
  if (`-[]{},&*!|>%@\`?:#\uFEFF${LIKE_SPACE}`.includes(first)) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON && isBlank(text.charCodeAt(at + 1))) return true;
    if (code === HASH && isBlank(text.charCodeAt(at - 1))) return false;
  }
  return false;
}

/**
 * The cuts of a text whose lone carriage returns have become line feeds. `top` is true when the text's first line is the
 * file's first; a later stretch must begin with a section. The first cut is always at 0, unless the text is empty.
 */
export function layout(text: string, top: boolean): readonly Cut[] {
  const begin = top && text.charCodeAt(0) === BOM ? 1 : 0;
  const sections: Cut[] = [];
  let tail = text.length;
  let content = false;
  let opened = false;
  let odd = false;
  for (let start = begin; start < text.length; ) {
    const next = lineEnd(text, start);
    const code = text.charCodeAt(start);
    if (code === SPACE || code === TAB) {
      if (!content && hasContent(text, start, next)) odd = content = true;
    } else if (!isBlank(code) && code !== HASH) {
      const dashes = hasMark(text, start, "---");
      const dots = !dashes && hasMark(text, start, "...");
      if (dashes && top && !content && !opened) {
        opened = true;
        if (hasContent(text, start + 3, next)) odd = content = true;
      } else if (dashes || (dots && followed(text, next))) {
        tail = start;
        break;
      } else if (hasMark(text, start, "?") || hasMark(text, start, ":")) {
        odd = content = true;
      } else if (code === PERCENT && !content) {
        odd = true;
      } else if (startsWithKey(text, start, next)) {
        content = true;
        sections.push({ start, kind: "section" });
      } else if (!dots) {
        odd = odd || !content;
        content = true;
      }
    }
    start = next;
  }
  const body: readonly Cut[] = odd ? [{ start: begin, kind: "whole" }] : sections;
  const cuts: readonly Cut[] = tail < text.length ? [...body, { start: tail, kind: "second-document" }] : body;
  return text === "" || cuts[0]?.start === 0 ? cuts : [{ start: 0, kind: "prelude" }, ...cuts];
}

/** Where the next line begins. */
function lineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline + 1;
}

/** Whether anything but white space and a comment stands between two offsets of a line. */
function hasContent(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end && text.charCodeAt(at) !== HASH;
}

/** Whether a line with content follows. */
function followed(text: string, from: number): boolean {
  for (let start = from; start < text.length; start = lineEnd(text, start)) {
    if (hasContent(text, start, lineEnd(text, start))) return true;
  }
  return false;
}
