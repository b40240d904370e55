/** The verdict: the first of ten conditions that holds (charter.md 4.3), with its reasons. */
import type { Facts, QuestionId } from "./facts/facts.ts";
import type { Severity } from "./finding.ts";
import type { Outcome } from "./rules/outcome.ts";
import { unansweredQuestions } from "./rules/run.ts";
import type { CharterDraft } from "./schema/draft.ts";
import type { Score } from "./score.ts";

/** What should happen with the pilot. */
export type VerdictWord = "go" | "fix" | "hold" | "pause" | "kill" | "closed";

/** `accepted` = a waiver says that the benefit is not money. */
export type ReturnState = "known" | "unknown" | "accepted";

/** A verdict with its reasons, the most important first. */
export interface Verdict {
  readonly word: VerdictWord;
  readonly reasons: readonly string[];
  readonly returnState: ReturnState;
}

/** The lowest score and pillar that still allow "go", and the days past its end after which an unanswered pilot is ended. */
const GO_SCORE = 75;
const GO_PILLAR = 60;
const LONG_OVERDUE = 60;

const QUESTION_GAPS: { readonly [Q in QuestionId]: string } = {
  Q1: "Q1 unanswered: nobody in the operating business owns it",
  Q2: "Q2 unanswered: no measurable outcome with a date",
  Q3: "Q3 unanswered: no cost of a year at full scale",
  Q4: "Q4 unanswered: nobody has planned what the workforce must learn",
};

/** What the verdict is drawn from. */
export interface VerdictInput {
  readonly charter: CharterDraft;
  readonly facts: Facts;
  readonly outcomes: readonly Outcome[];
  readonly score: Score | null;
  /** Severities of all findings, syntax and shape included. */
  readonly severities: readonly Severity[];
}

/** Draws the verdict. */
export function verdictOf(input: VerdictInput): Verdict {
  const returnState = returnStateOf(input.outcomes);
  const [word, reasons] = firstMatch(input, returnState);
  return { word, reasons, returnState };
}

function firstMatch(input: VerdictInput, returnState: ReturnState): readonly [VerdictWord, readonly string[]] {
  const { charter, facts, outcomes, score } = input;
  const { started } = facts.stage;
  if (facts.stage.claimed === "killed") return ["closed", ["the pilot has ended"]];
  if (charter.governance?.risk_tier?.level === "unacceptable") return ["kill", ["this use is prohibited"]];

  const rejections = rejectedBy(charter);
  if (rejections.length > 0) return [started ? "pause" : "hold", rejections.map((name) => `${name} review rejected it`)];

  const open = unansweredQuestions(outcomes);
  const gaps = open.map((question) => QUESTION_GAPS[question]);
  if (open.length > 0 && !started) return ["hold", gaps];
  const longOverdue = facts.daysOverdue > LONG_OVERDUE;
  const killDue = facts.undecidedKill !== null;
  if (open.length > 0) {
    const hopeless = (open.includes("Q1") && open.length > 1) || open.length >= 3 || longOverdue || killDue;
    const late = [
      ...(longOverdue ? [`the pilot is ${facts.daysOverdue} days past its end`] : []),
      ...(killDue ? ["a kill date has passed without a decision"] : []),
    ];
    return [hopeless ? "kill" : "pause", [...gaps, ...late]];
  }

  if (outcomes.some((one) => one.rule.gate === "RETURN" && (one.state === "fail" || one.state === "upcoming"))) {
    return [started ? "kill" : "hold", ["it loses money at full scale"]];
  }
  if (killDue) return ["pause", ["a kill date has passed without a decision"]];
  if (facts.stage.claimed === "paused") return ["pause", ["it is paused"]];

  const faults = faultsOf(input, returnState);
  if (faults.length > 0) return ["fix", faults];
  return ["go", returnState === "accepted" && score ? ["its benefit is not money, accepted by waiver"] : []];
}

function faultsOf({ severities, score }: VerdictInput, returnState: ReturnState): readonly string[] {
  const errors = severities.filter((severity) => severity === "error").length;
  const weakest = score ? (score.pillars[score.weakest].score ?? 0) : 0;
  return [
    ...(errors > 0 ? [errors === 1 ? "1 error to fix" : `${errors} errors to fix`] : []),
    ...(returnState === "unknown" ? ["the return is not known"] : []),
    ...(score && weakest < GO_PILLAR ? [`${score.weakest} is at ${weakest}, below ${GO_PILLAR}`] : []),
    ...(score && score.total < GO_SCORE ? [`the score is ${score.total}, below ${GO_SCORE}`] : []),
  ];
}

function returnStateOf(outcomes: readonly Outcome[]): ReturnState {
  const outcome = outcomes.find((one) => one.rule.gate === "RETURN");
  if (!outcome || outcome.state === "blocked" || outcome.state === "crashed") return "unknown";
  return outcome.state === "na" ? "accepted" : "known";
}

/** Names of the reviews that said no, in the order of the charter. */
export function rejectedBy(charter: CharterDraft): readonly string[] {
  return Object.entries(charter.governance?.reviews ?? {})
    .filter(([, review]) => (review as { status?: unknown } | undefined)?.status === "rejected")
    .map(([name]) => name);
}
