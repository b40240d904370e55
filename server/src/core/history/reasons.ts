/** Reasons that stand in the charter itself: new entries of its history that speak of a change. */
import type { CharterDraft } from "../charter/usable.ts";
import { canonicalText } from "./canonical.ts";
import type { Excuse } from "./orderings.ts";

/** An entry of the history that was not there before, with a reason in words. */
export interface Reason {
  readonly why: string;
  readonly stage: string | null;
  readonly date: string | null;
}

/** The entries of the history that are new and say why. */
export function newReasons(from: CharterDraft, to: CharterDraft): readonly Reason[] {
  const known = new Set((from.history ?? []).map((entry) => canonicalText(entry)));
  return (to.history ?? []).flatMap((entry) =>
    entry?.why === undefined || known.has(canonicalText(entry))
      ? []
      : [{ why: entry.why, stage: entry.stage ?? null, date: entry.date ?? null }],
  );
}

/** The first new reason that holds one of these words; null where none does. */
export function reasonWith(words: readonly string[], from: CharterDraft, to: CharterDraft): string | null {
  const wanted = words.map((word) => word.toLowerCase());
  const found = newReasons(from, to).find(({ why }) => {
    const text = why.toLowerCase();
    return wanted.some((word) => text.includes(word));
  });
  return found?.why ?? null;
}

/** Excuses a step where a new entry of the history speaks of it in one of these words. */
export function unlessHistory(...words: readonly string[]): Excuse {
  return ({ from, to }) => {
    const why = reasonWith(words, from.charter, to.charter);
    return why === null ? null : `history says why: ${why}`;
  };
}

/** Excuses a step where the note of the benefit is new or another one, or the history speaks of it. */
export function unlessNoted(...words: readonly string[]): Excuse {
  return (step) => {
    const before = step.from.charter.cost?.benefit?.note;
    const note = step.to.charter.cost?.benefit?.note;
    if (note !== undefined && canonicalText(note) !== canonicalText(before)) return `a note says why: ${note}`;
    return unlessHistory(...words)(step);
  };
}
