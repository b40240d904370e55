/** Who is meant by a value: reading persons as they are written, and telling them apart. */

import type { Span } from "../finding.ts";
import { ofObject, ofText } from "../memo.ts";
import { findIn, phraseList } from "./words/list.ts";
import { type NameReading, readNamed } from "./words/names.ts";
import type { ExtraWords } from "./words/policy-words.ts";
import { isSamePerson } from "./words/same-person.ts";

/** A person as written: `Name <mail>`, a plain name, a mail, or a map with these keys. */
export type PersonSource =
  | string
  | { readonly name?: unknown; readonly email?: unknown; readonly role?: unknown; readonly unit?: unknown };

/** A person or whatever stands where one is expected; `label` is how to call them in a sentence. */
export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly label: string;
}

/** What an organisation says of names: its own words for groups and jobs, and people that it knows. */
export interface Organisation {
  readonly words: ExtraWords;
  readonly people: readonly string[];
}

/** The person that a value names, or null where nothing usable is written. */
export function personOf(source: PersonSource | null | undefined): Person | null {
  if (source === undefined || source === null) return null;
  if (typeof source === "string") return written(source);
  return typeof source === "object" ? described(source) : null;
}

const written = ofText((source): Person | null => {
  const mails = mailsIn(source);
  const [first] = mails;
  if (first === undefined) return personWith(text(source), null, null, null);
  const name = text(without(source, mails)) ?? text(without(source, [first]));
  return personWith(name, source.slice(first.start, first.end), null, null);
});

/** A text without its mail addresses and the brackets around them. */
function without(source: string, mails: readonly Span[]): string {
  const parts = mails.map(({ start }, at) => {
    const before = source.slice(mails[at - 1]?.end ?? 0, start).replace(/[<(]\s*$/, "");
    return at === 0 ? before : before.replace(/^\s*[>)]/, "");
  });
  return [...parts, source.slice(mails.at(-1)?.end ?? 0).replace(/^\s*[>)]/, "")].join(" ");
}

const described = ofObject(({ name, email, role, unit }: Exclude<PersonSource, string>): Person | null =>
  fromParts(text(name), text(email), text(role), text(unit)),
);

function fromParts(name: string | null, email: string | null, role: string | null, unit: string | null): Person | null {
  if (name !== null && mailsIn(name).length > 0) {
    const own = written(name);
    if (email === null) return own && { ...own, role, unit };
    if (own?.name) return personWith(own.name, email, role, unit);
  }
  return personWith(name, email, role, unit);
}

function personWith(
  name: string | null,
  email: string | null,
  role: string | null,
  unit: string | null,
): Person | null {
  const label = name ?? email;
  return label === null ? null : { name, email, role, unit, label };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

const OUTSIDE_MAILS = /[\s<>()@,;]/;

/** The mail addresses of a text; each character is looked at twice at most. */
function mailsIn(source: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = source.indexOf("@"); at >= 0; at = source.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && !OUTSIDE_MAILS.test(source.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < source.length && !OUTSIDE_MAILS.test(source.charAt(end))) end += 1;
    if (start < at && source.slice(at + 2, end - 1).includes(".")) found.push({ start, end });
  }
  return found;
}

/** Whether two values mean the same person (charter.md 2.7). */
export function samePerson(a: Person | null, b: Person | null): boolean {
  return a !== null && b !== null && (a === b || isLike(a, b));
}

/** Many rules compare the same people, so that answers are kept with each of them. */
const likes = ofObject((_person: Person) => new WeakMap<Person, boolean>());

function isLike(a: Person, b: Person): boolean {
  const known = likes(a);
  const before = known.get(b);
  if (before !== undefined) return before;
  const same = isSamePerson(a, b);
  known.set(b, same);
  return same;
}

/** What a person's name and address read as, by the words and people of an organisation. */
export function readingOf(person: Person, organisation: Organisation): NameReading {
  return readerOf(organisation)(person);
}

/** Whether somebody in particular is meant: a person, or a name that may be one. */
export function isNamed(person: Person | null, organisation: Organisation): boolean {
  return person !== null && readingOf(person, organisation).answer !== "none";
}

const KNOWN: NameReading = { answer: "person", as: null };

const readerOf = ofObject(({ words, people }: Organisation) => {
  const known = people.map(personOf);
  const groups = phraseList(words.group ?? []);
  const jobs = phraseList(words.job ?? []);
  return ofObject((person: Person): NameReading => {
    if (known.some((one) => samePerson(one, person))) return KNOWN;
    const { name, email, unit } = person;
    const own = name ?? email?.split("@")[0] ?? "";
    if (findIn(groups, own) !== null) return { answer: "none", as: "group" };
    if (email === null && findIn(jobs, own) !== null) return { answer: "none", as: "role" };
    return readNamed(name, email, unit);
  });
});
