/** What stands in a list that somebody has: sheets of cells, as a spreadsheet, a CSV file or JSON gives them. */

/** A whole day that the spreadsheet itself holds as a date. */
export interface DayCell {
  readonly day: string;
}

/** One cell; null where nothing stands. */
export type Cell = string | number | boolean | DayCell | null;

/** One row of cells; the first cell stands in column A. */
export type Row = readonly Cell[];

/** One sheet; the first row is row 1 of the file. */
export interface Sheet {
  readonly name: string;
  /** Numbers are numbers and texts are texts, as in a spreadsheet or JSON; in CSV everything is text. */
  readonly typed?: boolean;
  readonly rows: readonly Row[];
}

/** Everything read from one file, with what is to be said about the reading. */
export interface Book {
  readonly sheets: readonly Sheet[];
  /** How the file was read, such as `UTF-8, separated by ;`. */
  readonly how: string;
  /** Sentences about what was odd. */
  readonly notices: readonly string[];
}

/** A file that is no list that we read; the message says what to do. */
export interface Refusal {
  readonly refused: string;
}

/** The most rows, columns and characters of a cell that are read. */
export const LIMITS = { rows: 50_000, columns: 1_000, cells: 2_000_000, characters: 100_000 } as const;

/** A cell as text, without blanks around it; empty where nothing stands. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "object" ? cell.day : String(cell);
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The letters of a column as spreadsheets name it: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A text on one line, cut at a number of characters where it is longer. */
export function cut(text: string, length: number): string {
  const start = text.length > length * 4 ? text.slice(0, length * 4) : text;
  const line = start.replace(/\s+/g, " ").trim();
  if (line.length <= length) return start.length < text.length ? `${line}…` : line;
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length - 1).join("")}…`;
}
