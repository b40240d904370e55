/** Brings the shape of a charter in order: dates, words of a list, the order of keys. Meaning and comments stay. */

import type { Path, Plain } from "../finding.ts";
import { applyEdits, editsFor, editsTogether, type Setting } from "../yaml/edit/edits.ts";
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
  return reordered(changed(tree, changes), isSigned);
}

/** The tree after the changes: all at once where that is safe, else those that are safe one by one. */
function changed(tree: Tree, changes: readonly Setting[]): Tree {
  if (changes.length === 0) return tree;
  const together = editsTogether(tree, changes, shape);
  if (together.length > 0) return parseCharter(applyEdits(tree.text, together));
  let current = tree;
  for (const change of changes) {
    const edits = editsFor(current, [change], shape);
    if (edits.length > 0) current = parseCharter(applyEdits(current.text, edits));
  }
  return current;
}

/** Whether somebody's word stands at a path or above it. */
function isSigned(path: Path): boolean {
  return path.some((part) => typeof part === "string" && SIGNED.has(part));
}

/** The change that writes a date or word in its usual form, where that is certain. */
function rewriting(tree: Tree, { code, path, fixes }: ShapeProblem): readonly Setting[] {
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
