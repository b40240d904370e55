/** Asks how the job changes for those who use it. */
import { isAnswer } from "../../charter/words/answers.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";

export const roleChange: Rule = {
  id: "capability/role-change",
  pillar: "capability",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["capability.role_change"],
  title: "It is written how the job changes",
  why: "People ask first what it means for them. If nobody answers they answer themselves, and work around it.",
  how: "Write what people stop doing and what they do instead.",
  source: ["S-do5", "ADKAR", "RMF GOVERN 3.2"],
  check(charter) {
    const change = charter.capability?.role_change;
    if (isAnswer(change)) return PASS;
    const question = "What will people stop doing, and what will they do instead?";
    return fail(["capability", "role_change"], tooShort(change, question), {
      fixes: change === undefined ? [scaffold("Add how the job changes", ["capability"], ["role_change"])] : [],
    });
  },
  examples: [
    {
      bad: `
capability:
#^^^^^^^^^
  support: { champions: 4, weeks_after_go_live: 6 }`,
      good: `
capability:
  role_change: Planners stop typing orders and handle exceptions instead
  support: { champions: 4, weeks_after_go_live: 6 }`,
    },
    {
      bad: `
capability:
  role_change: Nothing
# ^^^^^^^^^^^`,
      good: `
capability:
  role_change: Nothing changes except that drafts arrive filled in`,
    },
  ],
};
