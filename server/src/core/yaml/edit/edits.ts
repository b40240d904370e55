/** Changes to text edits: the one place that writes YAML into a charter. What is not changed keeps every byte. */
import type { Change, Path, Plain } from "../../finding.ts";
import { shift } from "../../text/spans.ts";
import { reparse } from "../incremental.ts";
import { applyEdits, type Draft, editsOf, type SnippetEdit, wholeText, withEdits } from "../pieces.ts";
import { skeletonOf } from "../render.ts";
import type { Shape, Skeleton } from "../skeleton.ts";
import type { Place, TextEdit, Tree } from "../tree.ts";
import { isEmpty, isSame, valueAfter, withoutEmptyEnds } from "./expected-value.ts";
import { insertEntry, insertFirst, insertItem } from "./insert.ts";
import { removeChild } from "./remove.ts";
import { renameKey, setValue } from "./replace.ts";
import { styleOf } from "./style.ts";
import { type Container, containerAt, writtenAt } from "./written.ts";

export { applyEdits, type SnippetEdit } from "../pieces.ts";

/**
 * The edits that make the changes, one change after the other: a later path sees what the earlier changes did.
 * Empty where one of them cannot be made safely: a text that does not parse, a target that an alias or merge key brings
 * in, or any edit after which the text would not say exactly what was wished.
 */
export function editsFor(tree: Tree, changes: readonly Change[], shape: Shape): readonly SnippetEdit[] {
  let pieces = wholeText(tree.text);
  let current = tree;
  for (const change of changes) {
    for (const step of stepsOf(current, change, shape)) {
      const next = draftsFor(current, step, shape);
      if (next === null) return [];
      pieces = withEdits(pieces, next.drafts);
      current = next.tree;
    }
  }
  return editsOf(pieces, tree.text.length);
}

/** A change taken apart: a scaffold of several missing entries becomes one step for each. */
function stepsOf(tree: Tree, change: Change, shape: Shape): readonly Change[] {
  if (change.kind !== "scaffold" || change.replace === true) return [change];
  const skeleton = shape.skeleton(change.path, change.keys);
  const present = valueAt(tree.value ?? {}, change.path);
  if (skeleton.kind !== "map" || present === undefined || (isEmpty(present) && change.path.length > 0)) return [change];
  if (typeof present !== "object" || present === null || Array.isArray(present)) return [];
  const missing = skeleton.entries.filter(({ key, value }) => {
    const inner = (present as { readonly [key: string]: Plain })[key];
    return inner === undefined || (isEmpty(inner) && value.kind !== "hole");
  });
  return missing.map(({ key }) => ({ ...change, keys: [key] }));
}

/** The drafts of one step and the tree after them, or null where it cannot be made safely. */
function draftsFor(tree: Tree, change: Change, shape: Shape): { drafts: readonly Draft[]; tree: Tree } | null {
  if (tree.root !== "map" && tree.root !== "empty") return null;
  const wish = valueAfter(tree.value ?? {}, change, shape);
  if (wish === undefined) return null;
  if (isSame(wish, tree.value ?? {}) && change.kind !== "scaffold") return { drafts: [], tree };
  const drafts = draft(tree, change, shape);
  if (drafts === null) return null;
  const after = treeAfter(tree, editsOf(withEdits(wholeText(tree.text), drafts), tree.text.length));
  const safe = (after.root === "map" || after.root === "empty") && says(after.value ?? {}, wish);
  return safe && after.problems.length <= tree.problems.length ? { drafts, tree: after } : null;
}

/** Whether a text says what was wished. Between brackets an entry to fill in leaves nothing behind: `[]` for `[null]`. */
function says(value: Plain, wish: Plain): boolean {
  return isSame(value, wish) || isSame(withoutEmptyEnds(value), withoutEmptyEnds(wish));
}

/** The tree after edits, which come in the order of the text. */
function treeAfter(tree: Tree, edits: readonly TextEdit[]): Tree {
  const start = edits[0]?.span.start ?? 0;
  const end = edits.at(-1)?.span.end ?? start;
  const moved = edits.map((edit) => ({ ...edit, span: shift(edit.span, -start) }));
  return reparse(tree, { span: { start, end }, text: applyEdits(tree.text.slice(start, end), moved) });
}

