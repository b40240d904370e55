/** What the quick reader goes along with, and how it gives up. */

/** A reading of one part. */
export interface Quick {
  readonly text: string;
  /** The start of the line that is being read. */
  at: number;
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
