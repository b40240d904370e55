/** The skeletons that quick fixes, completion and new charters insert: structure only, with holes for people to fill. */

import type { Path } from "../finding.ts";
import type { Shape, Skeleton } from "../yaml/skeleton.ts";
import type { Prepared } from "./generated/model.js";
import { CHARTER, keysAt, type SchemaNode, schemaAt } from "./walk.ts";

const HOLE: Skeleton = { kind: "hole" };

/** A schema's skeletons and orders, as edits ask for them. */
export function shapeOf(root: SchemaNode): Shape {
  return { skeleton: (path, keys) => skeleton(root, path, keys), order: (path) => keysAt(path, root) };
}

/** Those of a charter. */
export const shape: Shape = shapeOf(CHARTER);

/**
 * The skeleton of the value at a path. With `keys` a map has only these keys, and a list with prepared entries,
 * such as the cost lines, only the entries that hold one of these words (`["people"]`: the line of the people).
 */
function skeleton(root: SchemaNode, path: Path, keys?: readonly string[]): Skeleton {
  const node = schemaAt(path, root) ?? likeItsSiblings(path, root);
  return node === null ? HOLE : skeletonOf(node, keys);
}

function skeletonOf(node: SchemaNode, keys?: readonly string[]): Skeleton {
  if (node.item !== null) return listOf(node, node.item, keys);
  if (node.kind === "person" && keys === undefined) return HOLE;
  if (node.kind === "map" || node.kind === "person") return mapOf(node, keys ?? node.usual);
  if (node.literal !== null) return { kind: "value", value: node.literal };
  return node.kind === "choice" ? { kind: "hole", words: node.values.map(({ value }) => value) } : HOLE;
}

function mapOf(node: SchemaNode, keys: readonly string[]): Skeleton {
  const known = node.keys.filter((key) => keys.includes(key));
  const foreign = keys.filter((key) => !known.includes(key));
  const entry = (key: string) => {
    const child = node.child(key) ?? commonChild(node);
    return { key, value: child === null ? HOLE : skeletonOf(child) };
  };
  return { kind: "map", entries: [...known, ...foreign].map(entry) };
}

function listOf(node: SchemaNode, item: SchemaNode, keys?: readonly string[]): Skeleton {
  if (node.prepared === null) return { kind: "list", items: [skeletonOf(item, keys)] };
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
