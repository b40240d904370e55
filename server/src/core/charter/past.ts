/** What is known of a charter's past, as plain data: for the rule about moved goalposts and for the page. */
import type { Path } from "../finding.ts";
import type { Day } from "./dates.ts";
import type { Facts } from "./facts.ts";
import type { CharterDraft } from "./usable.ts";

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
  /** Null for what is not committed, and for the calendar alone. */
  readonly commit: string | null;
  readonly day: Day;
  readonly author: string;
  /** `judged`, `broken`, `deleted`, `today` or `not committed`. */
  readonly state: string;
  readonly score: number | null;
  readonly verdict: string | null;
  /** What moved it: `text`, `calendar`. */
  readonly moved: readonly string[];
  /** What promises less since this step, in words. */
  readonly weakened: readonly string[];
}

/** One change between two versions, in words. */
export interface PastChange {
  readonly class: "weakens" | "strengthens" | "neutral" | "cannot-tell";
  readonly words: string;
  readonly why: string;
  readonly path: string;
  /** Where it is written now; null where it is gone. */
  readonly place: string | null;
  readonly fingerprint: string;
  /** Who accepted it, or why that does not count; empty where nobody did. */
  readonly accepted: string;
}

/** A version set beside today's text. */
export interface ComparedPast {
  readonly commit: string;
  readonly day: Day;
  readonly author: string;
  readonly before: { readonly score: number | null; readonly verdict: string | null };
  readonly after: { readonly score: number | null; readonly verdict: string | null };
  readonly changes: readonly PastChange[];
}

/** What is known of the past of one charter; absent where nobody knows it. */
export interface Past {
  /** The steps that moved something, the oldest first. */
  readonly steps: readonly PastStep[];
  /** Older commits exist that this clone does not hold. */
  readonly shallow: boolean;
  /** Sets a charter beside the one that the pilot started with; null where it has not started, or nothing is known. */
  readonly promises: (now: PresentCharter) => Promises | null;
}

/** A charter as it is now. */
export interface PresentCharter {
  readonly charter: CharterDraft;
  readonly facts: Facts;
}
