/** Reads a section written in everyday YAML many times faster than the library, and gives up on anything unusual. */

import { bail, GIVE_UP, noted, type Quick, skipBlanks } from "./fast-text.ts";
import { readBlockText, readInline } from "./fast-values.ts";
import type { Part } from "./parts.ts";
import type { Entry, ListNode, MapNode, Node } from "./tree.ts";

/** Deeper nesting is left to the library. */
const MAX_DEPTH = 24;

const KEY = /([A-Za-z_][A-Za-z0-9_./$-]*(?: [A-Za-z0-9_./$-]+)*) *:(?=[ \r\n]|$)/y;

/** A line with content. */
interface Line {
  readonly start: number;
  readonly indent: number;
}

/**
 * What the library would say of a section, or null where it has to be asked: for tabs, tags, escapes, texts over several
 * lines, odd indentation, keys that are written twice, errors of any kind. A property test holds both side by side.
 */
export function readQuick(text: string): Pick<Part, "shape" | "entries" | "fatal" | "minor"> | null {
  if (/[\t\uFEFF]|(?:^|\n)(?:---|\.\.\.|%)/.test(text)) return null;
  const map = toTheEnd({ text, at: 0, base: 0 }, (quick) => readMap(quick, 0, 0, 0));
  return map && { shape: "map", entries: map.entries, fatal: null, minor: [] };
}

/**
 * The entries of a block list whose dashes stand at `column`, from the first line to the end of the text; null where the
 * library has to be asked, or where anything else stands there. Blank lines and comments may follow.
 */
export function readQuickList(text: string, column: number, depth: number): ListNode | null {
  if (skipBlanks(text, 0) !== column || !isDash(text, column)) return null;
  return toTheEnd({ text, at: 0, base: 0 }, (quick) => readList(quick, column, depth));
}

/** What is read, if nothing is left over; null where the reader gives up. */
function toTheEnd<T>(quick: Quick, read: (quick: Quick) => T): T | null {
  try {
    const found = read(quick);
    return peek(quick) === null ? found : null;
  } catch (problem) {
    if (problem === GIVE_UP) return null;
    throw problem;
  }
}

/** The next line with content; blank lines and comments are passed over. */
function peek(quick: Quick): Line | null {
  const { text } = quick;
  while (quick.at < text.length) {
    const start = quick.at;
    const content = skipBlanks(text, start);
    const character = text[content];
    if (character !== undefined && character !== "\n" && character !== "\r" && character !== "#") {
      return { start, indent: content - start };
    }
    const newline = text.indexOf("\n", content);
    quick.at = newline < 0 ? text.length : newline + 1;
  }
  return null;
}

/** Whether a dash with a blank behind it stands at an offset. */
function isDash(text: string, at: number): boolean {
  return text[at] === "-" && /[ \r\n]|^$/.test(text[at + 1] ?? "");
}

/** The map or list that a value is in: where its keys or dashes stand, and how deep. */
interface Inside {
  readonly column: number;
  readonly dash: boolean;
  readonly depth: number;
}

/** A block map whose keys stand at `column`; the first one at offset `first` of the line that is being read. */
function readMap(quick: Quick, column: number, first: number, depth: number): MapNode {
  if (depth > MAX_DEPTH) bail();
  const { text } = quick;
  const inside: Inside = { column, dash: false, depth };
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = first;
  let end = first;
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1] ?? bail();
    if (seen.has(key) || key.length > 1000 || /^(?:null|true|false)$/i.test(key)) bail();
    seen.add(key);
    const colon = KEY.lastIndex;
    const value = readValue(quick, colon, inside);
    entries.push({ key, keySpan: noted(quick, at, at + key.length), value });
    end = value === null ? colon : quick.base + value.span.end;
    const line = peek(quick);
    if (line === null || line.indent < column) break;
    at = line.start + line.indent;
    if (line.indent > column || isDash(text, at)) bail();
  }
  return { kind: "map", flow: false, entries, span: noted(quick, first, end) };
}

/** A block list whose dashes stand at `column`, from the line that is being read. */
function readList(quick: Quick, column: number, depth: number): ListNode {
  if (depth > MAX_DEPTH) bail();
  const inside: Inside = { column, dash: true, depth };
  const items: (Node | null)[] = [];
  const starts: number[] = [];
  const { base } = quick;
  const start = quick.at + column;
  let end = start;
  for (;;) {
    const dash = quick.at + column;
    const item = readValue(quick, dash + 1, inside);
    items.push(item);
    starts.push(item === null ? 0 : quick.base - start);
    end = item === null ? dash + 1 : quick.base + item.span.end;
    quick.base = base;
    const line = peek(quick);
    if (line === null || line.indent < column) break;
    if (line.indent > column) bail();
    if (!isDash(quick.text, line.start + column)) break;
  }
  return { kind: "list", flow: false, items, starts, span: noted(quick, start, end) };
}

/**
 * What stands behind a colon or dash at `column`, on its line or below; leaves the reading at the next line, and behind a
 * dash the base at the start of what stands there.
 */
function readValue(quick: Quick, from: number, inside: Inside): Node | null {
  const { text } = quick;
  const { dash } = inside;
  let at = skipBlanks(text, from);
  const anchor = text[at] === "&" && !dash ? /^&([\w-]+)(?=[ \r\n])/.exec(text.slice(at, at + 80))?.[1] : undefined;
  if (anchor !== undefined) at = skipBlanks(text, at + anchor.length + 1);
  const value = readBare(quick, at, from, inside);
  if (anchor === undefined) return value;
  return value === null || value.kind === "alias" ? bail() : { ...value, anchor };
}

function readBare(quick: Quick, at: number, from: number, inside: Inside): Node | null {
  const { text } = quick;
  const { column, dash, depth } = inside;
  const character = text[at];
  if (character === undefined || character === "\n" || character === "\r" || (character === "#" && at > from)) {
    const newline = text.indexOf("\n", at);
    quick.at = newline < 0 ? text.length : newline + 1;
    return readBelow(quick, inside);
  }
  if (dash) quick.base = at;
  if (character === "|" || character === ">") return readBlockText(quick, at, column);
  if (dash) {
    if (isDash(text, at)) bail();
    KEY.lastIndex = at;
    if (KEY.test(text)) return readMap(quick, at - quick.at, at, depth + 1);
  }
  return readInline(quick, at);
}

/** A value on the lines below its key or dash. */
function readBelow(quick: Quick, { column, dash, depth }: Inside): Node | null {
  const line = peek(quick);
  if (line === null) return null;
  const first = line.start + line.indent;
  const list = isDash(quick.text, first);
  if (line.indent > column) {
    if (dash) quick.base = first;
    return list ? readList(quick, line.indent, depth + 1) : readMap(quick, line.indent, first, depth + 1);
  }
  return list && !dash && line.indent === column ? readList(quick, column, depth + 1) : null;
}
