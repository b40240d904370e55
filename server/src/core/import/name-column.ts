/** Which column holds the pilots' names, where several or none are called so. */
import { textOf } from "./cell.ts";
import { fold, wordsOf } from "./fold.ts";
import { isTitle } from "./header-rows.ts";
import type { Table } from "./table.ts";

/** The fields of the columns with one name among them; `guessed` is the column that no heading calls a name. */
export interface Named {
  readonly fields: readonly (string | null)[];
  readonly guessed: number | null;
}

/** Of several names the one that says whose name it is counts; a bare “Name” beside it is that of the person who filled in the form. */
export function withName(table: Table, fields: readonly (string | null)[]): Named {
  const names = fields.flatMap((field, at) => (field === "name" ? [at] : []));
  if (names.length === 1) return { fields, guessed: null };
  if (names.length === 0) {
    const guessed = likeNames(table, fields);
    return { fields: fields.map((field, at) => (at === guessed ? "name" : field)), guessed };
  }
  const asked = names.find((at) => wordsOf(table.columns[at]?.heading ?? "").length > 1);
  if (asked === undefined) return { fields, guessed: null };
  const mails = fields.includes("contact");
  return {
    fields: fields.map((field, at) => {
      if (field !== "name" || at === asked) return field;
      return mails && fold(table.columns[at]?.heading ?? "").split(" ").length === 1 ? "contact" : field;
    }),
    guessed: null,
  };
}

/** The first column without a field whose values are short texts and all different; -1 where there is none. */
function likeNames({ columns, records }: Table, fields: readonly (string | null)[]): number {
  // Where nothing else is known either, this is no list of pilots.
  if (new Set(fields.filter((field) => field !== null)).size < 2) return -1;
  const sample = records.slice(0, 200);
  return columns.findIndex(({ index }, at) => {
    if (fields[at] !== null) return false;
    const values = sample.map(({ cells }) => cells[index] ?? null).filter((cell) => isTitle(cell));
    const texts = new Set(values.map(textOf));
    const letters = [...texts].reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.size);
    const words = values.filter((cell) => wordsOf(textOf(cell)).length >= 2).length;
    return (
      values.length >= sample.length * 0.8 &&
      texts.size >= values.length * 0.9 &&
      letters >= 6 &&
      letters <= 120 &&
      words >= values.length * 0.5
    );
  });
}
