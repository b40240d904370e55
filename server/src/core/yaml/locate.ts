/** Path to place: where a key or value stands in the text, through aliases and merge keys. */
import type { Path, Span } from "../finding.ts";
import { firstLine, shift } from "../text/spans.ts";
import { lineStartAt } from "./around.ts";
import { type Entry, itemBase, type ListNode, type Node, type Place, type Tree } from "./tree.ts";

/** A node and what to add to its offsets. */
interface Based {
  readonly node: Node | null;
  readonly base: number;
}

/** The place of a path, or null where the text has none. Aliases and merge keys on the way are followed. */
export function placeAt(tree: Tree, path: Path): Place | null {
  const [first, ...rest] = path;
  if (first === undefined) return rootPlace(tree);
  let place = typeof first === "string" ? sectionPlace(tree, first) : null;
  rest.forEach((part, index) => {
    place = place === null ? null : childPlace(tree, place, part, path.slice(0, index + 2));
  });
  return place;
}

/** The node an alias stands for in the end, with its base; anything else is itself. */
export function resolve(tree: Tree, place: Based): Based {
  let { node, base } = place;
  while (node?.kind === "alias") {
    const { target } = node;
    base = target === null ? base : baseOf(tree, target, base);
    node = target;
  }
  return { node, base };
}

/**
 * The span to mark for a path: its key (a list item: its value), or with `value` its value where there is one. Where the
 * path does not exist, the nearest ancestor's. For the root the first key, else an empty span. Never more than one line.
 */
export function spanOf(tree: Tree, path: Path, mark: "key" | "value" = "key"): Span {
  for (let length = path.length; length > 0; length--) {
    const place = placeAt(tree, path.slice(0, length));
    if (place === null) continue;
    const wanted = length === path.length && mark === "value" && place.value.end > place.value.start;
    return firstLine(tree.text, wanted ? place.value : place.key);
  }
  const first = tree.sections[0];
  return first === undefined ? { start: 0, end: 0 } : shift(first.entry.keySpan, first.base);
}

/** The place of an entry whose base is known. */
export function placeOfEntry(tree: Tree, entry: Entry, base: number, path: Path): Place {
  const key = shift(entry.keySpan, base);
  const { value } = entry;
  if (value !== null) return { path, key, value: shift(value.span, base), node: value, base };
  const colon = /[ \t\r\n]*:/y;
  colon.lastIndex = key.end;
  const at = colon.test(tree.text) ? colon.lastIndex : key.end;
  return { path, key, value: { start: at, end: at }, node: null, base };
}

/** The place of a list's item, by the index at the end of its path; an item with nothing behind its dash is the dash itself. */
export function placeOfItem(tree: Tree, list: ListNode, base: number, path: Path): Place {
  const index = Number(path.at(-1));
  const item = list.items[index] ?? null;
  const own = itemBase(list, index, base);
  const span = item === null ? dashOf(tree, list, index, base) : shift(item.span, own);
  return { path, key: span, value: item === null ? { start: span.end, end: span.end } : span, node: item, base: own };
}

/** The dashes of the empty items of a list, counted like its nodes; found once. */
const dashes = new WeakMap<ListNode, ReadonlyMap<number, number>>();

/** The dash of an empty item; the list's beginning where none is found. */
function dashOf(tree: Tree, list: ListNode, index: number, base: number): Span {
  let found = dashes.get(list);
  if (found === undefined) {
    found = dashesOf(tree, list, base);
    dashes.set(list, found);
  }
  const start = base + (found.get(index) ?? list.span.start);
  return { start, end: start + 1 };
}

/** Every dash behind which nothing stands: counted from the end of the last item before it that holds something. */
function dashesOf({ text }: Tree, list: ListNode, base: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const limit = base + list.span.end;
  let at = base + list.span.start;
  list.items.forEach((item, index) => {
    if (item === null) {
      at = nextDash(text, at, limit);
      if (at < limit) found.set(index, at - base);
      at++;
    } else at = itemBase(list, index, base) + item.span.end;
  });
  return found;
}

