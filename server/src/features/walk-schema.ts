/** Walks over everything that is written in a charter together with what the schema says about it. */
import { placeOfEntry, placeOfItem } from "../core/charter/locate.ts";
import type { Place, Tree } from "../core/charter/tree.ts";
import type { SchemaNode } from "../core/schema/walk.ts";

/** Calls `visit` for every entry and item as it is written; the node is null where the schema knows no such place. */
export function walkSchema(tree: Tree, root: SchemaNode, visit: (place: Place, node: SchemaNode | null) => void): void {
  const inside = (place: Place, schema: SchemaNode | null): void => {
    visit(place, schema);
    const { node, base, path } = place;
    if (node?.kind === "map") {
      for (const entry of node.entries) {
        inside(placeOfEntry(tree, entry, base, [...path, entry.key]), schema?.child(entry.key) ?? null);
      }
    } else if (node?.kind === "list") {
      const item = schema?.item ?? null;
      for (let index = 0; index < node.items.length; index++) {
        inside(placeOfItem(tree, node, index, base, [...path, index]), item);
      }
    }
  };
  for (const { base, entry } of tree.sections) {
    inside(placeOfEntry(tree, entry, base, [entry.key]), root.child(entry.key));
  }
}
