/** Reads a text of separated values: separator and quotes are guessed, line ends of every kind may stand side by side. */
import { LIMITS, type Refusal } from "./cell.ts";

/** What was read, and how. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  readonly separator: string;
  readonly notices: readonly string[];
}

const SEPARATORS = [",", ";", "\t", "|"] as const;

type Separator = (typeof SEPARATORS)[number];

/** What ends a value without quotes. */
const STOPS: { readonly [separator in Separator]: RegExp } = {
  ",": /[,\r\n]/g,
  ";": /[;\r\n]/g,
  "\t": /[\t\r\n]/g,
  "|": /[|\r\n]/g,
};

/** So much of the text is looked at to guess the separator. */
const SAMPLE = 100_000;

/** How the values are separated and quoted. */
interface Style {
  readonly separator: Separator;
  readonly quote: string;
}

/** Reads the whole text. */
export function readCsv(text: string): Csv | Refusal {
  const told = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text.slice(0, 10));
  const body = told === null ? text : text.slice(told[0].length);
  const named = SEPARATORS.find((one) => one === told?.[1]);
  const style = named === undefined ? guess(body) : { separator: named, quote: '"' };
  const { refused, rows, notices } = walk(body, style, LIMITS.rows);
  if (refused !== null) return { refused };
  // The line that names the separator is row 1 of the file.
  return {
    rows: told === null ? rows : [[], ...rows],
    separator: style.separator,
    notices,
  };
}

/** Where a walk over the text is. */
interface Walk {
  readonly text: string;
  readonly style: Style;
  readonly rows: string[][];
  readonly notices: string[];
  row: string[];
  at: number;
  cells: number;
  /** A separator came last, so one more cell follows. */
  open: boolean;
  /** A quotation mark was never closed: from there on they are characters. */
  unclosed: boolean;
}

/** Walks once over the text; a sentence where there is more than is read. */
function walk(text: string, style: Style, limit: number): Walk & { readonly refused: string | null } {
  const here: Walk = { text, style, rows: [], notices: [], row: [], at: 0, cells: 0, open: false, unclosed: false };
  while (here.at < text.length) {
    const refused = cell(here);
    if (refused !== null) return { ...here, refused };
    if (here.rows.length > limit) {
      return { ...here, refused: `It has more than ${limit} rows; split it into smaller lists.` };
    }
  }
  if (here.open) here.row.push("");
  if (here.row.length > 0) here.rows.push(here.row);
  return { ...here, refused: null };
}

function cell(here: Walk): string | null {
  const { text, style, rows } = here;
  const value = text[here.at] === style.quote ? (quoted(here) ?? plain(here)) : plain(here);
  const row = `Row ${rows.length + 1}`;
  if (value.length > LIMITS.characters) {
    return `${row} has a cell of ${value.length} characters; at most ${LIMITS.characters} are read.`;
  }
  here.row.push(value);
  here.cells += 1;
  if (here.row.length > LIMITS.columns) return `${row} has more than ${LIMITS.columns} columns.`;
  if (here.cells > LIMITS.cells) return `It has more than ${LIMITS.cells} cells; split it into smaller lists.`;
  here.open = text[here.at] === style.separator;
  if (!here.open) {
    if (text[here.at] === "\r" && text[here.at + 1] === "\n") here.at += 1;
    rows.push(here.row);
    here.row = [];
  }
  here.at += 1;
  return null;
}

function plain(here: Walk): string {
  const stop = STOPS[here.style.separator];
  stop.lastIndex = here.at;
  const end = stop.exec(here.text)?.index ?? here.text.length;
  const value = here.text.slice(here.at, end);
  here.at = end;
  return value;
}

/** A value between quotes; null where they are never closed. What follows the closing quote belongs to the value. */
function quoted(here: Walk): string | null {
  const { text } = here;
  const { quote } = here.style;
  let from = here.at + 1;
  let value = "";
  while (!here.unclosed) {
    const end = text.indexOf(quote, from);
    if (end < 0) {
      here.unclosed = true;
      here.notices.push(
        `The quotation mark in row ${here.rows.length + 1} is never closed; it was read as a character.`,
      );
      return null;
    }
    value += text.slice(from, end);
    if (text[end + 1] !== quote) {
      here.at = end + 1;
      return value + plain(here);
    }
    value += quote;
    from = end + 2;
  }
  return null;
}

/** The style that cuts the beginning of the text into the most alike rows. */
function guess(text: string): Style {
  const sample = text.slice(0, SAMPLE);
  const quote = countOf(sample, '"') === 0 && /(?:^|[,;\t|\n])'[^'\n]*'(?=[,;\t|\r\n])/.test(sample) ? "'" : '"';
  let best: Style = { separator: ",", quote };
  let most = 0;
  for (const separator of SEPARATORS) {
    const worth = alike(walk(sample, { separator, quote }, 200).rows);
    if (worth > most) {
      most = worth;
      best = { separator, quote };
    }
  }
  return best;
}

/** How well rows agree: the most frequent number of cells above one, by how many rows have it. */
function alike(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [length, times] of counts) {
    if (length > 1) best = Math.max(best, (times / filled.length) * Math.log2(length + 1) * (times > 1 ? 1 : 0.5));
  }
  return best;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
