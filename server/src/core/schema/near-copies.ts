/** Finds texts that are the same, or nearly: their longest common sequence of words is most of the longer one. */

/** A text in so many places is filler (charter.md 2.5). */
const COPY_PLACES = 3;
/** So many sixths of the longer text must be common. */
const SIXTHS = 5;
/** Longer texts are compared by their first words. */
const MOST_WORDS = 120;
/** So many texts are compared with each other; beyond, only equal ones are found. */
const MOST_TEXTS = 300;

/** What is compared of a text: its words, and a bit for each of them in a set of 62. */
export interface Sketch {
  readonly words: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** A text that may be a copy, and the place where it stands. */
export interface Candidate {
  /** Equal for equal texts. */
  readonly key: string;
  /** Texts of one slot are no copies of each other. */
  readonly slot: string;
  readonly sketch: Sketch;
}

/** The sketch of a text whose words are parted by single spaces. */
export function sketchOf(normal: string): Sketch {
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
  return { words, low, high };
}

/** Spreads marks over bits; similar words have similar marks (Knuth, The Art of Computer Programming, 6.4). */
const SPREAD = 0x9e3779b1;

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
  const near = neighbours(texts);
  for (const [at, others] of near) {
    const group = [at, ...others.filter((one) => others.every((two) => one === two || near.get(one)?.includes(two)))];
    if (new Set(group.map((one) => texts[one]?.slot)).size < COPY_PLACES) continue;
    const first = group.map((one) => groups.get(texts[one]?.key ?? "")).find((one) => one !== undefined);
    for (const one of group) {
      const key = texts[one]?.key;
      if (key !== undefined && !groups.has(key)) groups.set(key, first ?? texts[Math.min(...group)]?.key ?? key);
    }
  }
  return groups;
}

/** For each text that has any, the texts that are nearly the same. */
function neighbours(texts: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  const near = new Map<number, number[]>();
  const add = (at: number, other: number) => {
    const known = near.get(at);
    if (known) known.push(other);
    else near.set(at, [other]);
  };
  texts.forEach((text, at) => {
    for (let other = at + 1; other < texts.length; other++) {
      const second = texts[other];
      if (second === undefined || !(text.key === second.key || isNear(text.sketch, second.sketch))) continue;
      add(at, other);
      add(other, at);
    }
  });
  return near;
}

function isNear(a: Sketch, b: Sketch): boolean {
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
