/** How deep a text is nested, by counting: what is too deep is never handed to a reader that calls itself. */

/** The deepest nesting that is read; a charter has about eight levels. */
export const MOST_LEVELS = 64;

const NEWLINE = 10;
const SPACE = 32;

/**
 * The offset at which a text is nested deeper than is read, or null. Lines that are indented further, dashes and question
 * marks before a value, and open brackets count. Quotes are not looked into: a text with so many brackets more than
 * it closes is refused, too, which no charter is.
 */
export function tooDeepAt(text: string): number | null {
  const indents: number[] = [];
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (at === 0 || text.charCodeAt(at - 1) === NEWLINE) {
      const deep = levelsOfLine(text, at, indents);
      if (deep !== null) return deep;
    }
    if (character === "[" || character === "{") brackets++;
    else if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
    if (brackets > MOST_LEVELS) return at;
  }
  return null;
}

/** Keeps the indents of the lines around up to date with one more line; its offset where they are too many. */
function levelsOfLine(text: string, start: number, indents: number[]): number | null {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  const first = text[at];
  if (first === undefined || first === "\n" || first === "\r" || first === "#") return null;
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= at - start) indents.pop();
  indents.push(at - start);
  // Each dash before a value opens a level of its own: `- - - a`.
  while ((text[at] === "-" || text[at] === "?" || text[at] === ":") && text.charCodeAt(at + 1) === SPACE) {
    at++;
    while (text.charCodeAt(at) === SPACE) at++;
    indents.push(at - start);
    if (indents.length > MOST_LEVELS) return at;
  }
  return indents.length > MOST_LEVELS ? at : null;
}
