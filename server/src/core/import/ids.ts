/** Ids of charters from names: short, unique, and the same on every import. */
import { fold } from "./fold.ts";

/** An id has at most so many characters. */
const LONGEST = 63;

/** The id that a name gives: lower case, hyphens, a letter first, 3 to 63 characters. */
export function slugOf(name: string): string {
  const base = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const lettered = /^[a-z]/.test(base) ? base : base === "" ? "pilot" : `pilot-${base}`;
  const short = cutAt(lettered, LONGEST);
  return short.length < 3 ? `${short}-pilot` : short;
}

/** Gives the id of a name, with a number behind it where others have it already; `taken` are those from before. */
export function idsBeside(given: Iterable<string> = []): (name: string) => string {
  const taken = new Set(given);
  /** The last number that was tried behind each, so that a thousand equal names take a thousand steps. */
  const numbers = new Map<string, number>();
  return (name) => {
    const base = slugOf(name);
    let number = numbers.get(base) ?? 1;
    let id = base;
    while (taken.has(id)) {
      number += 1;
      const suffix = `-${number}`;
      id = cutAt(base, LONGEST - suffix.length) + suffix;
    }
    numbers.set(base, number);
    taken.add(id);
    return id;
  };
}

function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/-+$/, "");
}
