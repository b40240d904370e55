/** A key that stands twice in one map: what each of the two says, and the edits that leave one of them. */
import { behindLineBreak, columnAt, lineEndAt, lineStartAt, startsLine } from "../around.ts";
import { placeAt } from "../locate.ts";
import { parseCharter } from "../parse.ts";
import { type Draft, editsOf, type SnippetEdit, wholeText, withEdits } from "../pieces.ts";
import type { Place, Tree } from "../tree.ts";
import { walk } from "../walk.ts";
import { applyEdits } from "./edits.ts";
import { isSame } from "./expected-value.ts";
import { keepingComments } from "./keep-comments.ts";
import { removeChild } from "./remove.ts";
import { styleOf } from "./style.ts";
import { type Container, childEnd, containerAt } from "./written.ts";

/** The two entries, in the order of the text. */
export interface Repeated {
  readonly earlier: Place;
  readonly later: Place;
  readonly map: Container;
}

/** The entry whose key begins at an offset, with the last one of the same key before it; null where there is none. */
export function repeatedKeyAt(tree: Tree, offset: number): Repeated | null {
  const root = placeAt(tree, []);
  const found: Repeated[] = [];
  const look = (place: Place): void => {
    const map = found.length > 0 ? null : containerAt(tree, place);
    if (map?.kind !== "map") return;
    const at = map.children.findIndex(({ key }) => key.start === offset);
    const later = map.children[at];
    const earlier = map.children.slice(0, Math.max(0, at)).findLast(({ path }) => path.at(-1) === later?.path.at(-1));
    if (later !== undefined && earlier !== undefined) found.push({ earlier, later, map });
  };
  if (root !== null) look(root);
  walk(tree, (_, place) => {
    if (place.node?.kind === "map" && place.value.start <= offset && offset < place.value.end) look(place);
  });
  return found[0] ?? null;
}

/** Whether both entries are written with the very same value. */
export function saysTheSame({ text }: Tree, { earlier, later }: Repeated): boolean {
  return writtenIn(text, earlier) === writtenIn(text, later);
}

/** The value of an entry as it is written. */
export function writtenIn(text: string, { node, value }: Place): string {
  return node === null ? "" : text.slice(value.start, value.end).trim();
}

/** The edits that take one of the two away; its comments stay. Empty where that cannot be done safely. */
export function withoutOne(
  tree: Tree,
  { earlier, later, map }: Repeated,
  which: "earlier" | "later",
): readonly SnippetEdit[] {
  const gone = which === "earlier" ? earlier : later;
  const edits = made(tree, keepingComments(tree, removeChild(tree, map, gone, styleOf(tree))));
  const after = parseCharter(applyEdits(tree.text, edits));
  const safe = after.root === "map" && after.problems.length < tree.problems.length;
  // The last of two counts, so that nothing else is said where the first goes.
  return safe && (which === "later" || isSame(after.value ?? {}, tree.value ?? {})) ? edits : [];
}

/** The edits that put the keys of the later block below those of the earlier one; empty where a key is in both. */
export function merged(tree: Tree, { earlier, later, map }: Repeated): readonly SnippetEdit[] {
  const { text } = tree;
  const [one, other] = [earlier.node, later.node];
  if (map.flow || one?.kind !== "map" || other?.kind !== "map" || one.flow || other.flow) return [];
  const keys = new Set(one.entries.map(({ key }) => key));
  const line = lineEndAt(text, later.key.end);
  const head = text.slice(later.key.end, line);
  if (other.entries.some(({ key }) => keys.has(key)) || !/^[ \t]*:[ \t]*(?:#.*)?$/.test(head)) return [];
  if (columnAt(text, earlier.value.start) !== columnAt(text, later.value.start)) return [];
  if (!startsLine(text, earlier.value.start) || !startsLine(text, later.value.start)) return [];
  const body = text.slice(behindLineBreak(text, line), childEnd(tree, later, map.column));
  const at = childEnd(tree, earlier, map.column);
  const removed = removeChild(tree, map, later, styleOf(tree));
  const moved: Draft = { span: { start: at, end: at }, fragment: [tree.eol + body] };
  const edits = made(tree, keepingComments(tree, [moved, ...removed]));
  const after = parseCharter(applyEdits(text, edits));
  return after.root === "map" && after.problems.length < tree.problems.length ? edits : [];
}

/** The line of an entry's key, from 1. */
export function lineNumber(text: string, { key }: Place): number {
  return text.slice(0, lineStartAt(text, key.start)).split("\n").length;
}

function made(tree: Tree, drafts: readonly Draft[]): readonly SnippetEdit[] {
  return editsOf(withEdits(wholeText(tree.text), drafts), tree.text.length);
}
