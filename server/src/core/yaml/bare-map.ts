/** Maps in which no key means anything to JavaScript, and which are as fast to read as any object. */
import type { Plain } from "../finding.ts";

/** A map of plain values that is being filled. */
export type BareMap = Record<string, Plain>;

/**
 * What every map inherits: nothing. `Object.create(null)` itself would give hash tables, which are many times slower to
 * read than objects.
 */
const NOTHING: object = Object.freeze(Object.create(null));

/** A new map without entries. */
export function bareMap(): BareMap {
  return Object.create(NOTHING) as BareMap;
}
