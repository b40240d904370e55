/** What a walk over a charter notes on its way: keys without a value, placeholders, and texts that may be filler. */
import type { Path } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { type Candidate, groupsOf } from "./near-copies.ts";

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
  const sections = found.filter((one) => one.kind === "below");
  const [first] = sections;
  if (first === undefined || sections.length < found.length) return groupsOf(found.flatMap(candidatesOf));
  const known = compared.get(first.notes);
  if (known && sameNotes(known.sections, sections)) return known.groups;
  const groups = groupsOf(sections.flatMap(candidatesOf));
  compared.set(first.notes, { sections, groups });
  return groups;
}

type Section = Extract<Found, { kind: "below" }>;

/** What was found when sections were compared, kept with the first of them: they are the same again while nothing is typed in a text. */
const compared = new WeakMap<
  Notes,
  { readonly sections: readonly Section[]; readonly groups: ReadonlyMap<string, string> }
>();

function sameNotes(some: readonly Section[], others: readonly Section[]): boolean {
  return some.length === others.length && some.every((one, at) => one.notes === others[at]?.notes);
}

/** The texts of a section or of one thing noted, with their places. */
function candidatesOf(one: Found): readonly Candidate[] {
  const section = one.kind === "below" ? String(one.path[0]) : "";
  const texts = one.kind === "below" ? textsOf(one.notes) : textsIn([one]);
  return texts.map(({ key, slot }) => ({ key, slot: `${section}.${slot}` }));
}

/** All texts of a section. */
const textsOf = ofObject(({ found }: Notes): readonly Candidate[] => textsIn(found));

/** Texts with their places, `[]` for any item of a list: texts of the same key in one list are no copies of each other. */
function textsIn(found: readonly Found[]): Candidate[] {
  const texts: Candidate[] = [];
  eachAt(found, [], (one, base) => {
    if (one.kind !== "text") return;
    const slot = [...base, ...one.path].map((part) => (typeof part === "number" ? "[]" : part)).join(".");
    texts.push({ key: one.normal, slot });
  });
  return texts;
}
