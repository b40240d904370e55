/** The agenda of a meeting as plain data. */
import type { Day } from "../charter/dates.ts";
import type { VerdictWord } from "../judgement/verdict.ts";
import type { HistoryEntry } from "./types.ts";

/** One way on, and what it would mean. */
export interface Choice {
  readonly choice: "stop" | "pause" | "extend" | "carry on";
  readonly means: string;
}

/** One pilot that needs a decision. */
export interface AgendaCard {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: VerdictWord;
  readonly score: number | null;
  readonly reasons: readonly string[];
  /** A year of running it, in words. */
  readonly atRisk: string;
  readonly daysOverdue: number;
  /** What changed since the day; null where the past is not known. */
  readonly changed: readonly string[] | null;
  readonly question: string;
  readonly who: string | null;
  /** By when; null is now. */
  readonly by: Day | null;
  readonly choices: readonly Choice[];
}

/** One pilot that was decided on the very day of the meeting: its card is crossed off. */
export interface DecidedCard {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: VerdictWord;
  readonly entry: HistoryEntry;
  /** When it comes up again. */
  readonly next: Day | null;
}

/** The agenda of a meeting, and the decisions that are written already. */
export interface Agenda {
  readonly asOf: Day;
  readonly since: Day | null;
  readonly ruleset: string;
  readonly cards: readonly AgendaCard[];
  readonly decided: readonly DecidedCard[];
  /** Pilots without need of a decision. */
  readonly rest: readonly {
    readonly title: string;
    readonly file: string;
    readonly verdict: VerdictWord | null;
    readonly says: string;
  }[];
  readonly minutes: readonly (HistoryEntry & {
    readonly title: string;
    readonly file: string;
    readonly next: Day | null;
  })[];
}
