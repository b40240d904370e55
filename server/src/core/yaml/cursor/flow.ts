/** Reads what stands between brackets, up to the cursor and beyond, whether or not the brackets are ever closed. */
import type { Path } from "../../finding.ts";
import { type Found, type Keys, noteKey, nothing } from "./found.ts";

/** Deeper brackets are not read: no charter has them. */
const MAX_DEPTH = 64;

/** A bracket that is open. */
interface Frame {
  readonly map: boolean;
  readonly path: Path;
  /** Items so far in a list. */
  index: number;
  /** The key whose value is read. */
  key: string | null;
}

/** A flow collection: where reading goes on behind it, and what the cursor is on if it is inside. */
export interface FlowRead {
  readonly end: number;
  readonly found: Found | null;
}

/** The text up to where it is read, the cursor, and the keys that are met. */
export interface FlowReading {
  readonly text: string;
  readonly limit: number;
  readonly cursor: number;
  readonly keys: Keys;
}

/**
 * Reads from an opening bracket. A line that is not indented deeper than `column` ends it (a lone closing bracket may
 * stand there), so that an open bracket does not swallow the rest of the text.
 */
export function readFlow(reading: FlowReading, start: number, column: number, path: Path): FlowRead {
  const { text, limit, cursor } = reading;
  const frames: Frame[] = [];
  let found: Found | null = null;
  let at = start;
  const set = (next: Found): void => {
    found ??= next;
  };
  while (at < limit) {
    const character = text[at] ?? "";
    const frame = frames.at(-1);
    if (frame !== undefined && cursor === at && !isWord(character)) set(between(text, cursor, frame));
    if (character === "{" || character === "[") {
      if (frames.length >= MAX_DEPTH) return { end: limit, found };
      frames.push({ map: character === "{", path: frame === undefined ? path : valuePath(frame), index: 0, key: null });
      at++;
    } else if (character === "}" || character === "]") {
      frames.pop();
      at++;
      if (frames.length === 0) return { end: at, found };
    } else if (character === ",") {
      if (frame !== undefined) Object.assign(frame, { key: null, index: frame.index + 1 });
      at++;
    } else if (character === "\n" || character === "\r") {
      at++;
      if (leaves(text, at, limit, column)) return { end: at, found };
    } else if (character === "#" && /\s/.test(text[at - 1] ?? " ")) {
      const end = lineEnd(text, at, limit);
      if (cursor > at && cursor <= end)
        set({ ...nothing(cursor), role: "comment", path: frame?.path ?? path, flow: true });
      at = end;
    } else if (isWord(character) && frame !== undefined) {
      at = readWord(reading, at, frame, set);
    } else {
      at++;
    }
  }
  const open = frames.at(-1);
  if (cursor >= limit && open !== undefined) set(between(text, cursor, open));
  return { end: limit, found };
}

/** A key or value from its first character; returns where it ends. */
function readWord(
  { text, limit, cursor, keys }: FlowReading,
  start: number,
  frame: Frame,
  set: (found: Found) => void,
): number {
  const end = wordEnd(text, start, limit);
  const spaces = /^[ \t]*/.exec(text.slice(end, limit))?.[0].length ?? 0;
  const colon = frame.map && frame.key === null && text[end + spaces] === ":";
  const word = text.slice(start, end);
  const quote = word[0] === '"' || word[0] === "'" ? word[0] : null;
  if (colon) noteKey(keys, frame.path, word.replace(/^(["'])(.*)\1$/s, "$2"));
  const touched = cursor >= start && (cursor <= end || (quote === null && !colon && cursor <= end + spaces));
  if (touched) {
    const role = frame.map && frame.key === null ? "key" : "value";
    const path = role === "key" ? frame.path : valuePath(frame);
    set({ ...nothing(cursor), role, path, flow: true, word: { start, end: Math.max(end, cursor) }, quote, colon });
  }
  if (!colon) return end;
  frame.key = word.replace(/^(["'])(.*)\1$/s, "$2");
  const behind = end + spaces + 1;
  const value = cursor === behind || (cursor > end && cursor < behind) ? cursor : -1;
  if (value === behind) {
    set({ ...nothing(cursor), role: "value", path: valuePath(frame), flow: true, needsSpace: true });
  } else if (value >= 0) set(nothing(cursor));
  return behind;
}

/** What can be written between two words. */
function between(text: string, cursor: number, frame: Frame): Found {
  const before = text.slice(0, cursor).trimEnd().at(-1) ?? "";
  const fresh = /[{[,:]/.test(before);
  if (!fresh) return { ...nothing(cursor), flow: true };
  const role = frame.map && frame.key === null ? "key" : "value";
  const needsSpace = text[cursor - 1] === ",";
  return { ...nothing(cursor), role, path: role === "key" ? frame.path : valuePath(frame), flow: true, needsSpace };
}

function valuePath(frame: Frame): Path {
  return [...frame.path, frame.map ? (frame.key ?? "") : frame.index];
}

function isWord(character: string): boolean {
  return character !== "" && !/[\s,[\]{}]/.test(character);
}

/** The end of a quoted or plain word, without the blanks behind it. */
function wordEnd(text: string, start: number, limit: number): number {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    for (let at = start + 1; at < limit; at++) {
      if (text[at] === "\n") return at;
      if (quote === '"' && text[at] === "\\") at++;
      else if (text[at] === quote) return at + 1;
    }
    return limit;
  }
  let end = start;
  for (let at = start; at < limit; at++) {
    const character = text[at] ?? "";
    if (/[,[\]{}\n\r]/.test(character)) break;
    if (character === ":" && at > start && /[\s,[\]{}]|^$/.test(text[at + 1] ?? "")) break;
    if (character === "#" && /\s/.test(text[at - 1] ?? "")) break;
    if (!/\s/.test(character)) end = at + 1;
  }
  return Math.max(end, start + 1);
}

/** Whether the line that begins at an offset no longer belongs to the brackets. */
function leaves(text: string, start: number, limit: number, column: number): boolean {
  let at = start;
  while (at < limit && text[at] === " ") at++;
  const first = text[at] ?? "\n";
  return at - start <= column && at < limit && !/[\s#}\]]/.test(first);
}

function lineEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
