/** What is written of a pilot as terms with their texts, the same in plain text and Markdown. */
import { formatDay } from "../../charter/dates.ts";
import { autonomyWords, makerWords } from "./board-words.ts";
import type { CharterReport } from "./types.ts";

/** A term and what is written of it; null where nothing is. */
export interface SubjectTerm {
  readonly term: string;
  readonly text: string | null;
}

/** The terms in the order in which people ask. */
export function termsOf({ subject, heading }: Pick<CharterReport, "subject" | "heading">): readonly SubjectTerm[] {
  const several = (items: readonly string[]) => (items.length === 0 ? null : items.join("; "));
  const stops = subject.stops.map(
    ({ when, by, decides }) =>
      `${when ?? "no condition written"} (by ${by === null ? "no day" : formatDay(by)}, decides: ${decides ?? "nobody named"})`,
  );
  return [
    { term: "Problem", text: heading.problem },
    { term: "What it does", text: heading.intendedUse },
    { term: "Must not be used for", text: several(subject.outOfScope) },
    { term: "Goes how far without a person", text: autonomyWords(subject.autonomy) },
    { term: "Made by", text: makerWords(subject) },
    { term: "Tried without AI", text: subject.simplerAlternative },
    { term: "When it is down or wrong", text: subject.fallback },
    { term: "Moves on if", text: several(subject.exitCriteria) },
    { term: "Ends if", text: several(stops) },
    { term: "Must not get worse", text: several(subject.guardrails) },
    { term: "Sponsor", text: heading.sponsor },
  ];
}
