/** One round through the open questions of a charter: none comes twice before all have come, and answered ones count. */

/** Where somebody is: “3 of 11”. */
export interface Place {
  readonly now: number;
  readonly all: number;
}

/** A round that goes on while questions are answered and new ones come up. */
export interface Round {
  /** Questions that somebody was led to and that come last now. */
  readonly seen: () => readonly string[];
  /** Takes note of the question that somebody is led to, and of all that are open now. */
  readonly at: (question: string, open: readonly string[]) => Place;
}

/** A round that begins. */
export function createRound(): Round {
  const seen = new Set<string>();
  const ever = new Set<string>();
  return {
    seen: () => [...seen],
    at: (question, open) => {
      if (seen.has(question)) seen.clear();
      seen.add(question);
      for (const id of open) ever.add(id);
      const answered = ever.size - open.length;
      return { now: answered + open.indexOf(question) + 1, all: ever.size };
    },
  };
}
