/** A hypothesis: score and verdict if some rules passed; the same code in the shortest path and in the pane's what-if. */
import type { Settles } from "../rules/rule.ts";
import { type Scored, scoreRecords } from "./score.ts";
import { type Circumstances, decide, type VerdictWord } from "./verdict.ts";

/** A record of the formula that also knows whether it is an error finding now. */
export interface Supposed extends Scored {
  readonly error: boolean;
}

/** Whether a state leaves a demand open. */
export function isOpen(state: Scored["state"]): boolean {
  return state === "fail" || state === "upcoming" || state === "blocked" || state === "crashed";
}

/** Score and verdict if these rules passed; a question that closes takes the finding about open questions with it. */
export function suppose(
  records: readonly Supposed[],
  given: Circumstances,
  passing: ReadonlySet<string>,
): { readonly score: number; readonly verdict: VerdictWord } {
  const open = records.some(
    (one) => one.gate?.startsWith("Q") && !one.onlyWarning && !passing.has(one.id) && isOpen(one.state),
  );
  const assumed = open ? passing : new Set([...passing, ...settling(records, "questions")]);
  const isSettled = (what: Settles) => settling(records, what).some((id) => assumed.has(id));
  const mended = records.filter((one) => one.error && assumed.has(one.id)).length;
  const circumstances = {
    ...given,
    errors: Math.max(0, given.errors - mended),
    killDue: given.killDue && !isSettled("kill-date"),
    daysOverdue: isSettled("pilot-end") ? 0 : given.daysOverdue,
  };
  const score = scoreRecords(records, assumed);
  return { score: score?.total ?? 0, verdict: decide(records, score, circumstances, assumed).word };
}

/** The rules that settle something by passing. */
function settling(records: readonly Scored[], what: Settles): readonly string[] {
  return records.filter(({ settles }) => settles === what).map(({ id }) => id);
}
