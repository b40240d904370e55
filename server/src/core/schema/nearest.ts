/** Guesses which known word somebody meant. */
import { distance } from "fastest-levenshtein";

/** A word that may be meant, with other words people use for it. */
export interface Candidate {
  readonly name: string;
  readonly also: readonly string[];
}

/** A guess; `sure` when only spelling, case or a letter or two differ. */
export interface Guess {
  readonly name: string;
  readonly sure: boolean;
}

/** The candidate that is meant by `word`, when nothing but case, spaces, a synonym or a slip of the finger differs. */
export function near(word: string, candidates: readonly Candidate[]): Guess | null {
  const plain = normal(word);
  const same = candidates.find(({ name }) => normal(name) === plain);
  if (same) return { name: same.name, sure: true };
  const synonym = candidates.find(({ also }) => also.some((other) => normal(other) === plain));
  if (synonym) return { name: synonym.name, sure: false };
  return closest(plain, candidates, plain.length < 5 ? 1 : 2, true);
}

/** The candidate that looks most like `word`, when a third of it or more is right. */
export function far(word: string, candidates: readonly Candidate[]): Guess | null {
  const plain = normal(word);
  const most = plain.length < 5 ? 1 : Math.max(2, Math.floor(plain.length / 3));
  const synonyms = candidates.flatMap(({ name, also }) =>
    also.map((other) => ({ name: other, meant: name, also: [] })),
  );
  const found = within(plain, candidates) ?? closest(plain, candidates, most, false);
  if (found !== null) return found;
  const synonym = closest(plain, synonyms, most, false);
  const meant = synonyms.find(({ name }) => name === synonym?.name)?.meant;
  return meant === undefined ? null : { name: meant, sure: false };
}

/** A known name that is the longer or shorter form of the word, such as `start` for `start_date`. */
function within(plain: string, candidates: readonly Candidate[]): Guess | null {
  const parts = new Set(plain.split("_"));
  const found = candidates.filter(
    ({ name }) => name.length > 2 && (parts.has(name) || name.split("_").includes(plain)),
  );
  return found.length === 1 && found[0] ? { name: found[0].name, sure: false } : null;
}

function closest(plain: string, candidates: readonly Candidate[], most: number, sure: boolean): Guess | null {
  let best: { name: string; away: number } | null = null;
  for (const { name } of candidates) {
    const away = distance(plain, normal(name));
    if (away <= most && (best === null || away < best.away)) best = { name, away };
  }
  return best === null ? null : { name: best.name, sure };
}

/** Lower case, with one kind of separator. */
function normal(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, "_");
}
