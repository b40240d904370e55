/** What a walk over a charter notes on its way: keys without a value, placeholders, and texts that may be filler. */
import type { Path } from "../finding.ts";

/** A text in so many places is filler (charter.md 2.5). */
const COPY_PLACES = 3;

/** Something noted, in the order of the text; paths begin where the walk began. */
export type Found =
  | { readonly kind: "hole"; readonly path: Path }
  | { readonly kind: "placeholder"; readonly path: Path; readonly text: string }
  /** A text that is long enough to be filler, how it is compared with others, and the mark of that. */
  | {
      readonly kind: "text";
      readonly path: Path;
      readonly text: string;
      readonly normal: string;
      readonly mark: number;
    }
  /** What was noted in a value that was walked on its own. */
  | { readonly kind: "below"; readonly path: Path; readonly found: readonly Found[] };

/** Visits everything that was noted. */
function each(found: readonly Found[], visit: (one: Exclude<Found, { kind: "below" }>) => void): void {
  for (const one of found) {
    if (one.kind === "below") each(one.found, visit);
    else visit(one);
  }
}

/** Visits everything that was noted, with the path at which its own path begins. */
export function eachAt(
  found: readonly Found[],
  base: Path,
  visit: (one: Exclude<Found, { kind: "below" }>, base: Path) => void,
): void {
  for (const one of found) {
    if (one.kind === "below") eachAt(one.found, [...base, ...one.path], visit);
    else visit(one, base);
  }
}

/** The texts that stand in so many places that they are filler, as they are compared; `plain` if nothing else was noted. */
export function repeatedTexts(found: readonly Found[]): {
  readonly repeated: ReadonlySet<string>;
  readonly plain: boolean;
} {
  let others = false;
  const marks = new Map<number, number>();
  const often = new Set<number>();
  each(found, (one) => {
    if (one.kind !== "text") others = true;
    else {
      const count = (marks.get(one.mark) ?? 0) + 1;
      marks.set(one.mark, count);
      if (count === COPY_PLACES) often.add(one.mark);
    }
  });
  const repeated = often.size === 0 ? NONE : sameTexts(found, often);
  return { repeated, plain: !others && repeated.size === 0 };
}

const NONE: ReadonlySet<string> = new Set();

/** The texts with these marks that really are the same in so many places. */
function sameTexts(found: readonly Found[], often: ReadonlySet<number>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  each(found, (one) => {
    if (one.kind === "text" && often.has(one.mark)) counts.set(one.normal, (counts.get(one.normal) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= COPY_PLACES).map(([normal]) => normal));
}

/** A number that is the same for the same text, and seldom for others: cheaper to count than the texts. */
export function markOf(text: string): number {
  let mark = text.length;
  for (let at = 0; at < text.length; at++) mark = (mark * 31 + text.charCodeAt(at)) | 0;
  return mark;
}