function draft(tree: Tree, change: Change, shape: Shape): readonly Draft[] | null {
  switch (change.kind) {
    case "set":
      return put(tree, change.path, skeletonOf(change.value), shape);
    case "append": {
      const list = containerOf(tree, change.path);
      if (list?.kind === "list" && list.children.length > 0) {
        return insertItem(tree, list, skeletonOf(change.value), styleOf(tree));
      }
      return put(tree, change.path, { kind: "list", items: [skeletonOf(change.value)] }, shape);
    }
    case "remove": {
      const place = writtenAt(tree, change.path);
      const around = containerOf(tree, change.path.slice(0, -1));
      const child = around?.children.find(({ key }) => key.start === place?.key.start);
      return around === null || child === undefined ? null : removeChild(tree, around, child, styleOf(tree));
    }
    case "rename": {
      const place = writtenAt(tree, change.path);
      const around = containerOf(tree, change.path.slice(0, -1));
      return place === null || around === null ? null : renameKey(tree, around, place, change.to);
    }
    case "scaffold": {
      const skeleton = shape.skeleton(change.path, change.keys);
      if (change.path.length > 0 && (change.replace === true || isMissing(tree, change.path))) {
        return put(tree, change.path, skeleton, shape);
      }
      const entry = skeleton.kind === "map" ? skeleton.entries[0] : undefined;
      return entry === undefined ? [] : put(tree, [...change.path, entry.key], entry.value, shape);
    }
  }
}

/** Edits that make a value stand at a path, with everything on the way to it. */
function put(tree: Tree, path: Path, value: Skeleton, shape: Shape): readonly Draft[] | null {
  const style = styleOf(tree);
  const existing = path.length === 0 ? null : writtenAt(tree, path);
  if (existing !== null) {
    const around = containerOf(tree, path.slice(0, -1));
    return around === null ? null : setValue(tree, around, existing, value, style);
  }
  let depth = path.length - 1;
  while (depth > 0 && writtenAt(tree, path.slice(0, depth)) === null) depth--;
  const key = path[depth];
  const parent = writtenAt(tree, path.slice(0, depth));
  if (key === undefined || parent === null) return null;
  const inner = wrapped(path.slice(depth + 1), value);
  const container = containerAt(tree, parent);
  if (container === null || container.children.length === 0) {
    if (depth === 0) return typeof key === "string" ? insertFirst(tree, { key, value: inner }, style) : null;
    return fill(tree, parent, wrapped([key], inner));
  }
  if (container.kind === "list") {
    return key === container.children.length ? insertItem(tree, container, inner, style) : null;
  }
  const order = shape.order(path.slice(0, depth));
  return typeof key === "string" ? insertEntry(tree, container, { key, value: inner }, order, style) : null;
}

/** Edits that give a place without entries its first ones. */
function fill(tree: Tree, place: Place, value: Skeleton): readonly Draft[] | null {
  const { node } = place;
  const bare = node === null || (node.kind === "scalar" && node.value === null) || "flow" in node;
  const around = containerOf(tree, place.path.slice(0, -1));
  return around === null || !bare ? null : setValue(tree, around, place, value, styleOf(tree));
}

/** The skeleton with maps and lists around it for the rest of a path. */
function wrapped(path: Path, value: Skeleton): Skeleton {
  return path.reduceRight<Skeleton>(
    (inner, key) =>
      typeof key === "number" ? { kind: "list", items: [inner] } : { kind: "map", entries: [{ key, value: inner }] },
    value,
  );
}

function containerOf(tree: Tree, path: Path): Container | null {
  const place = writtenAt(tree, path);
  return place === null ? null : containerAt(tree, place);
}

/** Whether a scaffold finds nothing at a path. */
function isMissing(tree: Tree, path: Path): boolean {
  const value = valueAt(tree.value ?? {}, path);
  return value === undefined || isEmpty(value);
}

/** The plain value at a path. */
function valueAt(value: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Array.isArray(inner) ? inner[Number(key)] : (inner as { readonly [key: string]: Plain })[String(key)];
  }, value);
}
