/** Counts the words of a text by Unicode segmentation, so that languages without spaces count as well (charter.md 2.5). */
import { ofText } from "../memo.ts";

/** No answer asks for more words, so that no more are counted. */
const MOST_WORDS = 12;
/** The first characters tell whether there are enough words; a longer text is not segmented any further. */
const MOST_CHARACTERS = 400;

const ASCII_ONLY = /^[\p{ASCII}]*$/u;
/** What the segmentation makes of plain letters, in a fraction of the time. */
const ASCII_WORD = /[a-z0-9_]*[a-z0-9](?:[a-z0-9_]|(?<=[a-z])['.:](?=[a-z])|(?<=[0-9])[',.;](?=[0-9]))*/gi;

let segmenter: Intl.Segmenter | null = null;

/** How many words a text has, up to twelve. */
export const wordCount = ofText((text: string): number => {
  const start = text.trimStart().slice(0, MOST_CHARACTERS);
  if (ASCII_ONLY.test(start)) return Math.min(MOST_WORDS, start.match(ASCII_WORD)?.length ?? 0);
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(start)) if (isWordLike && ++count === MOST_WORDS) break;
  return count;
});
