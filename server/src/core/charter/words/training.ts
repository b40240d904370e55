/** Tells a skill that people learn from a medium that they are shown, and from “how to use the tool”. */
import { ofText } from "../../memo.ts";
import { wordCount } from "../../text/word-count.ts";
import attendWordsData from "./data/attend-words.txt";
import coursesData from "./data/courses.txt";
import machinesData from "./data/machines.txt";
import mediaData from "./data/media.txt";
import mediumHeadsData from "./data/medium-heads.txt";
import neutralWordsData from "./data/neutral-words.txt";
import systemsData from "./data/systems.txt";
import toolUseWordsData from "./data/tool-use-words.txt";
import { lazyList } from "./list.ts";
import { type ExtraWords, ofTextAndWords } from "./policy-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

const media = lazyList(mediaData, "token_training");
const attendWords = lazyList(attendWordsData);
const courses = lazyList(coursesData);
const heads = lazyList(mediumHeadsData);
const neutralWords = lazyList(neutralWordsData);
const toolUseWords = lazyList(toolUseWordsData);
const machines = lazyList(machinesData);
const systems = lazyList(systemsData);

/** How many words of a text are about a skill: none from a medium to the end of its clause, which says what it is about. */
export const skillWords = ofTextAndWords((text, words): number => {
  const tokens = tokensOf(text);
  const medium = mediumEnd(tokens, words);
  if (medium < 0) return wordCount(text);
  const rest = text.slice(tokens[medium - 1]?.end ?? 0);
  const next = /[,;:.。、，；]/u.exec(rest);
  return next === null ? 0 : wordCount(rest.slice(next.index + 1));
});

/** Whether a text begins by naming a medium: `A 20-minute video`, `Attend the launch webinar`. */
export const namesMedium = ofTextAndWords((text, words) => mediumEnd(tokensOf(text), words) > 0);

/** Whether a text says no more than how to use the tool. */
export const saysToolUse = ofText((text: string): boolean => {
  const tokens = tokensOf(text);
  let tool = false;
  for (let at = 0; at < tokens.length; ) {
    const named = Math.max(machines().endAt(tokens, at), systems().endAt(tokens, at));
    const use = toolUseWords().endAt(tokens, at);
    if (named > at || use > at) tool = true;
    const next = Math.max(named, use, neutralWords().endAt(tokens, at));
    if (next <= at) return false;
    at = next;
  }
  return tool;
});

/** The index after the medium, where all before it only leads to it; -1 where a text names none so. */
function mediumEnd(tokens: readonly Token[], words: ExtraWords): number {
  let attends = false;
  for (let at = 0; at < tokens.length; ) {
    const medium = media(words).endAt(tokens, at);
    if (medium > at) return medium;
    const course = attends ? courses().endAt(tokens, at) : -1;
    if (course > at) return course;
    attends ||= attendWords().endAt(tokens, at) > at;
    const token = tokens[at];
    const digits = token !== undefined && /^\d+\p{L}{0,4}$/u.test(token.word) ? at + 1 : -1;
    const lead = [attendWords(), heads(), neutralWords()].map((list) => list.endAt(tokens, at));
    const next = Math.max(digits, ...lead);
    if (next <= at) return -1;
    at = next;
  }
  return -1;
}
