/** Splits a text into folded words: without case and accents, and one character a word in scripts that are written without spaces. */
import { ofText } from "../../memo.ts";

/** A word of a text, and where it is written there. */
export interface Token {
  /** Lower case, without accents. */
  readonly word: string;
  /** Written with a capital letter that is not its first: `AI`, `mAP`. */
  readonly acronym: boolean;
  readonly start: number;
  readonly end: number;
}

/** Scripts whose words follow each other without spaces, or whose endings are glued to them. */
const SOLID = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}";

const ASCII_ONLY = /^[\p{ASCII}]*$/u;
const ACRONYM = /^.\p{Lu}|^..\p{Lu}/u;
const WORD = new RegExp(`(?=\\p{L})[${SOLID}]\\p{M}*|(?:(?!(?=\\p{L})[${SOLID}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** Letters that are no base letter with an accent. */
const LETTERS: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŀ: "l",
  ħ: "h",
};

/** A text in lower case, without accents; letters of other scripts stay whole. */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøłđðþıŀħ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}

/** Letters of a long text that was put together cannot be reached one by one in linear time. */
const SHORT = 1000;

/** The words of a text in their order. */
export function splitWords(text: string): readonly Token[] {
  if (text.length <= SHORT && ASCII_ONLY.test(text)) return splitAscii(text);
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const [written] = found;
    const start = found.index;
    tokens.push({ word: fold(written), acronym: ACRONYM.test(written), start, end: start + written.length });
  }
  return tokens;
}

/** The first word of a text alone, which is found without splitting the rest. */
export function firstWord(text: string): Token | null {
  WORD.lastIndex = 0;
  const found = WORD.exec(text);
  if (found === null) return null;
  const [written] = found;
  const start = found.index;
  return { word: fold(written), acronym: ACRONYM.test(written), start, end: start + written.length };
}

/** The words of a short text of ASCII, letter by letter: nearly every text is, and every keystroke splits some. */
function splitAscii(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isAsciiWord(lower.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isAsciiWord(lower.charCodeAt(at))) at++;
    const acronym = isCapital(text, start + 1, at) || isCapital(text, start + 2, at);
    tokens.push({ word: lower.slice(start, at), acronym, start, end: at });
  }
  return tokens;
}

/** A small letter or a digit. */
function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function isCapital(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return at < end && code >= 65 && code <= 90;
}

/** The same, remembered: rules ask for the words of a text again and again. */
export const tokensOf = ofText(splitWords);
