/** Who is meant by a value: reading persons as they are written, and telling them apart. */

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
  return typeof source === "string" ? written(source) : described(source);
}

const written = ofText((source): Person | null => {
  const mail = mailIn(source);
  if (mail === null) return fromParts(text(source), null, null, null);
  const name = `${source.slice(0, mail.start).replace(/[<(]\s*$/, "")} ${source.slice(mail.end).replace(/^\s*[>)]/, "")}`;
  return fromParts(text(name), source.slice(mail.start, mail.end), null, null);
});

const described = ofObject(({ name, email, role, unit }: Exclude<PersonSource, string>): Person | null =>
  fromParts(text(name), text(email), text(role), text(unit)),
);

function fromParts(name: string | null, email: string | null, role: string | null, unit: string | null): Person | null {
  if (name !== null && mailIn(name) !== null) {
    const own = personOf(name);
    if (email === null) return own && { ...own, role, unit };
    if (own?.name) return { name: own.name, email, role, unit, label: own.name };
  }
  const label = name ?? email;
  return label === null ? null : { name, email, role, unit, label };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

const OUTSIDE_MAILS = /[\s<>()@,;]/;

/** The first mail address of a text; each character is looked at twice at most. */
function mailIn(source: string): { readonly start: number; readonly end: number } | null {
  for (let at = source.indexOf("@"); at >= 0; at = source.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && !OUTSIDE_MAILS.test(source.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < source.length && !OUTSIDE_MAILS.test(source.charAt(end))) end += 1;
    if (start < at && source.slice(at + 2, end - 1).includes(".")) return { start, end };
  }
  return null;
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
