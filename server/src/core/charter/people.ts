/** Who is meant by a name: reading persons, telling them apart, and telling a person from a group. */

import { ofObject, ofText } from "../memo.ts";
import type { Lexicon } from "./lexicon.ts";

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

const MAIL = /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+/;
const TITLES =
  /(?<!\p{L})(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|ing(?!-\p{L})|dipl|ph\.?d|msc|mba)(?!\p{L})\.?/giu;
const CAPITALISED = /^(?:\p{Ll}['’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u;

/** The person that a value names, or null where nothing usable is written. */
export function personOf(source: PersonSource | null | undefined): Person | null {
  if (source === undefined || source === null) return null;
  return typeof source === "string" ? written(source) : described(source);
}

const written = ofText((source): Person | null => {
  const email = MAIL.exec(source)?.[0] ?? null;
  const name = (email ? source.replace(email, "").replace(/[<>()]/g, "") : source).trim();
  return fromParts(name === "" ? null : name, email, null, null);
});

const described = ofObject(({ name, email, role, unit }: Exclude<PersonSource, string>): Person | null =>
  fromParts(text(name), text(email), text(role), text(unit)),
);

function fromParts(name: string | null, email: string | null, role: string | null, unit: string | null): Person | null {
  if (name !== null && MAIL.test(name)) {
    const own = personOf(name);
    if (email === null) return own;
    if (own?.name) return { name: own.name, email, role, unit, label: own.name };
  }
  const label = name ?? email;
  return label === null ? null : { name, email, role, unit, label };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** Whether two values mean the same person: equal mails, else equal names without case, titles and punctuation. */
export function samePerson(a: Person | null, b: Person | null): boolean {
  if (!a || !b) return false;
  if (a.email && b.email && a.email.toLowerCase() === b.email.toLowerCase()) return true;
  const name = normalisedName(a);
  return name !== "" && name === normalisedName(b);
}

/** A name reduced to its letters, for comparing. */
export const normalisedName = ofObject((person: Person): string =>
  (person.name ?? "")
    .replace(TITLES, " ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, ""),
);

/** Whether somebody in particular is meant, and not a group, a job or a shared mailbox (charter.md 2.1 and 2.6). */
export function isNamed(person: Person | null, lexicon: Lexicon, known: readonly string[] = []): boolean {
  if (!person) return false;
  if (known.some((name) => samePerson(personOf(name), person))) return true;
  if (person.name === null) return person.email !== null && !isRole(person.email.split("@")[0] ?? "", lexicon);
  if (lexicon.find("group", person.name)) return false;
  if (person.email !== null) return true;
  return !lexicon.find("job", person.name) && looksLikeName(person.name, lexicon);
}

/** The group word in a name, to say why it is not a person; null where there is none. */
export function groupWord(person: Person, lexicon: Lexicon): string | null {
  return lexicon.find("group", person.name ?? person.email?.split("@")[0] ?? "");
}

function isRole(mailbox: string, lexicon: Lexicon): boolean {
  const words = mailbox.replace(/[._+-]/g, " ");
  return lexicon.find("group", words) !== null || lexicon.find("job", words) !== null;
}

function looksLikeName(name: string, lexicon: Lexicon): boolean {
  const words = name
    .normalize("NFC")
    .replace(TITLES, " ")
    .replace(/^[\s,-]+|[\s,]+$/g, "")
    .split(/\s+/);
  const capitalised = words.filter((word) => CAPITALISED.test(word)).length;
  const particles = words.filter(
    (word) => !CAPITALISED.test(word) && lexicon.nameParticles.has(word.toLowerCase()),
  ).length;
  return capitalised >= 2 && capitalised <= 5 && capitalised + particles === words.length;
}
