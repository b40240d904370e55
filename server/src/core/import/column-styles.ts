/** How the values of each column are written: the order of day and month, the sign before decimals, thousands in the heading. */
import { type DayOrder, dayOrder } from "./dates.ts";
import type { Mapping } from "./mapping.ts";
import { type DecimalSign, decimalSign, isScaled } from "./numbers.ts";
import { isSurnameFirst } from "./surname-first.ts";
import type { Table } from "./table.ts";

/** The style of one column. */
export interface ColumnStyle {
  readonly heading: string;
  readonly order: DayOrder;
  readonly sign: DecimalSign;
  readonly scaled: boolean;
  /** Cells have types of their own, so a text is never a number. */
  readonly typed: boolean;
  /** Names have the surname first. */
  readonly surnameFirst: boolean;
}

/** The styles of a table's columns. */
export interface Columns {
  readonly of: (index: number) => ColumnStyle;
  /** Headings of columns of dates whose order cannot be told. */
  readonly asked: readonly string[];
}

const PERSONS: ReadonlySet<string> = new Set(["person", "people"]);

/** Works out the styles; `order` is what the person said about days and months. */
export function stylesOf(table: Table, mapping: Mapping, order?: "dmy" | "mdy"): Columns {
  const cellsOf = (index: number) => table.records.map(({ cells }) => cells[index] ?? null);
  const numbers = mapping.columns.filter(({ field }) => field?.reading === "number" || field?.reading === "money");
  const whole = decimalSign(numbers.flatMap(({ column }) => cellsOf(column.index)));
  const styles = new Map<number, ColumnStyle>();
  const asked: string[] = [];
  for (const { column, field } of mapping.columns) {
    const cells =
      field?.reading === "date" || field?.reading === "number" || field?.reading === "money"
        ? cellsOf(column.index)
        : [];
    const found = dayOrder(cells);
    const own = decimalSign(cells);
    const heading = `${column.group} ${column.heading}`.trim();
    if (field?.reading === "date" && found !== "dmy" && found !== "mdy" && order === undefined && isAmbiguous(cells))
      asked.push(heading);
    styles.set(column.index, {
      heading,
      order: order !== undefined && (found === "unknown" || found === "mixed") ? order : found,
      sign: own === "unknown" ? whole : own,
      scaled: isScaled(heading),
      typed: table.typed,
      surnameFirst: PERSONS.has(field?.reading ?? "") && isSurnameFirst(cellsOf(column.index)),
    });
  }
  const plain: ColumnStyle = {
    heading: "",
    order: "unknown",
    sign: "unknown",
    scaled: false,
    typed: table.typed,
    surnameFirst: false,
  };
  return { of: (index) => styles.get(index) ?? plain, asked };
}

function isAmbiguous(cells: readonly unknown[]): boolean {
  return cells.some((cell) => {
    const match = typeof cell === "string" ? /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}\b/.exec(cell) : null;
    return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2];
  });
}
