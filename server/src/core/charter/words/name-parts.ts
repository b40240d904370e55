/** Takes a written name apart: notes, titles, degrees and the order “Family, Given”. */
import { once } from "../../lazy.ts";
import { entriesOf } from "./list.ts";
import degrees from "./name-data/degrees.txt";
import titles from "./name-data/titles.txt";
import { isParticle } from "./name-particles.ts";
import { withoutRole } from "./professional.ts";
import { fold } from "./tokens.ts";

/** What stands between two commas of a name, without titles and degrees. */
export interface NameSegment {
  readonly words: readonly string[];
  /** A title stood in front, so that one person is meant. */
  readonly titled: boolean;
  /** What stood beside the name reads as a role, and the name only as what may be one. */
  readonly doubtful: boolean;
}

/** Longer texts are sentences. */
const LONGEST_NAME = 200;

const OPENING = "([{（［【<";
const CLOSING = ")]}）］】>";
const DASHES = new Set(["-", "–", "—", "―", "−", "--"]);
/** A title in lower case, such as `g.` or `mgr.`. */
const ABBREVIATED = /^\p{Ll}{1,5}\.$/u;
const AROUND = /^["'“”„«»‚‘`*_.,;:]+(?=.)|["“”«»`*_,;:]+$/gu;

/** Words that are read as in a set, and those that count only with a dot: `Md.`, `M.A.`. */
function dottedSet(data: string): { readonly plain: ReadonlySet<string>; readonly dotted: ReadonlySet<string> } {
  const all = entriesOf(data).map(({ entry }) => entry);
  return {
    plain: new Set(all.filter((entry) => !entry.endsWith(".")).map(bare)),
    dotted: new Set(all.filter((entry) => entry.endsWith(".")).map(bare)),
  };
}

const titleWords = once(() => dottedSet(titles));
const degreeWords = once(() => dottedSet(degrees));

/** A word without case, accents, dots and slashes, as titles are compared. */
function bare(word: string): string {
  return fold(word).replace(/[.'’]/g, "");
}

/** The parts of a name between its commas; notes, and parts that are degrees only, are left out. */
export function segmentsOf(name: string): readonly NameSegment[] {
  const parts = withoutNotes(name.normalize("NFC")).split(/[,，、]/);
  return parts.map((part, index) => segment(wordsIn(part), index > 0)).filter(({ words }) => words.length > 0);
}

/** The text before a dash, without what stands in brackets; a text that is all note stays. */
export function withoutNotes(name: string): string {
  if (name.length > LONGEST_NAME) return name;
  let depth = 0;
  let outside = "";
  for (const letter of name) {
    if (OPENING.includes(letter)) depth += 1;
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += letter;
  }
  const words = outside.split(/\s+/).filter((word) => word !== "");
  const dash = words.findIndex((word) => DASHES.has(word));
  const before = (dash > 0 ? words.slice(0, dash) : words).join(" ");
  return before === "" ? name : before;
}

function wordsIn(part: string): readonly string[] {
  return part
    .split(/\s+/)
    .map((word) => word.replace(AROUND, ""))
    .filter((word) => word !== "" && word !== ".");
}

function segment(words: readonly string[], afterComma: boolean): NameSegment {
  if (afterComma && words.every(isDegreeOrTitle)) return { words: [], titled: false, doubtful: false };
  let from = 0;
  while (from < words.length - 1) {
    const length = titleLength(words, from);
    if (length === 0) break;
    from += length;
  }
  // A professor of something is a role.
  if (/^\p{Ll}/u.test(words[from] ?? "") && !isParticle(words[from] ?? "")) from = 0;
  let to = words.length;
  while (to - from > 2 && isDegree(words[to - 1] ?? "")) to -= 1;
  const left = words.slice(from, Math.max(to, from));
  const named = withoutRole(left);
  return named
    ? { words: named.words, titled: true, doubtful: !named.sure }
    : { words: left, titled: from > 0 && from < to, doubtful: false };
}

/** How many words from an index on are one title; the last word of a name is none. */
function titleLength(words: readonly string[], from: number): number {
  for (let length = Math.min(3, words.length - from - 1); length > 0; length--) {
    const written = words.slice(from, from + length);
    if (length > 1 && titleWords().plain.has(written.map(bare).join(" "))) return length;
    const [word = ""] = written;
    if (length === 1 && (isMarked(titleWords(), word) || ABBREVIATED.test(word))) return 1;
  }
  return 0;
}

function isDegree(word: string): boolean {
  return isMarked(degreeWords(), word) && (word.includes(".") || word !== word.toLowerCase());
}

function isDegreeOrTitle(word: string): boolean {
  const key = bare(word);
  const capitals = word === word.toUpperCase() || word.includes(".");
  return degreeWords().plain.has(key) || titleWords().plain.has(key) || (capitals && degreeWords().dotted.has(key));
}

function isMarked(set: ReturnType<typeof dottedSet>, word: string): boolean {
  const key = bare(word);
  return set.plain.has(key) || (word.includes(".") && set.dotted.has(key));
}