/** The next dash with nothing but blanks and dashes before it on its line; the limit where there is none. */
function nextDash(text: string, from: number, limit: number): number {
  let isHead = /^[ \t-]*$/.test(text.slice(lineStartAt(text, from), from));
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === "\n" || character === "\r") isHead = true;
    else if (isHead && character === "-" && /\s|^$/.test(text[at + 1] ?? "")) return at;
    else if (character !== " " && character !== "\t") isHead = false;
  }
  return limit;
}

function rootPlace(tree: Tree): Place {
  const first = tree.sections[0];
  const last = tree.sections.at(-1);
  const start = first === undefined ? 0 : first.base + first.entry.keySpan.start;
  const end = last === undefined ? start : placeOfEntry(tree, last.entry, last.base, []).value.end;
  return { path: [], key: { start: 0, end: 0 }, value: { start, end }, node: null, base: 0 };
}

function childPlace(tree: Tree, parent: Based, part: string | number, path: Path): Place | null {
  const { node, base } = resolve(tree, parent);
  if (node?.kind === "list" && typeof part === "number") {
    return part in node.items ? placeOfItem(tree, node, base, path) : null;
  }
  if (node?.kind !== "map" || typeof part !== "string") return null;
  const own = lastWith(node.entries, keyOfEntry, part);
  if (own !== undefined) return placeOfEntry(tree, own, base, path);
  if (lastWith(node.entries, keyOfEntry, "<<") === undefined) return null;
  return mergedPlace(
    tree,
    node.entries.map((entry) => ({ entry, base })),
    part,
    path,
  );
}

/** The place of a top-level key. */
function sectionPlace(tree: Tree, key: string): Place | null {
  const own = lastWith(tree.sections, keyOfSection, key);
  if (own !== undefined) return placeOfEntry(tree, own.entry, own.base, [key]);
  return lastWith(tree.sections, keyOfSection, "<<") === undefined
    ? null
    : mergedPlace(tree, tree.sections, key, [key]);
}

/** Maps with this many keys are looked through once and then by a list of their keys. */
const MANY = 64;

const places = new WeakMap<object, ReadonlyMap<string, number>>();

/** The last entry with a key. */
function lastWith<T>(entries: readonly T[], keyOf: (one: T) => string, key: string): T | undefined {
  if (entries.length < MANY) return entries.findLast((one) => keyOf(one) === key);
  let index = places.get(entries);
  if (index === undefined) {
    index = new Map(entries.map((one, at) => [keyOf(one), at]));
    places.set(entries, index);
  }
  return entries[index.get(key) ?? -1];
}

function keyOfEntry({ key }: Entry): string {
  return key;
}

function keyOfSection({ entry }: Tree["sections"][number]): string {
  return entry.key;
}

/** The first entry with a key that a merge key brings in. */
function mergedPlace(
  tree: Tree,
  entries: readonly { readonly entry: Entry; readonly base: number }[],
  key: string,
  path: Path,
): Place | null {
  for (const { entry, base } of entries) {
    if (entry.key !== "<<") continue;
    const source = resolve(tree, { node: entry.value, base });
    const list = source.node?.kind === "list" ? source.node : null;
    const maps = list?.items.map((node, at) => ({ node, base: itemBase(list, at, source.base) })) ?? [source];
    for (const map of maps) {
      const place = childPlace(tree, map, key, path);
      if (place !== null) return place;
    }
  }
  return null;
}

/** The base of an anchored node. */
function baseOf(tree: Tree, target: Node, otherwise: number): number {
  for (const { start, linked } of tree.parts) {
    const anchor = linked.anchors.find(({ node }) => node === target);
    if (anchor !== undefined) return start + anchor.base;
  }
  return otherwise;
}
