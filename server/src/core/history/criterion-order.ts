/** Criteria in words: where only one number differs and the words say which way it holds, the two can be ordered. */
import type { ChangeClass } from "./change.ts";
import { mirrored, type Ordering } from "./field.ts";
import { cannotTell, directed } from "./orderings.ts";

/** Words that make a number a ceiling, and words that make it a floor. */
const CEILING = [
  "<",
  "≤",
  "under",
  "below",
  "at most",
  "no more than",
  "not more than",
  "fewer than",
  "less than",
  "up to",
  "maximum",
];
const FLOOR = [">", "≥", "over", "above", "at least", "no less than", "not less than", "more than", "minimum"];

/** What is true when it comes true: a pilot that may move on, or a pilot that ends. */
export function criterion(kind: "allows" | "stops"): Ordering {
  return ({ old, new: now }) => {
    const step = typeof old === "string" && typeof now === "string" ? onlyNumber(old, now) : null;
    const bound = step === null ? null : boundIn(step.before);
    if (step === null || bound === null || bound !== boundIn(step.beforeNow))
      return cannotTell("only a reader can say whether the new words ask for less", "reworded");
    const raised = step.to > step.from;
    const easier: ChangeClass = (bound === "ceiling") === raised ? "weakens" : "strengthens";
    // A pilot is ended by what allows it to go on, turned round.
    const said = kind === "allows" ? easier : mirrored(easier);
    const words = {
      weaker: kind === "allows" ? "easier to meet" : "it stops later",
      stronger: kind === "allows" ? "harder to meet" : "it stops sooner",
    };
    return directed(said, said === "weakens" ? "widened" : said === "strengthens" ? "narrowed" : "changed", words);
  };
}

/** Two texts that differ in one number; null where they differ in anything else. */
function onlyNumber(old: string, now: string): { from: number; to: number; before: string; beforeNow: string } | null {
  const from = numberedParts(old);
  const to = numberedParts(now);
  if (from.words.join("\0") !== to.words.join("\0")) return null;
  const different = from.numbers.flatMap((one, at) => (one === to.numbers[at] ? [] : [at]));
  const [at] = different;
  if (at === undefined || different.length > 1) return null;
  const before = from.words[at] ?? "";
  return { from: from.numbers[at] ?? 0, to: to.numbers[at] ?? 0, before, beforeNow: to.words[at] ?? "" };
}

/** The numbers of a text and the words before, between and after them. */
function numberedParts(text: string): { readonly words: readonly string[]; readonly numbers: readonly number[] } {
  const words: string[] = [];
  const numbers: number[] = [];
  let end = 0;
  const lower = text.toLowerCase();
  for (const match of lower.matchAll(/\d+(?:\.\d+)?/g)) {
    words.push(lower.slice(end, match.index));
    numbers.push(Number(match[0]));
    end = match.index + match[0].length;
  }
  return { words: [...words, lower.slice(end)], numbers };
}

/** Whether the words before a number make it a ceiling or a floor; the nearest ones decide. */
function boundIn(before: string): "ceiling" | "floor" | null {
  const ceiling = lastOf(CEILING, before);
  const floor = lastOf(FLOOR, before);
  if (ceiling.end === floor.end)
    return ceiling.start === floor.start ? null : ceiling.start < floor.start ? "ceiling" : "floor";
  return ceiling.end > floor.end ? "ceiling" : "floor";
}

/** Where the last of these words stands; of those that end there, the longest. */
function lastOf(words: readonly string[], text: string): { readonly start: number; readonly end: number } {
  return words.reduce(
    (best, word) => {
      const start = text.lastIndexOf(word);
      const end = start + word.length;
      const inside = isLetter(text[start - 1]) || isLetter(text[end]);
      if (start < 0 || (inside && isLetter(word[0])) || end < best.end || (end === best.end && start >= best.start))
        return best;
      return { start, end };
    },
    { start: -1, end: -1 },
  );
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
