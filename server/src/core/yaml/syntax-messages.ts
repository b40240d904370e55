/** Says in plain words why a part cannot be read: one cause for all the errors that the YAML library lists. */
import type { YAMLError } from "yaml";
import type { Span } from "../finding.ts";
import { firstLine, placeOf, shorten } from "../text/spans.ts";
import { lineEndAt, lineStartAt } from "./around.ts";
import { causeOf } from "./causes.ts";
import { commaCause } from "./comma-causes.ts";
import type { Notes } from "./convert.ts";
import { plainLines } from "./plain-lines.ts";
import { scalarText } from "./scalars.ts";
import type { SyntaxProblem } from "./tree.ts";

/** The first cause among a part's errors, with a place on one line. */
export function explain(errors: readonly YAMLError[], notes: Notes): SyntaxProblem | null {
  if (notes.deep !== null || errors.some((error) => error.code === "RESOURCE_EXHAUSTION")) {
    const span = notes.deep ?? placeOf(notes.text, 0);
    return tooDeep(span);
  }
  const sorted = [...errors].sort((one, other) => one.pos[0] - other.pos[0]);
  const first = sorted[0];
  if (first === undefined) return null;
  const { text } = notes;
  const span = placeOf(text, first.pos[0]);
  const cause = causeOf(text, first.pos[0]);
  if (cause !== null && first.code !== "TAB_AS_INDENT") return cause;
  const tab = tabNear(text, span.start);
  if (first.code === "TAB_AS_INDENT" || tab !== null) {
    const found = text.indexOf("\t", first.pos[0]);
    const at = tab ?? (found < 0 ? span : { start: found, end: found + 1 });
    return { code: "syntax/tab", span: at, message: "Indent with spaces: YAML does not allow tabs here." };
  }
  if (isUnclosed(first)) return unclosed(notes, first.pos[0]) ?? { code: "syntax/unclosed", span, message: UNCLOSED };
  const comma = BY_COMMAS.has(first.code) ? commaCause(text, first.pos[0]) : null;
  return comma ?? problemFor(first, sorted, text, span);
}

/** What the library says where a comma is missing or too many. */
const BY_COMMAS: ReadonlySet<string> = new Set([
  "BLOCK_IN_FLOW",
  "BLOCK_AS_IMPLICIT_KEY",
  "MISSING_CHAR",
  "UNEXPECTED_TOKEN",
]);

const UNCLOSED = "A bracket or a quote before this is never closed.";

function isUnclosed(error: YAMLError): boolean {
  return / end with a |^Missing closing /.test(error.message);
}

