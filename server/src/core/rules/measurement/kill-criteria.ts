/** Asks what result, by what date, ends the pilot, and who decides. */
import { dayOf } from "../../charter/dates.ts";
import { entryFix } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";

const CRITERIA = ["pilot", "kill_criteria"] as const;

export const killCriteria: Rule = {
  id: "measurement/kill-criteria",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 3,
  requires: [],
  reads: [
    "pilot.kill_criteria[].if",
    "pilot.kill_criteria[].by",
    "pilot.kill_criteria[].decides",
    "pilot.kill_criteria[].decides.name",
    "pilot.kill_criteria[].decides.email",
  ],
  title: "A result, a date and a person end the pilot",
  why: "Nobody stops what they have started unless they promised to. Without a date a weak pilot lives on and eats the next one.",
  how: "Write the result that would end it, the day on which you look, and the person who decides then.",
  source: ["S-triage", "Duke (state and date)", "RMF MANAGE 1.1"],
  check(charter, facts) {
    const entries = charter.pilot?.kill_criteria;
    const whole = entries?.some(
      (entry) => entry?.if !== undefined && dayOf(entry.by) !== null && facts.named(entry.decides) !== null,
    );
    if (whole) return PASS;
    return fail(CRITERIA, "What result, by what date, ends this pilot, and who decides?", {
      fixes: [entryFix("Add a kill criterion", CRITERIA, entries, ["if", "by", "decides"])],
    });
  },
  examples: [
    {
      bad: `
pilot:
#^^^^
  start: 2027-02-01`,
      good: `
pilot:
  start: 2027-02-01
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }`,
    },
    {
      bad: `
pilot:
  kill_criteria:
# ^^^^^^^^^^^^^
    - { if: Fewer than half of the drafts are kept, decides: Steering committee }`,
      good: `
pilot:
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }`,
    },
  ],
};
