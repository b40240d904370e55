/** Tells what people write when they do not know yet from answers (charter.md 2.5). */
import { ofObject, ofText } from "../../memo.ts";
import { wordCount } from "../../text/word-count.ts";
import { bare, isPointed, isSigns, isTemplate } from "./blank.ts";
import asksData from "./data/asks.txt";
import countedWordsData from "./data/counted-words.txt";
import decidesLaterData from "./data/decides-later.txt";
import decisionWordsData from "./data/decision-words.txt";
import doneWordsData from "./data/done-words.txt";
import fillersData from "./data/fillers.txt";
import jottingsData from "./data/jottings.txt";
import noObjectionsData from "./data/no-objections.txt";
import openFramesData from "./data/open-frames.txt";
import pointersData from "./data/pointers.txt";
import promiseEndsData from "./data/promise-ends.txt";
import promiseFramesData from "./data/promise-frames.txt";
import promisesData from "./data/promises.txt";
import questionsData from "./data/questions.txt";
import somebodiesData from "./data/somebodies.txt";
import standInsData from "./data/stand-ins.txt";
import templateEndsData from "./data/template-ends.txt";
import templateVerbsData from "./data/template-verbs.txt";
import waitsData from "./data/waits.txt";
import { isWhole, lazyList, type PhraseList } from "./list.ts";
import type { ExtraWords } from "./policy-words.ts";
import { splitWords, type Token, tokensOf } from "./tokens.ts";

const standIns = lazyList(standInsData, "placeholder");
const fillers = lazyList(fillersData);
const promises = lazyList(promisesData);
const promiseFrames = lazyList(promiseFramesData);
const decisionWords = lazyList(decisionWordsData);
const openFrames = lazyList(openFramesData);
const doneWords = lazyList(doneWordsData);
const promiseEnds = lazyList(promiseEndsData);
const waits = lazyList(waitsData);
const jottings = lazyList(jottingsData);
const pointers = lazyList(pointersData);
const asks = lazyList(asksData);
const templateVerbs = lazyList(templateVerbsData);
const templateEnds = lazyList(templateEndsData);
const questions = lazyList(questionsData);
const somebodies = lazyList(somebodiesData);
const decidesLater = lazyList(decidesLaterData);
const countedWords = lazyList(countedWordsData);
const noObjections = lazyList(noObjectionsData);

/** No placeholder has more words: whoever writes so many says something. */
const MOST_WORDS = 12;
/** A text beyond this is not looked at. */
const MOST_CHARACTERS = 200;

/** The placeholder test with the words of a policy; a single letter is an answer where it is a unit. */
export const placeholderTest = ofObject((words: ExtraWords) => ofText((text: string) => isPlaceholder(text, words)));

/** Whether a text says that there is nothing to say, which answers the question for objections. */
export const saysNone = ofText((text: string) => isWhole(noObjections(), tokensOf(bare(text))));

/** Whether a text names things that people count, though it would be a placeholder elsewhere: “draft”, “pending order”. */
export function isCounted(text: string): boolean {
  const tokens = tokensOf(bare(text));
  if (isWhole(countedWords(), tokens)) return true;
  const waiting = waits().endAt(tokens, 0);
  if (openFrames().endAt(tokens, 0) > 0 || promises().endAt(tokens, 0) > 0) return false;
  return waiting > 0 && waiting < tokens.length && !endsWith(standIns(), tokens, (start) => start >= waiting);
}

function isPlaceholder(text: string, words: ExtraWords): boolean {
  if (text.length > MOST_CHARACTERS) return isTemplate(text);
  if (isTemplate(text) || isSigns(text)) return true;
  const value = bare(text);
  const parts = value.split(APART, MOST_PARTS + 1);
  if (parts.length > 1 && parts.length <= MOST_PARTS && parts.every((part) => isBlank(part, part, words))) return true;
  return isBlank(text, value, words);
}

/** Signs between the parts of “n/a – see ticket”, all of which must be blank. */
const APART = /\s[-–—]\s|\s*[;:,]\s/;
const MOST_PARTS = 3;

