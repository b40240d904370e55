/** Compares a charter or policy with its schema: one problem per cause, in plain words, and the values that rules must not see. */

import { isSamePath, type Path, type Plain } from "../finding.ts";
import { writtenAs } from "../yaml/source.ts";
import type { Tree } from "../yaml/tree.ts";
import { listFault, mapFault } from "./block-faults.ts";
import { type Accepts, accepts as acceptsCharter } from "./generated/accepts.js";
import { unknownKey, type Whole } from "./key-faults.ts";
import { CHARTER, type SchemaNode } from "./node.ts";
import { type Objection, objectionTo } from "./objections.ts";
import { type Fault, isMap, nameOf, nounOf, type PlainMap, problemOf, type ShapeProblem } from "./shape-problem.ts";
import { twoWaysIn } from "./two-ways.ts";
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
  readonly accepts: Accepts;
  readonly whole: Whole;
  /** Where the walk is: one array that grows and shrinks on the way; whoever keeps it copies it. */
  readonly path: (string | number)[];
  readonly problems: ShapeProblem[];
  readonly rejected: Path[];
}

/** A schema: what Ajv made of it decides, its nodes give the words. */
export interface Schema {
  readonly root: SchemaNode;
  readonly accepts: Accepts;
}

/**
 * Checks the shape of a charter, or of another file by its schema: Ajv decides, and each place to which it objects gets
 * one finding in our words. The format in `apiVersion` is judged elsewhere. A key without a value, and a word such as
 * `TBD`, is no problem of shape. Never throws; a text that is no map has no problems here.
 */
export function validate(
  tree: Pick<Tree, "value"> & Partial<Tree>,
  isPlaceholder: (text: string) => boolean,
  schema: Schema = { root: CHARTER, accepts: acceptsCharter },
): Shapes {
  const { problems, rejected } = objections(tree, isPlaceholder, schema);
  const unsure = isTree(tree) ? twoWaysIn(tree, schema.root) : [];
  if (unsure.length === 0) return { problems, rejected };
  const clear = problems.filter(({ path }) => !unsure.some((one) => isSamePath(one.path, path)));
  return { problems: [...clear, ...unsure], rejected: [...rejected, ...unsure.map(({ path }) => path)] };
}

/** What Ajv objects to. */
function objections(
  tree: Pick<Tree, "value"> & Partial<Tree>,
  isPlaceholder: (text: string) => boolean,
  { root, accepts }: Schema,
): Shapes {
  const { value } = tree;
  if (value === null) return { problems: [], rejected: [] };
  const said = (path: Path) => (isTree(tree) ? writtenAs(tree, path) : null);
  const check: Check = { isPlaceholder, said, accepts, whole: { value, root }, path: [], problems: [], rejected: [] };
  const objection = objectionTo(value, accepts);
  if (objection === null) return { problems: [], rejected: [] };
  explainMap(value, objection, root, check);
  if (objection.missing.has("kind") && !check.rejected.some((path) => path.length === 1 && path[0] === "kind")) {
    check.problems.push(missingKind(root));
  }
  return { problems: check.problems, rejected: check.rejected };
}

function explain(value: Plain, at: Objection, node: SchemaNode, check: Check): void {
  const { path } = check;
  if (value === null || value === "") return;
  if (node.item !== null) {
    if (Array.isArray(value)) explainList(value, at, node, check);
    else report(value, listFault(value, node.item, path), check);
    return;
  }
  if (isMap(value) && (node.kind === "map" || node.kind === "person")) {
    explainMap(value, at, node, check);
    return;
  }
  if (node.kind === "map") {
    report(value, mapFault(value, node, path), check);
    return;
  }
  const said = typeof value === "number" || typeof value === "boolean" ? check.said(path) : null;
  const fault = valueFault(value, node, path, said ?? undefined);
  // What a policy adds to the words of a choice.
  if (fault === null) return;
  if (node.kind === "flag" && fault.instead !== undefined) note(fault, check);
  else report(value, fault, check);
}

function explainList(list: readonly Plain[], at: Objection, node: SchemaNode, check: Check): void {
  const { path } = check;
  if (at.here && node.most !== null && list.length > node.most) {
    const message = `${nameOf(path)} can have ${node.most} entries at most; it has ${list.length}.`;
    report(list, { code: "schema/too-many", message }, check);
    return;
  }
  const { item } = node;
  if (item === null) return;
  list.forEach((entry, place) => {
    const below = at.below.get(String(place));
    if (below === undefined) return;
    path.push(place);
    explain(entry, below, item, check);
    path.pop();
  });
}

function explainMap(map: PlainMap, at: Objection, node: SchemaNode, check: Check): void {
  const { path } = check;
  for (const key in map) {
    const objection = at.below.get(key);
    if (objection === undefined || (path.length === 0 && key === "apiVersion")) continue;
    const child = node.child(key);
    if (child === null) {
      const { problem, meant } = unknownKey([...path, key], map, node, check.whole);
      check.problems.push(problem);
      if (meant !== null) check.rejected.push(meant);
      continue;
    }
    path.push(key);
    const value = map[key] ?? null;
    const below = child.like === undefined ? objection : objectionInAdded(value, path, child.like, check.accepts);
    if (below !== null) explain(value, below, child, check);
    path.pop();
  }
}

/** What Ajv says of the value of a key that a policy has added: it is asked about the key of the schema that it is like. */
function objectionInAdded(value: Plain, path: Path, like: string, accepts: Accepts): Objection | null {
  const place = [...path.slice(0, -1).map(String), like];
  const probe = place.reduceRight<Plain>((below, key) => ({ [key]: below }), value);
  let at: Objection | null | undefined = objectionTo(probe, accepts);
  for (const key of place) at = at?.below.get(key);
  return at ?? null;
}

function report(value: Plain, fault: Fault, check: Check): void {
  if (typeof value === "string" && (value.trim() === "" || check.isPlaceholder(value))) return;
  note(fault, check);
}

function note(fault: Fault, check: Check): void {
  const place = [...check.path];
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
