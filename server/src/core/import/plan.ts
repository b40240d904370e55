/** The whole import as a plan: which file is new, which stays, which would change, and what became of every row and column. */
import { type Plain, parsePath } from "../finding.ts";
import { parseCharter } from "../yaml/parse.ts";
import { valueAt } from "../yaml/value-at.ts";
import { type Book, type Cell, textOf } from "./cell.ts";
import { type Columns, stylesOf } from "./column-styles.ts";
import type { Draft } from "./draft.ts";
import { draftText, plainCharter } from "./draft-text.ts";
import { FIELDS } from "./fields.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { fold } from "./fold.ts";
import { idsBeside, slugOf } from "./ids.ts";
import { type Mapping, mappingOf, type Wishes } from "./mapping.ts";
import { type Proposal, proposalFor } from "./merge.ts";
import { placeRecord } from "./place-record.ts";
import { findTable, type LeftRow, type Table } from "./table.ts";

/** What a person may say about an import. */
export interface ImportWishes {
  readonly columns?: Wishes;
  readonly dates?: "dmy" | "mdy";
  readonly sheet?: string;
  readonly stage?: string;
  /** `COLUMN=VALUE`: only the records whose cell says this. */
  readonly only?: readonly (readonly [column: string, value: string])[];
}

/** A charter that is there already. */
export interface Existing {
  readonly file: string;
  readonly text: string;
}

/** What becomes of one record. */
export interface Planned {
  readonly draft: Draft;
  readonly file: string;
  readonly id: string;
  readonly state: "new" | "same" | "changed";
  /** The text of a new charter, or what stands in the file. */
  readonly text: string;
  readonly proposal: Proposal | null;
}

/** The plan of an import. */
export interface Plan {
  readonly list: string;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly styles: Columns;
  readonly planned: readonly Planned[];
  readonly left: readonly LeftRow[];
  /** Records that were there before and that the list has no more. */
  readonly missing: readonly string[];
  readonly otherSheets: readonly string[];
}

/** The table of a book: that of the sheet with the most known headings, or of the sheet that was asked for. */
export function tableOf(book: Book, sheet?: string): Table | null {
  const sheets = sheet === undefined ? book.sheets : book.sheets.filter(({ name }) => name === sheet);
  const tables = sheets.flatMap((one) => findTable(one) ?? []);
  return tables.toSorted((a, b) => b.recognised - a.recognised || b.records.length - a.records.length)[0] ?? null;
}

/** Plans the import of a table into a folder with these charters. */
export function planOf(book: Book, list: string, wishes: ImportWishes, existing: readonly Existing[]): Plan | null {
  const table = tableOf(book, wishes.sheet);
  if (table === null) return null;
  const mapping = mappingOf(table, wishes.columns);
  const styles = stylesOf(table, mapping, wishes.dates);
  const left: LeftRow[] = [...table.left];
  const drafts = draftsOf(table, mapping, { styles, wishes, left });
  const known = knownOf(existing, list, mapping.own);
  const nextId = idsBeside(known.ids);
  const planned = drafts.map((draft) => plannedOf(draft, { list, mapping, known, nextId }));
  const used = new Set(planned.map(({ file }) => file));
  return {
    list,
    table,
    mapping,
    styles,
    planned,
    left: left.toSorted((one, other) => one.row - other.row),
    missing: [...known.bySource.values()].map(({ file }) => file).filter((file) => !used.has(file)),
    otherSheets: book.sheets.map(({ name }) => name).filter((name) => name !== table.sheet),
  };
}

/** The drafts of the records that are wanted; the others are left out with a reason. */
function draftsOf(
  table: Table,
  mapping: Mapping,
  { styles, wishes, left }: { readonly styles: Columns; readonly wishes: ImportWishes; readonly left: LeftRow[] },
): readonly Draft[] {
  const drafts: Draft[] = [];
  const seen = new Map<string, number>();
  for (const record of table.records) {
    const key = JSON.stringify(record.cells);
    const before = seen.get(key);
    seen.set(key, record.row);
    const draft = before === undefined ? placeRecord(record, mapping, styles) : null;
    const why =
      before !== undefined
        ? `the same as row ${before}`
        : draft === null
          ? "no name"
          : unwanted(draft, (column) => cellOf(record.cells, column, mapping), wishes);
    if (draft !== null && why === null) drafts.push(draft);
    else left.push({ row: record.row, why: why ?? "" });
  }
  return named(drafts, mapping);
}

