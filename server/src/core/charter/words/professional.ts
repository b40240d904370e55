/** Takes a professional title away from beside a name: “Head of IT Sarah Jones”, “Kierownik Jan Kowalski”, “田中太郎 部長”. */
import { once } from "../../lazy.ts";
import { familyLetters, isFamilyName, isGivenName } from "./known-names.ts";
import { entriesOf } from "./list.ts";
import placeWords from "./name-data/place-words.txt";
import { isInitials, isLower } from "./name-letters.ts";
import { isParticle } from "./name-particles.ts";
import { kindsOf, type WordKind } from "./name-words.ts";
import { isSolid, readSolid, roleEnding } from "./solid-names.ts";
import { fold, tokensOf } from "./tokens.ts";

/** A name without the role beside it, and whether it is plainly a person's. */
export interface Unroled {
  readonly words: readonly string[];
  readonly sure: boolean;
}

/** More words beside a role are no name; fewer may be a place or a unit. */
const MOST_NAMES = 5;
const MOST_WORDS = 12;

const NAME_WORD = /^['’ʻ‘]?\p{L}[\p{L}\p{M}'’ʻ‘ʼ`´.·-]*$/u;

const places = once(() => new Set(entriesOf(placeWords).map(({ entry }) => fold(entry))));

/** One word of a name with a role: what lists know it as, and whether it may be part of a name. */
interface Word {
  readonly text: string;
  readonly kind: WordKind | null;
  readonly name: boolean;
  readonly particle: boolean;
}

/** The name that stands before or behind a role, or null where there is no role or no name. */
export function withoutRole(words: readonly string[]): Unroled | null {
  if (words.length > MOST_WORDS) return null;
  if (words.some(isSolid)) return withoutSolidRole(words);
  if (words.length < 3) return null;
  const read = wordsRead(words);
  if (read.some(({ kind }) => kind === "vacancy" || kind === "supplier")) return null;
  return behindRole(read) ?? beforeRole(read);
}

function wordsRead(words: readonly string[]): readonly Word[] {
  const text = words.join(" ");
  const tokens = tokensOf(text);
  const kinds = kindsOf(text, tokens);
  let end = 0;
  return words.map((word) => {
    const from = end;
    end += word.length + 1;
    const inside = kinds.filter((_, at) => (tokens[at]?.start ?? -1) >= from && (tokens[at]?.start ?? -1) < end);
    const kind = strongest(inside);
    const particle = isLower(word) && isParticle(word);
    const name = kind === null && !isLower(word) && (NAME_WORD.test(word) || isInitials(word, false));
    return { text: word, kind: particle && kind === "joiner" ? null : kind, name, particle };
  });
}

function strongest(inside: readonly (WordKind | null)[]): WordKind | null {
  for (const kind of ["vacancy", "supplier", "role", "group"] as const) if (inside.includes(kind)) return kind;
  return inside.length === 0 || inside.includes(null) ? null : (inside[0] ?? null);
}

/** “Diretora de Operações Ana Paula Souza”: the last words are a name, and a role stands before them. */
function behindRole(words: readonly Word[]): Unroled | null {
  let from = words.length;
  const last = words.at(-1);
  // Some family names are words for a job or a trade.
  if (last && (last.kind === "job" || last.kind === "field") && isGivenName(words.at(-2)?.text ?? "")) from -= 1;
  while (from > 0 && (words[from - 1]?.name || words[from - 1]?.particle)) from -= 1;
  while (words[from]?.particle) from += 1;
  const run = words.slice(from);
  const first = run.findIndex(({ text }) => isGivenName(text));
  const before = run[first - 1];
  const starts = first > 0 && first < run.length - 1 && before && !isFamilyName(before.text) ? first : 0;
  const role = words.slice(0, from);
  if (!holdsRole(role, first >= 0)) return null;
  // “Head of” and “Responsable de” go on with what somebody is the head of.
  const complete = role.at(-1)?.kind === "role" && !isLower(role.at(-1)?.text ?? "");
  return named(run.slice(starts), first >= 0, complete);
}

/** “Jane Smith Operations Manager”: the first words are a name, and all that follows begins with a role. */
function beforeRole(words: readonly Word[]): Unroled | null {
  const to = words.findIndex(({ name, particle }) => !name && !particle);
  const behind = words.slice(to);
  if (to < 2 || !behind.some(({ kind }) => kind === "role")) return null;
  const run = words.slice(0, to);
  if (!run.some(({ text }) => isGivenName(text))) return null;
  return named(run, behind[0]?.kind === "role", false);
}

/** A role, or a job: some words for jobs are names as well. */
function holdsRole(words: readonly Word[], given: boolean): boolean {
  return words.some(({ kind }) => kind === "role") || (words[0]?.kind === "job" && (given || words.length > 1));
}

/** What is left beside a role, if it can be a name. */
function named(run: readonly Word[], given: boolean, complete: boolean): Unroled | null {
  const names = run.filter(({ particle }) => !particle);
  if (names.length < 2 || names.length > MOST_NAMES) return null;
  const place = names.findIndex(({ text }) => places().has(fold(text)));
  // “Sarah Rivers” is a person, “Mark Twain Library” is none.
  if (place >= 0 && !(place === names.length - 1 && isGivenName(names[0]?.text ?? ""))) return null;
  if (place > 1) return { words: run.map(({ text }) => text), sure: false };
  const known = given || complete || names.some(({ text }) => isFamilyName(text) || isInitials(text, false));
  return known ? { words: run.map(({ text }) => text), sure: given } : null;
}

/** “이도윤 팀장”, “部長 田中 太郎”, “王伟经理”: one word of a title, and a name of one or two words. */
function withoutSolidRole(words: readonly string[]): Unroled | null {
  if (words.length > 3) return null;
  const [first = "", second] = words;
  if (second === undefined) return unglued(first);
  const last = words.at(-1) ?? "";
  const rest = isTitle(last) ? words.slice(0, -1) : isTitle(first) ? words.slice(1) : [];
  if (rest.length === 0 || !rest.every((word) => isSolid(word) && readSolid(word) === "name")) return null;
  const sure = isSolidName(rest.join(""), rest.length > 1);
  return sure === null ? null : { words: rest, sure };
}

function isTitle(word: string): boolean {
  return isSolid(word) ? roleEnding(word) !== "" : wordsRead([word])[0]?.kind === "role";
}

/** A title written right behind the name; short words with a family name's letter may be anything. */
function unglued(word: string): Unroled | null {
  const name = word.slice(0, word.length - roleEnding(word).length);
  const length = [...name].length;
  if (name === word || length < 2 || familyLetters(name) === 0 || places().has(name)) return null;
  if (readSolid(name) !== "name") return null;
  return { words: [name], sure: length > 2 && isSolidName(name, false) === true };
}

/** Whether letters are plainly a name, may be one (false), or are none (null). */
function isSolidName(letters: string, spaced: boolean): boolean | null {
  const length = [...letters].length;
  if (places().has(letters)) return null;
  const family = familyLetters(letters);
  if (letters.includes("・")) return true;
  const korean = /\p{Script=Hangul}/u.test(letters);
  if (length > (korean ? 4 : 7)) return null;
  if (family === 0) return length > 2 && !(korean && length > 3) ? false : null;
  if (length === family) return family > 1;
  if (korean && length === 2) return false;
  return spaced || length - family < 4;
}
