/** What the quick reader goes along with, where it notes what it reads, and how it gives up. */
import type { Span } from "../finding.ts";

/** A reading of one part. */
export interface Quick {
  readonly text: string;
  /** The start of the line that is being read. */
  at: number;
  /** From where the offsets of nodes count: the start of the list item that is being read. */
  base: number;
}

/** A stretch of the text as a node notes it. */
export function noted({ base }: Quick, start: number, end: number): Span {
  return { start: start - base, end: end - base };
}

/** Thrown, and caught again by `readQuick` alone, where the library has to read. */
export const GIVE_UP = Symbol("unusual");

/** Leaves the section to the library. */
export function bail(): never {
  throw GIVE_UP;
}

/** Behind the spaces at an offset. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}
