/** Walks over everything that is written in a charter: every entry and every item, in the order of the text. */
import type { Path } from "../finding.ts";
import { placeOfEntry, placeOfItem } from "./locate.ts";
import { type Entry, itemBase, type Node, type Place, type Tree } from "./tree.ts";

/** Calls `visit` for every entry and item as it is written; what an alias stands for is visited where it is written. */
export function walk(tree: Tree, visit: (path: Path, place: Place) => void): void {
  const inside = (place: Place): void => {
    visit(place.path, place);
    const { node, base, path } = place;
    if (node?.kind === "map") {
      for (const entry of node.entries) inside(placeOfEntry(tree, entry, base, [...path, entry.key]));
    } else if (node?.kind === "list") {
      node.items.forEach((_, index) => {
        inside(placeOfItem(tree, node, base, [...path, index]));
      });
    }
  };
  for (const { base, entry } of tree.sections) inside(placeOfEntry(tree, entry, base, [entry.key]));
}

/**
 * The same without places and paths, for visitors that look at everything and need little of it: `key` is the nearest key
 * above, `entry` null for an item of a list, and offsets count from the base.
 */
export function walkNodes(
  tree: Tree,
  visit: (key: string, node: Node | null, base: number, entry: Entry | null) => void,
): void {
  const inside = (key: string, node: Node | null, base: number, entry: Entry | null): void => {
    visit(key, node, base, entry);
    if (node?.kind === "map") for (const below of node.entries) inside(below.key, below.value, base, below);
    else if (node?.kind === "list") {
      node.items.forEach((item, index) => {
        inside(key, item, itemBase(node, index, base), null);
      });
    }
  };
  for (const { base, entry } of tree.sections) inside(entry.key, entry.value, base, entry);
}
