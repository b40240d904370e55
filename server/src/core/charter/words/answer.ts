/** Counts the words of an answer by Unicode segmentation, so that languages without spaces count as well (charter.md 2.5). */
import { ofText } from "../../memo.ts";

/** No answer asks for more words, so that no more are counted. */
const MOST_WORDS = 12;
/** The first characters tell whether there are enough words; a longer text is not segmented any further. */
const MOST_CHARACTERS = 400;

let segmenter: Intl.Segmenter | null = null;

/** How many words a text has, up to twelve. */
export const wordCount = ofText((text: string): number => {
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text.trimStart().slice(0, MOST_CHARACTERS))) {
    if (isWordLike && ++count === MOST_WORDS) break;
  }
  return count;
});

/** Words that the reason for an exception takes, and a skill that somebody learns. */
export const REASON_WORDS = 4;

/** Whether a text is an answer in so many words at the least. */
export function isAnswer(text: string | undefined, least: number): text is string {
  return text !== undefined && wordCount(text) >= least;
}
