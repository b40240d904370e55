/** Maps and lists as they are written: what stands inside them, where each child begins and ends. Aliases are not followed. */
import type { Path, Plain, Span } from "../../finding.ts";
import { behindLineBreak, columnAt, lead, lineAtStart, lineEndAt } from "../around.ts";
import { placeAt, placeOfEntry, placeOfItem } from "../locate.ts";
import { itemBase, type Node, type Place, type Tree } from "../tree.ts";

/** A map or list with its children in the order of the text. */
export interface Container {
  readonly place: Place;
  readonly kind: "map" | "list";
  readonly flow: boolean;
  readonly children: readonly Place[];
  /** The column of a block's keys or dashes. */
  readonly column: number;
}

/** The containers of each tree by their nodes: thousands of changes to one list ask for it again and again. */
const known = new WeakMap<Tree, Map<Node | null, Container>>();

/** The map or list at a place as it is written; null where something else stands. */
export function containerAt(tree: Tree, place: Place): Container | null {
  const ofTree = known.get(tree) ?? new Map<Node | null, Container>();
  known.set(tree, ofTree);
  const node = place.path.length === 0 ? null : place.node;
  const before = ofTree.get(node);
  if (before !== undefined && before.place.base === place.base && isSamePath(before.place.path, place.path))
    return before;
  const container = readContainer(tree, place);
  if (container !== null) ofTree.set(node, container);
  return container;
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

function readContainer(tree: Tree, place: Place): Container | null {
  const { node, base, path } = place;
  if (path.length === 0) {
    const children = tree.sections.map((section) =>
      placeOfEntry(tree, section.entry, section.base, [section.entry.key]),
    );
    return { place, kind: "map", flow: rootBrace(tree.text) !== null, children, column: 0 };
  }
  if (node?.kind === "map") {
    const children = node.entries.map((entry) => placeOfEntry(tree, entry, base, [...path, entry.key]));
    return { place, kind: "map", flow: node.flow, children, column: columnAt(tree.text, children[0]?.key.start ?? 0) };
  }
  if (node?.kind !== "list") return null;
  const children = node.items.map((_, index) => placeOfItem(tree, node, base, [...path, index]));
  return { place, kind: "list", flow: node.flow, children, column: columnAt(tree.text, node.span.start + base) };
}

/** Where the brace opens that holds the whole file, as in JSON; null in a file without. */
export function rootBrace(text: string): number | null {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const end = lineEndAt(text, at);
    const line = text.slice(at, end).trimStart();
    if (line.startsWith("{")) return end - line.length;
    if (line !== "" && !line.startsWith("#") && line.trimEnd() !== "---") return null;
    const next = behindLineBreak(text, end);
    if (next === end) return null;
    at = next;
  }
  return null;
}

/** The place of a path as it is written, without following aliases or merge keys; of a key written twice, the last. */
export function writtenAt(tree: Tree, path: Path): Place | null {
  let place = placeAt(tree, []);
  for (const part of path) {
    const container: Container | null = place === null ? null : containerAt(tree, place);
    const item = container?.kind === "list" && typeof part === "number" ? container.children[part] : undefined;
    place = item ?? container?.children.findLast((child) => child.path.at(-1) === part) ?? null;
  }
  return place;
}

/** Where the colon of an entry or the dash of an item ends; values follow from here. */
export function headEnd(tree: Tree, container: Container, child: Place): number {
  if (container.kind === "list") return dashAt(tree, container, child) + 1;
  if (child.node === null) return child.value.start;
  const colon = tree.text.indexOf(":", child.key.end);
  return colon < 0 ? child.key.end : colon + 1;
}

/** Where an entry's key or an item's dash begins. */
export function headStart(tree: Tree, container: Container, child: Place): number {
  return container.kind === "list" && !container.flow ? dashAt(tree, container, child) : child.key.start;
}

/** The dash of an item in a block list: the last one at the list's column before the value. */
function dashAt(tree: Tree, container: Container, child: Place): number {
  for (let at = child.value.start; at >= container.place.value.start; at--) {
    if (tree.text[at] === "-" && columnAt(tree.text, at) === container.column) return at;
  }
  return child.value.start;
}

/**
 * Where a child of a block ends: the end of its last line, comments included, and of the comment lines below that are
 * indented deeper. The blank lines that a `|+` text keeps belong to it.
 */
export function childEnd(tree: Tree, child: Place, column: number): number {
  const { text } = tree;
  let end = lineEndAt(text, child.value.end);
  const keeps = keepsBlankLines(tree, child.node, child.base);
  for (;;) {
    const next = behindLineBreak(text, end);
    const line = next === end ? null : lineAtStart(text, next);
    if (line === null) return end;
    const { column: indent, first } = lead(text, line);
    const comment = first === "#" && indent > column;
    const blank = keeps && first === "" && line.end < text.length;
    if (!comment && !blank) return end;
    end = line.end;
  }
}

/** Whether a value ends in a block text that keeps the blank lines behind it. */
export function keepsBlankLines(tree: Tree, node: Node | null, base: number): boolean {
  const last = lastLeaf(node, base);
  if (last.node?.kind !== "scalar" || last.node.style !== "block") return false;
  const start = last.node.span.start + last.base;
  return /^[|>][0-9]?\+/.test(tree.text.slice(start, start + 3));
}

function lastLeaf(node: Node | null, base: number): { readonly node: Node | null; readonly base: number } {
  if (node?.kind === "map") return lastLeaf(node.entries.at(-1)?.value ?? null, base);
  if (node?.kind !== "list") return { node, base };
  const last = node.items.length - 1;
  return lastLeaf(node.items[last] ?? null, itemBase(node, last, base));
}

/** Whether anything but white space stands in a stretch of the text. */
export function isBlank(text: string, span: Span): boolean {
  return text.slice(span.start, span.end).trim() === "";
}

/** Whether a value is the number that stands at a path in other characters, such as 1.2 where 1.200 is written. */
export function respells(tree: Tree, path: Path, value: Plain): boolean {
  if (typeof value !== "number") return false;
  const place = writtenAt(tree, path);
  const written = place === null ? "" : tree.text.slice(place.value.start, place.value.end);
  return place?.node?.kind === "scalar" && Number(written) === value && written !== String(value);
}