function unwanted(
  draft: Draft,
  cell: (column: string) => string | null,
  { stage, only = [] }: ImportWishes,
): string | null {
  if (stage !== undefined && draft.stage !== stage) return `its stage is ${draft.stage}`;
  const other = only.find(([column, value]) => fold(cell(column) ?? "") !== fold(value));
  return other === undefined ? null : `${other[0]} is not ${other[1]}`;
}

/** The cell of a column by its heading, its field or its letters. */
function cellOf(cells: readonly Cell[], name: string, { columns }: Mapping): string | null {
  const found =
    columns.find(({ column }) => fold(column.heading) === fold(name)) ??
    columns.find(({ field }) => field?.id === name);
  return found === undefined ? null : textOf(cells[found.column.index]);
}

/** Whether a list has a column that is called so, or that is used for this field. */
export function hasColumn(name: string, { columns }: Mapping): boolean {
  return columns.some(({ column, field }) => fold(column.heading) === fold(name) || field?.id === name);
}

/** Gives every draft an id of its source: its own, or its name, with its unit and a number where names repeat. */
function named(drafts: readonly Draft[], { own }: Mapping): readonly Draft[] {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const unit = (draft: Draft) =>
    String(
      draft.values.find(([path]) => path[1] === "business_unit")?.[1] ??
        draft.source.find(([key]) => key === "organisation")?.[1] ??
        "",
    );
  const base = drafts.map((draft) => (draft.sourceId === "" ? draft.name : draft.sourceId));
  const first = count(base);
  const wide = drafts.map((draft, at) =>
    (first.get(base[at] ?? "") ?? 0) > 1 && unit(draft) !== "" ? `${base[at]} · ${unit(draft)}` : (base[at] ?? ""),
  );
  const used = new Map<string, number>();
  return drafts.map((draft, at) => {
    const key = wide[at] ?? "";
    const number = (used.get(key) ?? 0) + 1;
    used.set(key, number);
    return own ? draft : { ...draft, sourceId: number === 1 ? key : `${key} · ${number}` };
  });
}

interface Known {
  readonly bySource: ReadonlyMap<string, Existing>;
  readonly byId: ReadonlyMap<string, Existing>;
  readonly byText: ReadonlyMap<string, Existing>;
  readonly ids: readonly string[];
}

/** The charters of the folder, by the record of this list that they came from and by their ids. */
function knownOf(existing: readonly Existing[], list: string, own: boolean): Known {
  const bySource = new Map<string, Existing>();
  const byId = new Map<string, Existing>();
  const ids: string[] = [];
  for (const one of existing) {
    const { value } = parseCharter(one.text);
    const at = (place: string): Plain => valueAt(value ?? undefined, parsePath(place)) ?? null;
    const id = at("metadata.id");
    if (typeof id === "string") byId.set(id, one);
    ids.push(...(typeof id === "string" ? [id] : []), one.file.replace(/^.*\//, "").replace(/\.pilot\.ya?ml$/, ""));
    const source = at("x-source.id");
    if (!own && source !== null && isSameList(String(at("x-source.list") ?? ""), list))
      bySource.set(String(source), one);
  }
  return { bySource, byId, byText: new Map(existing.map((one) => [one.text, one])), ids };
}

/** Lists of one series: equal names but for digits, such as `pilots-2025.csv` and `pilots-2026.xlsx`. */
function isSameList(one: string, other: string): boolean {
  const series = (name: string) =>
    fold(name.replace(/\.\w+$/, ""))
      .replace(/\d+/g, "")
      .replace(/\s+/g, " ")
      .trim();
  return series(one) === series(other);
}

function plannedOf(
  draft: Draft,
  given: { list: string; mapping: Mapping; known: Known; nextId: (name: string) => string },
): Planned {
  const { list, mapping, known, nextId } = given;
  const own = mapping.own
    ? String(draft.values.find(([path]) => path[0] === "metadata" && path[1] === "id")?.[1] ?? "")
    : "";
  const before = mapping.own
    ? (known.byId.get(own) ?? known.byText.get(plainCharter(draft.values)))
    : known.bySource.get(draft.sourceId);
  if (before !== undefined) {
    const proposal = proposalFor(before.text, draft);
    const state = proposal === null ? "same" : "changed";
    return { draft, file: before.file, id: own, state, text: before.text, proposal };
  }
  const id = nextId(mapping.own && own !== "" ? own : draft.name);
  const text = mapping.own ? plainCharter(draft.values) : draftText(draft, { id, list, seen: fingerprintsOf(draft) });
  return {
    draft,
    file: `${mapping.own && own !== "" ? slugOf(own) : id}.pilot.yaml`,
    id,
    state: "new",
    text,
    proposal: null,
  };
}

/** The names of fields that a mapping file may use. */
export function fieldNames(): readonly string[] {
  return [...FIELDS.keys()];
}
