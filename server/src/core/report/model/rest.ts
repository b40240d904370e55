/** How a pilot ended, or why it rests. */

import { dayOf } from "../../charter/dates.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { RestReport } from "./types.ts";

/** The end or the pause of a charter, as it is written. */
export function restOf({ charter, facts, outcomes }: Analysis): RestReport | null {
  const { closure, pause } = charter;
  if (outcomes.length === 0) return null;
  if (facts.stage.claimed === "killed") {
    return {
      kind: "ended",
      date: dayOf(closure?.date),
      why: closure?.why ?? null,
      by: facts.person(closure?.decided_by)?.label ?? null,
      notes: (closure?.lessons ?? []).filter((lesson) => lesson !== undefined),
      review: null,
    };
  }
  if (facts.stage.claimed !== "paused") return null;
  const restart = pause?.restart_if;
  return {
    kind: "paused",
    date: dayOf(pause?.date),
    why: pause?.why ?? null,
    by: null,
    notes: restart === undefined ? [] : [restart],
    review: dayOf(pause?.review),
  };
}
