/** Asks why a pilot ended and what was learned, or why it is paused and until when. */
import { dayOf } from "../../charter/dates.ts";
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

export const closureRecorded: Rule = {
  id: "lifecycle/closure-recorded",
  pillar: "lifecycle",
  severity: { idea: "error" },
  weight: 0,
  afterEnd: true,
  requires: [],
  reads: [
    "stage",
    "closure.date",
    "closure.why",
    "closure.decided_by",
    "closure.lessons",
    "closure.lessons[]",
    "pause.from",
    "pause.why",
    "pause.review",
  ],
  title: "An end has its lessons, a pause has a reason and a date",
  why: "What a stopped pilot taught is all that is left of it. A pause without a date is an end that nobody dared to call.",
  how: "For an end write date, why, decided_by and lessons; for a pause write from, why and a review date that is still to come.",
  source: ["S-triage", "RMF GOVERN 1.7", "MANAGE 2.4"],
  check(charter, facts) {
    if (facts.stage.claimed === "killed") return closureOf(charter);
    return facts.stage.claimed === "paused" ? pauseOf(charter, facts) : PASS;
  },
  examples: [
    {
      stage: "killed",
      bad: `
closure:
#^^^^^^
  date: 2026-10-30
  why: Answers were right but nobody had time to check them
  decided_by: Amira Saleh`,
      good: `
closure:
  date: 2026-10-30
  why: Answers were right but nobody had time to check them
  decided_by: Amira Saleh
  lessons: [ Plan the checking time before the pilot ]`,
    },
    {
      stage: "paused",
      bad: `
pause:
  from: piloting
  why: Contract with the supplier is being renewed
  review: 2026-11-02
# ^^^^^^`,
      good: `
pause:
  from: piloting
  why: Contract with the supplier is being renewed
  review: 2027-01-18`,
    },
  ],
};

function closureOf(charter: CharterDraft): Result {
  const closure = charter.closure;
  const missing = [
    ...(dayOf(closure?.date) === null ? ["date"] : []),
    ...(closure?.why === undefined ? ["why"] : []),
    ...(closure?.decided_by === undefined ? ["decided_by"] : []),
    ...(closure?.lessons?.some((lesson) => lesson !== undefined) ? [] : ["lessons"]),
  ];
  return judge("closure", closure !== undefined, missing, "Write why it ended and what was learned.");
}

function pauseOf(charter: CharterDraft, facts: Facts): Result {
  const pause = charter.pause;
  const review = dayOf(pause?.review);
  const missing = [
    ...(pause?.from === undefined ? ["from"] : []),
    ...(pause?.why === undefined ? ["why"] : []),
    ...(review === null ? ["review"] : []),
  ];
  if (missing.length === 0 && review !== null && review <= facts.today) {
    return fail(["pause", "review"], "The review date of the pause has passed. Decide, or set the next date.");
  }
  return judge("pause", pause !== undefined, missing, "A pause needs a reason and a review date.");
}

function judge(block: "closure" | "pause", written: boolean, missing: readonly string[], message: string): Result {
  const [first] = missing;
  if (first === undefined) return PASS;
  if (!written) return fail([block], message, { fixes: [scaffold(`Add the ${block}`, [block])] });
  return fail([block, first], `${message} Missing: ${list(missing)}.`, {
    fixes: [scaffold(`Add ${list(missing)}`, [block], missing)],
  });
}
