/** What a walk over a charter notes on its way: keys without a value, placeholders, and texts that may be filler. */
import type { Path } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { groupsOf, type Sketch, sketchOf } from "./near-copies.ts";

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
  /** What tells at a glance which texts may be nearly the same. */
  readonly sketch: Sketch;
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
  return { kind: "text", path, text, normal, sketch: sketchOf(normal) };
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

/** Texts that stand in so many places, or nearly so, that they are filler: each as it is compared, with the group it is in. */
export function repeatedTexts({ found }: Notes): ReadonlyMap<string, string> {
  const texts = found.flatMap((one) => {
    if (one.kind !== "below") return textsIn([one]).map((text) => ({ section: "", text }));
    const section = String(one.path[0]);
    return textsOf(one.notes).map((text) => ({ section, text }));
  });
  return groupsOf(
    texts.map(({ section, text }) => ({ key: text.normal, slot: `${section}.${text.slot}`, sketch: text.sketch })),
  );
}

/** A text, and its place with `[]` for any item: texts of the same key in one list are no copies of each other. */
interface Placed {
  readonly normal: string;
  readonly sketch: Sketch;
  readonly slot: string;
}

/** All texts of a section. */
const textsOf = ofObject(({ found }: Notes): readonly Placed[] => textsIn(found));

function textsIn(found: readonly Found[]): Placed[] {
  const texts: Placed[] = [];
  eachAt(found, [], (one, base) => {
    if (one.kind !== "text") return;
    const slot = [...base, ...one.path].map((part) => (typeof part === "number" ? "[]" : part)).join(".");
    texts.push({ normal: one.normal, sketch: one.sketch, slot });
  });
  return texts;
}
