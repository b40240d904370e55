/** Reads a word list, one entry a line with its language, and finds its entries in a text. */
/// <reference path="./text-files.d.ts" />
import { ofObject } from "../../memo.ts";
import type { ExtraWords, WordList } from "./policy-words.ts";
import { firstWord, splitWords, type Token, tokensOf } from "./tokens.ts";

/** One line of a word list: `de<TAB>wird noch geklärt`. A word that ends or begins with `*` stands for every such word. */
export interface Entry {
  readonly language: string;
  readonly entry: string;
}

/** Words of a text that are an entry of the list: from the first to before the last, as indexes of tokens. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** A list of words and phrases that can be looked for. */
export interface PhraseList {
  /** The longest entry that begins at a token: the index after it, or -1. */
  readonly endAt: (tokens: readonly Token[], from: number) => number;
}

/** The entries of a data file; empty lines and lines with `#` in front are left out. */
export function entriesOf(data: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of data.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab < 0 || line.startsWith("#")) continue;
    const next = line.indexOf("\t", tab + 1);
    entries.push({ language: line.slice(0, tab), entry: line.slice(tab + 1, next < 0 ? undefined : next) });
  }
  return entries;
}

/** Builds a list from its phrases; those with the same first letters are read when a word with these letters is looked for. */
export function phraseList(phrases: Iterable<string>): PhraseList {
  const anywhere = emptyNode();
  const shelves = new Map<string, { readonly phrases: string[]; root: Node | null }>();
  for (const phrase of phrases) {
    for (const spelling of spellings(phrase)) {
      const handle = handleOf(spelling);
      if (handle === null) insert(anywhere, spelling);
      else {
        const shelf = shelves.get(handle);
        if (shelf) shelf.phrases.push(spelling);
        else shelves.set(handle, { phrases: [spelling], root: null });
      }
    }
  }
  return {
    endAt: (tokens, from) => {
      const shelf = shelves.get(tokens[from]?.word.slice(0, HANDLE) ?? "");
      const end = longest(anywhere, tokens, from);
      if (shelf === undefined) return end;
      shelf.root ??= rootOf(shelf.phrases);
      return Math.max(end, longest(shelf.root, tokens, from));
    },
  };
}

function rootOf(phrases: readonly string[]): Node {
  const root = emptyNode();
  for (const phrase of phrases) insert(root, phrase);
  return root;
}

/** Most entries begin with plain letters: these two are their handle. */
const PLAIN_START = /^[a-z0-9]{2}/i;

/** The first letters of an entry's first word, folded; null where that word is not known from its beginning. */
function handleOf(phrase: string): string | null {
  if (PLAIN_START.test(phrase) && /^[\p{ASCII}]/u.test(phrase.charAt(2))) return phrase.slice(0, HANDLE).toLowerCase();
  const first = firstWord(phrase);
  if (first === null || phrase[first.start - 1] === "*") return null;
  if (phrase[first.end] === "*" && first.word.length < HANDLE) return null;
  return first.word.slice(0, HANDLE);
}

/** A list that is read when it is first looked for, with the words that a policy adds to it. */
export function lazyList(data: string, policyList?: WordList): (words?: ExtraWords) => PhraseList {
  let base: PhraseList | null = null;
  const read = () => {
    base ??= phraseList(entriesOf(data).map(({ entry }) => entry));
    return base;
  };
  const extended = ofObject((words: ExtraWords): PhraseList => {
    const extra = policyList === undefined ? undefined : words[policyList];
    if (extra === undefined || extra.length === 0) return read();
    const more = phraseList(extra);
    return { endAt: (tokens, from) => Math.max(read().endAt(tokens, from), more.endAt(tokens, from)) };
  });
  return (words) => (words === undefined ? read() : extended(words));
}

/** The first entry found from a token on, or null. */
export function firstMatch(list: PhraseList, tokens: readonly Token[], from = 0): Match | null {
  for (let at = from; at < tokens.length; at++) {
    const to = list.endAt(tokens, at);
    if (to > at) return { from: at, to };
  }
  return null;
}

