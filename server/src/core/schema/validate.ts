/** Compares a charter with the schema: one problem per cause, in plain words, and the values that rules must not see. */
import type { Tree } from "../charter/tree.ts";
import type { Path, Plain } from "../finding.ts";
import { listFault, mapFault } from "./block-faults.ts";
import { unknownKey } from "./key-faults.ts";
import { CHARTER, type SchemaNode } from "./node.ts";
import { type Fault, isMap, type PlainMap, problemOf, type ShapeProblem } from "./shape-problem.ts";
import { valueFault } from "./value-faults.ts";

export type { ShapeProblem } from "./shape-problem.ts";

/** What is wrong with a charter's shape. */
export interface Shapes {
  /** In the order of the text. */
  readonly problems: readonly ShapeProblem[];
  /** Paths whose value rules cannot use, and the paths that misspelt keys were meant for. */
  readonly rejected: readonly Path[];
}

interface Check {
  readonly isPlaceholder: (text: string) => boolean;
  readonly charter: PlainMap;
  readonly problems: ShapeProblem[];
  readonly rejected: Path[];
}

/**
 * Checks the shape of a charter; the format in `apiVersion` is judged elsewhere. A key without a value, and a word such
 * as `TBD`, is no problem of shape. Never throws; a text that is no map has no problems here.
 */
export function validate(tree: Pick<Tree, "value">, isPlaceholder: (text: string) => boolean): Shapes {
  const charter = tree.value;
  if (charter === null) return { problems: [], rejected: [] };
  const check: Check = { isPlaceholder, charter, problems: [], rejected: [] };
  checkMap(charter, CHARTER, [], check);
  if (!("kind" in charter) && !check.rejected.some((path) => path.length === 1 && path[0] === "kind")) {
    check.problems.push(missingKind());
  }
  return { problems: check.problems, rejected: check.rejected };
}

/** `path` is one array that grows and shrinks on the way; whoever keeps it copies it. */
function checkValue(value: Plain, node: SchemaNode, path: (string | number)[], check: Check): void {
  if (value === null || value === "") return;
  if (node.item !== null) {
    if (Array.isArray(value)) checkList(value, node.item, path, check);
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
  const fault = valueFault(value, node, path);
  if (fault !== null) report(value, fault, path, check);
}

function checkList(list: readonly Plain[], item: SchemaNode, path: (string | number)[], check: Check): void {
  list.forEach((entry, at) => {
    path.push(at);
    checkValue(entry, item, path, check);
    path.pop();
  });
}

function checkMap(map: PlainMap, node: SchemaNode, path: (string | number)[], check: Check): void {
  for (const key in map) {
    const child = node.child(key);
    if (child !== null) {
      if (path.length === 0 && key === "apiVersion") continue;
      path.push(key);
      checkValue(map[key] ?? null, child, path, check);
      path.pop();
    } else if (!key.startsWith("x-")) {
      const { problem, meant } = unknownKey([...path], key, map, node, check.charter);
      check.problems.push(problem);
      if (meant !== null) check.rejected.push(meant);
    }
  }
}

function report(value: Plain, fault: Fault, path: readonly (string | number)[], check: Check): void {
  if (typeof value === "string" && (value.trim() === "" || check.isPlaceholder(value))) return;
  const place = [...path];
  check.problems.push(problemOf(place, fault));
  check.rejected.push(place);
}

function missingKind(): ShapeProblem {
  return {
    code: "schema/missing-key",
    path: ["kind"],
    message: "The charter does not say what it is. Add “kind: PilotCharter”.",
    fixes: [
      {
        title: "Add “kind: PilotCharter”",
        changes: [{ kind: "set", path: ["kind"], value: "PilotCharter" }],
        preferred: true,
      },
    ],
  };
}
