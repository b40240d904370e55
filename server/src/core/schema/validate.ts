/** Compares a charter or policy with its schema: one problem per cause, in plain words, and the values that rules must not see. */

import type { Path, Plain } from "../finding.ts";
import { notes } from "../memo.ts";
import { writtenAs } from "../yaml/source.ts";
import type { Tree } from "../yaml/tree.ts";
import { listFault, mapFault } from "./block-faults.ts";
import { unknownKey, type Whole } from "./key-faults.ts";
import { CHARTER, type SchemaNode } from "./node.ts";
import { type Fault, isMap, nameOf, nounOf, type PlainMap, problemOf, type ShapeProblem } from "./shape-problem.ts";
import { valueFault } from "./value-faults.ts";

export type { ShapeProblem } from "./shape-problem.ts";

/** What is wrong with the shape of a file. */
export interface Shapes {
  /** In the order of the text. */
  readonly problems: readonly ShapeProblem[];
  /** Paths whose value rules cannot use, and the paths that misspelt keys were meant for. */
  readonly rejected: readonly Path[];
}

interface Check {
  readonly isPlaceholder: (text: string) => boolean;
  /** The characters of a single value. */
  readonly said: (path: Path) => string | null;
  readonly whole: Whole;
  readonly problems: ShapeProblem[];
  readonly rejected: Path[];
}

/**
 * Checks the shape of a charter, or of another file by its root; the format in `apiVersion` is judged elsewhere. A key
 * without a value, and a word such as `TBD`, is no problem of shape. Never throws; a text that is no map has no
 * problems here.
 */
export function validate(
  tree: Pick<Tree, "value"> & Partial<Tree>,
  isPlaceholder: (text: string) => boolean,
  root: SchemaNode = CHARTER,
): Shapes {
  const { value } = tree;
  if (value === null) return { problems: [], rejected: [] };
  const said = (path: Path) => (isTree(tree) ? writtenAs(tree, path) : null);
  const check: Check = { isPlaceholder, said, whole: { value, root }, problems: [], rejected: [] };
  checkMap(value, root, [], check);
  if (!("kind" in value) && !check.rejected.some((path) => path.length === 1 && path[0] === "kind")) {
    check.problems.push(missingKind(root));
  }
  return { problems: check.problems, rejected: check.rejected };
}

/**
 * Sections and list entries that were found clean, by what they were checked against. Reading again after an edit keeps
 * the values that it did not touch, so only what has changed is looked at.
 */
const clean = notes<object, { readonly node: SchemaNode; readonly isPlaceholder: Check["isPlaceholder"] }>();

/** Checks a value unless the very same one was found clean before. */
function checkAlone(value: Plain, node: SchemaNode, path: (string | number)[], check: Check): void {
  const block = typeof value === "object" ? value : null;
  const known = block && clean.get(block);
  if (known?.node === node && known.isPlaceholder === check.isPlaceholder) return;
  const before = check.problems.length;
  checkValue(value, node, path, check);
  if (block && check.problems.length === before) clean.set(block, { node, isPlaceholder: check.isPlaceholder });
}

/** `path` is one array that grows and shrinks on the way; whoever keeps it copies it. */
function checkValue(value: Plain, node: SchemaNode, path: (string | number)[], check: Check): void {
  if (value === null || value === "") return;
  if (node.item !== null) {
    if (Array.isArray(value)) checkList(value, node, node.item, path, check);
    else report(value, listFault(value, node.item, path), path, check);
    return;
  }
  if (isMap(value) && (node.kind === "map" || node.kind === "person")) {
    checkMap(value, node, path, check);
    return;
  }
  if (node.kind === "map") {
    report(value, mapFault(value, node, path), path, check);
    return;
  }
  if (valueFault(value, node, path) === null) return;
  const said = typeof value === "number" || typeof value === "boolean" ? check.said(path) : null;
  const fault = valueFault(value, node, path, said ?? undefined);
  if (fault === null) return;
  if (node.kind === "flag" && fault.instead !== undefined) note(fault, path, check);
  else report(value, fault, path, check);
}

function checkList(
  list: readonly Plain[],
  node: SchemaNode,
  item: SchemaNode,
  path: (string | number)[],
  check: Check,
): void {
  if (node.most !== null && list.length > node.most) {
    const message = `${nameOf(path)} can have ${node.most} entries at most; it has ${list.length}.`;
    report(list, { code: "schema/too-many", message }, path, check);
    return;
  }
  list.forEach((entry, at) => {
    path.push(at);
    checkAlone(entry, item, path, check);
    path.pop();
  });
}

function checkMap(map: PlainMap, node: SchemaNode, path: (string | number)[], check: Check): void {
  for (const key in map) {
    const child = node.child(key);
    if (child !== null) {
      if (path.length === 0 && key === "apiVersion") continue;
      path.push(key);
      const look = path.length === 1 ? checkAlone : checkValue;
      look(map[key] ?? null, child, path, check);
      path.pop();
    } else if (!key.startsWith("x-")) {
      const { problem, meant } = unknownKey([...path], key, map, node, check.whole);
      check.problems.push(problem);
      if (meant !== null) check.rejected.push(meant);
    }
  }
}

function report(value: Plain, fault: Fault, path: readonly (string | number)[], check: Check): void {
  if (typeof value === "string" && (value.trim() === "" || check.isPlaceholder(value))) return;
  note(fault, path, check);
}

function note(fault: Fault, path: readonly (string | number)[], check: Check): void {
  const place = [...path];
  check.problems.push(problemOf(place, fault));
  check.rejected.push(place);
}

function isTree(tree: Partial<Tree>): tree is Tree {
  return tree.text !== undefined;
}

function missingKind(root: SchemaNode): ShapeProblem {
  const kind = root.child("kind")?.enum?.[0] ?? "";
  return {
    code: "schema/missing-key",
    path: ["kind"],
    message: `The ${nounOf(root)} does not say what it is. Add “kind: ${kind}”.`,
    fixes: [{ title: `Add “kind: ${kind}”`, changes: [{ kind: "set", path: ["kind"], value: kind }], preferred: true }],
  };
}
