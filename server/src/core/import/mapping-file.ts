/** The mapping of columns as a file that a person can change: written by `--write-map`, read by `--map`. */
import { formatPath } from "../finding.ts";
import { oneLine } from "../text/sanitize.ts";
import { parseCharter } from "../yaml/parse.ts";
import { keyText, scalarText } from "../yaml/scalars.ts";
import { columnLetters, cut } from "./cell.ts";
import { isMap } from "./draft.ts";
import type { Field } from "./fields.ts";
import { fieldOfWish, type Mapped, type Mapping } from "./mapping.ts";
import type { ImportWishes } from "./plan.ts";

/** The text of a mapping file. */
export function mappingText(mapping: Mapping, list: string): string {
  const times = new Map<string, number>();
  for (const { column } of mapping.columns) times.set(column.heading, (times.get(column.heading) ?? 0) + 1);
  const lines = mapping.columns.map((mapped) => {
    const { heading, index } = mapped.column;
    const single = heading !== "" && times.get(heading) === 1;
    const note = single ? "" : `  # ${cut(oneLine(heading === "" ? "no heading" : heading), 80)}`;
    return `  ${keyText(single ? heading : columnLetters(index), false)}: ${scalarText(wishOf(mapped), false)}${note}`;
  });
  return `# What becomes of each column of ${oneLine(list)}. Change what you like, then: pilot-charter import FILE --map THIS
# After each heading (or the letters of its column) stands a field, a key of the charter such as use_case.problem,
# "comment KEY" to keep the cells as comments there, or "unused" to leave the column out.
# dates: dmy   # or mdy: whether 3/4/2026 is the third of April or the fourth of March
columns:
${lines.join("\n")}
`;
}

/** What a person wished for in a mapping file, or what is wrong with it. */
export function readMapping(text: string): Pick<ImportWishes, "columns" | "dates"> | { readonly wrong: string } {
  const { value, problems } = parseCharter(text);
  if (value === null || problems.length > 0) return { wrong: "It is no valid YAML." };
  const { columns, dates, ...others } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) return { wrong: `It knows “columns” and “dates”, not “${cut(other, 60)}”.` };
  if (!isMap(columns)) return { wrong: "It needs “columns”: a heading and what becomes of it on each line." };
  if (dates !== undefined && dates !== null && dates !== "dmy" && dates !== "mdy")
    return { wrong: "“dates” is dmy or mdy." };
  const wishes = new Map<string, string>();
  for (const [heading, wish] of Object.entries(columns)) {
    const text = wish === null ? "unused" : String(wish);
    if (fieldOfWish(text) === undefined) {
      return {
        wrong: `“${cut(text, 60)}” (at “${cut(heading, 60)}”) is no field, no key of a charter, no “comment KEY” and not “unused”.`,
      };
    }
    wishes.set(heading, text);
  }
  return dates === "dmy" || dates === "mdy" ? { columns: wishes, dates } : { columns: wishes };
}

/** What a mapping file says about a column. */
export function wishOf({ field }: Mapped): string {
  if (field === null) return "unused";
  return field.id === "comment" ? `comment ${formatPath(field.path)}` : field.id;
}

/** What becomes of a column, in words. */
export function becomes(field: Field | null): string {
  if (field === null) return "not used";
  const place = formatPath(field.path);
  return field.reading === "comment" ? `comment at ${place}` : place;
}
