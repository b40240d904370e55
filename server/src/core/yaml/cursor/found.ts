/** What a reading of the text finds at the cursor, and the keys it meets on the way. */
import type { Path } from "../../finding.ts";
import type { CursorContext } from "./cursor.ts";

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
