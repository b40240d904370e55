/** The orderings that many keys share: numbers, days, ranks, yes and no, words. */
import { isDay } from "../charter/dates.ts";
import type { Plain } from "../finding.ts";
import type { ChangeClass } from "./change.ts";
import { mirrored, type Ordering, type Said, type Step } from "./field.ts";

/** Says why a step that would weaken does not; null where nothing does. */
export type Excuse = (step: Step) => string | null;

const UNKNOWN_WHY = "nobody can tell from the values which of the two promises more";

/** What is said where two values cannot be ordered. */
export function cannotTell(why: string = UNKNOWN_WHY, verb = "changed"): Said {
  return { class: "cannot-tell", verb, why };
}

/** Numbers: what a higher one means, and which keys beside it must say the same for that to hold. */
export function number(higher: "weakens" | "strengthens" | "neutral", why: Words, more: NumberMore = {}): Ordering {
  return (step) => {
    const { old, new: now } = step;
    if (typeof old !== "number" || typeof now !== "number") return cannotTell();
    const verb = now > old ? "raised" : "lowered";
    const other = (more.same ?? []).find((key) => step.from.parent[key] !== step.to.parent[key]);
    if (other !== undefined) return cannotTell(`${other} changed too, so the numbers do not compare`, verb);
    if (more.money && step.from.charter.cost?.currency !== step.to.charter.cost?.currency)
      return cannotTell("the currency changed too, so the sums do not compare", verb);
    return excused(step, directed(now > old ? higher : mirrored(higher), verb, why), more.unless);
  };
}

/** What is written beside a class: one text for weaker, one for stronger. */
export interface Words {
  readonly weaker: string;
  readonly stronger: string;
}

interface NumberMore {
  readonly same?: readonly string[];
  readonly money?: boolean;
  readonly unless?: Excuse;
}

/** Days: what a later one means. */
export function day(later: "weakens" | "strengthens" | "neutral", why: Words): Ordering {
  return ({ old, new: now }) => {
    if (!isDay(old) || !isDay(now)) return cannotTell();
    const verb = now > old ? "later" : "earlier";
    return directed(now > old ? later : mirrored(later), verb, why);
  };
}

/** A promised day: later promises less. */
export const promisedDay = day("weakens", {
  weaker: "later than it was promised",
  stronger: "earlier than it was promised",
});

/** Numbers of which neither a higher nor a lower one promises more. */
export const amount: Ordering = ({ old, new: now }) =>
  cannotTell(
    UNKNOWN_WHY,
    typeof old !== "number" || typeof now !== "number" ? "changed" : now > old ? "raised" : "lowered",
  );

/** Words of a list from the least to the most; those in one step are worth the same. */
export function ranked(steps: readonly (readonly string[])[], higher: "weakens" | "strengthens", why: Words): Ordering {
  return ({ old, new: now }) => {
    const from = steps.findIndex((words) => words.includes(String(old)));
    const to = steps.findIndex((words) => words.includes(String(now)));
    if (from < 0 || to < 0) return cannotTell();
    if (from === to) return { class: "neutral", verb: "changed", why: "as much as before" };
    return directed(to > from ? higher : mirrored(higher), to > from ? "raised" : "lowered", why);
  };
}

/** Yes and no: yes promises more. */
export function yes(why: Words): Ordering {
  return ({ old, new: now }) => {
    if (typeof old !== "boolean" || typeof now !== "boolean") return cannotTell();
    return directed(now ? "strengthens" : "weakens", now ? "granted" : "withdrawn", why);
  };
}

/** Words that describe and do not promise. */
export const described: Ordering = () => ({
  class: "neutral",
  verb: "reworded",
  why: "it describes; no promise is in it",
});

/** Words that promise: nobody but a reader can compare them. */
export const worded: Ordering = () =>
  cannotTell("only a reader can say whether the new words promise less", "reworded");

/** A number or words of which nobody can say which promises more. */
export const measured: Ordering = (step) =>
  typeof step.old === "number" && typeof step.new === "number" ? amount(step) : worded(step);

/** A value that means another thing, so that the old promise is not comparable. */
export const other: Ordering = () => cannotTell("it is another thing than before", "changed");

/** Bookkeeping: neither more nor less. */
export const kept: Ordering = () => ({ class: "neutral", verb: "changed", why: "it promises neither more nor less" });

/** A share for each month: lower everywhere is less, higher everywhere more. */
export const shares: Ordering = ({ old, new: now }) => {
  const from = numbersIn(old);
  const to = numbersIn(now);
  if (from === null || to === null) return cannotTell();
  const months = Array.from({ length: Math.max(from.length, to.length) }, (_, at) => at);
  const at = (list: readonly number[], month: number) => list[Math.min(month, list.length - 1)] ?? 0;
  const lower = months.some((month) => at(to, month) < at(from, month));
  const higher = months.some((month) => at(to, month) > at(from, month));
  if (lower && higher) return cannotTell("some months are higher and some are lower");
  if (!lower && !higher) return { class: "neutral", verb: "changed", why: "the same shares in every month" };
  return lower
    ? { class: "weakens", verb: "lowered", why: "fewer people are reached in some months" }
    : { class: "strengthens", verb: "raised", why: "more people are reached in some months" };
};

/** The class with its words. */
export function directed(one: ChangeClass, verb: string, why: Words): Said {
  const words =
    one === "weakens" ? why.weaker : one === "strengthens" ? why.stronger : "it promises neither more nor less";
  return { class: one, verb, why: words };
}

/** A step that weakens is neutral where it is excused. */
export function excused(step: Step, said: Said, unless: Excuse | undefined): Said {
  if (said.class !== "weakens" && said.class !== "cannot-tell") return said;
  const excuse = unless?.(step) ?? null;
  return excuse === null ? said : { ...said, class: "neutral", why: excuse };
}

function numbersIn(value: Plain): readonly number[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? (value as readonly number[]) : null;
}
