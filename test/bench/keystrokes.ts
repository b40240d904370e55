/** The keystrokes of the benchmark: single characters typed and taken back, some of which break the charter. */
import { chanceFrom } from "./random.ts";

/** A place in a text, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One character typed at a place; taking it back restores the text. */
export interface Keystroke {
  readonly at: Position;
  readonly typed: string;
  /** Whether the charter is faulty until it is taken back. */
  readonly breaks: boolean;
}

/** Inside a word of free text, and inside a word that must be one of a list; in YAML, JSON and TOML. */
const FREE = /\b(?:item|source|why|learns|what|note)"?\s*[:=]\s*["']?[A-Z]?[a-z]{2}(?=[a-z]{2})/g;
const FIXED =
  /\bcategory"?\s*[:=]\s*"?[a-z]{3}(?=[a-z]+\b)|\bformat"?\s*[:=]\s*"?[a-z]{3}(?=[a-z_]+\b)|\barea"?\s*[:=]\s*"?[a-z]{3}(?=[a-z]+\b)/g;

/** As many keystrokes as wanted, spread over the text; every fifth breaks it. */
export function keystrokes(text: string, count: number, seed = 1): readonly Keystroke[] {
  const chance = chanceFrom(seed);
  const places = placesIn(text);
  const free = places(FREE);
  const fixed = places(FIXED);
  return Array.from({ length: count }, (_, index) => {
    const breaks = index % 5 === 4;
    const from = breaks ? fixed : free;
    const at = from[chance.below(from.length)];
    if (at === undefined) throw new Error("The benchmark's charter has no place to type at.");
    return { at, typed: "x", breaks };
  });
}

/** The place behind each match of a pattern, for one text. */
export function placesIn(text: string): (pattern: RegExp) => readonly Position[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (pattern) => {
    let line = 0;
    return [...text.matchAll(pattern)].map((match) => {
      const offset = match.index + match[0].length;
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
      return { line, character: offset - (starts[line] ?? 0) };
    });
  };
}
