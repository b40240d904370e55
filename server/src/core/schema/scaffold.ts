/** The skeletons that quick fixes, completion and new charters insert: structure only, with holes for people to fill. */

import type { Path } from "../finding.ts";
import type { Shape, Skeleton } from "../yaml/skeleton.ts";
import type { Prepared } from "./generated/model.js";
import { CHARTER, keysAt, type SchemaNode, schemaAt } from "./walk.ts";

const HOLE: Skeleton = { kind: "hole" };

/** What to write in a hole, as a comment above its key; null where its name says it all. */
export type Hints = (node: SchemaNode) => string | null;

const NO_HINTS: Hints = () => null;

/** A schema's skeletons and orders, as edits ask for them; with hints where somebody meets its keys for the first time. */
export function shapeOf(root: SchemaNode, hints: Hints = NO_HINTS): Shape {
  return { skeleton: (path, keys) => skeleton(root, path, keys, hints), order: (path) => keysAt(path, root) };
}

/** Those of a charter. */
export const shape: Shape = shapeOf(CHARTER);

/**
 * The skeleton of the value at a path. With `keys` a map has only these keys, and a list with prepared entries,
 * such as the cost lines, only the entries that hold one of these words (`["people"]`: the line of the people).
 */
function skeleton(root: SchemaNode, path: Path, keys: readonly string[] | undefined, hints: Hints): Skeleton {
  const node = schemaAt(path, root) ?? likeItsSiblings(path, root);
  return node === null ? HOLE : skeletonOf(node, hints, keys);
}

function skeletonOf(node: SchemaNode, hints: Hints, keys?: readonly string[]): Skeleton {
  if (node.item !== null) return listOf(node, node.item, hints, keys);
  if (node.kind === "map" || (node.kind === "person" && keys !== undefined))
    return mapOf(node, keys ?? node.usual, hints);
  if (node.literal !== null) return { kind: "value", value: node.literal };
  const hole: Skeleton = node.kind === "choice" ? { kind: "hole", words: node.values.map(({ value }) => value) } : HOLE;
  const hint = hints(node);
  return hint === null ? hole : { ...hole, hint };
}

function mapOf(node: SchemaNode, keys: readonly string[], hints: Hints): Skeleton {
  const known = node.keys.filter((key) => keys.includes(key));
  const foreign = keys.filter((key) => !known.includes(key));
  const entry = (key: string) => {
    const child = node.child(key) ?? commonChild(node);
    return { key, value: child === null ? HOLE : skeletonOf(child, hints) };
  };
  return { kind: "map", entries: [...known, ...foreign].map(entry) };
}

function listOf(node: SchemaNode, item: SchemaNode, hints: Hints, keys?: readonly string[]): Skeleton {
  if (node.prepared === null) {
    const only = skeletonOf(item, hints, keys);
    const hint = only.kind === "hole" ? only.hint : undefined;
    return { kind: "list", items: [only], ...(hint === undefined ? {} : { hint }) };
  }
  const holds = (entry: Prepared) => Object.values(entry).some((word) => word !== null && keys?.includes(word));
  const wanted = keys === undefined ? node.prepared : node.prepared.filter(holds);
  return { kind: "list", items: wanted.map(preparedMap) };
}

function preparedMap(entry: Prepared): Skeleton {
  const entries = Object.entries(entry).map(([key, value]) => ({
    key,
    value: value === null ? HOLE : ({ kind: "value", value } as const),
  }));
  return { kind: "map", entries };
}

/** What a key would be that a policy adds beside others, such as a fifth review. */
function likeItsSiblings(path: Path, root: SchemaNode): SchemaNode | null {
  const parent = schemaAt(path.slice(0, -1), root);
  return parent === null || typeof path.at(-1) !== "string" ? null : commonChild(parent);
}

/** A child of a map whose children are all the same; null elsewhere. */
function commonChild(node: SchemaNode): SchemaNode | null {
  const children = node.keys.map((key) => node.child(key));
  const [first] = children;
  if (first?.kind !== "map") return null;
  return children.every((child) => child?.keys.join() === first.keys.join()) ? first : null;
}
