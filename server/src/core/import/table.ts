/** Finds the table of a sheet: where its heading is, whether records run across, and which rows are records. */
import { type Cell, cut, isBlank, type Row, type Sheet, textOf } from "./cell.ts";
import { fold } from "./fold.ts";
import { type HeaderRows, headerRows, isHint, isTitle, recognisedIn } from "./header-rows.ts";
import { type FieldOf, fieldFinder } from "./headings.ts";
import { totalWords } from "./words.ts";

/** One column. */
export interface Column {
  readonly index: number;
  /** The heading on one line; `Column C` where there is none. */
  readonly heading: string;
  /** The titles above the heading, joined; empty where there are none. */
  readonly group: string;
}

/** One record and the row of the file it stands in. */
export interface Record {
  readonly row: number;
  readonly cells: Row;
}

/** A row that is no record, and why. */
export interface LeftRow {
  readonly row: number;
  readonly why: string;
}

/** The table of a sheet. */
export interface Table {
  readonly sheet: string;
  /** Whether cells have types of their own. */
  readonly typed: boolean;
  /** Records stand side by side, fields below each other; rows are then columns of the file. */
  readonly transposed: boolean;
  /** The last row of the heading. */
  readonly headingRow: number;
  readonly columns: readonly Column[];
  readonly records: readonly Record[];
  readonly left: readonly LeftRow[];
  readonly fieldOf: FieldOf;
  /** How many headings are known. */
  readonly recognised: number;
}

/** A sheet on its side may have so many records. */
const MOST_ACROSS = 500;

/** The table of a sheet; null where there is none. */
export function findTable(sheet: Sheet): Table | null {
  const upright = sheet.rows;
  const titles = upright.slice(0, 60).flatMap((row) => row.filter((cell) => isTitle(cell)).map(textOf));
  const fieldOf = fieldFinder(titles);
  const across = upright.length <= MOST_ACROSS ? turned(upright) : [];
  const keys = upright.slice(0, 20).findIndex((row) => row.includes("metadata.id"));
  const own: HeaderRows = { first: keys, best: keys, last: keys, hints: new Set(), recognised: 100 };
  if (keys >= 0) return tableOf(sheet, { rows: upright, run: "keys" }, own, fieldOf);
  const best = headerRows(upright, fieldOf);
  const side = sideways(across, fieldOf, best?.recognised ?? 0);
  if (side !== null) return tableOf(sheet, { rows: across, run: "across" }, side, fieldOf);
  return best === null ? null : tableOf(sheet, { rows: upright, run: "down" }, best, fieldOf);
}

/** The heading of a sheet whose records run across; null where its rows are the records. */
function sideways(across: readonly Row[], fieldOf: FieldOf, upright: number): HeaderRows | null {
  for (let at = 0; at < Math.min(3, across.length); at++) {
    const known = recognisedIn(across[at] ?? [], fieldOf);
    if (known >= 3 && known > upright + 1 && across.length > at + 1) {
      return { first: at, best: at, last: at, hints: new Set(), recognised: known };
    }
  }
  return null;
}

/** Whether records run down or across; in an export of our own every row below the keys is one. */
type Run = "down" | "across" | "keys";

/** The rows in the order of records, and how they run in the file. */
interface Turned {
  readonly rows: readonly Row[];
  readonly run: Run;
}

function tableOf(sheet: Sheet, { rows, run }: Turned, header: HeaderRows, fieldOf: FieldOf): Table {
  const columns = columnsOf(rows, header, fieldOf);
  const left: LeftRow[] = [];
  const records: Record[] = [];
  const own = fold((rows[header.last] ?? []).map(textOf).join("|"));
  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at] ?? [];
    if (cells.every(isBlank)) continue;
    if (at < header.first) left.push({ row: at + 1, why: "above the heading" });
    else if (at > header.last) {
      const why = run === "keys" ? null : noRecord(cells, columns, own);
      if (why === null) records.push({ row: at + 1, cells });
      else left.push({ row: at + 1, why });
    }
  }
  const headingRow = header.last + 1;
  const { name, typed = false } = sheet;
  return {
    sheet: name,
    typed,
    transposed: run === "across",
    headingRow,
    columns,
    records,
    left,
    fieldOf,
    recognised: header.recognised,
  };
}

/** Why a row below the heading is no record; null where it is one. */
function noRecord(cells: Row, columns: readonly Column[], heading: string): string | null {
  if (fold(cells.map(textOf).join("|")) === heading) return "the heading once more";
  const filled = cells.filter((cell) => !isBlank(cell));
  const first = fold(textOf(filled[0])).replace(/ \d+$/, "");
  if (totalWords().has(first) && filled.slice(1).every((cell) => typeof cell === "number" || /\d/.test(textOf(cell)))) {
    return "a total";
  }
  return filled.length === 1 && columns.length > 2 ? "only one cell is filled: a title or a note" : null;
}

function columnsOf(rows: readonly Row[], header: HeaderRows, fieldOf: FieldOf): readonly Column[] {
  const width = Math.max(...rows.map((row) => row.length), 0);
  const lines = rows.slice(header.first, header.last + 1).filter((_, at) => !header.hints.has(header.first + at));
  const columns: Column[] = [];
  const groups = lines.map((line, at) => (at < lines.length - 1 ? spreadRight(line, width) : line));
  for (let index = 0; index < width; index++) {
    const own = lines.map((line) => textOf(line[index]));
    const last = own.findLastIndex(
      (text, at) =>
        text !== "" &&
        (at === 0 ||
          !isHint(text) ||
          (at === header.best - header.first && fieldOf(text) !== null) ||
          own.slice(0, at).every((one) => one === "")),
    );
    const heading = cut(own[last] ?? "", 400);
    const above = groups.slice(0, last < 0 ? lines.length : last).map((line) => cut(textOf(line[index]), 400));
    const group = [...new Set(above)].filter((title) => title !== "" && title !== heading).join(" › ");
    if (heading !== "" || rows.some((row, at) => at > header.last && !isBlank(row[index])))
      columns.push({ index, heading, group });
  }
  return columns;
}

/** A merged title stands in its first cell only; it holds for the empty cells to its right. */
function spreadRight(line: Row, width: number): Row {
  let last: Cell = null;
  return Array.from({ length: width }, (_, at) => {
    const cell = line[at] ?? null;
    if (!isBlank(cell)) last = cell;
    return last;
  });
}

function turned(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(...rows.map((row) => row.length), 0);
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null));
}
