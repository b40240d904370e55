/** Where a line of block style belongs: the path of the map or list item around it, and the keys that stand beside it. */
import type { Path } from "../../core/finding.ts";
import { opensBlockText, type Row, rowOf } from "./rows.ts";

/** The map or item that a column of a line belongs to. */
export interface Around {
  readonly path: Path;
  /** Keys of the same map on other lines. */
  readonly present: ReadonlySet<string>;
  /** Whether the place lies inside a block text. */
  readonly inText: boolean;
}

/** What surrounds content at a column of a line; the line's own dashes count, its content does not. */
export function around(lines: readonly string[], at: number, column: number, dashes: readonly number[]): Around {
  const path: (string | number)[] = [];
  const present = new Set<string>();
  let inText = false;
  let level = column;
  let item = false;
  let index = 0;
  let innermost = true;
  const intoItem = (dash: number): void => {
    item = true;
    level = dash;
    index = 0;
    innermost = false;
  };
  for (const dash of [...dashes].reverse()) {
    if (item) path.unshift(index);
    intoItem(dash);
  }
  for (let row = at - 1; row >= 0 && (item || level > 0 || innermost); row--) {
    const read = rowOf(lines[row] ?? "");
    if (read === null) continue;
    const last = read.dashes.at(-1);
    if (item && read.dashes.includes(level)) {
      index++;
      const outer = read.dashes[read.dashes.indexOf(level) - 1];
      if (outer !== undefined) {
        path.unshift(index);
        intoItem(outer);
      }
    } else if (item && read.key !== null && read.column <= level) {
      path.unshift(read.key, index);
      enter(read);
    } else if (!item && read.key !== null && read.column === level) {
      if (innermost) present.add(read.key);
      if (last !== undefined) intoItem(last);
    } else if (!item && read.key !== null && read.column < level) {
      inText ||= opensBlockText(read);
      path.unshift(read.key);
      enter(read);
    } else if (!item && read.key === null && last !== undefined && last < level) {
      inText ||= opensBlockText(read);
      intoItem(last);
    }
  }
  if (item) path.unshift(index);
  if (innermost || path.length > 0) for (const key of keysBelow(lines, at, column)) present.add(key);
  return { path, present, inText };

  function enter(read: Row): void {
    const last = read.dashes.at(-1);
    innermost = false;
    if (last !== undefined) intoItem(last);
    else {
      item = false;
      level = read.column;
    }
  }
}

/** Keys of the same map on the lines below. */
function keysBelow(lines: readonly string[], at: number, column: number): readonly string[] {
  const keys: string[] = [];
  for (let row = at + 1; row < lines.length; row++) {
    const read = rowOf(lines[row] ?? "");
    if (read === null) continue;
    if (read.column < column || read.dashes.some((dash) => dash <= column)) break;
    if (read.key !== null && read.column === column) keys.push(read.key);
  }
  return keys;
}
