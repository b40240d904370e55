/** Edits that add an entry to a map or an item to a list, in the style that is already there. */
import { lead, lineAtStart, lineEndAt, lineStartAt, startsLine } from "../around.ts";
import type { Draft } from "../pieces.ts";
import { afterDash, entryText, flowEntry, inFlow, newLine } from "../render.ts";
import type { Skeleton } from "../skeleton.ts";
import type { Place, Tree } from "../tree.ts";
import type { Fragment } from "./snippet.ts";
import type { Style } from "./style.ts";
import { type Container, childEnd, headStart, rootBrace } from "./written.ts";

/** A new entry for a map that has entries; `order` is how its keys are usually ordered. */
export function insertEntry(
  tree: Tree,
  { map, order }: { readonly map: Container; readonly order: readonly string[] },
  entry: { readonly key: string; readonly value: Skeleton },
  style: Style,
): readonly Draft[] {
  const { previous, next } = neighbours(map, entry.key, order);
  if (map.flow) return insertInFlow(tree, { flow: map, previous }, flowEntry(entry, style), style);
  const text = entryText(entry, map.column, style);
  if (previous !== undefined) {
    const end = childEnd(tree, previous, map.column);
    const blank = map.place.path.length === 0 && style.airy ? style.eol : "";
    return [{ span: { start: end, end }, fragment: [blank + newLine(map.column, style), ...text] }];
  }
  return next === undefined ? [] : [insertBefore(tree, { map, next }, text, style)];
}

/** A new item at the end of a list that has items. */
export function insertItem(tree: Tree, list: Container, item: Skeleton, style: Style): readonly Draft[] {
  const last = list.children.at(-1);
  if (list.flow || last === undefined)
    return insertInFlow(tree, { flow: list, previous: last }, inFlow(item, style), style);
  const flow = last.node !== null && "flow" in last.node && last.node.flow && item.kind !== "hole";
  const nested =
    item.kind === "map" || item.kind === "list" || (item.kind === "value" && typeof item.value === "object");
  const value = flow && nested ? [" ", ...inFlow(item, style)] : afterDash(item, list.column, style);
  const end = childEnd(tree, last, list.column);
  return [{ span: { start: end, end }, fragment: [`${newLine(list.column, style)}-`, ...value] }];
}

/** The first entry of a file that holds comments at most. */
export function insertFirst(tree: Tree, entry: { key: string; value: Skeleton }, style: Style): readonly Draft[] {
  const brace = rootBrace(tree.text);
  if (brace !== null) return [{ span: at(brace + 1), fragment: [" ", ...flowEntry(entry, style), " "] }];
  const end = tree.text.length;
  const start = startsLine(tree.text, end) ? [] : [style.eol];
  return [{ span: { start: end, end }, fragment: [...start, ...entryText(entry, 0, style), style.eol] }];
}

/** The entry behind which a new key belongs, or before which. */
function neighbours(map: Container, key: string, order: readonly string[]): { previous?: Place; next?: Place } {
  const rank = order.indexOf(key);
  const rankOf = (place: Place): number => order.indexOf(String(place.path.at(-1)));
  const last = map.children.at(-1);
  if (rank < 0 || last === undefined) return last === undefined ? {} : { previous: last };
  const previous = map.children.findLast((place) => rankOf(place) >= 0 && rankOf(place) < rank);
  if (previous !== undefined) return { previous };
  const next = map.children.find((place) => rankOf(place) > rank);
  return next === undefined ? { previous: last } : { next };
}

/** Text above an entry, and above the comment lines that belong to it unless they open the file. */
function insertBefore(
  tree: Tree,
  { map, next }: { readonly map: Container; readonly next: Place },
  text: Fragment,
  style: Style,
): Draft {
  const root = map.place.path.length === 0;
  const start = startsLine(tree.text, next.key.start) ? aboveComments(tree, next, map.column, root) : next.key.start;
  const blank = root && style.airy ? style.eol : "";
  return { span: { start, end: start }, fragment: [...text, blank + newLine(map.column, style)] };
}

/** The offset of the topmost comment line right above an entry, at its column; the entry's own where they open the file. */
function aboveComments(tree: Tree, next: Place, column: number, root: boolean): number {
  let start = lineStartAt(tree.text, next.key.start);
  while (start > 0) {
    const above = lineStartAt(tree.text, start - 1);
    const line = lineAtStart(tree.text, above);
    const { column: indent, first } = line === null ? { column: -1, first: "" } : lead(tree.text, line);
    if (first !== "#" || indent !== column) return start + column;
    start = above;
  }
  return root ? next.key.start : start + column;
}

/** Text behind a child between brackets; on a line of its own where the children stand so. */
function insertInFlow(
  tree: Tree,
  { flow, previous }: { readonly flow: Container; readonly previous: Place | undefined },
  text: Fragment,
  style: Style,
): readonly Draft[] {
  const first = flow.children[0];
  if (first === undefined) return [];
  if (previous === undefined) return [{ span: at(first.key.start), fragment: [...text, ", "] }];
  const end = previous.value.end;
  const ownLine = startsLine(tree.text, headStart(tree, flow, previous));
  if (!ownLine) return [behindOnLine(tree.text, previous, text)];
  const column = headStart(tree, flow, previous) - lineStartAt(tree.text, previous.key.start);
  const comma = /^[ \t]*,/.test(tree.text.slice(end));
  const line = lineEndAt(tree.text, end);
  const rest = tree.text.slice(end, line);
  if (!/^[ \t]*(?:,[ \t]*)?(?:#.*)?$/.test(rest)) return [behindOnLine(tree.text, previous, text)];
  const below: Draft = { span: at(line), fragment: [newLine(column, style), ...text, ...(comma ? [","] : [])] };
  return comma ? [below] : [{ span: at(end), fragment: [","] }, below];
}

/** Text behind a child on the same line; an empty value keeps a space before the comma. */
function behindOnLine(text: string, previous: Place, fragment: Fragment): Draft {
  const { start, end } = previous.value;
  if (end > start || text[end - 1] !== ":") return { span: at(end), fragment: [", ", ...fragment] };
  const gap = /^ (?= )/.test(text.slice(end, end + 2));
  return gap ? { span: at(end + 1), fragment: [", ", ...fragment] } : { span: at(end), fragment: [" , ", ...fragment] };
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}
