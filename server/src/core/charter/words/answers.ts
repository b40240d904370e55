/** Whether a text is an answer in words, and not only “Yes” or “Fine” (charter.md 2.5). */
import { wordCount } from "../../text/word-count.ts";

/** An answer has at least so many words. */
export const ANSWER_WORDS = 2;

/** What has to explain something, such as a skill or a reason, takes more. */
export const REASON_WORDS = 4;

/** Whether a text says something in at least so many words. */
export function isAnswer(text: unknown, least = ANSWER_WORDS): text is string {
  if (typeof text !== "string") return false;
  const words = wordCount(text);
  return words >= least || (least === REASON_WORDS && words === LONG_WORDS && lettersOf(text) >= LONG_LETTERS);
}

/**
 * Three words are as good as four where a language builds long ones: “Virheellisten ehdotusten korjaaminen”. So many
 * letters they have together, and a Korean syllable is three letters.
 */
const LONG_WORDS = 3;
const LONG_LETTERS = 24;

function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text.slice(0, MOST_LETTERS)) {
    if (/\p{Script=Hangul}/u.test(letter)) letters += 3;
    else if (/\p{L}/u.test(letter)) letters += 1;
  }
  return letters;
}

/** More letters need not be counted. */
const MOST_LETTERS = 200;