/** What closes each bracket. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);

/** The opening bracket or quote that belongs to an error at an offset. */
function unclosed(notes: Notes, offset: number): SyntaxProblem | null {
  const before = notes.unclosed.filter((span) => span.start <= offset).sort((one, other) => other.start - one.start);
  const opener = before[0];
  if (opener === undefined) return null;
  const mark = notes.text[opener.start] ?? "";
  const line = notes.text.slice(opener.start, lineEndAt(notes.text, opener.start));
  const end = opener.start + (line.split(/[ \t]#/, 1)[0] ?? line).trimEnd().length;
  const what = mark === '"' || mark === "'" ? "quote" : "bracket";
  return {
    code: "syntax/unclosed",
    span: firstLine(notes.text, { start: opener.start, end: opener.start + 1 }),
    message: `This ${what} ${mark} is never closed.`,
    repair: {
      title: `Close the ${what} at the end of the line`,
      span: { start: end, end },
      text: CLOSERS.get(mark) ?? mark,
    },
  };
}

/** The problem that an error of the library stands for. */
function problemFor(error: YAMLError, all: readonly YAMLError[], text: string, span: Span): SyntaxProblem {
  const word = shorten(text.slice(span.start, span.end));
  const problem = (name: string, message: string, at = span): SyntaxProblem => ({
    code: `syntax/${name}`,
    span: at,
    message,
  });
  const indent = (at = span): SyntaxProblem => ({
    ...problem("indent", "This line is not indented like the lines it belongs to.", at),
    ...indenting(text, at.start),
  });
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY": {
      const swallowed = all.find((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === error.pos[0]);
      const below = swallowed === undefined ? null : nextLine(text, error.pos[0]);
      if (below !== null) return indent(below);
      if (error.message.includes("sequence")) return indent();
      return {
        ...problem("colon", "A second colon on one line: put a text that holds “: ” in quotes."),
        ...quoting(text, span),
      };
    }
    case "MULTILINE_IMPLICIT_KEY":
      return missingColon(text, span, word);
    case "BAD_INDENT":
      return indent();
    case "BLOCK_IN_FLOW":
      return problem("comma", "Inside brackets, entries are parted by commas.");
    case "MISSING_CHAR":
      if (/map values/.test(error.message)) return missingColon(text, span, word);
      if (/space after :/.test(error.message)) return problem("space", "Put a space behind the colon.");
      if (/^Missing ,/.test(error.message))
        return { ...problem("comma", "A comma is missing before this."), ...inserting(text, span.start, ",", "comma") };
      if (/^Comments/.test(error.message))
        return {
          ...problem("space", "Put a space before the # of a comment."),
          ...inserting(text, span.start, " ", "space"),
        };
      if (/without - indicator/.test(error.message)) return problem("list", "Each item of this list begins with “- ”.");
      if (/white space|newline/.test(error.message))
        return problem("space", "Something must be parted by a space here.");
      return problem("unexpected", `“${word}” cannot stand here.`);
    case "BAD_SCALAR_START":
      return {
        ...problem("quotes", `A text that begins with ${text[error.pos[0]] ?? "this"} needs quotes.`),
        ...quoting(text, span),
      };
    case "BAD_DQ_ESCAPE":
      return {
        ...problem("escape", "A backslash in double quotes needs a second one, or use single quotes."),
        ...inserting(text, error.pos[0], "\\", "second backslash"),
      };
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "BAD_PROP_ORDER":
      return problem("anchor", "An anchor (&), alias (*) or tag (!) is not written correctly here.");
    case "KEY_OVER_1024_CHARS":
      return problem("long-key", "This key is far too long.");
    case "BAD_DIRECTIVE":
      return problem("directive", "This % line is no YAML directive.");
    default:
      return problem("unexpected", word === "" ? "This cannot be read as YAML." : `“${word}” cannot stand here.`);
  }
}

/** The repair that puts a whole value in quotes, up to the bracket or comment that ends it. */
function quoting(text: string, { start, end }: Span): Pick<SyntaxProblem, "repair"> {
  const line = text.slice(start, end);
  const inFlow = /[[{]/.test(text.slice(lineStartAt(text, start), start));
  const stop = line.search(inFlow ? /[ \t]#|[,\]}]/ : /[ \t]#/);
  const value = (stop < 0 ? line : line.slice(0, stop)).trimEnd();
  if (value === "" || /["']/.test(value[0] ?? "")) return {};
  const span = { start, end: start + value.length };
  return { repair: { title: "Put it in quotes", span, text: scalarText(value, true, "double") } };
}

/** The repair that gives a line the column of the entry before it. */
function indenting(text: string, offset: number): Pick<SyntaxProblem, "repair"> {
  const lines = plainLines(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[at];
  const before = lines.slice(0, Math.max(0, at)).findLast(({ key, content, end }) => key !== null && content < end);
  if (line === undefined || before === undefined) return {};
  const span = { start: line.start, end: line.start + line.indent };
  const column = before.value < before.end ? before.content - before.start : before.indent + 2;
  return { repair: { title: `Indent it like “${before.key}”`, span, text: " ".repeat(column) } };
}

/** The repair that inserts a character; a comma goes right behind what is before it. */
function inserting(text: string, offset: number, mark: string, name: string): Pick<SyntaxProblem, "repair"> {
  let at = offset;
  while (mark === "," && at > 0 && /\s/.test(text[at - 1] ?? "")) at--;
  return { repair: { title: `Insert the ${name}`, span: { start: at, end: at }, text: mark } };
}

/** A line that should be an entry and has no colon, or none with a space behind it. */
function missingColon(text: string, span: Span, word: string): SyntaxProblem {
  const line = text.slice(span.start, span.end);
  const colon = /^[\w-]+:(?!\/\/)(?=[^\s:])/.exec(line);
  if (colon === null) {
    const repair = /^[\w-]+$/.test(line) ? inserting(text, span.end, ":", "colon") : {};
    return { code: "syntax/no-colon", span, message: `A colon is missing after “${word}”.`, ...repair };
  }
  const at = span.start + colon[0].length;
  return {
    code: "syntax/space",
    span,
    message: "Put a space behind the colon.",
    repair: { title: "Insert the space", span: { start: at, end: at }, text: " " },
  };
}

/** The visible part of the line below an offset. */
function nextLine(text: string, offset: number): Span | null {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? null : placeOf(text, newline + 1);
}

const TABBED = /( *)\t[ \t]*(?=[^\s])/y;

/** The tab in the indentation of an offset's line or of the line before; those in block texts are lawful. */
function tabNear(text: string, offset: number): Span | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = start > 1 ? text.lastIndexOf("\n", start - 2) + 1 : start;
  const isText = (line: number) => line === before && !plainLines(text).some((one) => one.start === line);
  for (const line of [before, start]) {
    if (text.includes("\t", line) && isText(line)) continue;
    TABBED.lastIndex = line;
    const tab = TABBED.exec(text)?.[1]?.length;
    if (tab !== undefined) return { start: line + tab, end: line + tab + 1 };
  }
  return null;
}

/** The problem of a text that is nested deeper than is read. */
export function tooDeep(span: Span): SyntaxProblem {
  return { code: "syntax/too-deep", span, message: "This is nested too deep to be read." };
}
