/** Reads a name: one person, perhaps one, or none because a group, a role, a vacancy, a supplier or a shared mailbox is meant. */
import { ofText } from "../../memo.ts";
import { isGivenName, isPronoun } from "./known-names.ts";
import { holdsName, isShared, mailboxWords } from "./mailbox.ts";
import { bearingWords, isOwnName, withoutWords } from "./name-address.ts";
import { isAcronym, isInitials, isLower } from "./name-letters.ts";
import { isParticle } from "./name-particles.ts";
import { type NameSegment, segmentsOf, withoutNotes } from "./name-parts.ts";
import { kindsOf, type WordKind } from "./name-words.ts";
import { isSolid, readSolid } from "./solid-names.ts";
import { tokensOf } from "./tokens.ts";

/** Whether a name is one person; `unclear` passes, with a question. */
export type NameAnswer = "person" | "unclear" | "none";

/** What a name that is no person reads as. */
export type ReadsAs = "pronoun" | "group" | "role" | "vacancy" | "supplier" | "shared mailbox" | "list of people";

/** A name as read. */
export interface NameReading {
  readonly answer: NameAnswer;
  /** What it is instead of a person; null where it is one, or may be. */
  readonly as: ReadsAs | null;
}

const PERSON: NameReading = { answer: "person", as: null };
const UNCLEAR: NameReading = { answer: "unclear", as: null };
const none = (as: ReadsAs): NameReading => ({ answer: "none", as });

/** Longer texts, or texts of more words, are sentences. */
const LONGEST_NAME = 200;
const MOST_WORDS = 12;

