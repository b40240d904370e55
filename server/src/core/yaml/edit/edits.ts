/** Changes to text edits: the one place that writes YAML into a charter. What is not changed keeps every byte. */
import type { Change, Path, Plain } from "../../finding.ts";
import { shift } from "../../text/spans.ts";
import { reparse } from "../incremental.ts";
import { applyEdits, type Draft, editsOf, type SnippetEdit, wholeText, withEdits } from "../pieces.ts";
import type { Shape, Skeleton } from "../skeleton.ts";
import { skeletonLike, skeletonOfNode } from "../source.ts";
import type { Place, TextEdit, Tree } from "../tree.ts";
import { valueAt } from "../value-at.ts";
import { isEmpty, isSame, valueAfter, withoutEmptyEnds } from "./expected-value.ts";
import { insertEntry, insertFirst, insertItem } from "./insert.ts";
import { commentsOf, keepingComments } from "./keep-comments.ts";
import { removeChild } from "./remove.ts";
import { renameKey, setValue } from "./replace.ts";
import { plainText } from "./snippet.ts";
import { styleOf } from "./style.ts";
import { type Container, containerAt, respells, writtenAt } from "./written.ts";

export { applyEdits, type SnippetEdit } from "../pieces.ts";

/**
 * The edits that make the changes, one change after the other: a later path sees what the earlier changes did.
 * Empty where one of them cannot be made safely: a text that does not parse, a target that an alias or merge key brings
 * in, or any edit after which the text would not say exactly what was wished.
 */
export function editsFor(tree: Tree, changes: readonly Change[], shape: Shape): readonly SnippetEdit[] {
  let pieces = wholeText(tree.text);
  let current = tree;
  let carried = "";
  for (const change of changes) {
    for (const step of stepsOf(current, change, shape)) {
      const next: Made | null = draftsFor(current, step.kind === "cut" ? { ...step, carried } : step, shape);
      if (next === null) return [];
      pieces = withEdits(pieces, next.drafts);
      current = next.tree;
      carried = next.drafts.map(({ fragment }) => plainText(fragment)).join("\n");
    }
  }
  return editsOf(pieces, tree.text.length);
}

/** A change, or a half of a move: the value is written where it goes, then cut where it was. */
type Step =
  | Exclude<Change, { readonly kind: "move" }>
  | { readonly kind: "copy"; readonly path: Path; readonly to: Path }
  | { readonly kind: "cut"; readonly path: Path; readonly carried?: string };

/** Edits of one step and the tree after them. */
interface Made {
  readonly drafts: readonly Draft[];
  readonly tree: Tree;
}

/** A change that gives a value that is there another one. */
export type Setting = Extract<Change, { readonly kind: "set" }>;

/**
 * The edits of values that do not touch each other, all set at once: as `editsFor`, but each change sees the text as it
 * is, and what comes of them is read once. Empty where the text would not say exactly what was wished.
 */
export function editsTogether(tree: Tree, changes: readonly Setting[], shape: Shape): readonly SnippetEdit[] {
  if (tree.root !== "map") return [];
  const drafts = changes.flatMap((change) => draft(tree, change, shape) ?? []);
  const edits = editsOf(withEdits(wholeText(tree.text), drafts), tree.text.length);
  const wish = changes.reduce<Plain | undefined>(
    (value, change) => (value === undefined ? undefined : valueAfter(value, change, shape)),
    tree.value ?? {},
  );
  const after = treeAfter(tree, edits);
  const safe = wish !== undefined && after.root === "map" && says(after.value ?? {}, wish);
  return safe && after.problems.length <= tree.problems.length ? edits : [];
}

