/** Names that people bear: given names, family names, and the letters with which family names begin or end. */
import { once } from "../../lazy.ts";
import { entriesOf } from "./list.ts";
import familyEndings from "./name-data/family-endings.txt";
import familyNames from "./name-data/family-names.txt";
import givenNames from "./name-data/given-names.txt";
import pronounsData from "./name-data/pronouns.txt";
import { fold } from "./tokens.ts";

const given = once(() => folded(givenNames));
const family = once(() => folded(familyNames));
const pronouns = once(() => folded(pronounsData));
const endings = once(() => folded(familyEndings));

function folded(data: string): ReadonlySet<string> {
  return new Set(entriesOf(data).map(({ entry }) => fold(entry)));
}

/** Whether many people bear a word as their given name; of a name in two parts one is enough. */
export function isGivenName(word: string): boolean {
  const key = fold(word);
  return given().has(key) || (key.includes("-") && key.split("-").some((part) => given().has(part)));
}

/** Whether a word is a family name, or ends as those of a language do. */
export function isFamilyName(word: string): boolean {
  const key = fold(word);
  if (family().has(key)) return true;
  for (let length = 3; length <= 7 && key.length - length >= 3; length++) {
    if (endings().has(key.slice(-length))) return true;
  }
  return false;
}

/** Whether a text is how people write of themselves: “myself”, “ich selbst”. */
export function isPronoun(text: string): boolean {
  return pronouns().has(fold(text.trim().replace(/[.!]$/, "")));
}

/** How many letters of a word in a script without spaces are the family name that it begins with; 0 where none is known. */
export function familyLetters(word: string): number {
  const letters = [...word];
  for (let length = Math.min(3, letters.length); length > 0; length--) {
    if (family().has(letters.slice(0, length).join(""))) return length;
  }
  return 0;
}
