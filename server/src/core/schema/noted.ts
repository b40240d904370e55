/** What a walk over a charter notes on its way: keys without a value, placeholders, and texts that may be filler. */
import type { Path } from "../finding.ts";
import { ofObject } from "../memo.ts";

/** A text in so many places is filler (charter.md 2.5). */
const COPY_PLACES = 3;

/** Something noted, in the order of the text; paths begin where the walk began. */
export type Found =
  | { readonly kind: "hole"; readonly path: Path }
  | { readonly kind: "placeholder"; readonly path: Path; readonly text: string }
  | Text
  /** What was noted in a value that was walked on its own. */
  | { readonly kind: "below"; readonly path: Path; readonly notes: Notes }
  /** The same of each item of a list. */
  | { readonly kind: "items"; readonly path: Path; readonly notes: readonly Notes[] };

/** A text that is long enough to be filler. */
interface Text {
  readonly kind: "text";
  readonly path: Path;
  readonly text: string;
  /** The text as it is compared with others. */
  readonly normal: string;
  /** The same number for the same text, and seldom for others: cheaper to count than texts. */
  readonly mark: number;
}

/** What was noted in one walk, and the same in short. */
export interface Notes {
  readonly found: readonly Found[];
  /** How many texts were noted. */
  readonly texts: number;
  /** Whether texts are all that was noted. */
  readonly plain: boolean;
}

const NO_NOTES: Notes = { found: [], texts: 0, plain: true };

/** The notes of a walk. */
export function notesOf(found: readonly Found[]): Notes {
  if (found.length === 0) return NO_NOTES;
  let texts = 0;
  let plain = true;
  const add = (notes: Notes) => {
    texts += notes.texts;
    plain &&= notes.plain;
  };
  for (const one of found) {
    if (one.kind === "text") texts++;
    else if (one.kind === "below") add(one.notes);
    else if (one.kind === "items") one.notes.forEach(add);
    else plain = false;
  }
  return { found, texts, plain };
}

/** Notes a text, by the way in which it is compared with others. */
export function textNote(path: Path, text: string, normal: string): Found {
  return { kind: "text", path, text, normal, mark: markOf(normal) };
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
  visit: (one: Exclude<Found, { kind: "below" | "items" }>, base: Path) => void,
): void {
  for (const one of found) {
    if (one.kind === "below") eachAt(one.notes.found, [...base, ...one.path], visit);
    else if (one.kind === "items") {
      one.notes.forEach((notes, at) => {
        if (notes !== NO_NOTES) eachAt(notes.found, [...base, ...one.path, at], visit);
      });
    } else visit(one, base);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The texts that stand in so many places that they are filler, as they are compared. */
export function repeatedTexts(notes: Notes): ReadonlySet<string> {
  if (!mayRepeat(notes)) return NONE;
  const counts = new Map<string, number>();
  eachAt(notes.found, [], (one) => {
    if (one.kind === "text") counts.set(one.normal, (counts.get(one.normal) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= COPY_PLACES).map(([normal]) => normal));
}

/** Spreads marks over a table; similar texts have similar marks (Knuth, The Art of Computer Programming, 6.4). */
const SPREAD = 0x9e3779b1;

/** Whether some text may stand in so many places: the marks of all are counted in a table with open addressing. */
function mayRepeat(notes: Notes): boolean {
  const bits = 32 - Math.clz32(notes.texts * 2 + 1);
  const last = (1 << bits) - 1;
  const slots = new Int32Array(last + 1);
  const counts = new Uint8Array(last + 1);
  return notes.found.some((one) => {
    const marks = one.kind === "below" ? marksOf(one.notes) : marksIn([one]);
    return marks.some((mark) => {
      let at = Math.imul(mark, SPREAD) >>> (32 - bits);
      while (counts[at] !== 0 && slots[at] !== mark) at = (at + 1) & last;
      slots[at] = mark;
      const count = (counts[at] ?? 0) + 1;
      counts[at] = count;
      return count >= COPY_PLACES;
    });
  });
}

/** The marks of all texts of a section, side by side. */
const marksOf = ofObject(({ found }: Notes) => Int32Array.from(marksIn(found)));

function marksIn(found: readonly Found[], marks: number[] = []): number[] {
  for (const one of found) {
    if (one.kind === "text") marks.push(one.mark);
    else if (one.kind === "below") marksIn(one.notes.found, marks);
    else if (one.kind === "items") for (const notes of one.notes) if (notes !== NO_NOTES) marksIn(notes.found, marks);
  }
  return marks;
}
