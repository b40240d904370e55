/** Finds words that can mean anything, such as “better” or “as appropriate”. */
import vagueWordsData from "./data/vague-words.txt";
import { findIn, lazyList } from "./list.ts";
import { ofTextAndWords } from "./policy-words.ts";

const vagueWords = lazyList(vagueWordsData, "vague");

/** The first vague word of a text, as it is written there, or null. */
export const vagueWordIn = ofTextAndWords((text, words) => findIn(vagueWords(words), text));
