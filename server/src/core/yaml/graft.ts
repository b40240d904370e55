/** Reads one entry of a list again after an edit: all others are shared, and what stands behind the list is moved. */
import type { Span } from "../finding.ts";
import { copied, shift } from "../text/spans.ts";
import { readQuickList } from "./fast-reader.ts";
import type { Part, PlacedPart } from "./parts.ts";
import { type Entry, itemBase, type ListNode, type Node } from "./tree.ts";

/** Blocks below each other on the way to a list; deeper ones are read with their section. */
const MAX_DEPTH = 6;

/** A tab, another mark or a line from column 0: the lines may mean something outside of the entry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML forbids
const UNUSUAL = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\uFEFF]|\r(?!\n)|(?:^|\n)[^ \n\r#]/;

/** An edit within a part: offsets count from the part's start, in the old text and in the new one. */
interface Edit {
  readonly old: string;
  readonly fresh: string;
  readonly span: Span;
  /** By how many characters the text has grown. */
  readonly grown: number;
}

/**
 * The part after an edit that lies within one entry of a block list and leaves its dash and its last line end alone;
 * null where the part has to be read as a whole. The texts are those of the whole file.
 */
export function graft({ start, part }: PlacedPart, oldText: string, text: string, span: Span): Part | null {
  if (!part.everyday) return null;
  const grown = text.length - oldText.length;
  const length = part.length + grown;
  const edit: Edit = {
    old: oldText.slice(start, start + part.length),
    fresh: text.slice(start, start + length),
    span: shift(span, -start),
    grown,
  };
  const entries = inEntries(part.entries, edit, 0);
  return entries && { ...part, length, entries };
}

/** Map entries of which one holds the edit. */
function inEntries(entries: readonly Entry[], edit: Edit, depth: number): readonly Entry[] | null {
  const at = entries.findIndex(({ value }) => value !== null && holds(value.span, edit.span));
  const value = entries[at]?.value ?? null;
  if (value === null || depth > MAX_DEPTH) return null;
  const changed = inNode(value, edit, depth + 1);
  return (
    changed &&
    entries.map((entry, index) =>
      index < at ? entry : index === at ? { ...entry, value: changed } : movedEntry(entry, edit.grown),
    )
  );
}

function holds({ start, end }: Span, inner: Span): boolean {
  return inner.start >= start && inner.end <= end;
}

function inNode(node: Node, edit: Edit, depth: number): Node | null {
  if (node.kind === "list") return node.flow ? null : inList(node, edit, depth);
  if (node.kind !== "map" || node.flow) return null;
  const entries = inEntries(node.entries, edit, depth);
  return (
    entries && { ...node, entries, span: { start: node.span.start, end: endOf(entries, node.span.end + edit.grown) } }
  );
}

/** Where a map ends whose entries end with a value, and `otherwise` where they end with a colon. */
function endOf(entries: readonly Entry[], otherwise: number): number {
  return entries.at(-1)?.value?.span.end ?? otherwise;
}

/** A list of which one entry is read again, as one or more. */
function inList(list: ListNode, edit: Edit, depth: number): ListNode | null {
  const { old, fresh, span, grown } = edit;
  const column = list.span.start - lineStart(old, list.span.start);
  const at = list.items.findLastIndex((item, index) => item !== null && itemBase(list, index, 0) <= span.start);
  const from = dashLine(list, at, column, old);
  const to = at + 1 < list.items.length ? dashLine(list, at + 1, column, old) : endOfList(list, column, old);
  if (column === 0 || from === null || to === null || span.start <= from + column || span.end >= to) return null;
  const lines = copied(fresh, { start: from, end: to + grown });
  if (UNUSUAL.test(lines)) return null;
  const read = readQuickList(lines, column, depth);
  if (read === null) return null;
  const { items, starts } = list;
  const last = at + 1 === items.length;
  return {
    ...list,
    items: [...items.slice(0, at), ...read.items, ...items.slice(at + 1)],
    starts: [
      ...starts.slice(0, at),
      ...startsFurther(read, from + read.span.start - list.span.start),
      ...startsFurther(list, grown).slice(at + 1),
    ],
    span: { ...list.span, end: last ? from + read.span.end : list.span.end + grown },
  };
}

/** Where a list's items begin, further on. */
function startsFurther({ items, starts }: ListNode, by: number): readonly number[] {
  return starts.map((start, index) => (items[index] === null ? start : start + by));
}

/** The start of the line with an entry's dash; null where the entry is empty or not there. */
function dashLine(list: ListNode, at: number, column: number, text: string): number | null {
  const item = list.items[at];
  if (!item) return null;
  for (let line = lineStart(text, itemBase(list, at, 0)); line >= 0; line = lineStart(text, line - 1)) {
    const first = firstVisible(text, line);
    if (first === line + column && text[first] === "-") return line;
    if (line === 0 || line <= list.span.start - column) return null;
  }
  return null;
}

/** The start of the first line behind a list that holds more than a comment. */
function endOfList(list: ListNode, column: number, text: string): number | null {
  let line = list.span.end;
  for (;;) {
    const newline = text.indexOf("\n", line);
    if (newline < 0) return text.length;
    line = newline + 1;
    const first = firstVisible(text, line);
    const character = text[first];
    if (character === undefined) return text.length;
    if (character === "\n" || character === "\r" || character === "#") continue;
    return first - line < column ? line : null;
  }
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function firstVisible(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** A node at its new place; a list takes its items along. */
function moved(node: Node, by: number): Node {
  const span = shift(node.span, by);
  return node.kind === "map"
    ? { ...node, span, entries: node.entries.map((one) => movedEntry(one, by)) }
    : { ...node, span };
}

function movedEntry(entry: Entry, by: number): Entry {
  if (by === 0) return entry;
  const { key, keySpan, value } = entry;
  return { key, keySpan: shift(keySpan, by), value: value && moved(value, by) };
}
