/** Walks over everything that is written in a charter: every entry and every item, in the order of the text. */
import type { Path } from "../finding.ts";
import { placeOfEntry, placeOfItem } from "./locate.ts";
import type { Node, Place, Tree } from "./tree.ts";

/** The nodes directly inside a node; an alias has none of its own. */
export function children(node: Node): readonly Node[] {
  if (node.kind === "map") return node.entries.flatMap(({ value }) => (value === null ? [] : [value]));
  return node.kind === "list" ? node.items.filter((item) => item !== null) : [];
}

/** Calls `visit` for every entry and item as it is written; what an alias stands for is visited where it is written. */
export function walk(tree: Tree, visit: (path: Path, place: Place) => void): void {
  const inside = (place: Place): void => {
    visit(place.path, place);
    const { node, base, path } = place;
    if (node?.kind === "map") {
      for (const entry of node.entries) inside(placeOfEntry(tree, entry, base, [...path, entry.key]));
    } else if (node?.kind === "list") {
      node.items.forEach((_, index) => {
        inside(placeOfItem(tree, node, index, base, [...path, index]));
      });
    }
  };
  for (const { base, entry } of tree.sections) inside(placeOfEntry(tree, entry, base, [entry.key]));
}
