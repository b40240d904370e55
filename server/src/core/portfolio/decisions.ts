/** What can be decided about a pilot, and what is asked of the person who decides it. */
import type { Choice } from "./agenda-types.ts";

/** The decisions. */
export const DECISIONS = ["pause", "kill", "carry on", "extend"] as const;

/** One of them. */
export type Decision = (typeof DECISIONS)[number];

/** What people have answered, by the charter's own keys; what is absent stays empty in the charter. */
export interface DecisionAnswers {
  /** The new end of the pilot. */
  readonly end?: string;
  readonly by?: string;
  readonly why?: string;
  /** When a pause is looked at again, and what would end it. */
  readonly review?: string;
  readonly restart_if?: string;
  readonly lessons?: string;
  readonly data_disposed?: string;
}

/** A question that somebody is asked. */
export interface DecisionQuestion {
  readonly key: keyof DecisionAnswers;
  readonly prompt: string;
  /** Only a day after today is an answer. */
  readonly isDay: boolean;
}

const BY: DecisionQuestion = { key: "by", prompt: "Who decided it? A person's name", isDay: false };

/** The questions of each decision, in order; none of them has an answer of ours. */
export const QUESTIONS_OF: { readonly [D in Decision]: readonly DecisionQuestion[] } = {
  kill: [
    BY,
    { key: "why", prompt: "Why does it end?", isDay: false },
    { key: "lessons", prompt: "What should the next pilot know? One lesson", isDay: false },
    { key: "data_disposed", prompt: "What becomes of the pilot's data, and when?", isDay: false },
  ],
  pause: [
    BY,
    { key: "why", prompt: "Why is it paused?", isDay: false },
    { key: "review", prompt: "On which day is it looked at again? YYYY-MM-DD", isDay: true },
    { key: "restart_if", prompt: "What has to be true to start again?", isDay: false },
  ],
  extend: [
    { key: "end", prompt: "Until which day? YYYY-MM-DD", isDay: true },
    BY,
    { key: "why", prompt: "Why does it need more time?", isDay: false },
  ],
  "carry on": [BY, { key: "why", prompt: "Why does it go on?", isDay: false }],
};

/** The decision behind a choice of the agenda. */
export function decisionOf(choice: Choice["choice"]): Decision {
  return choice === "stop" ? "kill" : choice;
}
