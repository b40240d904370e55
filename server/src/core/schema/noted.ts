/** What a walk over a charter notes on its way: keys without a value, placeholders, and texts that may be filler. */
import type { Path } from "../finding.ts";

/** A text in so many places is filler (charter.md 2.5). */
const COPY_PLACES = 3;

/** Something noted, in the order of the text; paths begin where the walk began. */
export type Found =
  | { readonly kind: "hole"; readonly path: Path }
  | { readonly kind: "placeholder"; readonly path: Path; readonly text: string }
  /** A text that is long enough to be filler, and how it is compared with others. */
  | { readonly kind: "text"; readonly path: Path; readonly text: string; readonly normal: string }
  /** What was noted in a value that was walked on its own. */
  | { readonly kind: "below"; readonly path: Path; readonly found: readonly Found[] };

/** Visits everything that was noted, with the path at which its own path begins. */
export function each(
  found: readonly Found[],
  base: Path,
  visit: (one: Exclude<Found, { kind: "below" }>, base: Path) => void,
): void {
  for (const one of found) {
    if (one.kind === "below") each(one.found, [...base, ...one.path], visit);
    else visit(one, base);
  }
}

/** The texts that stand in so many places that they are filler, as they are compared; `plain` if nothing else was noted. */
export function repeatedTexts(found: readonly Found[]): {
  readonly repeated: ReadonlySet<string>;
  readonly plain: boolean;
} {
  let others = false;
  const counts = new Map<string, number>();
  const repeated = new Set<string>();
  const look = (some: readonly Found[]): void => {
    for (const one of some) {
      if (one.kind === "below") look(one.found);
      else if (one.kind !== "text") others = true;
      else {
        const count = (counts.get(one.normal) ?? 0) + 1;
        counts.set(one.normal, count);
        if (count === COPY_PLACES) repeated.add(one.normal);
      }
    }
  };
  look(found);
  return { repeated, plain: !others && repeated.size === 0 };
}
