/** Finds texts that are the same, or nearly: their longest common sequence of words is most of the longer one. */

import { ofText } from "../memo.ts";

/** A text in so many places is filler (charter.md 2.5). */
const COPY_PLACES = 3;
/** So many sixths of the longer text must be common. */
const SIXTHS = 5;
/** Longer texts are compared by their first words. */
const MOST_WORDS = 120;
/** So many texts are compared with each other; beyond, only equal ones are found. */
const MOST_TEXTS = 300;

/** What is compared of a text. */
interface Sketch {
  readonly words: readonly string[];
  /** Its words as a set of 62 bits, in two numbers. */
  readonly low: number;
  readonly high: number;
  /** Its longest words, one more than may differ: a text that shares none of its own with them is not nearly the same. */
  readonly telling: readonly string[];
}

/** A text that may be a copy, and the place where it stands. */
export interface Candidate {
  /** The text, its words parted by single spaces: equal for equal texts. */
  readonly key: string;
  /** Texts of one slot are no copies of each other. */
  readonly slot: string;
}

const sketchOf = ofText((normal: string): Sketch => {
  const words = normal.split(" ", MOST_WORDS);
  let low = 0;
  let high = 0;
  for (const word of words) {
    let mark = word.length;
    for (let at = 0; at < word.length && at < 12; at++) mark = (mark * 31 + word.charCodeAt(at)) | 0;
    const bit = (Math.imul(mark, SPREAD) >>> 16) % 62;
    if (bit < 31) low |= 1 << bit;
    else high |= 1 << (bit - 31);
  }
  return { words, low, high, telling: longestOf(words, Math.floor(words.length / 6) + 1) };
});

/** Spreads marks over bits; similar words have similar marks (Knuth, The Art of Computer Programming, 6.4). */
const SPREAD = 0x9e3779b1;

/** So many of the longest words; those that stand in a text twice are told apart. */
function longestOf(words: readonly string[], count: number): readonly string[] {
  const times = new Map<string, number>();
  const apart = words.map((word) => {
    const before = times.get(word) ?? 0;
    times.set(word, before + 1);
    return before === 0 ? word : `${word} ${before}`;
  });
  return apart.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, count);
}

/** The keys of all texts that stand in too many slots, each with the key of its group's first text. */
export function groupsOf(texts: readonly Candidate[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  if (texts.length < COPY_PLACES) return groups;
  const own = new Map<string, Set<string>>();
  for (const { key, slot } of texts) {
    const slots = own.get(key);
    if (slots) slots.add(slot);
    else own.set(key, new Set([slot]));
  }
  for (const [key, slots] of own) if (slots.size >= COPY_PLACES) groups.set(key, key);
  if (texts.length > MOST_TEXTS) return groups;
  const each = withoutRepeats(texts);
  const near = neighbours(each);
  for (const [at, others] of near) {
    if (slotsOf(each, [at, ...others]) < COPY_PLACES) continue;
    const group = [at, ...others.filter((one) => others.every((two) => one === two || near.get(one)?.includes(two)))];
    if (slotsOf(each, group) < COPY_PLACES) continue;
    const first = group.map((one) => groups.get(each[one]?.key ?? "")).find((one) => one !== undefined);
    for (const one of group) {
      const key = each[one]?.key;
      if (key !== undefined && !groups.has(key)) groups.set(key, first ?? each[Math.min(...group)]?.key ?? key);
    }
  }
  return groups;
}

/** The same text in the same slot says nothing more. */
function withoutRepeats(texts: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return texts.filter(({ key, slot }) => {
    const both = `${slot} ${key}`;
    return !seen.has(both) && seen.add(both);
  });
}

function slotsOf(texts: readonly Candidate[], group: readonly number[]): number {
  return new Set(group.map((one) => texts[one]?.slot)).size;
}

/** For each text that may be in a group, the texts that are nearly the same; the others are not looked at further. */
function neighbours(texts: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  const sketches = texts.map(({ key }) => sketchOf(key));
  const holders = holdersOf(texts, sketches);
  const near = new Map<number, readonly number[]>();
  texts.forEach(({ slot }, at) => {
    const sketch = sketches[at];
    if (sketch === undefined) return;
    const sharing = sketch.telling.map((word) => holders.get(word) ?? []);
    const like = (isWanted: (slot: string) => boolean) => {
      const others = new Set<number>();
      for (const holder of sharing) {
        for (const other of holder) if (isWanted(texts[other]?.slot ?? "")) others.add(other);
      }
      others.delete(at);
      return [...others].filter((other) => isNear(sketch, sketches[other]));
    };
    const elsewhere = like((one) => one !== slot);
    if (slotsOf(texts, elsewhere) + 1 < COPY_PLACES) return;
    near.set(
      at,
      [...elsewhere, ...like((one) => one === slot)].sort((one, other) => one - other),
    );
  });
  return near;
}

/** The texts that hold each telling word among their own. */
function holdersOf(texts: readonly Candidate[], sketches: readonly Sketch[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  texts.forEach((_, at) => {
    for (const word of sketches[at]?.telling ?? []) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  });
  return holders;
}

function isNear(a: Sketch, b: Sketch | undefined): boolean {
  if (b === undefined) return false;
  if (a === b) return true;
  const longer = Math.max(a.words.length, b.words.length);
  const shorter = Math.min(a.words.length, b.words.length);
  if (6 * shorter < SIXTHS * longer) return false;
  const most = Math.floor(longer / 6);
  if (bits(a.low & ~b.low) + bits(a.high & ~b.high) > most || bits(b.low & ~a.low) + bits(b.high & ~a.high) > most) {
    return false;
  }
  return 6 * commonWords(a.words, b.words) >= SIXTHS * longer;
}

/** How many bits are set. */
function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The length of the longest common sequence of words. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Uint8Array(b.length + 1);
  for (const word of a) {
    const next = new Uint8Array(b.length + 1);
    for (let at = 0; at < b.length; at++) {
      next[at + 1] = b[at] === word ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
