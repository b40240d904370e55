/** Tells a personal mailbox from one that several people read, and whose a personal one is. */
import { once } from "../../lazy.ts";
import { entriesOf } from "./list.ts";
import fields from "./name-data/fields.txt";
import groups from "./name-data/groups.txt";
import jobs from "./name-data/jobs.txt";
import mailboxes from "./name-data/mailboxes.txt";
import roles from "./name-data/roles.txt";
import { kindsOf } from "./name-words.ts";
import { fold, tokensOf } from "./tokens.ts";

const shared = once(() => new Set(entriesOf(mailboxes).map(({ entry }) => fold(entry))));

/** Words of which the names of shared mailboxes are put together: `motorclaims`, `servicedesk`. */
const building = once(() => {
  const words = [mailboxes, groups, roles, jobs, fields]
    .flatMap(entriesOf)
    .filter(({ language }) => language === "en" || language === "de")
    .map(({ entry }) => fold(entry).replace(/[^\p{L}]/gu, ""));
  return new Set(words.filter((word) => word.length > 3 || ["hr", "it", "ai", "ict"].includes(word)));
});

const LONGEST_MAILBOX = 64;

/** The part of an address before the `@`, without what follows a plus sign. */
export function localPart(mail: string): string {
  const at = mail.indexOf("@");
  const local = at < 0 ? mail : mail.slice(0, at);
  const plus = local.indexOf("+");
  return fold(plus > 0 ? local.slice(0, plus) : local);
}

/** The words of a mailbox: `priya.nair2` is `priya`, `nair`. */
export function mailboxWords(mail: string): readonly string[] {
  return localPart(mail)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");
}

/** Whether several people read a mailbox; so do they where it is called as the unit. */
export function isShared(mail: string, unit: string | null = null): boolean {
  const words = mailboxWords(mail);
  if (words.length === 0 || localPart(mail).length > LONGEST_MAILBOX) return true;
  const unitWords = unit === null ? [] : tokensOf(unit).map(({ word }) => word);
  if (unitWords.length > 0 && unitWords.join("") === words.join("")) return true;
  const text = words.join(" ");
  const kinds = kindsOf(text, tokensOf(text));
  if (kinds.some((kind) => kind === "vacancy" || kind === "supplier")) return true;
  if (words.some((word) => shared().has(word) && word.length > 1 && !isInitials(word, words))) return true;
  if (kinds.some((kind) => kind === "role" || kind === "group")) return true;
  return kinds.every((kind) => kind !== null) || isPutTogether(words.join(""));
}

/** Two letters beside a longer word are initials rather than a country or a desk. */
function isInitials(word: string, words: readonly string[]): boolean {
  return word.length === 2 && words.length > 1 && !["hr", "it", "ai"].includes(word);
}

/** Whether letters are two or more known words in a row. */
function isPutTogether(letters: string): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < letters.length; from++) {
    if (!reached.has(from)) continue;
    for (let to = from + 2; to <= letters.length && to - from <= 20; to++) {
      if (building().has(letters.slice(from, to))) reached.add(to);
    }
  }
  return reached.has(letters.length);
}

/** Whether a mailbox holds a word of a name or its initials. */
export function holdsName(mail: string, name: readonly string[]): boolean {
  const words = mailboxWords(mail);
  const initials = initialsOf(name);
  return words.some(
    (word) =>
      name.some((one) => one.length > 1 && (word === one || (one.length > 2 && word.includes(one)))) ||
      (initials.length > 1 && (word === initials || word === reversed(initials))),
  );
}

/** Whether a mailbox is made of the words of a name and their initials, and of nothing else. */
export function isMadeOf(mail: string, name: readonly string[]): boolean {
  const words = mailboxWords(mail);
  const initials = initialsOf(name);
  if (words.length === 0 || name.length === 0) return false;
  const whole = words.some((word) => isWholeWord(word, name));
  const initialsOnly = words.join("") === initials && initials.length > 1;
  return initialsOnly || (whole && words.every((word) => isWholeWord(word, name) || isInitial(word, name)));
}

function isWholeWord(word: string, name: readonly string[]): boolean {
  if (name.includes(word)) return true;
  return name.some((one) => {
    if (one.length < 2) return false;
    const rest = word.startsWith(one) ? word.slice(one.length) : word.endsWith(one) ? word.slice(0, -one.length) : "";
    if (rest === "" || rest === word) return false;
    const others = name.filter((other) => other !== one);
    return isInitial(rest, others) || others.includes(rest);
  });
}

/** One or more first letters of the name's words. */
function isInitial(letters: string, name: readonly string[]): boolean {
  return letters.length <= 3 && [...letters].every((letter) => name.some((one) => one.startsWith(letter)));
}

function initialsOf(name: readonly string[]): string {
  return name.map((word) => [...word][0] ?? "").join("");
}

function reversed(letters: string): string {
  return [...letters].reverse().join("");
}
