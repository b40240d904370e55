/** Words of the agenda that every format says alike. */
import { type Day, formatDay } from "../charter/dates.ts";
import type { AgendaCard } from "./agenda-types.ts";

/** What changed in a card's charter, in one sentence. */
export function changedWords({ changed }: Pick<AgendaCard, "changed">): string {
  return changed === null ? "the past is not known" : changed.join("; ");
}

/** By when an answer is wanted. */
export function whenWords(by: Day | null): string {
  return by === null ? "now" : `by ${formatDay(by)}`;
}
