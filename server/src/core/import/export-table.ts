/** Charters as a table: a row a charter, a column for every key that one of them has, and where the table comes from. */
import { formatPath, type Path, type Plain, parsePath } from "../finding.ts";
import { keysAt, schemaAt } from "../schema/walk.ts";
import type { Cell } from "./cell.ts";
import { leaves, nested } from "./draft.ts";

/** Where an export comes from. */
export interface Stamp {
  readonly day: string;
  readonly ruleset: string;
  /** The commit of the repository; null where nobody knows. */
  readonly commit: string | null;
}

/** The column of the stamp. */
export const STAMP = "x-export";

/** A table of charters. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Keys that no column can be called after, such as one with a dot in it. */
  readonly left: readonly string[];
}

/** The table; `wanted` are keys, or sections of which every key is wanted. */
export function exportTable(charters: readonly Plain[], stamp: Stamp, wanted: readonly string[] = []): ExportTable {
  const left = new Set<string>();
  const records = charters.map((charter) => valuesOf(charter, wanted, left));
  const paths = new Map<string, Path>();
  for (const record of records) for (const [place, [path]] of record) paths.set(place, path);
  const columns = [...paths].sort(([, one], [, other]) => compare(one, other)).map(([place]) => place);
  const text = stampText(stamp);
  return {
    columns: [...columns, STAMP],
    rows: records.map((record) => [...columns.map((place) => cellOf(record.get(place))), text]),
    left: [...left],
  };
}

/** The charters as nested values, with the same choice of keys. */
export function exportValues(charters: readonly Plain[], wanted: readonly string[] = []): readonly Plain[] {
  return charters.map((charter) =>
    nested([...valuesOf(charter, wanted, null).values()].sort(([a], [b]) => compare(a, b))),
  );
}

/** `2026-11-28, rule set 2.0.0, commit 1a2b3c4`. */
export function stampText({ day, ruleset, commit }: Stamp): string {
  return `${day}, rule set ${ruleset}${commit === null ? "" : `, commit ${commit.slice(0, 12)}`}`;
}

/** RFC 4180 with CRLF; a text that a spreadsheet would take for a formula gets a mark before it. */
export function csvText({ columns, rows }: ExportTable): string {
  return [columns, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/** A text that no spreadsheet takes for a formula. */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" ? guarded(cell) : typeof cell === "object" ? cell.day : String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

type Values = Map<string, readonly [path: Path, value: Plain]>;

function valuesOf(charter: Plain, wanted: readonly string[], left: Set<string> | null): Values {
  const values: Values = new Map();
  for (const [path, value] of leaves(charter)) {
    const place = formatPath(path);
    // What an import remembers of a list belongs to this copy of the charter.
    if (path[0] === "x-source" && path[1] === "seen") continue;
    if (typeof value === "string" && value.trim() === "") continue;
    if (!isWanted(place, wanted)) continue;
    if (left !== null && formatPath(parsePath(place)) !== place) left.add(place);
    else if (left !== null && parsePath(place).length !== path.length) left.add(place);
    else values.set(place, [path, value]);
  }
  return values;
}

/** The id always comes along: by it a later import finds the charter. */
function isWanted(place: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0 || place === "metadata.id") return true;
  return wanted.some((one) => place === one || place.startsWith(`${one}.`) || place.startsWith(`${one}[`));
}

function cellOf(found: readonly [path: Path, value: Plain] | undefined): Cell {
  if (found === undefined) return null;
  const [path, value] = found;
  if (typeof value === "string" && schemaAt(path)?.kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value))
    return { day: value };
  return typeof value === "object" ? null : value;
}

/** The table for a spreadsheet: texts that could become formulas there have the same mark as in CSV. */
export function guardedRows({ columns, rows }: ExportTable): readonly (readonly Cell[])[] {
  return [columns, ...rows].map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
}

/** The order of the schema; list entries by number, keys of one's own last and by name. */
function compare(one: Path, other: Path): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [a, b] = [one[at], other[at]];
    if (a === b) continue;
    if (typeof a === "number" && typeof b === "number") return a - b;
    const order = keysAt(one.slice(0, at));
    const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
    return rank(String(a)) - rank(String(b)) || (String(a) < String(b) ? -1 : 1);
  }
  return one.length - other.length;
}
