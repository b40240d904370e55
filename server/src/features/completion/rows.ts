/** One line of a charter as completion reads it: dashes, a key and its value, whatever state the text is in. */

/** A line, taken apart. Columns count from 0. */
export interface Row {
  /** Columns of the dashes that stand before anything else. */
  readonly dashes: readonly number[];
  /** Column of the first character behind indentation and dashes. */
  readonly column: number;
  /** What stands there, without a comment at the end. */
  readonly content: string;
  /** The key, where the content is `key:` or `key: value`. */
  readonly key: string | null;
  /** What follows the colon. */
  readonly value: string;
  /** Column of the value, or of where it would be written. */
  readonly valueColumn: number;
}

const KEY = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#&*!|>'"%@`{}[\],-][^:#{}[\],]*?|-[^\s:#{}[\],]+))[ \t]*:(?=\s|$)/;

/** Takes a line apart; null for a blank line or one that is only a comment. */
export function rowOf(line: string): Row | null {
  let column = /^\uFEFF?[ \t]*/.exec(line)?.[0].length ?? 0;
  const dashes: number[] = [];
  while (line[column] === "-" && /^-(\s|$)/.test(line.slice(column))) {
    dashes.push(column);
    column += 1 + (/^[ \t]*/.exec(line.slice(column + 1))?.[0].length ?? 0);
  }
  const content = withoutComment(line.slice(column));
  if (content === "" && dashes.length === 0) return null;
  const found = KEY.exec(content);
  const key = found ? (found[1] ?? found[2] ?? found[3] ?? "").trim() : null;
  const behind = found ? content.slice(found[0].length) : "";
  const value = behind.trimStart();
  const valueColumn = column + (found?.[0].length ?? 0) + behind.length - value.length;
  return { dashes, column, content, key, value: value.trimEnd(), valueColumn };
}

/** The text up to a comment, without the spaces before it. */
export function withoutComment(text: string): string {
  const at = commentAt(text);
  return (at < 0 ? text : text.slice(0, at)).trimEnd();
}

/** Where a comment begins: a `#` at the start or behind a space, outside quotes; -1 where there is none. */
export function commentAt(text: string): number {
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote !== "") {
      if (char === "\\" && quote === '"') at++;
      else if (char === quote) quote = "";
    } else if (char === "#" && (at === 0 || /\s/.test(text[at - 1] ?? ""))) return at;
    else if ((char === '"' || char === "'") && /(^|[\s[{,:-])$/.test(text.slice(0, at))) quote = char;
  }
  return -1;
}

/** Whether a row opens a block text, whose lines are no YAML. */
export function opensBlockText(row: Row): boolean {
  return /^(?:[&!]\S+\s+)*[|>][-+\d]*$/.test(row.key === null ? row.content : row.value);
}