const NAME_WORD = /^['’ʻ‘]?\p{L}(?:[\p{L}\p{M}'’ʻ‘ʼ`´.·׳״-]|\u200c|\u200d)*$/u;
const BETWEEN_PEOPLE = /[/&+;|\n]/;
const OF_PARENTS = new Set(["a/l", "a/p", "s/o", "d/o", "w/o", "c/o"]);

/** What a plain name is read as. */
export const readName = ofText((name: string): NameReading => {
  if (name.length > LONGEST_NAME) return none("group");
  if (name.startsWith("@")) return readMailbox(name.slice(1), null);
  if (isPronoun(name)) return none("pronoun");
  if (severalPeople(name)) return none(kindIn(name) ?? "list of people");
  const [first, second, ...more] = segmentsOf(name);
  if (!first) return none("vacancy");
  if (!second) return readWords(first);
  return readSegments(first, second, more);
});

/** What a name with an address is read as; an address that holds the name settles every doubt. */
export function readNamed(name: string | null, email: string | null, unit: string | null = null): NameReading {
  if (name === null) return email === null ? none("vacancy") : readMailbox(email, unit);
  const reading = readName(name);
  if (reading.answer === "person" || email === null || isOwnName(email, name)) return reading;
  const words = bearingWords(name);
  if (isShared(withoutWords(email, words), unit)) return reading;
  if (holdsName(email, words) && !isVacant(reading)) return PERSON;
  // A role with more words in letters that an address does not show: who reads it cannot be told, so nobody is refused.
  const foreign = !/\p{Script=Latin}/u.test(name) && mailboxWords(email).length > 1;
  const unsettled = reading.answer === "unclear" || (reading.as === "role" && words.length > 1);
  return foreign && unsettled ? PERSON : reading;
}

/** Nobody is there yet, whoever reads the mails. */
function isVacant({ as }: NameReading): boolean {
  return as === "vacancy" || as === "supplier" || as === "list of people";
}

function readMailbox(mail: string, unit: string | null): NameReading {
  if (isShared(mail, unit)) return none("shared mailbox");
  return mailboxWords(mail).length > 1 ? PERSON : UNCLEAR;
}

function severalPeople(name: string): boolean {
  const text = withoutNotes(name);
  return BETWEEN_PEOPLE.test(text) && !text.split(/\s+/).every((word) => isNamePart(word));
}

function isNamePart(word: string): boolean {
  return !BETWEEN_PEOPLE.test(word) || OF_PARENTS.has(word.toLowerCase());
}

/** What the first known word of a text says that it is, or null. */
function kindIn(text: string): ReadsAs | null {
  const kinds = kindsOf(text, tokensOf(text));
  if (kinds.includes("vacancy")) return "vacancy";
  if (kinds.includes("supplier")) return "supplier";
  if (kinds.includes("role")) return "role";
  return kinds.includes("group") ? "group" : null;
}

function readSegments(first: NameSegment, second: NameSegment, more: readonly NameSegment[]): NameReading {
  const family = first.words.filter((word) => !isParticle(word)).length;
  const turned = {
    words: [...second.words, ...first.words],
    titled: first.titled || second.titled,
    doubtful: first.doubtful || second.doubtful,
  };
  if (family === 1 && second.words.length <= 4 && kindIn(second.words.join(" ")) === null) return readWords(turned);
  if (areTwoPeople(first, second)) return none("list of people");
  const [before, after] = [readWords(first), readWords(second)];
  const people = [second, ...more].filter((one) => one.words.length > 1 && readWords(one).answer === "person").length;
  if (before.answer === "person" && after.answer !== "none") {
    return people > 1
      ? none("list of people")
      : people === 1 || first.words.length > 1
        ? doubt(turned, people)
        : PERSON;
  }
  if (before.answer !== "none") return before;
  return after.answer === "person" && second.words.length > 1 ? PERSON : before;
}

/** “Tom Baker, Lisa Grant”: a given name stands first on both sides, and no other one behind it. */
function areTwoPeople(first: NameSegment, second: NameSegment): boolean {
  return (
    [first, second].every(({ words }) => words.length === 2 && isGivenName(words[0] ?? "")) &&
    !isGivenName(second.words[1] ?? "")
  );
}

/** Two names with a comma between them are a family's and given names, or two people. */
function doubt({ words }: NameSegment, people: number): NameReading {
  return people === 1 && words.length > 3 ? UNCLEAR : PERSON;
}

/** How many words of each sort a name has. */
interface Counts {
  names: number;
  initials: number;
  lower: number;
  digits: number;
  other: number;
  kinds: WordKind[];
}

function readWords(segment: NameSegment): NameReading {
  const reading = readNames(segment);
  return segment.doubtful && reading.answer === "person" ? UNCLEAR : reading;
}

function readNames({ words, titled }: NameSegment): NameReading {
  const text = words.join(" ");
  if (words.length > MOST_WORDS) return none(kindIn(text) ?? "group");
  const counts = count(words, text);
  const { kinds, names, initials, lower } = counts;
  if (kinds.includes("vacancy")) return none("vacancy");
  if (kinds.includes("supplier")) return none("supplier");
  if (kinds.includes("role") || kinds.includes("group")) return strong(words, titled, kinds);
  if (kinds.includes("joiner")) return none(kinds.includes("job") ? "role" : "group");
  if (counts.digits > 0) return names <= 1 ? none("group") : UNCLEAR;
  if (lower > 3) return none("group");
  const jobs = kinds.filter((kind) => kind === "job").length;
  const rest = kinds.length - jobs;
  if (names + lower === 0)
    return jobs > 0 ? (initials > 0 ? UNCLEAR : none("role")) : initials > 0 ? person(rest, initials) : UNCLEAR;
  if (jobs === 1 && titled && rest === 0 && isGivenBeforeJob(words)) return PERSON;
  if (jobs > 0 || rest > 1 || lower > 0 || counts.other > 0) return UNCLEAR;
  if (names === 1 && rest === 0 && initials === 0 && !titled) return isAcronym(text) ? none("group") : UNCLEAR;
  return PERSON;
}

/** Behind a title and a given name, a word for a job is a family name: “Cllr Pauline Steward”. */
function isGivenBeforeJob(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.length === 2 && isGivenName(words[0] ?? "") && kindsOf(last, tokensOf(last))[0] === "job";
}

/** Initials before a word that is a field of business and a family name. */
function person(words: number, initials: number): NameReading {
  return words === 1 && initials > 0 ? PERSON : UNCLEAR;
}

/** A group or role, unless a given name or “von” stands before the one such word: then it may be a family name. */
function strong(words: readonly string[], titled: boolean, kinds: readonly WordKind[]): NameReading {
  if (kinds.length === 1 && isAfterParticle(words)) return titled ? PERSON : UNCLEAR;
  const full = words.filter((word) => !/^\p{L}\.?$/u.test(word));
  const [given = "", family = ""] = full;
  if (full.length === 2 && kinds.length === 1 && isGivenName(given) && tokensOf(family).length === 1) return UNCLEAR;
  return none(kinds.includes("role") ? "role" : kinds.includes("job") && kinds.includes("joiner") ? "role" : "group");
}

/** Whether the last word follows a particle of family names and only names come before, as in “Anna von Planta”. */
function isAfterParticle(words: readonly string[]): boolean {
  const [particle = "", family = ""] = words.slice(-2);
  const before = words.slice(0, -2);
  if (before.length === 0 || !isLower(particle) || !isParticle(particle) || isLower(family)) return false;
  return kindsOf(before.join(" "), tokensOf(before.join(" "))).every((kind) => kind === null);
}

function count(words: readonly string[], text: string): Counts {
  const counts: Counts = { names: 0, initials: 0, lower: 0, digits: 0, other: 0, kinds: [] };
  const tokens = tokensOf(text);
  const kinds = kindsOf(text, tokens);
  let start = 0;
  words.forEach((word, index) => {
    const from = start;
    start += word.length + 1;
    const inside = kinds.filter((_, at) => isWithin(tokens[at]?.start ?? -1, from, start));
    const lone = words.length === 1;
    sort(word, { inside, first: index === 0, lone, capitals: text === text.toUpperCase() }, counts);
  });
  return counts;
}

function isWithin(position: number, from: number, to: number): boolean {
  return position >= from && position < to;
}

interface Place {
  readonly inside: readonly (WordKind | null)[];
  readonly first: boolean;
  readonly lone: boolean;
  readonly capitals: boolean;
}

function sort(word: string, place: Place, counts: Counts): void {
  if (isSolid(word)) {
    const reading = readSolid(word);
    if (reading === "name") counts.names += place.lone ? 2 : 1;
    else if (reading === "unclear") counts.names += 1;
    else counts.kinds.push(reading);
    return;
  }
  const kind = kindOfWord(word, place);
  if (kind) counts.kinds.push(kind);
  else if (/\p{Nd}/u.test(word)) counts.digits += 1;
  else if (isLower(word) && (isParticle(word) || word.length === 1)) return;
  else if (isInitials(word, place.capitals)) counts.initials += 1;
  else if (!NAME_WORD.test(word)) counts.other += 1;
  else if (isLower(word)) counts.lower += 1;
  else counts.names += 1;
}

/** The strongest kind among the parts of a word; parts of hyphenated names are seldom jobs. */
function kindOfWord(word: string, { inside, first }: Place): WordKind | null {
  const kinds = inside.filter((kind) => kind !== null);
  for (const kind of ["vacancy", "supplier", "role", "group"] as const) if (kinds.includes(kind)) return kind;
  if (kinds.length < inside.length) return null;
  if (kinds.includes("joiner")) return isLower(word) && !first && !isParticle(word) ? "joiner" : null;
  return kinds[0] ?? null;
}
