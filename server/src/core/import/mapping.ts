/** Which column goes where: by known lists, by headings, and only as far as the values bear it out. */
import { formatPath, type Path, parsePath } from "../finding.ts";
import { keysAt, schemaAt } from "../schema/walk.ts";
import { besideOthers } from "./beside.ts";
import { columnLetters } from "./cell.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { commentAt, FIELDS, type Field } from "./fields.ts";
import type { FieldOf } from "./headings.ts";
import { withName } from "./name-column.ts";
import { placeNear } from "./near.ts";
import { fieldIn, type Shape, shapeOf } from "./shapes.ts";
import type { Column, Table } from "./table.ts";

/** What becomes of a column. */
export interface Mapped {
  readonly column: Column;
  /** Null: the column is not used. */
  readonly field: Field | null;
  /** Why it is not used, or only kept as a comment. */
  readonly why: string;
  readonly evidence: Evidence;
}

/** The columns of a table and what becomes of each. */
export interface Mapping {
  readonly shape: Shape | null;
  /** The list is an export of our own: every heading is a key. */
  readonly own: boolean;
  readonly columns: readonly Mapped[];
}

/** What people decided themselves: from the heading, or the letters of a column, to a field, a key or nothing. */
export type Wishes = ReadonlyMap<string, string>;

/** Headings that mean something only together with the title above them. */
const GENERIC = new Set([
  "name",
  "contact",
  "stage",
  "pilot_start",
  "pilot_end",
  "business_unit",
  "id",
  "cost",
  "remarks",
  "listed_on",
  "supplier",
  "metric_unit",
  "issue_type",
  "links",
  "volume",
  "metric_target",
  "metric_now",
]);

/** Fields that are sums. */
const MONEY = new Set(["cost", "run_cost", "budget"]);

/** What costs something below such a title, and is described elsewhere. */
const PRICED = new Set(["integration", "training", "monitoring", "change", "users"]);

/** Groups whose title says who or what the columns below are about. */
const PEOPLE = new Set(["owner", "sponsor", "lead", "contact", "responsible", "supplier", "model", "metric", "team"]);

/** The mapping of a table. */
export function mappingOf(table: Table, wishes: Wishes = new Map()): Mapping {
  const titles = table.columns.map(({ heading }) => heading);
  const own = isOwn(titles);
  const shape = own ? null : shapeOf(titles);
  const taken = new Set<string>();
  const columns: Mapped[] = [];
  const alone = table.columns.map((column) => (own ? null : fieldFor(column, table, shape)));
  const fields = own ? alone : besideOthers(table, alone);
  const { fields: first, guessed: nameless } =
    own || wishes.size > 0 ? { fields, guessed: null } : withName(table, fields);
  for (const [at, column] of table.columns.entries()) {
    const values = table.records.map(({ cells }) => cells[column.index] ?? null);
    const evidence = evidenceOf(values, first[at] === "stage");
    const wish = wishes.get(column.heading) ?? wishes.get(columnLetters(column.index));
    const mapped = own
      ? exact(column)
      : wish === undefined
        ? guessed({
            column,
            id: first[at] ?? null,
            before: columns.at(-1),
            evidence,
            taken,
            isKnownList: shape !== null,
          })
        : wished(wish);
    const why = at === nameless ? "no heading says so; its texts are short and all different" : mapped.why;
    columns.push({ column, evidence, ...mapped, why });
    if (mapped.field !== null && mapped.field.reading !== "comment") taken.add(formatPath(mapped.field.path));
  }
  return { shape, own, columns };
}

/** The field of a wish: the name of a field, a key of the charter, `comment KEY`, or `unused`. */
export function fieldOfWish(wish: string): Field | null | undefined {
  const text = wish.trim();
  if (text === "unused" || text === "-" || text === "") return null;
  const field = FIELDS.get(text);
  if (field !== undefined) return field;
  const comment = /^comment (.+)$/.exec(text)?.[1];
  const path = parsePath(comment ?? text);
  if (!isKey(path)) return undefined;
  if (comment !== undefined) return commentAt(path);
  const at = formatPath(path);
  const known = [...FIELDS.values()].find(
    ({ reading, path: place }) => reading !== "comment" && formatPath(place) === at,
  );
  return known ?? { id: at, reading: at.startsWith("x-") ? "source" : "exact", path };
}

function wished(wish: string): Pick<Mapped, "field" | "why"> {
  const field = fieldOfWish(wish);
  return field === null || field === undefined
    ? { field: null, why: "left out by the mapping file" }
    : { field, why: "" };
}

function fieldFor(column: Column, { fieldOf }: Table, shape: Shape | null): string | null {
  const told = fieldIn(shape, column.heading);
  if (told !== undefined) return told;
  const leaf = fieldOf(column.heading);
  if ((leaf === null || PRICED.has(leaf)) && isAboutMoney(column.group, fieldOf)) return "cost";
  if (column.group === "" || (leaf !== null && !GENERIC.has(leaf))) return leaf;
  for (const title of column.group.split(" › ").toReversed()) {
    const found = inGroup(title, column.heading, leaf, fieldOf);
    if (found !== null) return found;
  }
  return leaf;
}

