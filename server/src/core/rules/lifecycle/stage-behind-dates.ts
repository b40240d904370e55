/** Compares the claimed stage with the stage that the dates prove. */
import { isOrdered, stageRank } from "../../charter/stage.ts";
import { fail, fixWith, PASS, type Rule } from "../rule.ts";

export const stageBehindDates: Rule = {
  id: "lifecycle/stage-behind-dates",
  pillar: "lifecycle",
  severity: { idea: "error" },
  weight: 0,
  requires: [],
  reads: ["stage", "pilot.start", "history[].stage", "history[].date"],
  title: "The stage is what the dates say",
  why: "A pilot that is still called an idea escapes every question that running pilots must answer.",
  how: "Set stage to where the pilot really is, or correct the date that is wrong.",
  source: ["anti-gaming", "GLRR maturity level"],
  check(charter, facts) {
    const { claimed, effective } = facts.stage;
    if (!isOrdered(claimed) || !isOrdered(effective) || stageRank(claimed) >= stageRank(effective)) return PASS;
    const says = charter.stage === undefined ? "The file names no stage" : `The file says ${claimed}`;
    return fail(
      ["stage"],
      `${says}; the dates say ${effective}. It is judged as ${effective}. Correct the stage, or the date that is wrong.`,
      {
        fixes: [
          {
            ...fixWith(`Set the stage to ${effective}`, { kind: "propose", path: ["stage"], value: effective }),
            preferred: true,
          },
        ],
      },
    );
  },
  examples: [
    {
      bad: `
stage: chartered
#^^^^
pilot: { start: 2026-10-05 }`,
      good: `
stage: piloting
pilot: { start: 2026-10-05 }`,
      fixed: `
stage: piloting
pilot: { start: 2026-10-05 }`,
    },
    {
      bad: `
stage: piloting
#^^^^
history:
  - { stage: piloting, date: 2026-04-13, by: Joana Reis, why: Owner and budget are there }
  - { stage: bridging, date: 2026-09-28, by: Joana Reis, why: Exit criteria met }`,
      good: `
stage: bridging
history:
  - { stage: piloting, date: 2026-04-13, by: Joana Reis, why: Owner and budget are there }
  - { stage: bridging, date: 2026-09-28, by: Joana Reis, why: Exit criteria met }`,
    },
  ],
};
