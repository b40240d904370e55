/** Reads an .xlsx file, after a check of our own that it is no bomb; formulas give the values last saved, macros and links are left alone. */
import type { Book, Cell, Refusal, Sheet } from "../core/import/cell.ts";
import { LIMITS } from "../core/import/cell.ts";
import { checkZip } from "./zip-check.ts";

/** The book in the bytes, or why there is none. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Book | Refusal> {
  const checked = checkZip(bytes);
  if ("refused" in checked) return checked;
  const { default: read } = await import("read-excel-file/universal");
  try {
    const copy = new Uint8Array(bytes).buffer;
    const sheets = (await read(copy, { trim: false })) as readonly {
      readonly sheet: string;
      readonly data: readonly (readonly unknown[])[];
    }[];
    const book = sheets.map(
      ({ sheet, data }): Sheet => ({ name: sheet, typed: true, rows: data.map((row) => row.map(cellOf)) }),
    );
    const wide = book.find(({ rows }) => rows.some((row) => row.length > LIMITS.columns));
    if (wide) return { refused: `The sheet “${wide.name}” has more than ${LIMITS.columns} columns.` };
    return { sheets: book, how: "Excel", notices: noticesOf(checked.names) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "";
    return {
      refused: `The spreadsheet cannot be read${reason === "" ? "" : ` (${reason})`}. Open it and save it again as .xlsx or .csv.`,
    };
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return null;
}

function noticesOf(names: readonly string[]): readonly string[] {
  const has = (part: string) => names.some((name) => name.toLowerCase().includes(part));
  return [
    ...(has("vbaproject") ? ["It holds macros; they were not run."] : []),
    ...(has("externallinks/") ? ["It links to other files; the values last saved were taken."] : []),
  ];
}