/** Whether a title says that all columns below it are sums. */
function isAboutMoney(group: string, fieldOf: FieldOf): boolean {
  const titles = group === "" ? [] : group.split(" › ");
  return titles.some((title) => MONEY.has(fieldOf(title) ?? "") || placeNear(title)?.join(".") === "cost.lines");
}

/** What a general heading such as “Name” means below a title such as “Sponsor”. */
function inGroup(title: string, heading: string, leaf: string | null, fieldOf: FieldOf): string | null {
  const group = fieldOf(title);
  const both = fieldOf(`${title} ${heading}`);
  if (group === null || !PEOPLE.has(group)) return both;
  if (group === "owner" && leaf === "contact") return "owner_email";
  if (group === "owner" && leaf === "business_unit") return "owner_unit";
  if (leaf === "name" || (leaf === null && both === null)) return group;
  return both ?? (leaf === "contact" ? "contact" : null);
}

interface Guess {
  readonly column: Column;
  readonly id: string | null;
  readonly before: Mapped | undefined;
  readonly evidence: Evidence;
  readonly taken: ReadonlySet<string>;
  /** The list is known by its headings, so what is not used there is left out on purpose. */
  readonly isKnownList: boolean;
}

const UNUSED = "no key of a charter asks for it";

const UNKNOWN = "heading not known; name its key with --map";

function guessed({ column, id, before, evidence, taken, isKnownList }: Guess): Pick<Mapped, "field" | "why"> {
  if (
    /^(?:if |please |wenn |si |indien )?.{0,20}(?:please explain|please specify|bitte erläutern|veuillez préciser)/i.test(
      column.heading,
    )
  ) {
    if (before?.field && before.field.reading !== "name" && before.field.reading !== "id") {
      return { field: commentAt(placeOf(before.field)), why: "explains the column before it" };
    }
    return { field: null, why: "explains a column that is not used" };
  }
  const field = keyField(column.heading) ?? (id === null ? undefined : FIELDS.get(id));
  if (field === undefined && column.heading === "") return { field: null, why: "no heading of its own" };
  if (id === "unused") return { field: null, why: evidence.filled === 0 ? "empty in every row" : UNUSED };
  if (field === undefined) return unknown(column, evidence, isKnownList);
  if (evidence.filled === 0) return { field, why: "" };
  const doubt = evidence.doubt(field);
  if (doubt !== null)
    return field.reading === "source" || field.reading === "id"
      ? { field: null, why: doubt }
      : { field: commentAt(placeOf(field)), why: doubt };
  if (isSingle(field) && taken.has(formatPath(field.path))) {
    if (field.reading === "id") return { field: null, why: "another column is used for it" };
    return { field: commentAt(placeOf(field)), why: "another column is used for the key" };
  }
  return { field, why: "" };
}

/** A column without a field: kept beside what one of its words is about, else left out. */
function unknown({ heading }: Column, { filled }: Evidence, isKnownList: boolean): Pick<Mapped, "field" | "why"> {
  if (filled === 0) return { field: null, why: "empty in every row" };
  const place = isKnownList ? null : placeNear(heading);
  return place === null
    ? { field: null, why: UNKNOWN }
    : { field: commentAt(place), why: "kept beside what it is about" };
}

/** A heading that is a key of the charter itself, such as `cost.lines[0].amount`. */
function keyField(heading: string): Field | null {
  if (!/^[a-z_]+(?:\.[a-z_]+|\[\d+\])+$/.test(heading)) return null;
  return fieldOfWish(heading) ?? null;
}

/** Fields that take one column only. */
function isSingle({ reading }: Field): boolean {
  return !["comment", "source", "people", "link", "tags", "texts"].includes(reading);
}

/** Beside what a value is kept that cannot be placed there. */
export function placeOf({ path }: Field): Path {
  return path.length > 2 && path.some((part) => part === "production_owner" || part === "production_metric")
    ? path.slice(0, 2)
    : path;
}

function exact(column: Column): Pick<Mapped, "field" | "why"> {
  const path = parsePath(column.heading);
  if (path[0] === "x-export") return { field: null, why: "the stamp of the export" };
  return isKey(path)
    ? { field: { id: column.heading, reading: "exact", path }, why: "" }
    : { field: null, why: "no key of a charter" };
}

/** Whether a path leads to a key of a charter or to one that begins with `x-`. */
export function isKey(path: Path): boolean {
  const own = path.findIndex((part) => typeof part === "string" && part.startsWith("x-"));
  const known = own < 0 ? path : path.slice(0, own);
  return path.length > 0 && (known.length === 0 || schemaAt(known) !== null);
}

/** Whether the headings are keys, as in an export of our own. */
function isOwn(titles: readonly string[]): boolean {
  const tops = new Set([...keysAt([]), "x-export"]);
  const keys = titles.filter((title) => tops.has(title.split(/[.[]/, 1)[0] ?? "") && isKey(parsePath(title)));
  return titles.includes("metadata.id") && keys.length >= titles.length * 0.8;
}
