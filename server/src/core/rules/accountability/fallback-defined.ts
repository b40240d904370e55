/** Asks what people do when the system is down or wrong. */
import { isAnswer } from "../../charter/words/answers.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";

export const fallbackDefined: Rule = {
  id: "accountability/fallback-defined",
  pillar: "accountability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 2,
  requires: [],
  reads: ["operations.fallback"],
  title: "People know what to do when it is down or wrong",
  why: "Work goes on when the system does not. Without a way back the first outage stops the business, and trust with it.",
  how: "Write in one sentence how the work is done without it, and who may decide to switch.",
  source: ["S-def3", "SRE-LCC graceful degradation", "RMF MANAGE 2.3"],
  check(charter) {
    const fallback = charter.operations?.fallback;
    if (isAnswer(fallback)) return PASS;
    return fail(["operations", "fallback"], tooShort(fallback, "Say what people do when it is down or wrong."), {
      fixes: fallback === undefined ? [scaffold("Add the fallback", ["operations"], ["fallback"])] : [],
    });
  },
  examples: [
    {
      bad: `
operations:
#^^^^^^^^^
  runbook: runbooks/triage.md`,
      good: `
operations:
  runbook: runbooks/triage.md
  fallback: Nurses sort the messages by hand, newest first`,
    },
    {
      bad: `
operations:
  fallback: tbd
# ^^^^^^^^`,
      good: `
operations:
  fallback: Nurses sort the messages by hand, newest first`,
    },
    {
      bad: `
operations:
  fallback: Manual
# ^^^^^^^^`,
      good: `
operations:
  fallback: Nurses sort the messages by hand, newest first`,
    },
  ],
};
