/** Turns one record into a draft. What is not certain is kept as a comment; nothing is made up. */
import { type Path, type Plain, parsePath } from "../finding.ts";
import { type Cell, isBlank, textOf } from "./cell.ts";
import type { Columns } from "./column-styles.ts";
import type { Draft, Kept } from "./draft.ts";
import { isStandIn } from "./evidence.ts";
import type { Field } from "./fields.ts";
import { type Mapped, type Mapping, placeOf } from "./mapping.ts";
import { readMetric } from "./metric-parts.ts";
import { type Placed, type ReadValue, readValue } from "./read-value.ts";
import type { Record } from "./table.ts";

/** A name of a charter has at most so many characters. */
const LONGEST_NAME = 80;

/** Readings that several columns may add entries to. */
const LISTS: ReadonlySet<string> = new Set(["people", "link", "tags", "texts"]);

/** Puts one record where it belongs; null where it has no name. */
export function placeRecord(record: Record, mapping: Mapping, styles: Columns): Draft | null {
  const placing: Placing = { id: "", name: "", stage: "idea", values: [], kept: [], source: new Map() };
  for (const mapped of mapping.columns) {
    const cell = record.cells[mapped.column.index] ?? null;
    if (mapped.field !== null && !isBlank(cell)) place(cell, { ...mapped, field: mapped.field }, styles, placing);
  }
  if (mapping.own) placing.name = ownName(placing);
  if (placing.name === "" && !mapping.own) return null;
  if (!mapping.own) {
    readMetric(placing.values, (kept) => placing.kept.push(kept));
    settleStart(placing);
    settleOwner(placing);
  }
  return {
    row: record.row,
    sourceId: placing.id,
    name: placing.name,
    stage: placing.stage,
    values: placing.values.map(({ path, value }) => [path, value] as const),
    kept: placing.kept,
    source: [...placing.source].map(([key, all]) => [key, all.length === 1 ? (all[0] ?? null) : all] as const),
  };
}

/** What has been placed of a record so far. */
interface Placing {
  id: string;
  name: string;
  stage: string;
  values: Placed[];
  readonly kept: Kept[];
  readonly source: Map<string, Plain[]>;
}

/** How many entries the list at a path has already. */
function countAt({ values }: Placing, [section, key]: Path): number {
  return values.filter(({ path }) => path[0] === section && path[1] === key).length;
}

function toSource({ source }: Placing, key: string, value: Plain): void {
  source.set(key, [...(source.get(key) ?? []), value]);
}

function place(
  cell: Cell,
  { column, why, field }: Mapped & { readonly field: Field },
  styles: Columns,
  placing: Placing,
): void {
  if (field.reading !== "exact" && isStandIn(cell, field.reading === "stage")) return;
  const heading = column.group === "" ? column.heading : `${column.group} › ${column.heading}`;
  const text = textOf(cell);
  const keep = (reason: string) => placing.kept.push({ path: placeOf(field), heading, text, why: reason });
  switch (field.reading) {
    case "id":
      placing.id = text;
      return;
    case "name":
      setName(text, placing);
      return;
    case "comment":
      keep(why);
      return;
    case "source":
      toSource(placing, String(field.path[1]), field.id === "contact" ? text : typeof cell === "object" ? text : cell);
      return;
    default: {
      const read = readValue(cell, field, styles.of(column.index));
      if (read === null) return;
      take(read, field, { heading, text }, placing);
    }
  }
}

function take(
  read: ReadValue,
  field: Field,
  { heading, text }: Pick<Kept, "heading" | "text">,
  placing: Placing,
): void {
  for (const { path, value, or, unit } of read.placed) {
    if (field.id === "stage" && typeof value === "string") placing.stage = value;
    const place = LISTS.has(field.reading) ? [...path.slice(0, -1), countAt(placing, path)] : path;
    placing.values.push({
      path: place,
      value,
      heading,
      ...(or === undefined ? {} : { or }),
      ...(unit === undefined ? {} : { unit }),
    });
  }
  if (read.contact !== undefined) toSource(placing, "contact", read.contact);
  if (read.why !== null) placing.kept.push({ path: placeOf(field), heading, text, why: read.why });
}

/** The name itself where a charter takes it; a longer one is cut there and kept whole beside it. */
function setName(text: string, placing: Placing): void {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  placing.name = line;
  if (letters.length <= LONGEST_NAME) return;
  const start = letters.slice(0, LONGEST_NAME - 1).join("");
  const space = start.lastIndexOf(" ");
  placing.name = `${(space > 40 ? start.slice(0, space) : start).trimEnd()}…`;
  toSource(placing, "name", line);
}

/** A date that is the start of a pilot, or of operation where the stage says so. */
function settleStart(placing: Placing): void {
  if (placing.stage !== "production") return;
  placing.values = placing.values.map((one) => (one.or === undefined ? one : { ...one, path: parsePath(one.or) }));
}

/** A mail, a role or a unit alone names no owner: without a person they only tell whom to ask. */
function settleOwner(placing: Placing): void {
  const ofOwner = ({ path }: Placed) => path[0] === "accountability" && path[1] === "production_owner";
  if (placing.values.some((one) => ofOwner(one) && one.path[2] === "name")) return;
  for (const { value, heading, path } of placing.values.filter(ofOwner)) {
    if (path[2] === "email") toSource(placing, "contact", value);
    else placing.kept.push({ path: path.slice(0, 2), heading, text: String(value), why: "nobody is named beside it" });
  }
  placing.values = placing.values.filter((one) => !ofOwner(one));
}

/** The name of a charter that comes back from an export. */
function ownName({ values }: Placing): string {
  const at = (key: string) => values.find(({ path }) => path[0] === "metadata" && path[1] === key)?.value;
  return String(at("name") ?? at("id") ?? "");
}
