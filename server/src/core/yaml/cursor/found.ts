/** What a reading of the text finds at the cursor, and the keys it meets on the way. */
import type { Path, Span } from "../../finding.ts";

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

/** The context without what only the whole tree can tell. */
export type Found = Omit<CursorContext, "typed" | "siblings">;

/** The keys of each map, by its path as JSON. */
export type Keys = Map<string, string[]>;

/** Nothing can be written at the cursor. */
export function nothing(cursor: number): Found {
  return {
    role: "none",
    path: [],
    flow: false,
    word: { start: cursor, end: cursor },
    quote: null,
    column: 0,
    colon: false,
    needsSpace: false,
    afterDash: false,
    dash: null,
  };
}

/** Notes a key of the map at a path. */
export function noteKey(keys: Keys, path: Path, key: string): void {
  const name = JSON.stringify(path);
  const list = keys.get(name);
  if (list === undefined) keys.set(name, [key]);
  else list.push(key);
}

/** The cursor is in a comment. */
export function comment(cursor: number): Found {
  return { ...nothing(cursor), role: "comment" };
}