/** Every entry found, none overlapping another. */
export function allMatches(list: PhraseList, tokens: readonly Token[]): readonly Match[] {
  const found: Match[] = [];
  for (let match = firstMatch(list, tokens); match; match = firstMatch(list, tokens, match.to)) found.push(match);
  return found;
}

/** The first entry found in a text, as it is written there, or null. */
export function findIn(list: PhraseList, text: string): string | null {
  const tokens = tokensOf(text);
  const match = firstMatch(list, tokens);
  return match === null ? null : writtenAs(text, tokens, match);
}

/** What is written at a match. */
export function writtenAs(text: string, tokens: readonly Token[], { from, to }: Match): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Whether all words of a text together are one entry. */
export function isWhole(list: PhraseList, tokens: readonly Token[]): boolean {
  return tokens.length > 0 && list.endAt(tokens, 0) === tokens.length;
}

/** What may follow after some words of an entry. */
interface Node {
  ends: boolean;
  readonly words: Map<string, Node>;
  /** By their first or last letters, what words may begin or end with. */
  stems: Affixes;
  tails: Affixes;
}

type Affixes = Map<string, [string, Node][]>;

/** Few words are followed by part of a word. */
const NO_AFFIXES: Affixes = new Map();

/** So many letters of a stem or a tail are what it is looked up by. */
const HANDLE = 2;

/** A short word in capitals, such as `AI`, is only found in capitals: in another language it may be a word. */
const SHORT = 3;

function emptyNode(): Node {
  return { ends: false, words: new Map(), stems: NO_AFFIXES, tails: NO_AFFIXES };
}

function insert(root: Node, phrase: string): void {
  let node = root;
  const tokens = splitWords(phrase);
  if (tokens.length === 0) return;
  for (const { word, start, end, acronym } of tokens) {
    if (phrase[end] === "*") {
      if (node.stems === NO_AFFIXES) node.stems = new Map();
      node = affix(node.stems, word.slice(0, HANDLE), word);
    } else if (phrase[start - 1] === "*") {
      if (node.tails === NO_AFFIXES) node.tails = new Map();
      node = affix(node.tails, word.slice(-HANDLE), word);
    } else {
      const key = acronym && word.length <= SHORT ? word.toUpperCase() : word;
      const next = node.words.get(key) ?? emptyNode();
      node.words.set(key, next);
      node = next;
    }
  }
  node.ends = true;
}

function affix(table: Affixes, handle: string, part: string): Node {
  const known = table.get(handle) ?? [];
  table.set(handle, known);
  const same = known.find(([one]) => one === part);
  if (same) return same[1];
  const next = emptyNode();
  known.push([part, next]);
  return next;
}

/** Follows every way that the tokens allow; an entry has few words, so that this takes few steps. */
function longest(node: Node, tokens: readonly Token[], at: number): number {
  let end = node.ends ? at : -1;
  const token = tokens[at];
  if (token === undefined) return end;
  const { word, acronym } = token;
  const next = node.words.get(word);
  if (next) end = Math.max(end, longest(next, tokens, at + 1));
  const short = acronym && word.length <= SHORT ? node.words.get(word.toUpperCase()) : undefined;
  if (short) end = Math.max(end, longest(short, tokens, at + 1));
  if (node.stems !== NO_AFFIXES) {
    for (const [stem, below] of node.stems.get(word.slice(0, HANDLE)) ?? []) {
      if (word.startsWith(stem)) end = Math.max(end, longest(below, tokens, at + 1));
    }
  }
  if (node.tails !== NO_AFFIXES) {
    for (const [tail, below] of node.tails.get(word.slice(-HANDLE)) ?? []) {
      if (word.endsWith(tail)) end = Math.max(end, longest(below, tokens, at + 1));
    }
  }
  return end;
}

/** An entry as written, and with German vowels spelled out (`ae` for `ä`), as people type without these keys. */
function spellings(phrase: string): readonly string[] {
  if (!/[äöü]/i.test(phrase)) return [phrase];
  const spelled = phrase.replace(/[äöü]/gi, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
  return [phrase, spelled];
}
