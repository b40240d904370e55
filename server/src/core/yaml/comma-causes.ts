/** Commas between brackets that are missing or too many, and commas behind values that need none: where, and what mends it. */
import type { Span } from "../finding.ts";
import { lineEndAt } from "./around.ts";
import { plainLines } from "./plain-lines.ts";
import type { SyntaxProblem } from "./tree.ts";

/** A bracket that is open, and what was read in it last. */
interface Frame {
  readonly map: boolean;
  /** Whether the colon of the entry that is read has come. */
  colon: boolean;
  last: "open" | "comma" | "colon" | "plain" | "closed";
  /** Behind the last value. */
  end: number;
}

/** A stretch of brackets: where it ends, and what is wrong with its commas. */
interface Read {
  readonly end: number;
  readonly fault: SyntaxProblem | null;
}

/** The first comma of a section that is missing or too many, if it stands before the end of an error's line. */
export function commaCause(text: string, offset: number): SyntaxProblem | null {
  const limit = lineEndAt(text, offset);
  let reached = 0;
  for (const { start, value, end } of plainLines(text)) {
    if (start < reached || value >= end) continue;
    if (value > limit) return null;
    const first = text[value] ?? "";
    if (!/[[{"']/.test(first)) continue;
    const quoted = first === '"' || first === "'";
    const read: Read = quoted ? { end: quoteEnd(text, value), fault: null } : readBrackets(text, value);
    if (read.fault !== null) return read.fault.span.start <= limit ? read.fault : null;
    if (read.end < 0) return null;
    reached = read.end;
    const rest = text.slice(read.end, lineEndAt(text, read.end));
    const behind = /^[ \t]*,[ \t]*(?:#.*)?$/.test(rest) ? read.end + rest.indexOf(",") : -1;
    if (behind >= 0 && behind <= limit) return needless(behind, "No comma may stand behind this value.");
  }
  return null;
}

/** Reads from an opening bracket to its end, or to the first fault; end -1 where a quote or bracket is never closed. */
function readBrackets(text: string, from: number): Read {
  const frames: Frame[] = [];
  for (let at = from; at < text.length; ) {
    const character = text[at] ?? "";
    const frame = frames.at(-1);
    if (/\s/.test(character)) at++;
    else if (character === "#" && /\s/.test(text[at - 1] ?? " ")) at = lineEndAt(text, at);
    else if (frame !== undefined && character === ",") {
      if (frame.last === "comma" || frame.last === "open")
        return { end: at, fault: needless(at, "There is nothing before this comma.") };
      Object.assign(frame, { last: "comma", colon: false });
      at++;
    } else if (frame !== undefined && character === ":" && (frame.last === "closed" || endsKey(text, at))) {
      Object.assign(frame, { last: "colon", colon: true });
      at++;
    } else if (character === "]" || character === "}") {
      frames.pop();
      at++;
      const outer = frames.at(-1);
      if (outer === undefined) return { end: at, fault: null };
      Object.assign(outer, { last: "closed", end: at });
    } else {
      const fault = frame === undefined ? null : missingBefore(text, at, frame);
      if (fault !== null) return { end: at, fault };
      if (character === "[" || character === "{") {
        frames.push({ map: character === "{", colon: false, last: "open", end: at });
        at++;
        continue;
      }
      const quoted = character === '"' || character === "'";
      const end = quoted ? quoteEnd(text, at) : plainEnd(text, at);
      if (end < 0 || frame === undefined) return { end: -1, fault: null };
      const second = quoted ? null : secondKey(text, at, end, frame);
      if (second !== null) return { end: at, fault: second };
      Object.assign(frame, { last: quoted ? "closed" : "plain", end });
      at = end;
    }
  }
  return { end: -1, fault: null };
}

/** What is missing between a value that is closed and the one that begins at an offset. */
function missingBefore(text: string, at: number, { last, end, map, colon }: Frame): SyntaxProblem | null {
  if (last !== "closed") return null;
  if (text[at] === ";") return missing({ start: at, end: at + 1 }, at, ",");
  if (!map || colon) return missing({ start: end, end }, at, ",");
  return {
    code: "syntax/no-colon",
    span: { start: at, end: at + 1 },
    message: "A colon is missing before this.",
    repair: { title: "Insert the colon", span: { start: end, end }, text: ":" },
  };
}

/** A plain text in which another key begins: the comma before that key is missing. */
function secondKey(text: string, at: number, end: number, frame: Frame): SyntaxProblem | null {
  if (!frame.map || !frame.colon || !endsKey(text, end)) return null;
  if (frame.last === "plain") return missing({ start: frame.end, end: frame.end }, at, ",");
  let key = end;
  while (key > at && !/\s/.test(text[key - 1] ?? "")) key--;
  let before = key;
  while (before > at && /\s/.test(text[before - 1] ?? "")) before--;
  if (before === at) return null;
  const mark = text[before - 1] === ";" ? before - 1 : before;
  return missing({ start: mark, end: before }, key, ",");
}

function missing(span: Span, at: number, mark: string): SyntaxProblem {
  return {
    code: "syntax/comma",
    span: { start: at, end: at + 1 },
    message: "A comma is missing before this.",
    repair: { title: "Insert the comma", span, text: mark },
  };
}

function needless(at: number, message: string): SyntaxProblem {
  const span = { start: at, end: at + 1 };
  return { code: "syntax/comma", span, message, repair: { title: "Remove the comma", span, text: "" } };
}

/** Whether a colon at an offset ends a key. */
function endsKey(text: string, at: number): boolean {
  return text[at] === ":" && /^$|[\s,[\]{}]/.test(text[at + 1] ?? "");
}

/** Behind a quoted text; -1 where its quote never closes. */
function quoteEnd(text: string, start: number): number {
  const quote = text[start] ?? "";
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (quote === "'" && text.startsWith("''", at)) at++;
    else if (text[at] === quote) return at + 1;
  }
  return -1;
}

/** Behind a text without quotes on its line, without the blanks at its end. */
function plainEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = start; at < text.length && !/[,[\]{}\n\r]/.test(text[at] ?? ""); at++) {
    if (at > start && endsKey(text, at)) break;
    if (text[at] === "#" && /\s/.test(text[at - 1] ?? "")) break;
    if (!/\s/.test(text[at] ?? "")) end = at + 1;
  }
  return end;
}
