/** Test texts with marks: `<|>` is the cursor, and a comment line of carets below a line names what is expected there. */

/** A stretch of the text and what should be said about it. */
export interface Mark {
  readonly span: { readonly start: number; readonly end: number };
  readonly message: string;
}

/** The text without its `<|>` and the offset where it stood. Throws where there is not exactly one. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("<|>");
  if (offset < 0 || marked.indexOf("<|>", offset + 1) >= 0) throw new Error(`Exactly one <|> is needed in:\n${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 3), offset };
}

/** Carets under the marked columns; `#^^` without a space begins under the `#` itself (and is two wide at least). */
const MARK_LINE = /^([ \t]*)#( *)(\^+)(?: (.*?))?\r?\n?$/;

/** The text without its mark lines, and what they expect, in the order of the text. */
export function expectations(marked: string): { readonly text: string; readonly expected: readonly Mark[] } {
  const expected: Mark[] = [];
  let text = "";
  let lineStart = 0;
  for (const line of marked.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const found = MARK_LINE.exec(line);
    if (found === null) {
      lineStart = text.length;
      text += line;
      continue;
    }
    const [, lead = "", gap = "", carets = "", message = ""] = found;
    const start = lineStart + lead.length + (gap === "" ? 0 : 1 + gap.length);
    expected.push({ span: { start, end: start + carets.length + (gap === "" ? 1 : 0) }, message });
  }
  return { text, expected };
}

/** The text with a mark line for each finding: the inverse of `expectations`, so that tests compare texts. */
export function marked(text: string, found: readonly Mark[]): string {
  const sorted = [...found].sort((one, other) => one.span.start - other.span.start);
  let result = "";
  let start = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? [""]) {
    const end = start + line.length;
    const here = sorted.filter(({ span }) => span.start >= start && (span.start < end || end === text.length));
    const closed = here.length > 0 && !line.endsWith("\n") ? `${line}\n` : line;
    result += closed + here.map((mark) => markLine(mark, start)).join("");
    start = end;
  }
  return result;
}

function markLine({ span, message }: Mark, lineStart: number): string {
  const column = span.start - lineStart;
  const width = Math.max(1, span.end - span.start);
  const carets =
    column < 2
      ? `${" ".repeat(column)}#${"^".repeat(Math.max(1, width - 1))}`
      : `#${" ".repeat(column - 1)}${"^".repeat(width)}`;
  return `${carets}${message === "" ? "" : ` ${message}`}\n`;
}
