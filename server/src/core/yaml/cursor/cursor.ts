/** What is being written at the cursor: a key or a value, of which path; from lines and indentation, so that it works in broken text too. */
import type { Path } from "../../finding.ts";
import type { Tree } from "../tree.ts";
import { type CursorContext, type Keys, nothing } from "./found.ts";
import { readLines } from "./lines-above.ts";

export type { CursorContext } from "./found.ts";

/** What is being written at an offset of the tree's text. Cannot fail; reads only the section around it. */
export function contextAt(tree: Tree, offset: number): CursorContext {
  const at = Math.max(0, Math.min(offset, tree.text.length));
  const placed = tree.parts.findLast(({ start }) => start <= at);
  const start = placed?.start ?? 0;
  const end = start + (placed?.part.length ?? tree.text.length);
  if (placed?.part.kind === "second-document") return { ...nothing(at), typed: "", siblings: [] };
  const { found, keys } = readLines(tree.text, start, end, at);
  const written = found.role === "key" || found.afterDash ? keysAt(tree, found.path, keys) : [];
  const own = tree.text.slice(found.word.start, found.word.end).replace(/^(["'])(.*)\1$/s, "$2");
  const index = found.role === "key" && found.word.end > found.word.start ? written.indexOf(own) : -1;
  const typed = tree.text.slice(found.word.start + (found.quote === null ? 0 : 1), at);
  return { ...found, typed, siblings: written.filter((_, position) => position !== index) };
}

/** The keys of a map: those of the root from all sections, others from the lines that were read. */
function keysAt(tree: Tree, path: Path, keys: Keys): readonly string[] {
  return path.length === 0 ? tree.sections.map(({ entry }) => entry.key) : (keys.get(JSON.stringify(path)) ?? []);
}
