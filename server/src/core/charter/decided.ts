/** Decisions about a running pilot, as its history records them, and what they settle (charter.md 4.3). */
import { type Day, dayOf, daysBetween } from "./dates.ts";
import type { CharterDraft } from "./usable.ts";

/** So many days a decision about a planned date holds; then the same question is open again. */
export const DECISION_DAYS = 60;

/** Stages that a history entry must name to count as a decision about a pilot that runs. */
const DECIDES = ["piloting", "bridging", "production", "paused", "killed"];

/** The days on which somebody decided how a running pilot goes on, none of them still to come. */
export function decisionsOf(charter: CharterDraft, today: Day): readonly Day[] {
  return (charter.history ?? []).flatMap((entry) => {
    const day = dayOf(entry?.date);
    return day !== null && day <= today && DECIDES.includes(entry?.stage ?? "") ? [day] : [];
  });
}

/** Whether a decision of a day or later still holds. */
export function isDecided(decisions: readonly Day[], since: Day, today: Day): boolean {
  return decisions.some((day) => day >= since && daysBetween(day, today) <= DECISION_DAYS);
}

/** Days since a planned end that no decision settles; 0 where it is not past. */
export function undecidedDays(end: string | undefined, today: Day, decisions: readonly Day[]): number {
  const day = dayOf(end);
  return day === null || isDecided(decisions, day, today) ? 0 : Math.max(0, daysBetween(day, today));
}

/** The first kill criterion whose day has passed without a decision on it or later, for good; null where there is none. */
export function undecidedKillOf(charter: CharterDraft, today: Day, decisions: readonly Day[]): number | null {
  const index = (charter.pilot?.kill_criteria ?? []).findIndex((criterion) => {
    const by = dayOf(criterion?.by);
    return by !== null && by < today && !decisions.some((day) => day >= by);
  });
  return index < 0 ? null : index;
}
