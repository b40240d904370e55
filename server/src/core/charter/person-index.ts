/** Finds a person among very many: only those are compared who share a word of the name or the address. */
import { ofText } from "../memo.ts";
import { isSamePerson, type Named } from "./words/same-person.ts";

/** People with what is noted of each. */
export interface PersonIndex<T> {
  /** What is noted of the person, however the name is spelt; the earliest note wins. */
  readonly find: (person: Named) => T | undefined;
  readonly add: (person: Named, note: T) => void;
}

/** So many people with one word of a name in common are looked through; a word that more have tells nobody apart. */
const MOST_ALIKE = 200;

/** An empty index. */
export function personIndex<T>(): PersonIndex<T> {
  const byWord = new Map<string, { readonly person: Named; readonly note: T }[]>();
  return {
    find: (person) => {
      for (const word of wordsOf(spellingOf(person))) {
        const found = byWord.get(word)?.find((one) => isSamePerson(one.person, person));
        if (found !== undefined) return found.note;
      }
      return undefined;
    },
    add: (person, note) => {
      for (const word of wordsOf(spellingOf(person))) {
        const others = byWord.get(word) ?? [];
        if (others.length < MOST_ALIKE) others.push({ person, note });
        byWord.set(word, others);
      }
    },
  };
}

/** How a person is written: the same for the same characters. */
export function spellingOf({ name, email }: Named): string {
  return `${name ?? ""}\n${email ?? ""}`;
}

/** The words and the mail by which the same person would be found; letters without accents. */
const wordsOf = ofText((spelling): readonly string[] => {
  const folded = spelling.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const mail = folded.split("\n")[1] ?? "";
  // A name without spaces may be written with one, and in the other order.
  const signs = [...folded.slice(0, 40)].filter((sign) => sign >= "\u2e80");
  return [...new Set([...(mail === "" ? [] : [mail]), ...words, ...signs])];
});
