/** The verdict: the first of eleven conditions that holds (charter.md 4.3), with its reasons; on plain data, so that a what-if draws it too. */
import { formatDay } from "../charter/dates.ts";
import type { Facts } from "../charter/facts.ts";
import type { QuestionId } from "../charter/names.ts";
import type { Stage } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import type { Severity } from "../finding.ts";
import type { Outcome, Waiver } from "../rules/outcome.ts";
import { type Gate, SCORED_PILLARS } from "../rules/rule.ts";
import { openGatesIn, type Score, type Scored, scoredOf } from "./score.ts";

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

/** The lowest score that still allows "go". */
export const GO_SCORE = 75;
/** The lowest pillar that does, and the days past its end after which somebody must decide. */
const GO_PILLAR = 60;
const LONG_OVERDUE = 60;

const QUESTIONS = ["Q1", "Q2", "Q3", "Q4"] as const;

const QUESTION_GAPS: { readonly [Q in QuestionId]: string } = {
  Q1: "Q1 unanswered: nobody in the operating business owns it",
  Q2: "Q2 unanswered: no measurable outcome with a date",
  Q3: "Q3 unanswered: no cost of a year at full scale",
  Q4: "Q4 unanswered: nobody has planned what the workforce must learn",
};

const KILL_DATE_PASSED = "a kill date has passed without a decision";

/** The reason of a "go" without a return; it names the waiver that accepted it. */
const NOT_MONEY = "its benefit is not money, accepted by the waiver of cost/benefit-stated";

/** The same with who accepted it, and until when. */
function notMoney({ approvedBy, expires }: Waiver): string {
  return `its benefit is not money: ${approvedBy} accepted that until ${formatDay(expires)} (waiver of cost/benefit-stated)`;
}

/** What the verdict is drawn from. */
export interface VerdictInput {
  readonly charter: CharterDraft;
  readonly facts: Facts;
  readonly outcomes: readonly Outcome[];
  readonly score: Score | null;
  /** Severities of all findings, syntax and shape included. */
  readonly severities: readonly Severity[];
}

/** What besides rules and score moves the verdict. */
export interface Circumstances {
  readonly claimed: Stage;
  readonly started: boolean;
  readonly prohibited: boolean;
  /** Names of the reviews that said no. */
  readonly rejections: readonly string[];
  /** Days since the pilot's end that no decision settles. */
  readonly daysOverdue: number;
  /** A kill date has passed without a decision. */
  readonly killDue: boolean;
  /** Error findings, syntax and shape included. */
  readonly errors: number;
}

/** Draws the verdict. */
export function verdictOf(input: VerdictInput): Verdict {
  const verdict = decide(input.outcomes.map(scoredOf), input.score, circumstancesOf(input));
  const waiver = input.outcomes.find(({ id }) => id === "cost/benefit-stated")?.waiver;
  if (!waiver) return verdict;
  return { ...verdict, reasons: verdict.reasons.map((reason) => (reason === NOT_MONEY ? notMoney(waiver) : reason)) };
}

/** The circumstances of a charter. */
export function circumstancesOf({ charter, facts, severities }: VerdictInput): Circumstances {
  return {
    claimed: facts.stage.claimed,
    started: facts.stage.started,
    prohibited: charter.governance?.risk_tier?.level === "unacceptable",
    rejections: rejectedBy(charter),
    daysOverdue: facts.daysPastEnd,
    killDue: facts.stage.started && facts.undecidedKill !== null,
    errors: severities.filter((severity) => severity === "error").length,
  };
}

/** The order of verdicts on plain data; with `assumed`, as if the rules with these ids passed. */
export function decide(
  records: readonly Scored[],
  score: Score | null,
  given: Circumstances,
  assumed: ReadonlySet<string> = new Set(),
): Verdict {
  const returnState = given.claimed === "killed" ? "unknown" : returnStateIn(records, assumed);
  const [word, reasons] = firstMatch(openGatesIn(records, assumed), score, given, returnState);
  return { word, reasons, returnState };
}

function firstMatch(
  gates: readonly Gate[],
  score: Score | null,
  given: Circumstances,
  returnState: ReturnState,
): readonly [VerdictWord, readonly string[]] {
  const { started, rejections, killDue } = given;
  if (given.claimed === "killed") return ["closed", ["the pilot has ended"]];
  if (given.prohibited) return ["kill", ["this use is prohibited"]];
  if (rejections.length > 0)
    return [started ? "pause" : "hold", rejections.map((name) => `${name} review rejected it`)];

  const open = QUESTIONS.filter((question) => gates.includes(question));
  const gaps = open.map((question) => QUESTION_GAPS[question]);
  if (open.length > 0 && !started) return ["hold", gaps];
  const longOverdue = given.daysOverdue > LONG_OVERDUE;
  if (open.length > 0) {
    const hopeless = (open.includes("Q1") && open.length > 1) || open.length >= 3 || longOverdue || killDue;
    const late = [
      ...(killDue ? [KILL_DATE_PASSED] : []),
      ...(longOverdue ? [`the pilot ended ${given.daysOverdue} days ago and nobody decided`] : []),
    ];
    return [hopeless ? "kill" : "pause", [...gaps, ...late]];
  }

  if (gates.includes("RETURN")) return [started ? "kill" : "hold", ["it loses money at full scale"]];
  const ended = `the pilot ended ${given.daysOverdue} days ago`;
  const rests = [
    ...(killDue ? [KILL_DATE_PASSED] : []),
    ...(longOverdue ? [`${ended}; decide: stop, extend with a date, or go on to the bridge`] : []),
    ...(given.claimed === "paused" ? ["it is paused"] : []),
  ];
  if (rests.length > 0) return ["pause", rests];

  const faults = faultsOf(given.errors, score, returnState);
  if (faults.length > 0) return ["fix", faults];
  return ["go", returnState === "accepted" && score ? [NOT_MONEY] : []];
}

function faultsOf(errors: number, score: Score | null, returnState: ReturnState): readonly string[] {
  const empty = score ? SCORED_PILLARS.filter((pillar) => score.pillars[pillar].score === null) : [];
  const weakest = score ? (score.pillars[score.weakest].score ?? 0) : 0;
  return [
    ...(errors > 0 ? [errors === 1 ? "1 error to fix" : `${errors} errors to fix`] : []),
    ...(returnState === "unknown" ? ["the return is not known"] : []),
    ...empty.map((pillar) => `nothing of ${pillar} is asked here, so nobody can say how it is`),
    ...(score && weakest < GO_PILLAR ? [`${score.weakest} is at ${weakest}, below ${GO_PILLAR}`] : []),
    ...(score && score.total < GO_SCORE ? [`the score is ${score.total}, below ${GO_SCORE}`] : []),
  ];
}

function returnStateIn(records: readonly Scored[], assumed: ReadonlySet<string>): ReturnState {
  const record = records.find((one) => one.gate === "RETURN");
  if (!record) return "unknown";
  if (assumed.has(record.id)) return "known";
  if (record.state === "blocked" || record.state === "crashed") return "unknown";
  return record.state === "na" ? "accepted" : "known";
}

/** Names of the reviews that said no, in the order of the charter. */
export function rejectedBy(charter: CharterDraft): readonly string[] {
  return Object.entries(charter.governance?.reviews ?? {})
    .filter(([, review]) => (review as { status?: unknown } | undefined)?.status === "rejected")
    .map(([name]) => name);
}
