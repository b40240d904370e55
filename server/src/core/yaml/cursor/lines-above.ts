/** Reads lines and indentation as block YAML, remembers which maps and lists are open, and says what the cursor is on. */
import { lineEndAt, lineStartAt } from "../around.ts";
import { type Block, close, keyPlace, onBlankLine, openList, openMap, type Reading } from "./blocks.ts";
import { comment, type Found, type Keys, noteKey, nothing } from "./found.ts";
import { type KeyAt, keyAt, nextLine, quoteAt, remarkIn, skipProperties, skipSpaces } from "./text-at.ts";
import { readValue } from "./values.ts";

/** Lines that are nested deeper are not read: no charter has them. */
const MAX_DEPTH = 64;

/** Reads the lines from `start` to `limit`. `found` is what the cursor is on; `keys` what each map holds. */
export function readLines(text: string, start: number, limit: number, cursor: number): { found: Found; keys: Keys } {
  const reading: Reading = { text, limit, cursor, blocks: [], keys: new Map(), found: null };
  let at = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  do at = readLine(reading, at);
  while (at < limit);
  const last = lineEndAt(text, limit) === limit && cursor === limit && reading.found === null;
  if (last) reading.found = onBlankLine(reading, cursor - lineStartAt(text, cursor));
  return { found: reading.found ?? nothing(cursor), keys: reading.keys };
}

/** Reads one line, and the lines below that belong to its value; returns where the next begins. */
function readLine(reading: Reading, start: number): number {
  const { text, cursor } = reading;
  const end = lineEndAt(text, start);
  const here = cursor >= start && cursor <= end;
  const content = skipSpaces(text, start, end);
  if (content === end) {
    if (here) reading.found ??= onBlankLine(reading, cursor - start);
    return nextLine(reading, end);
  }
  if (text[content] === "#") {
    if (here) reading.found ??= cursor > content ? comment(cursor) : onBlankLine(reading, cursor - start);
    return nextLine(reading, end);
  }
  if (/^(---|\.\.\.)(\s|$)/.test(text.slice(start, start + 4))) return nextLine(reading, end);
  if (here && cursor < content) reading.found ??= nothing(cursor);
  return readContent(reading, { lineAt: start, from: content, end });
}

/** A line, and from where of it something is read. */
interface Line {
  readonly lineAt: number;
  readonly from: number;
  readonly end: number;
}

/** Reads dashes, a key, a value from an offset of a line; `dash`: directly behind a dash. */
function readContent(reading: Reading, line: Line, dash = false): number {
  const { lineAt, from, end } = line;
  const { text, cursor, blocks } = reading;
  if (blocks.length >= MAX_DEPTH) return nextLine(reading, end);
  const column = from - lineAt;
  const isDash = isDashAt(text, from, end);
  close(blocks, column, isDash);
  if (isDash) {
    const list = openList(blocks, column);
    const next = nextEntry(reading, column, end);
    if (next !== null) return next;
    const rest = skipSpaces(text, from + 1, end);
    if (cursor === from) reading.found ??= nothing(cursor);
    if (rest === end || text[rest] === "#") {
      if (cursor > from && cursor <= rest && rest - from > 0) reading.found ??= behindDash(reading, list, from);
      if (cursor > rest && cursor <= end && rest < end) reading.found ??= comment(cursor);
      return nextLine(reading, end);
    }
    if (cursor > from && cursor < rest) reading.found ??= nothing(cursor);
    return readContent(reading, { lineAt, from: rest, end }, true);
  }
  const key = keyAt(text, from, end);
  if (key !== null) return readEntry(reading, line, key);
  return readLoose(reading, line, dash);
}

/**
 * Where the next entry of a list begins if the cursor is not in this one: then nothing in it matters, and it is stepped over.
 * `end` is the end of the line with its dash.
 */
function nextEntry(reading: Reading, column: number, end: number): number | null {
  const { text, limit, cursor, found } = reading;
  for (let start = nextLine(reading, end); start < limit && (found !== null || start <= cursor); ) {
    const lineEnd = lineEndAt(text, start);
    const content = skipSpaces(text, start, lineEnd);
    const deeper = content === lineEnd || text[content] === "#" || content - start > column;
    if (!deeper) return content - start === column && isDashAt(text, content, lineEnd) ? start : null;
    start = nextLine(reading, lineEnd);
  }
  return null;
}

function isDashAt(text: string, at: number, end: number): boolean {
  return text[at] === "-" && (at + 1 >= end || /\s/.test(text[at + 1] ?? ""));
}

/** A key with its colon, and the value behind it. */
function readEntry(reading: Reading, { lineAt, from, end }: Line, key: KeyAt): number {
  const column = from - lineAt;
  const { text, cursor, blocks, keys } = reading;
  const map = openMap(blocks, column);
  map.last = key.name;
  map.value = "none";
  noteKey(keys, map.path, key.name);
  if (cursor >= from && cursor <= key.end) {
    const quote = quoteAt(text, from);
    reading.found ??= {
      ...nothing(cursor),
      role: "key",
      path: map.path,
      word: { start: from, end: key.end },
      quote,
      column,
      colon: true,
    };
  } else if (cursor > key.end && cursor < key.colon + 1) reading.found ??= nothing(cursor);
  const head = key.colon + 1;
  return readValue(reading, { from: skipProperties(text, head, end), head, end }, map);
}

/** A word without a colon: the beginning of a key, an item's text, or more of the text above. */
function readLoose(reading: Reading, { lineAt, from, end }: Line, dash: boolean): number {
  const { text, cursor, blocks } = reading;
  const column = from - lineAt;
  const top = blocks.at(-1);
  if (dash && top !== undefined) {
    const start = skipProperties(text, from, end);
    return readValue(reading, { from: start, head: from, end }, top, true);
  }
  const goesOn = top !== undefined && top.column < column && top.value === "plain";
  if (top !== undefined && top.column < column && top.value === "none" && /[{["'|>]/.test(text[from] ?? "")) {
    return readValue(reading, { from, head: from, end }, top);
  }
  if (top === undefined && /[{["']/.test(text[from] ?? "")) {
    const root: Block = { list: false, column: -1, path: [], last: "", value: "none" };
    return readValue(reading, { from, head: from, end }, root);
  }
  const stop = remarkIn(text, from, end, cursor) ?? end;
  if (cursor > stop && cursor <= end) reading.found ??= comment(cursor);
  if (cursor < from || cursor > stop) return nextLine(reading, end);
  if (goesOn) reading.found ??= { ...nothing(cursor), role: "text", path: [...top.path, top.last] };
  else
    reading.found ??= {
      ...keyPlace(blocks, column, cursor),
      dash: null,
      word: { start: from, end: Math.max(from + text.slice(from, stop).trimEnd().length, cursor) },
    };
  return nextLine(reading, end);
}

/** An item with nothing behind its dash. */
function behindDash(reading: Reading, list: Block, dash: number): Found {
  const { cursor } = reading;
  const path = [...list.path, list.last];
  return {
    ...nothing(cursor),
    role: "value",
    path,
    afterDash: true,
    column: list.column + 2,
    needsSpace: cursor === dash + 1,
  };
}
