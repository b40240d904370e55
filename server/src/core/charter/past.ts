/** What is known of a charter's past, as plain data: for the rule about moved goalposts and for the page. */
import type { Path } from "../finding.ts";
import type { Day } from "./dates.ts";

/** One promise: what it was when the pilot started, and what is claimed now. */
export interface PromiseRow {
  /** `target`, `kill criteria`. */
  readonly what: string;
  readonly promised: string;
  readonly claimed: string;
  /** Null where both say the same. */
  readonly moved: {
    readonly class: "weakens" | "strengthens" | "neutral" | "cannot-tell";
    /** The day and author of the last commit that moved it; null where it is not committed. */
    readonly day: Day | null;
    readonly commit: string | null;
    readonly author: string | null;
    /** What the charter says of it; null where no reason is written. */
    readonly reason: string | null;
  } | null;
  /** Where it is written now; null where it is gone. */
  readonly path: Path | null;
}

/** The promises of a pilot that has started. */
export interface Promises {
  /** The day from which they bind. */
  readonly start: Day;
  /** The version they are read from, and whether it is younger than the start because nothing older is known. */
  readonly from: { readonly commit: string | null; readonly day: Day; readonly late: boolean };
  readonly rows: readonly PromiseRow[];
}

/** One step of the score over time. */
export interface PastStep {
  readonly commit: string | null;
  readonly day: Day;
  readonly author: string;
  readonly state: string;
  readonly score: number | null;
  readonly verdict: string | null;
  readonly moved: readonly string[];
  /** What promises less since this step, in words. */
  readonly weakened: readonly string[];
}

/** What the page shows of the past. */
export interface Past {
  readonly steps: readonly PastStep[];
  readonly shallow: boolean;
}
