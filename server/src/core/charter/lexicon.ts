/** Placeholders, with the words that a policy adds, and the formats in which nobody practises. */
import { placeholderTest } from "./words/placeholder.ts";
import type { ExtraWords } from "./words/policy-words.ts";

/** Answers about words. */
export interface Lexicon {
  /** Whether the whole value is something that people write when they do not know yet (charter.md 2.5). */
  readonly isPlaceholder: (text: string) => boolean;
  /** Learning formats in which nobody practises anything. */
  readonly passiveFormats: ReadonlySet<string>;
}

const PASSIVE_FORMATS: ReadonlySet<string> = new Set(["document", "email", "video"]);

const compiled = new Map<string, Lexicon>();

/** The lexicon with a policy's extra words added; made once per set of words. */
export function lexiconWith(extra: ExtraWords = {}): Lexicon {
  const key = JSON.stringify(extra);
  const known = compiled.get(key);
  if (known) return known;
  const made = { isPlaceholder: placeholderTest(extra), passiveFormats: PASSIVE_FORMATS };
  compiled.set(key, made);
  return made;
}
