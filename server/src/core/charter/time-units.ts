/** Units of time in the languages of the word files, in minutes. */
/// <reference path="./words/text-files.d.ts" />
import { ofText } from "../memo.ts";
import data from "./words/time-units.txt";
import { tokensOf } from "./words/tokens.ts";

/** Words that may stand before a unit of time: `working days`. */
const BEFORE = new Set(["working", "work", "business", "calendar", "person", "staff", "man", "average", "mean"]);

/** No unit of time is written in more words than this. */
const MOST_WORDS = 3;

const minutesOf: ReadonlyMap<string, number> = new Map(
  data.split("\n").flatMap((line) => {
    const [, unit, minutes] = line.split("\t");
    if (unit === undefined || minutes === undefined) return [];
    const [whole = 0, part = 1] = minutes.split("/").map(Number);
    return [[folded(unit), whole / part] as const];
  }),
);

function folded(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join("");
}

/** How many minutes the unit of time has that a text begins with, such as `seconds per call`; null where it is none. */
export const unitMinutes = ofText((text: string): number | null => {
  const words = tokensOf(text).map(({ word }) => word);
  const from = BEFORE.has(words[0] ?? "") ? 1 : 0;
  for (let count = MOST_WORDS; count > 0; count--) {
    const found = minutesOf.get(words.slice(from, from + count).join(""));
    if (found !== undefined) return found;
  }
  return null;
});
