/** Going to what is still empty: an edit that changes nothing and leaves the cursor where something is to be written. */

import type { Change, Path } from "../../../core/finding.ts";
import { placeAt, placeOfEntry, placeOfItem } from "../../../core/yaml/locate.ts";
import type { Place, Tree } from "../../../core/yaml/tree.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { Replacement } from "../workspace-edit.ts";

type Scaffold = Extract<Change, { readonly kind: "scaffold" }>;

/** Whether everything that the changes would insert stands in the text, be it empty. */
export function isWritten(tree: Tree, changes: readonly Change[]): boolean {
  return changes.every(
    (change) =>
      change.kind === "scaffold" &&
      change.replace !== true &&
      pathsOf(change).every((path) => valueAt(tree.value ?? {}, path) !== undefined),
  );
}

/** A tab stop in the first empty value that the changes are about, else where the first of them stands. */
export function visitHole({ tree }: { readonly tree: Tree }, changes: readonly Change[]): readonly Replacement[] {
  const paths = changes.flatMap((change) => (change.kind === "scaffold" ? pathsOf(change) : []));
  const places = paths.flatMap((path) => placeAt(tree, path) ?? []);
  const [hole] = places.flatMap((place) => holesIn(tree, place));
  const [filled] = places;
  if (hole === undefined && filled !== undefined) return [stopAt(filled.value.start, "$0")];
  return hole === undefined ? [] : [stopInHole(tree, hole)];
}

/** The paths at which changes would insert something. */
export function pathsOfChanges(changes: readonly Change[]): readonly Path[] {
  return changes.flatMap((change) => (change.kind === "scaffold" ? pathsOf(change) : []));
}

/** The empty values at some paths and below them, in the order of the paths; for the root, of the whole text. */
export function blanksAt(tree: Tree, paths: readonly Path[]): readonly Place[] {
  return paths.flatMap((path) =>
    path.length > 0
      ? holesIn(tree, placeAt(tree, path))
      : tree.sections.flatMap(({ entry, base }) => holesIn(tree, placeOfEntry(tree, entry, base, [entry.key]))),
  );
}

/** The edit that leaves the cursor in an empty value; `words` to choose from, where the client can offer them. */
export function visitBlank(tree: Tree, place: Place): Replacement {
  return stopInHole(tree, place);
}

function pathsOf({ path, keys }: Scaffold): readonly Path[] {
  return keys === undefined ? [path] : keys.map((key) => [...path, key]);
}

function stopAt(offset: number, snippet: string): Replacement {
  return { span: { start: offset, end: offset }, text: "", snippet };
}

function stopInHole(tree: Tree, place: Place): Replacement {
  const at = place.value.start;
  if (place.node !== null) return stopAt(at + 1, "$0");
  const space = /\s/.test(tree.text[at] ?? "\n") && !/[\r\n]/.test(tree.text[at] ?? "\n");
  return space ? stopAt(at + 1, "$0") : stopAt(at, " $0");
}

/** The empty values at a place and below it. */
function holesIn(tree: Tree, place: Place | null): readonly Place[] {
  if (place === null) return [];
  const { node, base, path } = place;
  if (node === null || (node.kind === "scalar" && node.value === "" && node.style !== "block")) return [place];
  if (node.kind === "map") {
    return node.entries.flatMap((entry) => holesIn(tree, placeOfEntry(tree, entry, base, [...path, entry.key])));
  }
  if (node.kind !== "list") return [];
  return node.items.flatMap((_, index) => holesIn(tree, placeOfItem(tree, node, base, [...path, index])));
}
