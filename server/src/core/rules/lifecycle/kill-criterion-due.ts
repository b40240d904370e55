/** Says that the day of a kill criterion has passed and nobody wrote down what was decided. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { decisionFix } from "../decisions.ts";
import { fail, PASS, type Rule } from "../rule.ts";

export const killCriterionDue: Rule = {
  id: "lifecycle/kill-criterion-due",
  pillar: "lifecycle",
  severity: { piloting: "error" },
  weight: 0,
  settles: "kill-date",
  requires: [],
  reads: ["stage", "pilot.start", "pilot.kill_criteria[].by", "history[].date", "history[].stage"],
  title: "Every decision date that has passed left a decision",
  why: "A promise to stop is worth what happens on its day. If the day passes in silence, there was no promise.",
  how: "Look at the result, decide, and add an entry with the date and the reason to history.",
  source: ["Duke", "S-triage"],
  check(charter, facts) {
    if (facts.undecidedKill === null) return PASS;
    const by = dayOf(charter.pilot?.kill_criteria?.[facts.undecidedKill]?.by);
    const date = by === null ? "" : ` ${formatDay(by)}`;
    return fail(
      ["pilot", "kill_criteria", facts.undecidedKill, "by"],
      `The decision date${date} has passed. Record in \`history\` what was decided.`,
      { fixes: [decisionFix(charter)] },
    );
  },
  examples: [
    {
      bad: `
pilot:
  start: 2026-08-03
  kill_criteria:
    - { if: Fewer than 60 % of visits are planned by it, by: 2026-11-02, decides: Eva Lindgren }
#                                                        ^^`,
      good: `
pilot:
  start: 2026-08-03
  kill_criteria:
    - { if: Fewer than 60 % of visits are planned by it, by: 2026-11-02, decides: Eva Lindgren }
history:
  - { stage: piloting, date: 2026-11-03, by: Eva Lindgren, why: 71 % are planned by it so the pilot goes on }`,
    },
  ],
};
