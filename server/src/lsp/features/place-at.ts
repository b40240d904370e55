/** From an offset to the key or value that is written there. */

import type { Span } from "../../core/finding.ts";
import { placeOfEntry, placeOfItem } from "../../core/yaml/locate.ts";
import { itemBase, type Place, type Tree } from "../../core/yaml/tree.ts";

/** A key or value under the cursor. */
export interface Pointed {
  readonly place: Place;
  /** Whether the cursor is on the key, or on the value. */
  readonly on: "key" | "value";
  /** The entry's own key, or the value that is no block; where a hover or a link belongs. */
  readonly span: Span;
  /** The entries and items around it, the outermost first and itself last. */
  readonly trail: readonly Place[];
}

/** What stands at an offset: the innermost key or single value; null in white space and comments. */
export function pointedAt(tree: Tree, offset: number): Pointed | null {
  const trail = trailTo(tree, offset);
  const place = trail.at(-1);
  if (place === undefined) return null;
  const item = typeof place.path.at(-1) === "number";
  if (!item && holds(place.key, offset)) return { place, on: "key", span: place.key, trail };
  const single = place.node?.kind === "scalar" || place.node?.kind === "alias";
  return single && holds(place.value, offset) ? { place, on: "value", span: place.value, trail } : null;
}

/** The trail that was asked for last in each tree: one request asks for the same one several times. */
const latest = new WeakMap<Tree, { readonly offset: number; readonly trail: readonly Place[] }>();

/** The entries and items that hold an offset, the outermost first. Places are made only of what may hold it. */
export function trailTo(tree: Tree, offset: number): readonly Place[] {
  const before = latest.get(tree);
  if (before?.offset === offset) return before.trail;
  const trail = trailIn(tree, offset);
  latest.set(tree, { offset, trail });
  return trail;
}

function trailIn(tree: Tree, offset: number): readonly Place[] {
  const trail: Place[] = [];
  const section = tree.sections.findLast(({ base, entry }) => base + entry.keySpan.start <= offset);
  let place = section === undefined ? null : placeOfEntry(tree, section.entry, section.base, [section.entry.key]);
  while (place !== null && reaches(place, offset)) {
    trail.push(place);
    place = inside(tree, place, offset);
  }
  return trail;
}

/** The first entry or item at a place that holds an offset. */
function inside(tree: Tree, { node, base, path }: Place, offset: number): Place | null {
  if (node?.kind === "map") {
    for (const entry of node.entries) {
      if (base + entry.keySpan.start > offset) continue;
      if (entry.value !== null && base + Math.max(entry.keySpan.end, entry.value.span.end) < offset) continue;
      const place = placeOfEntry(tree, entry, base, [...path, entry.key]);
      if (reaches(place, offset)) return place;
    }
  } else if (node?.kind === "list") {
    for (let index = 0; index < node.items.length; index++) {
      const end = node.items[index]?.span.end;
      const start = itemBase(node, index, base);
      if (end !== undefined && (start > offset || start + end < offset)) continue;
      const place = placeOfItem(tree, node, base, [...path, index]);
      if (reaches(place, offset)) return place;
    }
  }
  return null;
}

function reaches({ key, value }: Place, offset: number): boolean {
  return key.start <= offset && offset <= Math.max(key.end, value.end);
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
