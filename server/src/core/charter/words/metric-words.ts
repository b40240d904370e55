/** Marks the words of a metric: terms of models and systems, words of quality and use, and who or what they are about. */
import { ofText } from "../../memo.ts";
import aidsData from "./data/aids.txt";
import compoundEndsData from "./data/compound-ends.txt";
import doneWithData from "./data/done-with.txt";
import machinesData from "./data/machines.txt";
import modelTermsData from "./data/model-terms.txt";
import neutralWordsData from "./data/neutral-words.txt";
import outcomeWordsData from "./data/outcome-words.txt";
import productsData from "./data/products.txt";
import qualityWordsData from "./data/quality-words.txt";
import ratingWordsData from "./data/rating-words.txt";
import runningWordsData from "./data/running-words.txt";
import sharesData from "./data/shares.txt";
import systemTermsData from "./data/system-terms.txt";
import systemsData from "./data/systems.txt";
import usageTermsData from "./data/usage-terms.txt";
import useWordsData from "./data/use-words.txt";
import wordlessWordsData from "./data/wordless-words.txt";
import { entriesOf, firstMatch, lazyList, type PhraseList } from "./list.ts";
import { type ExtraWords, ofTextAndWords } from "./policy-words.ts";
import { fold, type Token, tokensOf } from "./tokens.ts";

/**
 * What a word of a metric tells. `model`, `system` and `usage` are terms that say it all; `quality`, `running` and `use`
 * need a subject, `aided` counts what is done with the system, `rating` says something of a model only beside one; `business` is whatever no list holds.
 */
export type Mark =
  | "model"
  | "system"
  | "usage"
  | "quality"
  | "running"
  | "use"
  | "rating"
  | "changes"
  | "machine"
  | "product"
  | "tool"
  | "business"
  | "neutral"
  | "aided";

/** Who or what a metric is about. */
export type Subject = "machine" | "product" | "tool" | "business" | "none";

/** So many small words may stand between “with” and the system. */
const MOST_BETWEEN = 3;

/** What follows the system in languages that put such words behind. */
const HELPS_BEHIND: ReadonlySet<string> = new Set(["で", "用", "로", "ile", "avulla"]);

/** Words of a policy that make a metric one of the business. */
const ownBusiness = lazyList("", "metric_business");
const outcomeWords = lazyList(outcomeWordsData);
const neutralWords = lazyList(neutralWordsData);
const aids = lazyList(aidsData);
const shares = lazyList(sharesData);
const doneWith = lazyList(doneWithData);
const wordlessWords = lazyList(wordlessWordsData);

/** The lists in the order in which they claim words. */
const LISTS: readonly (readonly [Mark, (words?: ExtraWords) => PhraseList])[] = [
  ["business", ownBusiness],
  ["model", lazyList(modelTermsData, "metric_model_strong")],
  ["system", lazyList(systemTermsData, "metric_system")],
  ["usage", lazyList(usageTermsData, "metric_usage")],
  ["quality", lazyList(qualityWordsData, "metric_model_weak")],
  ["running", lazyList(runningWordsData)],
  ["machine", lazyList(machinesData)],
  ["product", lazyList(productsData)],
  ["tool", lazyList(systemsData)],
  ["use", lazyList(useWordsData)],
  ["rating", lazyList(ratingWordsData)],
  ["neutral", neutralWords],
];

/** What the words of a text tell, each word once, by the first list that holds it. */
export const marksOf = ofTextAndWords((text, words): ReadonlySet<Mark> => {
  const tokens = tokensOf(text).flatMap((token) => parts(token, words));
  const claimed: (Mark | undefined)[] = tokens.map(({ word }) => (isNumber(word) ? "neutral" : undefined));
  const marks = new Set<Mark>();
  for (const [mark, list] of LISTS) {
    claim(list(words), tokens, (from, to) => {
      if (claimed.slice(from, to).some((one) => one !== undefined && one !== "neutral")) return;
      claimed.fill(mark, from, to);
      marks.add(mark);
    });
  }
  claim(outcomeWords(words), tokens, () => marks.add("changes"));
  if (claimed.includes(undefined)) marks.add("business");
  if (isAided(text, tokens, claimed)) marks.add("aided");
  return marks;
});

/** A share of cases, or what is done to them, with or by the system: `% of tickets with an AI draft`. */
function isAided(text: string, tokens: readonly Token[], claimed: readonly (Mark | undefined)[]): boolean {
  const counted = text.includes("%") || [shares(), doneWith()].some((list) => firstMatch(list, tokens) !== null);
  return counted && claimed.some((mark, at) => mark === "machine" && isHelper(tokens, claimed, at));
}

/** Whether a word for help stands before a machine, or glued or behind it, with nothing between but small words and what it makes. */
function isHelper(tokens: readonly Token[], claimed: readonly (Mark | undefined)[], at: number): boolean {
  const behind = tokens[at + 1]?.word ?? "";
  if (HELPS_BEHIND.has(behind)) return true;
  for (let from = at - 1; from >= Math.max(0, at - MOST_BETWEEN); from--) {
    if (aids().endAt(tokens, from) > from) return true;
    if (claimed[from] !== "neutral" && claimed[from] !== "product") return false;
  }
  return false;
}

/** Who or what the words are about; what the system makes, or the system itself, goes first. */
export function subjectOf(marks: ReadonlySet<Mark>): Subject {
  if (marks.has("product")) return "product";
  if (marks.has("machine")) return "machine";
  if (marks.has("tool")) return "tool";
  return marks.has("business") ? "business" : "none";
}

/** Whether a name does not say what is counted: `Value`, `Average score`. */
export const saysNothing = ofText((name: string): boolean => {
  const tokens = tokensOf(name);
  let empty = tokens.length === 0;
  for (let at = 0; at < tokens.length; ) {
    const wordless = wordlessWords().endAt(tokens, at);
    if (wordless > at) empty = true;
    const next = wordless > at ? wordless : neutralWords().endAt(tokens, at);
    if (next <= at) return false;
    at = next;
  }
  return empty;
});

/** Visits every place where an entry begins. */
function claim(list: PhraseList, tokens: readonly Token[], visit: (from: number, to: number) => void): void {
  for (let at = 0; at < tokens.length; at++) {
    const to = list.endAt(tokens, at);
    if (to > at) visit(at, to);
  }
}

function isNumber(word: string): boolean {
  return /^\p{N}+(st|nd|rd|th)?$/u.test(word);
}

let ends: readonly string[] | null = null;

/** The parts of a compound such as `Bestandsgenauigkeit`, whose first part is its subject. */
function parts(token: Token, words: ExtraWords): readonly Token[] {
  if (token.word.length < 8) return [token];
  ends ??= entriesOf(compoundEndsData)
    .map(({ entry }) => fold(entry))
    .sort((a, b) => b.length - a.length);
  const end = ends.find((one) => token.word.endsWith(one) && token.word.length >= one.length + 3);
  if (end === undefined || isEntry(token, words)) return [token];
  const cut = token.word.length - end.length;
  return [
    { ...token, word: token.word.slice(0, cut) },
    { ...token, word: token.word.slice(cut) },
  ];
}

/** Whether a list holds the whole compound. */
function isEntry(token: Token, words: ExtraWords): boolean {
  return LISTS.some(([, list]) => list(words).endAt([token], 0) === 1);
}
