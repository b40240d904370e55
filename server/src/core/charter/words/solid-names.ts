/** Reads names in scripts that are written without spaces: Chinese, Japanese, Korean, Thai, Burmese, Khmer, Lao. */
import { once } from "../../lazy.ts";
import { entriesOf } from "./list.ts";
import endings from "./name-data/name-endings.txt";
import { kindsOf, type WordKind } from "./name-words.ts";
import { tokensOf } from "./tokens.ts";

const EAST_ASIAN = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}・]+$/u;
const SOUTH_EAST_ASIAN = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;

/** What one such word is: a name, perhaps one, or a word of the lists. */
export type SolidReading = "name" | "unclear" | WordKind;

const lastLetters = once(
  () => new Set(entriesOf(endings).flatMap(({ entry }) => (/^[\p{Lo}\p{Lm}]{1,4}$/u.test(entry) ? [entry] : []))),
);

/** Whether a word is written in such a script. */
export function isSolid(word: string): boolean {
  return EAST_ASIAN.test(word) || SOUTH_EAST_ASIAN.test(word);
}

/** Reads one word in such a script. */
export function readSolid(word: string): SolidReading {
  const known = knownIn(word);
  if (known) return known;
  if (EAST_ASIAN.test(word)) {
    if (word.includes("・")) return word.length <= 24 ? "name" : "unclear";
    const length = [...word].length;
    return length <= 6 && !KATAKANA.test(word) ? "name" : "unclear";
  }
  // Letters of these scripts are not syllables, so that names have more of them.
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters <= 14 ? "name" : "unclear";
}

/** Short words that hold a known word beside another letter may be names: 王经理, 이사라. */
function knownIn(word: string): SolidReading | null {
  const letters = [...word];
  const tokens = tokensOf(word);
  const kinds = kindsOf(word, tokens);
  const unknown = kinds.filter((kind) => kind === null).length;
  const strong = kinds.find((kind) => kind !== null && kind !== "field" && kind !== "job" && kind !== "joiner") ?? null;
  if (unknown === 0 && tokens.length > 1) return strong ?? kinds[0] ?? null;
  const ending = endingOf(letters);
  if (ending > 0 && letters.length > 2 && (strong !== null || letters.length - ending >= 2)) return "group";
  if (strong === null) return null;
  return letters.length > 4 ? strong : "unclear";
}

function endingOf(letters: readonly string[]): number {
  for (let length = 4; length > 0; length--) {
    if (letters.length > length && lastLetters().has(letters.slice(-length).join(""))) return length;
  }
  return 0;
}

/** The role or job that a word ends with, empty where it ends with none: 팀장 of 김팀장. */
export function roleEnding(word: string): string {
  const tokens = tokensOf(word);
  const kinds = kindsOf(word, tokens);
  let from = tokens.length;
  while (from > 0 && (kinds[from - 1] === "role" || kinds[from - 1] === "job")) from -= 1;
  return from === tokens.length ? "" : word.slice(tokens[from]?.start ?? 0);
}
