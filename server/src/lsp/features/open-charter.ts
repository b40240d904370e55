/** A charter as features see it: one version of a text with its tree, its analysis and its lines. */
import type { Position, Range } from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import type { Analysis } from "../../core/judgement/analyze.ts";
import type { SchemaNode } from "../../core/schema/walk.ts";
import { type LineStarts, lineAt, offsetAt } from "../../core/text/lines.ts";
import type { Tree } from "../../core/yaml/tree.ts";

/** One version of a charter; tree, analysis and lines are worked out when first asked for, and once. */
export interface OpenCharter {
  readonly uri: string;
  /** The client's number of this version; null for a file that nobody has open. */
  readonly version: number | null;
  readonly text: string;
  readonly tree: Tree;
  readonly analysis: Analysis;
  /** What may stand in the file: the charter's schema with what its policy adds, or a policy's. */
  readonly schema: SchemaNode;
  /** Offset of each line's first character. */
  readonly lineStarts: LineStarts;
}

/** What the client announced that changes our answers. */
export interface Abilities {
  /** Workspace edits may name the version they are for. */
  readonly documentChanges: boolean;
  /** Workspace edits may hold snippets with tab stops. */
  readonly snippetEdits: boolean;
  /** Code actions may be completed with their edit later. */
  readonly resolveEdits: boolean;
  /** Code actions may be shown greyed out with a reason. */
  readonly disabledActions: boolean;
  /** Completion items may hold snippets with tab stops. */
  readonly snippetItems: boolean;
  /** A tab stop may offer words to choose from; no client announces it, so ours says so when it starts. */
  readonly choices: boolean;
  /** Texts may be Markdown. */
  readonly markdown: boolean;
  /** The outline may be a tree. */
  readonly nestedSymbols: boolean;
}

/** The place of a span in lines and columns. */
export function rangeOf(charter: OpenCharter, span: Span): Range {
  return { start: placeOf(charter, span.start), end: placeOf(charter, span.end) };
}

/** Line and column of an offset. */
export function placeOf({ lineStarts }: Pick<OpenCharter, "lineStarts">, offset: number): Position {
  const line = lineOf(lineStarts, offset);
  return { line, character: Math.max(0, offset - (lineStarts[line] ?? 0)) };
}

/** So many lines are stepped over before it is quicker to search. */
const NEAR = 12;

/** The line that was asked for last: offsets come mostly in the order of the text, so the next is on it or near it. */
const latest: { starts: LineStarts; line: number } = { starts: new Int32Array(1), line: 0 };

/** The line that holds an offset, from 0; quick where the line is near the one that was asked for before. */
export function lineOf(starts: LineStarts, offset: number): number {
  let line = latest.starts === starts ? latest.line : lineAt(starts, offset);
  for (let steps = 0; ; steps++) {
    if (steps > NEAR) line = lineAt(starts, offset);
    else if (line > 0 && offset < (starts[line] ?? 0)) {
      line--;
      continue;
    } else if (offset >= (starts[line + 1] ?? Number.POSITIVE_INFINITY)) {
      line++;
      continue;
    }
    break;
  }
  latest.starts = starts;
  latest.line = line;
  return line;
}

/** The offset of a line and column; a column beyond the line's end is its end. */
export function offsetOf({ lineStarts, text }: Pick<OpenCharter, "lineStarts" | "text">, position: Position): number {
  const offset = offsetAt(lineStarts, { line: position.line, column: position.character });
  if (position.line >= lineStarts.length) return text.length;
  let end = lineStarts[position.line + 1] ?? text.length + 1;
  if (end <= text.length) {
    end--;
    if (text[end] === "\n" && text[end - 1] === "\r") end--;
  } else end = text.length;
  return Math.min(offset, end);
}

/** The span of a range. */
export function spanOfRange(charter: OpenCharter, range: Range): Span {
  return { start: offsetOf(charter, range.start), end: offsetOf(charter, range.end) };
}

/** Whether two spans touch; an empty span touches what it stands at. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
