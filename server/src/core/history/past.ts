/** The past of a charter for editor and page: judged once from its versions, then set beside each new text. */
import type { Day } from "../charter/dates.ts";
import type { ComparedPast, Past, PastStep } from "../charter/past.ts";
import { formatPath } from "../finding.ts";
import type { Analysis } from "../judgement/analyze.ts";
import { changeWords } from "./change-words.ts";
import { type ComparedChange, compare } from "./compare.ts";
import { arePromises, promisesOf } from "./promises.ts";
import { isTelling, type TimeStep, timelineOf } from "./timeline.ts";
import type { Judge, JudgedVersion } from "./versions.ts";

/** The most steps that a page shows: the last ones. */
const MOST_STEPS = 40;

/** The past as the page shows it. */
export function pastFrom(judged: readonly JudgedVersion[], judge: Judge, today: Day, shallow: boolean): Past {
  const steps = timelineOf(judged, judge, today);
  const telling = steps.filter((step, at) => isTelling(step, steps[at - 1]));
  return {
    steps: telling.slice(-MOST_STEPS).map(shortStep),
    shallow,
    promises: (now) => {
      const found = promisesOf(judged, now, today);
      return arePromises(found) ? found : null;
    },
  };
}

function shortStep({ commit, day, author, state, figures, moved, changes }: TimeStep): PastStep {
  const weakened = changes.filter((one) => one.class === "weakens").map(changeWords);
  return {
    commit,
    day,
    author,
    state,
    score: figures?.score ?? null,
    verdict: figures?.verdict ?? null,
    moved,
    weakened,
  };
}

/** One version beside today's text, in words. */
export function comparedWith(version: JudgedVersion["version"], before: Analysis, now: Analysis): ComparedPast {
  const { changes, before: was, after } = compare(before, now);
  return {
    commit: version.commit ?? "",
    day: version.day,
    author: version.author,
    before: { score: was.score, verdict: was.verdict },
    after: { score: after.score, verdict: after.verdict },
    changes: changes.map((change) => ({
      class: change.class,
      words: changeWords(change),
      why: change.why,
      path: change.path,
      place: change.headPath === null ? null : formatPath(change.headPath),
      fingerprint: change.fingerprint,
      accepted: acceptedWords(change),
    })),
  };
}

/** Who accepted a change, or why that does not count; empty where nobody did. */
export function acceptedWords({ accepted }: ComparedChange): string {
  if (accepted === null) return "";
  const { problem, approvedBy, why } = accepted;
  return problem === null ? `accepted by ${approvedBy}: ${why}` : `not accepted: ${problem}`;
}
