/** Verdict, band and gates in words: one verb for each verdict, said the same on every page. */
import type { Band } from "../../judgement/score.ts";
import type { VerdictWord } from "../../judgement/verdict.ts";
import { capital, list } from "../../rules/words.ts";
import type { CharterReport } from "./types.ts";

/** A verdict as it is read: its word, the whole phrase, and a remark beside it. */
export interface VerdictPhrase {
  /** `PAUSE` */
  readonly word: string;
  /** What follows the word: ` it`, `: start it`. */
  readonly rest: string;
  readonly note: string | null;
}

const CHOICE = "the choice is yours";

const PHRASES: {
  readonly [V in VerdictWord]: (report: CharterReport) => Pick<VerdictPhrase, "rest" | "note">;
} = {
  go: ({ effectiveStage }) => ({ rest: `: ${GO[effectiveStage ?? "chartered"] ?? "carry on"}`, note: null }),
  fix: () => ({ rest: " it first", note: null }),
  hold: () => ({ rest: ": do not start", note: null }),
  pause: ({ stage }) => (stage === "paused" ? { rest: ": it is paused", note: null } : { rest: " it", note: CHOICE }),
  kill: ({ circumstances }) =>
    circumstances?.started ? { rest: " it", note: CHOICE } : { rest: ": do not build it", note: null },
  closed: () => ({ rest: ": it has ended", note: null }),
};

const GO: { readonly [stage: string]: string } = {
  idea: "start it",
  chartered: "start it",
  piloting: "carry on",
  bridging: "carry on to go-live",
  production: "keep running",
};

/** The verdict of a report. */
export function verdictPhrase(report: CharterReport): VerdictPhrase {
  const { verdict } = report;
  if (verdict === null) return { word: "NO VERDICT", rest: ": the text could not be judged", note: null };
  return { word: verdict.toUpperCase(), ...PHRASES[verdict](report) };
}

/** The verdict in one line: `PAUSE it (the choice is yours)`. */
export function verdictLine(report: CharterReport): string {
  const { word, rest, note } = verdictPhrase(report);
  return `${word}${rest}${note === null ? "" : ` (${note})`}`;
}

/** What each band means. */
export const BAND_WORDS: { readonly [B in Band]: string } = {
  demo: "a demo: almost nothing that production needs is written",
  stuck: "stuck: it will not reach production like this",
  "half a bridge": "half a bridge: much of the way is not planned yet",
  "on the bridge": "on the bridge: most of what is asked now is written",
  across: "across: nearly all that is asked now is written",
};

/** `58 before the open gates Q1 and Q2`; null where no open gate lowers the score. */
export function beforeGateWords({ score, scoreBeforeGate, openGates }: CharterReport): string | null {
  if (score === null || score === scoreBeforeGate) return null;
  return `${scoreBeforeGate} before ${gatesWords(openGates)}`;
}

/** `the open gate Q1`, `the open gates Q1 and Q2`. */
export function gatesWords(openGates: readonly string[]): string {
  return `the open gate${openGates.length === 1 ? "" : "s"} ${list(openGates)}`;
}

/** The reason line: reasons as one sentence, or the sentence where a good score and the verdict part. */
export function reasonsOf(report: CharterReport): string {
  if (report.onPaper !== null) return report.onPaper;
  const [first, ...rest] = report.reasons;
  if (first === undefined) return "";
  return `${capital(first)}${rest.map((reason) => `; ${reason}`).join("")}.`;
}
