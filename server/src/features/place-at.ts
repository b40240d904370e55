/** From an offset to the key or value that is written there. */
import { placeOfEntry, placeOfItem } from "../core/charter/locate.ts";
import type { Place, Tree } from "../core/charter/tree.ts";
import type { Span } from "../core/finding.ts";

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

/** The entries and items that hold an offset, the outermost first. */
export function trailTo(tree: Tree, offset: number): readonly Place[] {
  const trail: Place[] = [];
  let places: readonly Place[] = sectionAt(tree, offset);
  while (places.length > 0) {
    const found = places.find(
      (place) => place.key.start <= offset && offset <= Math.max(place.key.end, place.value.end),
    );
    if (found === undefined) break;
    trail.push(found);
    places = inside(tree, found);
  }
  return trail;
}

function sectionAt(tree: Tree, offset: number): readonly Place[] {
  const section = tree.sections.findLast(({ base, entry }) => base + entry.keySpan.start <= offset);
  return section === undefined ? [] : [placeOfEntry(tree, section.entry, section.base, [section.entry.key])];
}

function inside(tree: Tree, { node, base, path }: Place): readonly Place[] {
  if (node?.kind === "map") return node.entries.map((entry) => placeOfEntry(tree, entry, base, [...path, entry.key]));
  if (node?.kind !== "list") return [];
  return node.items.map((_, index) => placeOfItem(tree, node, index, base, [...path, index]));
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
