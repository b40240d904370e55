/** The word lists behind the heuristics, compiled once; data in words.json, extended by a policy. */
import { ofText } from "../memo.ts";
import { placeholderTest } from "./words/placeholder.ts";
import type { ExtraWords } from "./words/policy-words.ts";
import words from "./words.json" with { type: "json" };

/** The lists that are expressions still, matched anywhere in a text. */
type ExpressionList = {
  [K in keyof typeof words]: (typeof words)[K] extends string ? K : never;
}[Exclude<keyof typeof words, "about">];

/** Compiled word lists. */
export interface Lexicon {
  /** The first word or phrase of the list found in the text, as written there, or null. */
  readonly find: (list: ExpressionList, text: string) => string | null;
  /** How many words of the list the text holds. */
  readonly count: (list: ExpressionList, text: string) => number;
  /** Whether the whole value is something that people write when they do not know yet (charter.md 2.5). */
  readonly isPlaceholder: (text: string) => boolean;
  /** Lower-case words that may stand inside a person's name, such as `van`. */
  readonly nameParticles: ReadonlySet<string>;
  /** Learning formats in which nobody practises anything. */
  readonly passiveFormats: ReadonlySet<string>;
}

const compiled = new Map<string, Lexicon>();

/** The lexicon with a policy's extra words added; compiled once per set of words. */
export function lexiconWith(extra: ExtraWords = {}): Lexicon {
  const key = JSON.stringify(extra);
  const known = compiled.get(key);
  if (known) return known;
  const made = compile(extra);
  compiled.set(key, made);
  return made;
}

function compile(extra: ExtraWords): Lexicon {
  const expression = forEach((list) => new RegExp(withExtra(inAllAlphabets(words[list]), extra[list] ?? []), "isu"));
  const find = forEach((list) => ofText((text) => expression(list).exec(text)?.[0] ?? null));
  const count = forEach((list) => {
    const all = new RegExp(expression(list).source, "gisu");
    return ofText((text) => [...text.matchAll(all)].length);
  });
  return {
    find: (list, text) => find(list)(text),
    count: (list, text) => count(list)(text),
    isPlaceholder: placeholderTest(extra),
    nameParticles: new Set(words.name_particles),
    passiveFormats: new Set(words.passive_formats),
  };
}

/** What is made of each list, when it is first wanted. */
function forEach<T>(make: (list: ExpressionList) => T): (list: ExpressionList) => T {
  const made = new Map<ExpressionList, T>();
  return (list) => {
    const known = made.get(list) ?? make(list);
    made.set(list, known);
    return known;
  };
}

/**
 * The expression with letters of every alphabet as parts of words: to JavaScript only `a` to `z` are, and a word such as
 * `résumé` would have no end.
 */
function inAllAlphabets(base: string): string {
  return base
    .replaceAll("\\b(", "(?<![\\p{L}\\p{N}_])(")
    .replaceAll("\\b", "(?![\\p{L}\\p{N}_])")
    .replaceAll("\\w", "[\\p{L}\\p{N}_]");
}

/** One expression for the list and the policy's words, found at the borders of words. */
function withExtra(base: string, extra: readonly string[]): string {
  if (extra.length === 0) return base;
  const more = extra.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return `${base}|(?<![\\p{L}\\p{N}])(${more})(?![\\p{L}\\p{N}])`;
}
