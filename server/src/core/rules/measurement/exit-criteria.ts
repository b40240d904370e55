/** Asks for the measured result that lets the pilot move on. */
import { isAnswer } from "../../charter/words/answers.ts";
import { measures } from "../../charter/words/measures.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { quoted } from "../words.ts";

const CRITERIA = ["pilot", "exit_criteria"] as const;

export const exitCriteria: Rule = {
  id: "measurement/exit-criteria",
  pillar: "measurement",
  severity: { chartered: "error" },
  weight: 3,
  requires: [],
  reads: ["pilot.exit_criteria", "pilot.exit_criteria[]"],
  title: "A number says when the pilot may move on",
  why: "If success is defined at the end, every pilot succeeds, and none of them earns the money for production.",
  how: "Write a result with a number and a period, such as “under 10 minutes for 20 people over 4 weeks”.",
  source: ["S-do2", "Gate practice", "GLRR"],
  check(charter) {
    const criteria = charter.pilot?.exit_criteria;
    if (criteria?.some((line) => isAnswer(line) && measures(line))) return PASS;
    const first = criteria?.find((line) => line !== undefined);
    const message =
      first === undefined
        ? "What result lets this pilot move on? Write a number and a period."
        : `${quoted(first, 40)} holds no number that measures a result. How much, and over how long?`;
    return fail(CRITERIA, message, {
      fixes: criteria === undefined ? [scaffold("Add the exit criteria", CRITERIA)] : [],
    });
  },
  examples: [
    {
      bad: `
pilot:
#^^^^
  start: 2027-03-01`,
      good: `
pilot:
  start: 2027-03-01
  exit_criteria: [ Fewer than 5 wrong picks per 1000 lines over 6 weeks ]`,
    },
    {
      bad: `
pilot:
  exit_criteria: [ Pickers are happy with it ]
# ^^^^^^^^^^^^^`,
      good: `
pilot:
  exit_criteria: [ 8 of 10 pickers keep using it after 6 weeks ]`,
    },
    {
      bad: `
pilot:
  exit_criteria: [ Phase 2 is signed off in Q3 ]
# ^^^^^^^^^^^^^`,
      good: `
pilot:
  exit_criteria: [ Phase 2 is signed off in Q3 with fewer than 5 open faults ]`,
    },
  ],
};
