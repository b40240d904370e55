/** The lines of a section that are structure: keys, dashes, brackets. The lines of block texts are left out. */

/** One line, taken apart. */
export interface PlainLine {
  readonly start: number;
  readonly end: number;
  /** How many spaces it begins with. */
  readonly indent: number;
  /** Where its key or text begins, behind all dashes. */
  readonly content: number;
  /** Where the value behind its key or dash begins; its end where nothing follows. */
  readonly value: number;
  /** Its key, if it has one. */
  readonly key: string | null;
}

const HEAD = /^([A-Za-z_][\w-]{0,80}|"[^"\n]{0,80}"|'[^'\n]{0,80}')[ \t]*:(?=[ \t]|$)/;

/** The lines of a text but for those inside `|` and `>` texts. */
export function plainLines(text: string): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  let block = -1;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
    const line = readLine(text, start, end);
    const blank = line.content === end;
    if (block < 0 || (!blank && line.indent <= block)) {
      block = !blank && opensBlock(text.slice(line.value, end)) ? columnOf(line) : -1;
      lines.push(line);
    }
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

/** The value that a line ends with, without a comment behind it. */
export function valueOn(text: string, { value, end }: PlainLine): string {
  const written = text.slice(value, end);
  const comment = written.search(/[ \t]#/);
  return (comment < 0 ? written : written.slice(0, comment)).trimEnd();
}

/** The column that the lines below must be deeper than. */
function columnOf({ start, content, indent, key }: PlainLine): number {
  return key === null ? indent : content - start;
}

function readLine(text: string, start: number, end: number): PlainLine {
  let at = start;
  while (at < end && text[at] === " ") at++;
  const indent = at - start;
  let content = at;
  while (text[content] === "-" && (content + 1 === end || text[content + 1] === " ")) {
    content++;
    while (content < end && text[content] === " ") content++;
  }
  const found = HEAD.exec(text.slice(content, Math.min(end, content + 120)));
  let value = found === null ? content : content + found[0].length;
  while (value < end && (text[value] === " " || text[value] === "\t")) value++;
  return { start, end, indent, content, value, key: found?.[1] ?? null };
}

function opensBlock(value: string): boolean {
  return /^(?:[&!]\S* +)*[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/.test(value);
}
