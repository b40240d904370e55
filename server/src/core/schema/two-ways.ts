/** Finds plain numbers that one reader takes for thousands and the next for decimals: YAML reads 1.200 as 1.2 and says nothing. */

import type { Tree } from "../yaml/tree.ts";
import { walk } from "../yaml/walk.ts";
import { twoWaysFault } from "./number-faults.ts";
import { mayHoldTwoWays } from "./read-number.ts";
import { problemOf, type ShapeProblem } from "./shape-problem.ts";
import { type SchemaNode, schemaAt } from "./walk.ts";

/** A problem for each of them; a text without such digits is not walked through. */
export function twoWaysIn(tree: Tree, root: SchemaNode): readonly ShapeProblem[] {
  if (!mayHoldTwoWays(tree.text)) return [];
  const found: ShapeProblem[] = [];
  walk(tree, (path, { node, value }) => {
    if (node?.kind !== "scalar" || typeof node.value !== "number") return;
    const place = schemaAt(path, root);
    const fault = place === null ? null : twoWaysFault(place, path, tree.text.slice(value.start, value.end));
    if (fault !== null) found.push(problemOf(path, fault));
  });
  return found;
}
