/** Whether a text is an answer in words, and not only “Yes” or “Fine” (charter.md 2.5). */
import { wordCount } from "../../text/word-count.ts";

/** An answer has at least so many words. */
export const ANSWER_WORDS = 2;

/** What has to explain something, such as a skill or a reason, takes more. */
export const REASON_WORDS = 4;

/** Whether a text says something in at least so many words. */
export function isAnswer(text: unknown, least = ANSWER_WORDS): text is string {
  return typeof text === "string" && wordCount(text) >= least;
}