function isBlank(text: string, value: string, words: ExtraWords): boolean {
  const tokens = splitWords(value);
  if (tokens.length === 0 || tokens.length > 3 * MOST_WORDS) return false;
  const sounds =
    isStandIn(tokens, standIns(words)) ||
    isJotting(value, tokens) ||
    isPromise(value, tokens) ||
    isPointer(value, tokens) ||
    isPrompt(text, tokens);
  // Words are counted last: that takes longer than looking for them, and most texts sound like none of these.
  return sounds && wordCount(value) < MOST_WORDS;
}

/** Only stand-ins, with small words around them: `still TBD`, `n/a, later`. */
function isStandIn(tokens: readonly Token[], list: PhraseList): boolean {
  if (isWhole(list, tokens)) return true;
  const small = fillers();
  let found = false;
  for (let at = 0; at < tokens.length; ) {
    const end = list.endAt(tokens, at);
    if (end > at) found = true;
    const next = end > at ? end : small.endAt(tokens, at);
    if (next <= at) return false;
    at = next;
  }
  return found;
}

/** `TBD Q3`, or with a sign after it `TBD: the board decides in March`. */
function isJotting(value: string, tokens: readonly Token[]): boolean {
  const end = jottings().endAt(tokens, 0);
  if (end < 0) return false;
  const more = restOf(value, tokens, end);
  return wordCount(more) <= (/^\s*[-–—:,;(/]/u.test(more) ? 6 : 2);
}

/** `to be defined with the vendor`, `waiting for IT`, `someone from IT will say`. */
function isPromise(value: string, tokens: readonly Token[]): boolean {
  const promised = Math.max(promises().endAt(tokens, 0), framedEnd(tokens));
  if (promised > 0 && wordCount(restOf(value, tokens, promised)) <= 4) return true;
  const waiting = waits().endAt(tokens, 0);
  if (waiting > 0 && wordCount(value) <= 4) return true;
  if (endsWith(promiseEnds(), tokens, (start) => wordCount(beforeOf(value, tokens, start)) <= 3)) return true;
  return (
    somebodies().endAt(tokens, 0) > 0 && wordCount(value) <= 7 && endsWith(decidesLater(), tokens, (start) => start > 0)
  );
}

/** `will be decided`, `we need to clarify`: a frame and what is still to be settled in it; `to be` takes any participle. */
function framedEnd(tokens: readonly Token[]): number {
  const frame = promiseFrames().endAt(tokens, 0);
  if (frame > 0) return decisionWords().endAt(tokens, frame);
  const open = openFrames().endAt(tokens, 0);
  if (open < 0) return -1;
  if (tokens[open]?.word.endsWith("ed")) return open + 1;
  return Math.max(decisionWords().endAt(tokens, open), doneWords().endAt(tokens, open));
}

/** `see Confluence`, `ask Peter`: no place that could be looked up. */
function isPointer(value: string, tokens: readonly Token[]): boolean {
  const pointed = pointers().endAt(tokens, 0);
  const asked = asks().endAt(tokens, 0);
  const few =
    (pointed > 0 && wordCount(restOf(value, tokens, pointed)) <= 3) ||
    (asked > 0 && wordCount(restOf(value, tokens, asked)) <= 2);
  return few && !isPointed(value) && !goesOn(tokens, Math.max(pointed, asked));
}

/** `See-and-sign by the doctor` does not point at anything: the pointing word is part of another. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.word === "and";
}

/** What a template asks: `Enter fallback here`, `what goes here?`. */
function isPrompt(text: string, tokens: readonly Token[]): boolean {
  const asked = /[?？]\s*$/u.test(text) && tokens.length <= 6 && questions().endAt(tokens, 0) > 0;
  if (asked) return true;
  return (
    tokens.length <= 16 &&
    templateVerbs().endAt(tokens, 0) > 0 &&
    endsWith(templateEnds(), tokens, (start) => start > 0)
  );
}

/** Whether the last words are an entry, and it begins where it may. */
function endsWith(list: PhraseList, tokens: readonly Token[], may: (start: number) => boolean): boolean {
  for (let start = 0; start < tokens.length; start++) {
    if (list.endAt(tokens, start) === tokens.length && may(start)) return true;
  }
  return false;
}

function restOf(text: string, tokens: readonly Token[], from: number): string {
  return text.slice(tokens[from - 1]?.end ?? 0);
}

function beforeOf(text: string, tokens: readonly Token[], to: number): string {
  return text.slice(0, tokens[to]?.start ?? 0);
}
