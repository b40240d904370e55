/** From a path in a charter or policy to what its schema says about it. */
import type { Path } from "../finding.ts";
import { CHARTER, type SchemaNode } from "./node.ts";

export type { AllowedValue, Kind, SchemaNode } from "./node.ts";
export { CHARTER } from "./node.ts";

/**
 * What the schema says about a path; null for `x-` keys, unknown keys and whatever stands below a plain value.
 * `root` is the node of the whole file: a charter's unless told otherwise, here and below.
 */
export function schemaAt(path: Path, root: SchemaNode = CHARTER): SchemaNode | null {
  let node: SchemaNode | null = root;
  for (const part of path) {
    node = typeof part === "number" ? node.item : node.child(part);
    if (node === null) return null;
  }
  return node;
}

/** The keys of the map (or person) at a path in the order in which they are usually written; none elsewhere. */
export function keysAt(path: Path, root: SchemaNode = CHARTER): readonly string[] {
  return schemaAt(path, root)?.keys ?? [];
}

/** Every path of the schema with its node; the entries of a list stand at index 0. */
export function everyKey(root: SchemaNode = CHARTER): readonly { readonly path: Path; readonly node: SchemaNode }[] {
  return below([], root);
}

function below(path: Path, node: SchemaNode): readonly { readonly path: Path; readonly node: SchemaNode }[] {
  const item = node.item;
  const children = node.keys.flatMap((key) => {
    const child = node.child(key);
    return child === null ? [] : [{ path: [...path, key], node: child }];
  });
  const steps = item === null ? children : [{ path: [...path, 0], node: item }];
  return steps.flatMap((step) => [step, ...below(step.path, step.node)]);
}
