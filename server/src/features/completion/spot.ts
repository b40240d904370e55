/** What is being written at the cursor: a key or a value, where in the charter, and which characters it replaces. */
import { lineEndAt, lineStartAt } from "../../core/charter/around.ts";
import type { Path, Span } from "../../core/finding.ts";
import { around } from "./block.ts";
import { flowSpot } from "./flow.ts";
import { commentAt, type Row, rowOf, withoutComment } from "./rows.ts";

/** A place where something can be completed. */
export interface Spot {
  /** A key of the map at `path`; the value at `path`; or either, at an empty item or line. */
  readonly role: "key" | "value" | "either";
  readonly path: Path;
  /** Keys that stand there already. */
  readonly present: ReadonlySet<string>;
  /** What the completion replaces, on the cursor's line. */
  readonly replace: Span;
  readonly flow: boolean;
  /** Column of the key that is being written, or of the key whose value is. */
  readonly column: number;
  /** Whether a colon follows already, so that only the key's name is wanted. */
  readonly named: boolean;
  /** Whether the line has a dash before the cursor. */
  readonly dashed: boolean;
}

/** How many lines upward brackets may have been opened. */
const FLOW_LINES = 40;

/** The spot at an offset; null in comments, block texts and quoted texts that go over lines. */
export function spotAt(text: string, offset: number): Spot | null {
  const lineStart = lineStartAt(text, offset);
  const lineEnd = lineEndAt(text, offset);
  const line = text.slice(lineStart, lineEnd);
  const before = line.slice(0, offset - lineStart);
  if (commentAt(before) >= 0) return null;
  const { lines, at } = linesAround(text, lineStart, (rowOf(before)?.column ?? before.length) === 0);
  const flow = inBrackets(text, lines, at, lineStart, offset);
  if (flow !== null) return flow === "no" ? null : flow;
  return inBlock(lines, at, line, before, lineStart);
}

/** The lines of the section that holds a line, or all of them for the root, and which of them it is. */
function linesAround(text: string, lineStart: number, root: boolean): { lines: readonly string[]; at: number } {
  const newline = /\r\n?|\n/;
  const above = text.slice(0, lineStart).split(newline).slice(0, -1);
  let top = above.length;
  while (top > 0 && !/^[^\s#-]/.test(above[top - 1] ?? "")) top--;
  const from = root ? 0 : Math.max(0, top - 1);
  const below: string[] = [];
  for (const one of text.slice(lineStart).split(newline)) {
    if (below.length > 0 && !root && /^[^\s#-]/.test(one)) break;
    below.push(one);
  }
  return { lines: [...above.slice(from), ...below], at: above.length - from };
}

function inBlock(lines: readonly string[], at: number, line: string, before: string, lineStart: number): Spot | null {
  const typed = rowOf(before);
  const whole = rowOf(line);
  const column = typed === null ? before.length : typed.column;
  if (/^\s*-$/.test(before)) return null;
  const found = around(lines, at, column, typed?.dashes ?? []);
  if (found.inText) return null;
  const dashed = (typed?.dashes.length ?? 0) > 0;
  const common = { present: found.present, flow: false, dashed, column };
  if (typed !== null && typed.key !== null) {
    if (!/:\s/.test(before.slice(typed.column))) return null;
    return {
      ...common,
      role: "value",
      path: [...found.path, typed.key],
      replace: valueSpan(typed, line, lineStart),
      named: false,
    };
  }
  const content = typed?.content ?? "";
  if (/^["'|>&*!]/.test(content)) return null;
  const end = Math.max(before.length, wordEnd(column, whole));
  const replace = { start: lineStart + column, end: lineStart + end };
  const named = whole?.key !== null && whole?.column === column && whole.key !== undefined;
  return { ...common, role: dashed || content === "" ? "either" : "key", path: found.path, replace, named };
}

/** The value on a line, up to a comment. */
function valueSpan(typed: Row, line: string, lineStart: number): Span {
  const end = Math.max(typed.valueColumn, withoutComment(line).length);
  return { start: lineStart + typed.valueColumn, end: lineStart + end };
}

/** Where the word at a column ends: before its colon, or at the end of what is written. */
function wordEnd(column: number, whole: Row | null): number {
  if (whole === null || whole.column !== column) return column;
  return whole.key === null
    ? column + whole.content.length
    : column + (/^[^:]*/.exec(whole.content)?.[0].trimEnd().length ?? 0);
}

/** The spot between brackets; `no` where brackets are open but nothing can be completed, null where none are open. */
function inBrackets(
  text: string,
  lines: readonly string[],
  at: number,
  lineStart: number,
  offset: number,
): Spot | "no" | null {
  let start = lineStart;
  for (let row = at; row >= Math.max(0, at - FLOW_LINES); row--) {
    const read = rowOf(lines[row] ?? "");
    const value = read === null ? "" : read.key === null ? read.content : read.value;
    if (read !== null && /^(?:[&!]\S+\s+)*[{[]/.test(value)) {
      const open = start + (read.key === null ? read.column : read.valueColumn) + value.search(/[{[]/);
      if (open < offset) {
        const outer = around(lines, row, read.column, read.dashes);
        const path = read.key === null ? outer.path : [...outer.path, read.key];
        const spot = flowSpot(text, open, offset, path);
        if (spot !== null) return flowAnswer(text, spot, offset, read.column);
        if (isOpen(text, open, offset)) return "no";
      }
    }
    start = start === 0 ? 0 : lineStartAt(text, start - (text[start - 2] === "\r" ? 2 : 1));
  }
  return null;
}

function flowAnswer(
  text: string,
  spot: NonNullable<ReturnType<typeof flowSpot>>,
  offset: number,
  column: number,
): Spot {
  const rest = /^[^\r\n,{}[\]:#]*/.exec(text.slice(offset))?.[0].trimEnd() ?? "";
  const replace = { start: Math.max(spot.start, lineStartAt(text, offset)), end: offset + rest.length };
  const named = spot.role === "key" && /^\s*:/.test(text.slice(replace.end));
  return { role: spot.role, path: spot.path, present: spot.present, replace, flow: true, column, named, dashed: false };
}

/** Whether the brackets at an offset are still open at another, as in an unfinished quoted text. */
function isOpen(text: string, open: number, offset: number): boolean {
  const inside = text.slice(open, offset);
  const count = (chars: RegExp) => inside.match(chars)?.length ?? 0;
  return count(/[{[]/g) > count(/[}\]]/g);
}
