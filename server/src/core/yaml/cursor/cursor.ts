/** What is being written at the cursor: a key or a value, of which path; from lines and indentation, so that it works in broken text too. */
import type { Path, Span } from "../../finding.ts";
import type { Tree } from "../tree.ts";
import { type Keys, nothing } from "./found.ts";
import { readLines } from "./lines-above.ts";

/** The place of the cursor, as completion and hover need it. */
export interface CursorContext {
  /**
   * `key`: a key of the map at `path` is written or could be. `value`: the value of the entry or item at `path`.
   * `item`: only a dash can stand here; `path` is the list. `comment`; `text`: inside a text of several lines, of `path`.
   * `none`: nothing can be written here.
   */
  readonly role: "key" | "value" | "item" | "comment" | "text" | "none";
  readonly path: Path;
  /** Whether the cursor is between brackets. */
  readonly flow: boolean;
  /** The key or value under the cursor, quotes included, that a completion replaces; empty where nothing stands. */
  readonly word: Span;
  /** What stands between the word's start and the cursor, without an opening quote. */
  readonly typed: string;
  readonly quote: '"' | "'" | null;
  /** The column at which the keys of the map stand, or would stand (`value` behind a dash: the item's own keys). */
  readonly column: number;
  /** `key`: a colon follows already. */
  readonly colon: boolean;
  /** A colon, a dash or a comma touches the cursor, so that a space has to be written first. */
  readonly needsSpace: boolean;
  /** `value`: directly behind a dash, where the keys of an item's map may begin as well. */
  readonly afterDash: boolean;
  /** `key` on an empty line: the list that a dash at this column would continue or begin. */
  readonly dash: Path | null;
  /** `key`, and `value` behind a dash: the keys that the map has already, without the one under the cursor. */
  readonly siblings: readonly string[];
}

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
