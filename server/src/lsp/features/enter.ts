/** After Enter: the new line begins where its key, its item or the rest of its text belongs. */
import type { Position, TextEdit } from "vscode-languageserver";
import { lineEndAt } from "../../core/yaml/around.ts";
import { contextAt } from "../../core/yaml/cursor/cursor.ts";
import { keyAt, skipProperties, skipSpaces } from "../../core/yaml/cursor/text-at.ts";
import { styleOf } from "../../core/yaml/edit/style.ts";
import { type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";

/** The edit that moves a new, empty line to its column; none where it is right already, or where nobody can tell. */
export function onTypeEdits(charter: OpenCharter, position: Position): TextEdit[] {
  const offset = offsetOf(charter, position);
  const start = charter.lineStarts[position.line] ?? 0;
  const end = lineEndAt(charter.text, start);
  if (position.line === 0 || charter.text.slice(start, end).trim() !== "") return [];
  const wanted = columnFor(charter, charter.lineStarts[position.line - 1] ?? 0, offset, end - start);
  if (wanted === null || wanted === end - start) return [];
  return [{ range: rangeOf(charter, { start, end }), newText: " ".repeat(wanted) }];
}

/** A line in short: where its dashes end, and where it ends. */
interface Above {
  readonly start: number;
  /** The column of the last dash, or of the content where there is none. */
  readonly dash: number;
  /** Where what is written begins, behind the dashes. */
  readonly content: number;
  readonly end: number;
}

/** The column for an empty line of this width below a line; null where it stays as it is. */
function columnFor(charter: OpenCharter, start: number, offset: number, width: number): number | null {
  const { text, tree } = charter;
  const above = readLine(text, start);
  if (above.content === above.end && above.dash === above.content - above.start) return null;
  if (text[above.content] === "#" && above.dash === above.content - above.start) return null;
  const column = above.content - above.start;
  const deeper = column + styleOf(tree).step;
  const here = contextAt(tree, offset);
  const before = contextAt(tree, start + above.dash);
  const item = isItem(text, above);
  const inside = item ? above.dash + 2 : deeper;
  if (here.flow || before.flow) return here.flow ? betweenBrackets(text, above, before.flow, inside) : null;
  const behind = behindHead(text, above);
  if (behind !== "value") return behind === "item" ? above.dash + 2 : deeper;
  if (here.role === "text") return before.role === "text" || width >= inside ? null : inside;
  if (before.role === "text") return null;
  return item ? above.dash : column;
}

/** A line between brackets stands as the line above, one step deeper where that one opens them. */
function betweenBrackets(text: string, above: Above, inside: boolean, deeper: number): number {
  const last = text.slice(above.content, above.end).trimEnd().at(-1) ?? "";
  return !inside || /[[{]/.test(last) ? deeper : above.content - above.start;
}

/** What follows a line's key or dash: a value on the line, or nothing, so that the value comes below. */
function behindHead(text: string, { content, end, start, dash }: Above): "value" | "nothing" | "item" {
  const key = content < end ? keyAt(text, content, end) : null;
  const isDash = dash < content - start || content === end;
  if (key === null && !isDash) return "value";
  const from = skipProperties(text, key === null ? content : key.colon + 1, end);
  const rest = text.slice(from, end).trimEnd();
  const below = rest === "" || rest.startsWith("#") || isBlockMark(rest) || /^[&!]\S*$/.test(rest);
  if (!below) return "value";
  return key === null ? "item" : "nothing";
}

/** Whether a block text begins with this: `|` or `>`, its marks and a comment. */
function isBlockMark(rest: string): boolean {
  return /^[|>][-+0-9]{0,2}(?:\s+#.*)?$/.test(rest);
}

/** Whether a line is an item that no key can follow: a text, or something between brackets. */
function isItem(text: string, { start, dash, content, end }: Above): boolean {
  return dash < content - start && keyAt(text, content, end) === null;
}

function readLine(text: string, start: number): Above {
  const end = lineEndAt(text, start);
  let content = skipSpaces(text, start, end);
  let dash = content - start;
  let dashed = false;
  while (text[content] === "-" && (content + 1 >= end || text[content + 1] === " ")) {
    dash = content - start;
    dashed = true;
    content = skipSpaces(text, content + 1, end);
  }
  return { start, end, content, dash: dashed ? dash : content - start };
}
