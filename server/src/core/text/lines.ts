/** Lines of a text: where they start, and offsets as line and column. */
import type { Span } from "../finding.ts";

/** Line and column from 0; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset of each line's first character. */
export type LineStarts = Int32Array;

/** Where the lines of a text start. A line ends with LF, CR LF or a lone CR. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  const lone = text.includes("\r") && /\r(?!\n)/.test(text);
  if (lone) for (const found of text.matchAll(/\r\n?|\n/g)) starts.push(found.index + found[0].length);
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return Int32Array.from(starts);
}

/** The lines after a stretch was replaced: those before it stay, those behind it move. `text` is the new text. */
export function lineStartsAfter(starts: LineStarts, { start, end }: Span, text: string, inserted: string): LineStarts {
  if (inserted.includes("\r") || text[start - 1] === "\r") return lineStarts(text);
  const first = lineAt(starts, start) + 1;
  const next = lineAt(starts, end) + 1;
  const grown = inserted.length - (end - start);
  const fresh: number[] = [];
  for (let at = inserted.indexOf("\n"); at >= 0; at = inserted.indexOf("\n", at + 1)) fresh.push(start + at + 1);
  if (grown === 0 && fresh.length === 0 && first === next) return starts;
  const behind = first + fresh.length;
  const after = new Int32Array(behind + starts.length - next);
  after.set(starts.subarray(0, first));
  after.set(fresh, first);
  after.set(starts.subarray(next), behind);
  for (let line = behind; line < after.length; line++) after[line] = (after[line] ?? 0) + grown;
  return after;
}

/** The line that holds an offset, from 0. */
export function lineAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const line = lineAt(starts, offset);
  return { line, column: Math.max(0, offset - (starts[line] ?? 0)) };
}

/** The offset of a line and column; beyond the last line, the last line's start. */
export function offsetAt(starts: LineStarts, position: Position): number {
  const line = Math.min(Math.max(position.line, 0), starts.length - 1);
  return (starts[line] ?? 0) + Math.max(0, position.column);
}
