/** Headings and words reduced to what can be compared: lower case, without accents and punctuation. */
import { ofText } from "../memo.ts";

/** Letters that are written in two ways, or that no accent explains. */
const LETTERS: { readonly [letter: string]: string } = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  å: "a",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The text in comparable form: words of letters and digits with one space between them. */
export const fold = ofText((text: string): string =>
  text
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüßåæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** The comparable words of a text. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}
