/** What the words of a name are known as: groups, roles, vacancies, suppliers, fields of business, and words that are names as well. */
import { once } from "../../lazy.ts";
import { type Entry, entriesOf } from "./list.ts";
import fields from "./name-data/fields.txt";
import groups from "./name-data/groups.txt";
import jobs from "./name-data/jobs.txt";
import joiners from "./name-data/joiners.txt";
import madeUp from "./name-data/made-up.txt";
import endings from "./name-data/name-endings.txt";
import roles from "./name-data/roles.txt";
import suppliers from "./name-data/suppliers.txt";
import vacancies from "./name-data/vacancies.txt";
import { firstWord, fold, splitWords, type Token } from "./tokens.ts";

/** `job` and `field` are words that people bear as names, too: a job raises a doubt, a field none beside a name. */
export type WordKind = "vacancy" | "supplier" | "role" | "group" | "job" | "field" | "joiner";

/** Earlier kinds win over later ones where an entry stands in two lists. */
const LISTS: readonly (readonly [WordKind, string])[] = [
  ["vacancy", vacancies],
  ["vacancy", madeUp],
  ["supplier", suppliers],
  ["role", roles],
  ["group", groups],
  ["job", jobs],
  ["field", fields],
  ["joiner", joiners],
];

interface Phrase {
  readonly words: readonly string[];
  readonly kind: WordKind;
  /** What must be written, in this case; null where case and accents do not matter. */
  readonly exact: string | null;
  /** Whether the text is compared in lower case. */
  readonly lower: boolean;
}

/** The entries by their first two letters; those with the same are read when a word with these letters is asked about. */
const shelves = once(() => {
  const table = new Map<string, [WordKind, Entry, string][]>();
  for (const [kind, data] of LISTS) {
    for (const entry of entriesOf(data)) {
      for (const spelling of spellingsOf(entry)) {
        const handle = startOf(spelling);
        const known = table.get(handle);
        if (known) known.push([kind, entry, spelling]);
        else table.set(handle, [[kind, entry, spelling]]);
      }
    }
  }
  return table;
});

const read = new Map<string, ReadonlyMap<string, readonly Phrase[]>>();

/** The entries that begin with a word, the longest first. */
function phrasesFrom(word: string): readonly Phrase[] {
  const handle = word.slice(0, HANDLE);
  const known = read.get(handle) ?? phrasesOf(shelves().get(handle) ?? []);
  read.set(handle, known);
  return known.get(word) ?? [];
}

/** So many letters tell where an entry is kept. */
const HANDLE = 2;

function startOf(spelling: string): string {
  const plain = /^[a-z0-9]{2}(?=[\p{ASCII}]|$)/iu.exec(spelling);
  return plain ? plain[0].toLowerCase() : (firstWord(spelling)?.word.slice(0, HANDLE) ?? "");
}

function phrasesOf(entries: readonly [WordKind, Entry, string][]): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const [kind, { language, entry }, spelling] of entries) {
    const words = splitWords(spelling).map(({ word }) => word);
    const [first] = words;
    if (first === undefined) continue;
    const phrase: Phrase = { words, kind, exact: exactOf(language, entry), lower: language === "vi" };
    const known = table.get(first);
    if (known) known.push(phrase);
    else table.set(first, [phrase]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** How an entry must be written, where that matters. */
function exactOf(language: string, entry: string): string | null {
  return language === "vi" || entry !== entry.toLowerCase() ? entry : null;
}

function spellingsOf({ language, entry }: Entry): Iterable<string> {
  return exactOf(language, entry) === null ? new Set(spellings(entry)) : [entry];
}

const compounds = once(() => new Set(entriesOf(endings).flatMap(({ entry }) => spellings(entry))));

/** An entry folded, and with German vowels spelled out, as people type without these keys. */
function spellings(entry: string): readonly string[] {
  return [fold(entry), fold(entry.replace(/[äöü]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`))];
}

/** The kind of each word of a text, null for those that no list knows. */
export function kindsOf(text: string, tokens: readonly Token[]): readonly (WordKind | null)[] {
  const kinds: (WordKind | null)[] = [];
  while (kinds.length < tokens.length) {
    const at = kinds.length;
    const phrase = phraseAt(text, tokens, at);
    if (phrase) kinds.push(...phrase.words.map(() => phrase.kind));
    else kinds.push(compound(tokens[at]?.word ?? ""));
  }
  return kinds;
}

function phraseAt(text: string, tokens: readonly Token[], at: number): Phrase | null {
  const found = phrasesFrom(tokens[at]?.word ?? "").find((phrase) => isAt(phrase, tokens, at) && asWritten(phrase));
  return found ?? null;

  function asWritten({ exact, lower, words }: Phrase): boolean {
    if (exact === null) return true;
    const written = text.slice(tokens[at]?.start ?? 0, tokens[at + words.length - 1]?.end ?? 0);
    return lower ? written.normalize("NFC").toLowerCase() === exact : written === exact;
  }
}

/** Whether the words of a phrase stand at a token; the last of several may be a plural: “subject matter experts”. */
function isAt({ words, exact }: Phrase, tokens: readonly Token[], at: number): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const written = tokens[at + index]?.word;
    return written === word || (index === last && last > 0 && exact === null && written === `${word}s`);
  });
}

/** A word made of another one and a group or role behind it, or a plural or case of a known word. */
function compound(word: string): WordKind | null {
  for (let length = Math.min(word.length - 3, 16); length > 2; length--) {
    if (compounds().has(word.slice(-length))) return "group";
  }
  for (let cut = 1; cut <= 3 && word.length - cut >= 6; cut++) {
    const stem = phrasesFrom(word.slice(0, -cut)).find(({ words, exact }) => words.length === 1 && exact === null);
    if (stem?.kind === "role" || stem?.kind === "group") return stem.kind;
  }
  return null;
}
