/** Tells whether two names, with or without addresses, are the same person: order, accents, titles and initials do not matter. */
import { ofText } from "../../memo.ts";
import { isMadeOf, localPart, mailboxWords } from "./mailbox.ts";
import { isParticle } from "./name-particles.ts";
import { segmentsOf } from "./name-parts.ts";
import { fold } from "./tokens.ts";

/** A name and an address, of which at least one is written. */
export interface Named {
  readonly name: string | null;
  readonly email: string | null;
}

/** One word of a name in all its spellings. */
interface NameWord {
  /** As written, in lower case. */
  readonly exact: string;
  /** Without accents; with `ae` for `ä` and the like; without the `e` of `ae`. */
  readonly spellings: readonly string[];
  readonly initial: boolean;
}

interface NameKey {
  /** The words with hyphenated ones apart, and in one. */
  readonly apart: readonly NameWord[];
  readonly joined: readonly NameWord[];
  /** All letters in a row where the script has no spaces, else null; and the parts in the other order. */
  readonly solid: readonly string[] | null;
  readonly vietnamese: boolean;
}

/** Longer names are compared letter by letter; longer texts are no names. */
const LONGEST_NAME = 200;
const MOST_WORDS = 12;

const SOLID_NAME = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}・\s]+$/u;
const TONES = /[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
const FAMILIES = new Set(["lê", "hồ", "ngô", "võ", "hà", "lý", "vũ", "tô", "bùi", "đỗ", "trần", "hoàng", "dương"]);

/** Letters that are written as two where a keyboard lacks them. */
const SPELLED_OUT: { readonly [letter: string]: string } = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ð: "d",
  đ: "dj",
};

/** Whether two people are the same one, as far as can be told from what is written. */
export function isSamePerson(a: Named, b: Named): boolean {
  if (a.email !== null && b.email !== null) {
    if (a.email.toLowerCase() === b.email.toLowerCase()) return true;
    if (a.name === null && b.name === null) return areSameMailboxes(a.email, b.email);
    if (a.name !== null && b.name !== null) return areSameNames(a.name, b.name) && !areTwoMailboxes(a, b);
  }
  if (a.name !== null && b.name !== null && areSameNames(a.name, b.name)) return true;
  return isMailOf(a, b) || isMailOf(b, a);
}

/** Whether a name is that of an address beside which no other name stands that says otherwise. */
function isMailOf({ name, email }: Named, other: Named): boolean {
  if (name === null || other.email === null || (email !== null && other.name !== null)) return false;
  return name.length <= LONGEST_NAME && isMadeOf(other.email, wordsOf(name));
}

/** The folded words of a name, as mailboxes are made of. */
function wordsOf(name: string): readonly string[] {
  return [...new Set(keyOf(name).apart.flatMap(({ spellings }) => spellings))];
}

/** Two addresses without names are compared as names are, but numbers tell people apart. */
function areSameMailboxes(a: string, b: string): boolean {
  if (domainOf(a) !== domainOf(b) || numberIn(a) !== numberIn(b)) return false;
  const [one, other] = [mailboxWords(a), mailboxWords(b)].map((words) => words.map(wordOfMailbox));
  return one !== undefined && other !== undefined && match(one, other, false);
}

function wordOfMailbox(word: string): NameWord {
  return { exact: word, spellings: spellingsOf(word), initial: word.length === 1 };
}

/** Two personal addresses of one domain that differ by a number or a further part of the name are two people. */
function areTwoMailboxes(a: Named, b: Named): boolean {
  if (a.email === null || b.email === null || domainOf(a.email) !== domainOf(b.email)) return false;
  const personal = [a, b].every(({ name, email }) => isMadeOf(withoutNumbers(email ?? ""), wordsOf(name ?? "")));
  if (numberIn(a.email) !== numberIn(b.email)) return personal;
  const [one, other] = [mailboxWords(a.email), mailboxWords(b.email)];
  return one.length > 1 && other.length > 1 && one.length !== other.length && holdAPart(one, other);
}