/** A change taken apart: a scaffold of several missing entries becomes one step for each, a move becomes two. */
function stepsOf(tree: Tree, change: Change, shape: Shape): readonly Step[] {
  if (change.kind === "move")
    return [
      { ...change, kind: "copy" },
      { kind: "cut", path: change.path },
    ];
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
function draftsFor(tree: Tree, change: Step, shape: Shape): Made | null {
  if (tree.root !== "map" && tree.root !== "empty") return null;
  const wish = valueAfter(tree.value ?? {}, change.kind === "cut" ? { ...change, kind: "remove" } : change, shape);
  if (wish === undefined) return null;
  const stays =
    change.kind !== "scaffold" &&
    change.kind !== "propose" &&
    !(change.kind === "set" && respells(tree, change.path, change.value));
  if (stays && isSame(wish, tree.value ?? {})) return { drafts: [], tree };
  const wanted = draft(tree, change, shape);
  if (wanted === null) return null;
  const drafts = keepingComments(tree, wanted, change.kind === "cut" ? change.carried : "");
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

function draft(tree: Tree, change: Step, shape: Shape): readonly Draft[] | null {
  switch (change.kind) {
    case "set":
      return put(tree, change.path, skeletonLike(tree, change.value, change.path), shape);
    case "propose": {
      const place = writtenAt(tree, change.path);
      const hole = { lead: "", plain: "", words: [String(change.value)] };
      if (place?.node?.kind !== "scalar" || place.node.value === null || place.node.style === "block")
        return put(tree, change.path, { kind: "hole", words: hole.words }, shape);
      const plain = tree.text.slice(place.value.start, place.value.end);
      return [{ span: place.value, fragment: [{ ...hole, plain }] }];
    }
    case "append": {
      const list = containerOf(tree, change.path);
      if (list?.kind === "list" && list.children.length > 0) {
        return insertItem(tree, list, skeletonLike(tree, change.value, change.path), styleOf(tree));
      }
      return put(tree, change.path, { kind: "list", items: [skeletonLike(tree, change.value, change.path)] }, shape);
    }
    case "remove":
      return remove(tree, change.path);
    case "copy":
      return copy(tree, change.path, change.to, shape);
    case "cut":
      return cut(tree, change.path, change.carried ?? "");
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

function remove(tree: Tree, path: Path): readonly Draft[] | null {
  const place = writtenAt(tree, path);
  const around = containerOf(tree, path.slice(0, -1));
  const child = around?.children.find(({ key }) => key.start === place?.key.start);
  return around === null || child === undefined ? null : removeChild(tree, around, child, styleOf(tree));
}

/** Edits that write a value at another path too, with its characters, the comment lines above it and the one behind it. */
function copy(tree: Tree, path: Path, to: Path, shape: Shape): readonly Draft[] | null {
  const place = writtenAt(tree, path);
  const value = place === null ? null : skeletonOfNode(tree, place.node, place.base);
  if (place === null || value === null) return null;
  const { comments } = commentsOf(tree, place);
  return put(tree, to, value.kind === "value" ? { ...value, comments } : value, shape);
}

/** Edits that take away what was written elsewhere, with the comment lines above it that were `carried` there. */
function cut(tree: Tree, path: Path, carried: string): readonly Draft[] | null {
  const place = writtenAt(tree, path);
  if (place === null) return null;
  const { comments, start } = commentsOf(tree, place);
  const wrote = comments.above.length > 0 && comments.above.every((line) => carried.includes(line));
  return (
    remove(tree, path)?.map((draft) =>
      wrote && start < draft.span.start ? { ...draft, span: { start, end: draft.span.end } } : draft,
    ) ?? null
  );
}

/** Edits that make a value stand at a path, with everything on the way to it. */
function put(tree: Tree, path: Path, value: Skeleton, shape: Shape): readonly Draft[] | null {
  const style = styleOf(tree);
  const existing = path.length === 0 ? null : writtenAt(tree, path);
  if (existing !== null) {
    const around = containerOf(tree, path.slice(0, -1));
    return around === null ? null : setValue(tree, { container: around, place: existing }, value, style);
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
  return typeof key === "string" ? insertEntry(tree, { map: container, order }, { key, value: inner }, style) : null;
}

/** Edits that give a place without entries its first ones. */
function fill(tree: Tree, place: Place, value: Skeleton): readonly Draft[] | null {
  const { node } = place;
  const bare =
    node === null || (node.kind === "scalar" && (node.value === null || node.value === "")) || "flow" in node;
  const around = containerOf(tree, place.path.slice(0, -1));
  return around === null || !bare ? null : setValue(tree, { container: around, place }, value, styleOf(tree));
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
