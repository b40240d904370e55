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
const ASCII_WORD = /[a-z0-9]+/gi;
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

/** The words of a text in their order. */
export function splitWords(text: string): readonly Token[] {
  const ascii = ASCII_ONLY.test(text);
  const pattern = ascii ? ASCII_WORD : WORD;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [written] = found;
    const word = ascii ? written.toLowerCase() : fold(written);
    const start = found.index;
    tokens.push({ word, acronym: ACRONYM.test(written), start, end: start + written.length });
  }
  return tokens;
}

/** The same, remembered: rules ask for the words of a text again and again. */
export const tokensOf = ofText(splitWords);