/** Whether all words of the shorter mailbox are in the longer one. */
function holdAPart(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

function domainOf(mail: string): string {
  return mail.slice(mail.indexOf("@") + 1).toLowerCase();
}

function numberIn(mail: string): string {
  return localPart(mail).replace(/[^\p{Nd}]/gu, "");
}

function withoutNumbers(mail: string): string {
  return localPart(mail).replace(/\p{Nd}/gu, "");
}

/** Whether two names are the same, whatever their order, case, accents, titles and initials. */
export function areSameNames(a: string, b: string): boolean {
  if (a.length > LONGEST_NAME || b.length > LONGEST_NAME) return a === b;
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one.solid && other.solid) return one.solid.some((letters) => other.solid?.includes(letters));
  const exact = one.vietnamese && other.vietnamese;
  return [one.apart, one.joined].some((words) => [other.apart, other.joined].some((also) => match(words, also, exact)));
}

/** Every full name has its like, and no more than one side has initials to spare. */
function match(a: readonly NameWord[], b: readonly NameWord[], exact: boolean): boolean {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return a.map(plain).join(" ") === b.map(plain).join(" ");
  const others = [...b];
  const left = a.filter((word) => !takeOut(others, (other) => !word.initial && areSameWords(word, other, exact)));
  if (left.length === a.length) return false;
  const spare = left.filter((word) => !takeOut(others, (other) => abbreviates(word, other)));
  return spare.every(({ initial }) => initial) && others.every(({ initial }) => initial) && !(spare[0] && others[0]);
}

function plain({ spellings }: NameWord): string {
  return spellings[0] ?? "";
}

function takeOut(words: NameWord[], isWanted: (word: NameWord) => boolean): boolean {
  const at = words.findIndex(isWanted);
  if (at < 0) return false;
  words.splice(at, 1);
  return true;
}

/** Accents count where both have them: Hà is not Hạ. */
function areSameWords(a: NameWord, b: NameWord, exact: boolean): boolean {
  if (a.exact === b.exact) return true;
  if (exact || (isAccented(a) && isAccented(b))) return false;
  return a.spellings.some((spelling) => b.spellings.includes(spelling));
}

function isAccented({ exact, spellings }: NameWord): boolean {
  return exact !== spellings[0];
}

function abbreviates(a: NameWord, b: NameWord): boolean {
  if (a.initial === b.initial) return a.initial && a.spellings[0] === b.spellings[0];
  const [initial, word] = a.initial ? [a, b] : [b, a];
  return word.spellings.some((spelling) => spelling.startsWith(initial.spellings[0] ?? " "));
}

const keyOf = ofText((name: string): NameKey => {
  const segments = segmentsOf(name);
  const [first, second] = segments;
  const family = first?.words.filter((word) => !isParticle(word)).length;
  const turned = first && second && family === 1 ? [...second.words, ...first.words] : (first?.words ?? []);
  const words = turned.length > 0 ? turned : [name];
  const whole = words.join(" ");
  const capitals = whole === whole.toUpperCase();
  const apart = words.flatMap((word) => partsOf(word, capitals));
  return {
    apart,
    joined: words.map((word) => nameWord(word.replace(/[^\p{L}\p{M}]/gu, ""))),
    solid: SOLID_NAME.test(whole) ? orders(words) : null,
    vietnamese: TONES.test(whole) || FAMILIES.has((words[0] ?? "").toLowerCase()),
  };
});

function orders(words: readonly string[]): readonly string[] {
  return [words.join(""), [...words].reverse().join("")];
}

/** The letters between hyphens, dots and apostrophes; two capitals beside a longer name are two initials. */
function partsOf(word: string, capitals: boolean): readonly NameWord[] {
  if (!capitals && /^\p{Lu}{2,3}$/u.test(word) && !/[AEIOUY]/.test(word)) return [...word].map(nameWord);
  return word
    .replace(/['’ʻ‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((part) => (part === "" ? [] : [nameWord(part)]));
}

function nameWord(word: string): NameWord {
  const exact = word.normalize("NFC").toLowerCase();
  const initial = [...word].length === 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return { exact, spellings: spellingsOf(exact), initial };
}

function spellingsOf(word: string): readonly string[] {
  const folded = fold(word);
  const spelled = fold(word.replace(/[äöüøåæœßþðđ]/g, (letter) => SPELLED_OUT[letter] ?? letter));
  return [...new Set([folded, spelled, short(folded), short(spelled)])];
}

/** `ae`, `oe` and `ue` within a longer word are `a`, `o`, `u` with an accent; but Michael is not Michal. */
function short(word: string): string {
  return word.length < 5 ? word : word.replace(/([aou])e(?!l[ae]?$|$)/g, "$1");
}
