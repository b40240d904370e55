/** Going to what is still empty: an edit that changes nothing and leaves the cursor where something is to be written. */
import { placeAt, placeOfEntry, placeOfItem } from "../../core/charter/locate.ts";
import type { Place, Tree } from "../../core/charter/tree.ts";
import type { Change } from "../../core/finding.ts";
import type { Replacement } from "../workspace-edit.ts";

/** A tab stop in the first empty value that the changes are about; nothing where all is filled in. */
export function visitHole({ tree }: { readonly tree: Tree }, changes: readonly Change[]): readonly Replacement[] {
  for (const change of changes) {
    if (change.kind !== "scaffold") continue;
    const paths = change.keys === undefined ? [change.path] : change.keys.map((key) => [...change.path, key]);
    const [place] = paths.flatMap((path) => holesIn(tree, placeAt(tree, path)));
    if (place === undefined) continue;
    const at = place.value.start;
    const space = /\s/.test(tree.text[at] ?? "\n") && !/[\r\n]/.test(tree.text[at] ?? "\n");
    const offset = space ? at + 1 : at;
    return [{ span: { start: offset, end: offset }, text: "", snippet: space ? "$0" : " $0" }];
  }
  return [];
}

/** The empty values at a place and below it. */
function holesIn(tree: Tree, place: Place | null): readonly Place[] {
  if (place === null) return [];
  const { node, base, path } = place;
  if (node === null) return [place];
  if (node.kind === "map") {
    return node.entries.flatMap((entry) => holesIn(tree, placeOfEntry(tree, entry, base, [...path, entry.key])));
  }
  if (node.kind !== "list") return [];
  return node.items.flatMap((_, index) => holesIn(tree, placeOfItem(tree, node, index, base, [...path, index])));
}
