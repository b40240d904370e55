/** Counts the words of a text as its language separates them, with or without spaces. */
import { ofText } from "../memo.ts";

const ASCII_ONLY = /^[\p{ASCII}]*$/u;
const ASCII_WORD = /[a-z0-9]+(?:['.,-][a-z0-9]+)*/gi;

let segmenter: Intl.Segmenter | null = null;

/** How many words a text has. */
export const wordCount = ofText((text: string): number => {
  if (ASCII_ONLY.test(text)) return text.match(ASCII_WORD)?.length ?? 0;
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
});
