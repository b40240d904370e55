/** The facts of a charter under the headings of a public record, with the list of what is missing. Nothing is made up. */
import { type Plain, parsePath } from "../finding.ts";
import { oneLine } from "../text/sanitize.ts";
import { valueAt } from "../yaml/value-at.ts";
import { isMap, leaves } from "./draft.ts";
import { guarded } from "./export-table.ts";
import records from "./words/records.json" with { type: "json" };

/** The records by name. */
export type RecordName = keyof typeof records;

/** Their names. */
export const RECORD_NAMES = Object.keys(records) as readonly RecordName[];

/** A charter and how it is called. */
export interface NamedCharter {
  readonly file: string;
  readonly value: Plain;
}

/** One heading of a record and what the charter says under it. */
export interface RecordField {
  readonly heading: string;
  /** Empty where the charter says nothing. */
  readonly text: string;
}

/** The record of a charter. */
export function recordOf(name: RecordName, charter: Plain): readonly RecordField[] {
  return records[name].fields.map(([heading = "", places = ""]) => ({
    heading,
    text: places === "" ? "" : saidAt(charter, places.split(" ")),
  }));
}

/** Records as CSV: a row a charter. */
export function recordsCsv(name: RecordName, charters: readonly NamedCharter[]): string {
  const rows = charters.map(({ value }) => recordOf(name, value).map(({ text }) => guarded(text)));
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [records[name].fields.map(([heading = ""]) => heading), ...rows]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("");
}

/** Records as Markdown: a heading a charter, its fields, and what is missing. */
export function recordsMarkdown(name: RecordName, charters: readonly NamedCharter[]): string {
  return charters.map((charter) => recordMarkdown(name, charter)).join("\n");
}

function recordMarkdown(name: RecordName, { file, value }: NamedCharter): string {
  const fields = recordOf(name, value);
  const title = valueAt(value, ["metadata", "name"]);
  const said = fields.filter(({ text }) => text !== "");
  const missing = fields.filter(({ text }) => text === "");
  const lines = said.map(({ heading, text }) => `## ${heading}\n\n${quoted(text)}\n`);
  const list = missing.map(({ heading }) => `- ${heading}\n`).join("");
  return `# ${records[name].title}: ${oneLine(typeof title === "string" ? title : file).replace(/[\\`*_[\]<>#|]/g, "\\$&")}\n\n${lines.join("\n")}\n## Missing\n\n${missing.length === 0 ? "Nothing.\n" : `The charter does not say:\n\n${list}`}`;
}

/** Which headings of a record a charter has nothing for. */
export function missingIn(name: RecordName, charter: Plain): readonly string[] {
  return recordOf(name, charter).flatMap(({ heading, text }) => (text === "" ? [heading] : []));
}

/** Text of a person as a block of its own, so that no mark in it means anything. */
function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${oneLine(line)}`)
    .join("\n");
}

/** What the first places say; the first alone where it is whole. */
function saidAt(charter: Plain, places: readonly string[]): string {
  const all = places.flatMap((place) => {
    const path = parsePath(place);
    const found = valueAt(charter, path) ?? inItems(charter, path);
    return found === undefined || found === null ? [] : [spoken(found)];
  });
  return all.filter((text) => text !== "").join("\n");
}

/** The values of a key in every entry of a list: `governance.data.personal`. */
function inItems(charter: Plain, path: readonly (string | number)[]): Plain | undefined {
  const list = valueAt(charter, path.slice(0, -1));
  const key = String(path.at(-1));
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: Plain) => (isMap(item) && item[key] !== undefined ? [item[key] ?? null] : []));
}

/** A value as text: plain ones as they are, blocks a line for each key. */
function spoken(value: Plain): string {
  if (!isMap(value) && !Array.isArray(value)) return String(value);
  if (Array.isArray(value))
    return value
      .map((item: Plain) => spoken(item))
      .filter((text) => text !== "")
      .join("\n");
  return leaves(value)
    .map(
      ([path, leaf]) =>
        `${path.map((part) => (typeof part === "number" ? part + 1 : part.replaceAll("_", " "))).join(", ")}: ${String(leaf)}`,
    )
    .join("\n");
}
