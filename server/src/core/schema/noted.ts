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
  | { readonly kind: "below"; readonly path: Path; readonly notes: Notes };

/** What was noted in one walk, and the same in short. */
export interface Notes {
  readonly found: readonly Found[];
  /** A number for each text: the same for the same text, and seldom for others; cheaper to count than texts. */
  readonly marks: readonly number[];
  /** Whether texts are all that was noted. */
  readonly plain: boolean;
}

/** The notes of a walk. */
export function notesOf(found: readonly Found[]): Notes {
  const marks: number[] = [];
  let plain = true;
  for (const one of found) {
    if (one.kind === "text") marks.push(markOf(one.normal));
    else if (one.kind === "below") {
      for (const mark of one.notes.marks) marks.push(mark);
      plain = plain && one.notes.plain;
    } else plain = false;
  }
  return { found, marks, plain };
}

function markOf(text: string): number {
  let mark = text.length;
  for (let at = 0; at < text.length; at++) mark = (mark * 31 + text.charCodeAt(at)) | 0;
  return mark;
}

/** Visits everything that was noted, with the path at which its own path begins. */
export function eachAt(
  found: readonly Found[],
  base: Path,
  visit: (one: Exclude<Found, { kind: "below" }>, base: Path) => void,
): void {
  for (const one of found) {
    if (one.kind === "below") eachAt(one.notes.found, [...base, ...one.path], visit);
    else visit(one, base);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The texts that stand in so many places that they are filler, as they are compared. */
export function repeatedTexts({ found, marks }: Notes): ReadonlySet<string> {
  if (!hasOften(marks)) return NONE;
  const counts = new Map<string, number>();
  eachAt(found, [], (one) => {
    if (one.kind === "text") counts.set(one.normal, (counts.get(one.normal) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= COPY_PLACES).map(([normal]) => normal));
}

/** Whether a number stands there so often that its text may be filler; marks are spread well enough to be their own hash. */
function hasOften(marks: readonly number[]): boolean {
  let size = 16;
  while (size < marks.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const counts = new Uint8Array(size);
  for (const mark of marks) {
    let at = mark & (size - 1);
    while (counts[at] !== 0 && slots[at] !== mark) at = (at + 1) & (size - 1);
    slots[at] = mark;
    const count = (counts[at] ?? 0) + 1;
    if (count >= COPY_PLACES) return true;
    counts[at] = count;
  }
  return false;
}
