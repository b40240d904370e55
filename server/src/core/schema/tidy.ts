/** Brings the shape of a charter in order: dates, words of a list, the order of keys. Meaning and comments stay. */

import type { Change, Path, Plain } from "../finding.ts";
import { applyEdits, editsFor } from "../yaml/edit/edits.ts";
import { parseCharter } from "../yaml/parse.ts";
import type { Tree } from "../yaml/tree.ts";
import { valueAt } from "../yaml/value-at.ts";
import { reordered } from "./reorder.ts";
import { shape } from "./scaffold.ts";
import type { ShapeProblem } from "./shape-problem.ts";
import { validate } from "./validate.ts";
import { schemaAt } from "./walk.ts";

/** Keys by which somebody agrees or is exempted; nothing below or at them is ever rewritten. */
const SIGNED = new Set([
  "waivers",
  "accepted_changes",
  "reviews",
  "accepted",
  "approved",
  "approved_by",
  "decided",
  "confirmed_by",
]);

/** The text of a charter with its shape in order; the same text where there is nothing to do or it does not parse. */
export function tidied(tree: Tree, isPlaceholder: (text: string) => boolean): string {
  if (tree.root !== "map" || tree.value?.kind !== "PilotCharter") return tree.text;
  const changes = validate(tree, isPlaceholder).problems.flatMap((problem) => rewriting(tree, problem));
  let current = tree;
  for (const change of changes) {
    const edits = editsFor(current, [change], shape);
    if (edits.length > 0) current = parseCharter(applyEdits(current.text, edits));
  }
  return reordered(current, isSigned);
}

/** Whether somebody's word stands at a path or above it. */
function isSigned(path: Path): boolean {
  return path.some((part) => typeof part === "string" && SIGNED.has(part));
}

/** The change that writes a date or word in its usual form, where that is certain. */
function rewriting(tree: Tree, { code, path, fixes }: ShapeProblem): readonly Change[] {
  const change = fixes?.[0]?.changes[0];
  if (isSigned(path) || fixes?.length !== 1 || change?.kind !== "set") return [];
  if (code === "schema/date") return [change];
  const sameWord = wordOf(valueAt(tree.value ?? {}, path)) === wordOf(change.value);
  return code === "schema/not-allowed" && sameWord && schemaAt(path)?.enum !== undefined ? [change] : [];
}

/** A word without regard to case, spaces and hyphens. */
function wordOf(value: Plain | undefined): string | null {
  return typeof value === "string"
    ? value
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_")
    : null;
}
