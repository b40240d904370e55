/** The maps and lists that are open at a line, and what can be written at a column among them. */
import type { Path } from "../../finding.ts";
import { type Found, type Keys, nothing } from "./found.ts";

/** A map or list that is open. */
export interface Block {
  readonly list: boolean;
  readonly column: number;
  readonly path: Path;
  /** The key or index read last. */
  last: string | number;
  /** What stands behind it: nothing, a text that may go on below, or something else. */
  value: "none" | "plain" | "other";
}

/** What a reading goes along with. */
export interface Reading {
  readonly text: string;
  readonly limit: number;
  readonly cursor: number;
  readonly blocks: Block[];
  readonly keys: Keys;
  found: Found | null;
}

/** What an empty line offers at a column. */
export function onBlankLine(reading: Reading, column: number): Found {
  const blocks = reading.blocks.map((block) => ({ ...block }));
  close(blocks, column, true);
  return keyPlace(blocks, column, reading.cursor);
}

/** The map that a key at a column would belong to, or the list that a dash would continue. */
export function keyPlace(blocks: readonly Block[], column: number, cursor: number): Found {
  const top = blocks.at(-1);
  const none = nothing(cursor);
  if (top === undefined) return { ...none, role: "key", path: [], column };
  const inside = [...top.path, top.last];
  if (top.column === column) {
    if (!top.list) return { ...none, role: "key", path: top.path, column, dash: top.value === "none" ? inside : null };
    const map = blocks.at(-2);
    if (map === undefined || map.list || map.column !== column)
      return { ...none, role: "item", path: top.path, column };
    return { ...none, role: "key", path: map.path, column, dash: top.path };
  }
  if (top.value === "none") return { ...none, role: "key", path: inside, column, dash: inside };
  return top.value === "plain" ? { ...none, role: "text", path: inside } : none;
}

/** Closes the blocks that a line at a column has left. */
export function close(blocks: Block[], column: number, dash: boolean): void {
  for (;;) {
    const top = blocks.at(-1);
    const left = top !== undefined && (top.column > column || (top.column === column && top.list && !dash));
    if (!left) return;
    blocks.pop();
  }
}

/** The list at a column, with one more item. */
export function openList(blocks: Block[], column: number): Block {
  const top = blocks.at(-1);
  if (top?.list && top.column === column) {
    Object.assign(top, { last: Number(top.last) + 1, value: "none" });
    return top;
  }
  const list: Block = { list: true, column, path: pathInside(blocks), last: 0, value: "none" };
  if (top !== undefined) top.value = "other";
  blocks.push(list);
  return list;
}

/** The map at a column. */
export function openMap(blocks: Block[], column: number): Block {
  const top = blocks.at(-1);
  if (top !== undefined && !top.list && top.column === column) return top;
  const map: Block = { list: false, column, path: pathInside(blocks), last: "", value: "none" };
  if (top !== undefined) top.value = "other";
  blocks.push(map);
  return map;
}

/** The path of what stands in the innermost block. */
export function pathInside(blocks: readonly Block[]): Path {
  const top = blocks.at(-1);
  return top === undefined ? [] : [...top.path, top.last];
}
