/** Tells people apart across many charters: one key for each person, whatever their spelling. */
import { isSamePerson } from "../charter/words/same-person.ts";
import { ofText } from "../memo.ts";

/** As much of a person as a row keeps. */
export interface Mention {
  readonly name: string | null;
  readonly email: string | null;
  readonly label: string;
}

/** Gives each person a number; the same person the same one. */
export interface Crowd {
  readonly idOf: (mention: Mention) => number;
  /** The name by which a person was met first. */
  readonly labelOf: (id: number) => string;
}

/** So many people with one word of a name in common are looked through; a word that more have tells nobody apart. */
const MOST_ALIKE = 200;

/** An empty crowd. */
export function crowd(): Crowd {
  const ids = new Map<string, number>();
  const byWord = new Map<string, { readonly mention: Mention; readonly id: number }[]>();
  const labels: string[] = [];
  const idOf = (mention: Mention): number => {
    const spelling = `${mention.name ?? ""}\n${mention.email ?? ""}`;
    const known = ids.get(spelling);
    if (known !== undefined) return known;
    const words = wordsOf(spelling);
    const alike = words.flatMap((word) => byWord.get(word) ?? []).find((one) => isSamePerson(one.mention, mention));
    const id = alike?.id ?? labels.push(mention.label) - 1;
    ids.set(spelling, id);
    for (const word of words) {
      const others = byWord.get(word) ?? [];
      if (others.length < MOST_ALIKE) others.push({ mention, id });
      byWord.set(word, others);
    }
    return id;
  };
  return { idOf, labelOf: (id) => labels[id] ?? "" };
}

/** The words and the mail by which the same person would be found; letters without accents. */
const wordsOf = ofText((spelling): readonly string[] => {
  const folded = spelling.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const mail = folded.split("\n")[1] ?? "";
  return [...new Set([...(mail === "" ? [] : [mail]), ...words])];
});
