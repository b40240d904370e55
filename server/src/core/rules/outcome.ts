/** What became of a rule on one charter: its state, its place in the score and what it says. */
import type { QuestionId } from "../charter/names.ts";
import type { Problem, Severity } from "../finding.ts";
import type { Rule } from "./rule.ts";

/**
 * `upcoming` fails but is asked for at a later stage; `crashed` could not be checked; `not-asked` is not met, and a small
 * pilot need not meet it.
 */
export type OutcomeState = "pass" | "fail" | "blocked" | "upcoming" | "na" | "waived" | "crashed" | "not-asked";

/** A dated exception that somebody approved. */
export interface Waiver {
  readonly index: number;
  readonly rule: string;
  readonly reason: string;
  readonly why: string;
  readonly approvedBy: string;
  readonly expires: string;
}

/** A rule's outcome. */
export interface Outcome {
  /** The rule's id, with `[name]` where the rule runs more than once. */
  readonly id: string;
  readonly rule: Rule;
  readonly state: OutcomeState;
  /** Severity at the bar for what counts there, at the first stage that asks for it for others; null where nothing fails. */
  readonly severity: Severity | null;
  /** The severity that the check itself gave; `warning` = it fails only as a warning. */
  readonly ownSeverity: Severity | null;
  /** Whether it is asked one step less strictly, because the pilot is small. */
  readonly eased: boolean;
  readonly weight: number;
  /** Whether the rule counts at the bar. */
  readonly due: boolean;
  /** What is wrong, where the state is fail, upcoming or waived. */
  readonly problem: Problem | null;
  /** Why it is blocked, not applicable or could not be checked. */
  readonly reason: string | null;
  readonly waiver: Waiver | null;
}

/** Whether the outcome satisfies a question and rules that need it: it passes, is waived or fails only as a warning. */
export function satisfies(outcome: Outcome): boolean {
  const { state } = outcome;
  return state === "pass" || state === "waived" || state === "na" || isOnlyWarning(outcome);
}

/** Whether it fails only as a warning: its weight is lost and nothing else. */
export function isOnlyWarning({ ownSeverity }: Outcome): boolean {
  return ownSeverity === "warning";
}

/** The questions that are still open, in order. */
export function unansweredQuestions(outcomes: readonly Outcome[]): readonly QuestionId[] {
  const open = new Set(outcomes.filter((outcome) => !satisfies(outcome)).map((outcome) => outcome.rule.gate));
  return (["Q1", "Q2", "Q3", "Q4"] as const).filter((question) => open.has(question));
}
