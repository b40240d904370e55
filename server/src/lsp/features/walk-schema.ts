/** Walks over everything that is written in a charter, together with what the schema says about it. */

import type { Path } from "../../core/finding.ts";
import type { SchemaNode } from "../../core/schema/walk.ts";
import { type Entry, itemBase, type Node, type Tree } from "../../core/yaml/tree.ts";

/** An entry or item as it is written; the offsets of both entry and node count from the base. */
export interface Written {
  /** Null for an item of a list. */
  readonly entry: Entry | null;
  /** Null where nothing is written behind the colon or the dash. */
  readonly node: Node | null;
  readonly base: number;
  /** Null where the schema knows no such place. */
  readonly schema: SchemaNode | null;
}

/**
 * Calls `visit` for every entry and item in the order of the text. The path is the walk's own and holds only during the
 * call: whoever keeps it copies it. Places are left to the visitor, because most visitors need few of them.
 */
export function walkSchema(tree: Tree, root: SchemaNode, visit: (written: Written, path: Path) => void): void {
  const path: (string | number)[] = [];
  const inside = (written: Written): void => {
    visit(written, path);
    const { node, base, schema } = written;
    if (node === null || node.kind === "scalar" || node.kind === "alias") return;
    const depth = path.length;
    if (node.kind === "map") {
      for (const entry of node.entries) {
        path[depth] = entry.key;
        inside({ entry, node: entry.value, base, schema: schema === null ? null : schema.child(entry.key) });
      }
    } else {
      const item = schema === null ? null : schema.item;
      for (let index = 0; index < node.items.length; index++) {
        path[depth] = index;
        inside({ entry: null, node: node.items[index] ?? null, base: itemBase(node, index, base), schema: item });
      }
    }
    path.length = depth;
  };
  for (const { base, entry } of tree.sections) {
    path[0] = entry.key;
    inside({ entry, node: entry.value, base, schema: root.child(entry.key) });
    path.length = 0;
  }
}
