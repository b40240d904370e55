/** Reads a list in JSON: an array of objects, or an object that holds one; inner keys become columns such as `owner.name`. */

import type { Plain } from "../finding.ts";
import { type Cell, LIMITS, type Refusal, type Row, type Sheet } from "./cell.ts";
import { guarded } from "./export-table.ts";

type JsonMap = { readonly [key: string]: Plain };

/** How deep objects may lie inside each other. */
const DEEPEST = 12;

/** The list as one sheet whose first row holds the names of the columns. */
export function readJsonList(text: string, name: string): Sheet | Refusal {
  let value: Plain;
  try {
    value = JSON.parse(text) as Plain;
  } catch {
    return { refused: "It is no valid JSON." };
  }
  const list = listIn(value);
  const whole = isMap(value) && "export" in value;
  if (list === null) return { refused: "It holds no array of objects, one for each pilot." };
  if (list.length > LIMITS.rows)
    return { refused: `It has more than ${LIMITS.rows} entries; split it into smaller lists.` };
  const columns = new Map<string, number>();
  const records = list.map((entry) => {
    const cells = new Map<number, Cell>();
    const put = (path: string, value: Cell) => {
      // An export of our own is read as its CSV is: a mark stands before what looks like a formula.
      const cell = whole && typeof value === "string" ? guarded(value) : value;
      const at = columns.get(path) ?? columns.size;
      columns.set(path, at);
      cells.set(at, cell);
    };
    flatten(entry, { path: "", depth: 0, whole }, put);
    return cells;
  });
  if (columns.size > LIMITS.columns) return { refused: `It has more than ${LIMITS.columns} different keys.` };
  const rows: Row[] = records.map((cells) => Array.from({ length: columns.size }, (_, at) => cells.get(at) ?? null));
  return { name, typed: true, rows: [[...columns.keys()], ...rows] };
}

/** The array itself, or the longest array of objects one level down. */
function listIn(value: Plain): readonly JsonMap[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isMap) ? value : null;
  if (!isMap(value)) return null;
  const lists = Object.values(value).flatMap((inner) => (Array.isArray(inner) ? [listIn(inner as Plain) ?? []] : []));
  const longest = lists.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined || longest.length === 0 ? null : longest;
}

/** Where a value stands; `whole`: lists of words are taken apart as well, as in an export of our own. */
interface At {
  readonly path: string;
  readonly depth: number;
  readonly whole: boolean;
}

function flatten(value: Plain, at: At, put: (path: string, cell: Cell) => void): void {
  const { path, depth, whole } = at;
  const below = (inner: Plain, place: string) => flatten(inner, { path: place, depth: depth + 1, whole }, put);
  if (value === null) return;
  if (depth > DEEPEST) put(path, JSON.stringify(value));
  else if (Array.isArray(value)) {
    const words = value.every((item: Plain) => typeof item !== "object" || item === null);
    if (words && !whole) put(path, value.map(String).join("; "));
    else for (const [index, item] of value.entries()) below(item as Plain, `${path}[${index}]`);
  } else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) below(inner, path === "" ? key : `${path}.${key}`);
  } else if (path !== "") put(path, value as Cell);
}

function isMap(value: Plain | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
