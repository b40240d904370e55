/** Asks who has to learn what, as a skill and not as a medium. */
import { isAnswer, REASON_WORDS } from "../../charter/words/answers.ts";
import type { ExtraWords } from "../../charter/words/policy-words.ts";
import { namesMedium, skillWords } from "../../charter/words/training.ts";
import { entryFix } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;

export const learningPlanned: Rule = {
  id: "capability/learning-planned",
  pillar: "capability",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q4",
  requires: [],
  reads: ["capability.learning[].who", "capability.learning[].learns"],
  title: "It is written who has to learn what",
  why: "A tool that people cannot use well is blamed, then left. What the workforce must be able to do is part of the plan, not of the launch mail.",
  how: "Write for each group of people what they can do afterwards, in at least four words: a skill, not a video.",
  source: ["S-q4", "S-do5"],
  check(charter, facts) {
    const entries = charter.capability?.learning;
    const whole = entries?.some((entry) => entry?.who !== undefined && isSkill(entry.learns, facts.policy.words));
    if (whole) return PASS;
    const index = entries?.findIndex((entry) => entry?.who !== undefined && entry.learns !== undefined) ?? -1;
    const learns = entries?.[index]?.learns;
    if (learns === undefined) {
      return fail(
        LEARNING,
        `${entries?.length ? "No entry says both who and what." : "Nobody is listed."} Who has to learn what to use this well?`,
        {
          fixes: [entryFix("Add who learns what", LEARNING, entries, ["who", "learns"])],
        },
      );
    }
    const medium = namesMedium(learns, facts.policy.words);
    return fail(
      [...LEARNING, index, "learns"],
      medium
        ? `${quoted(learns)} names a medium, not a skill. What can they do afterwards?`
        : `${quoted(learns)} is too short for a skill. What can they do afterwards, in at least four words?`,
    );
  },
  examples: [
    {
      bad: `
capability:
#^^^^^^^^^
  role_change: Pickers follow the route on the scanner`,
      good: `
capability:
  role_change: Pickers follow the route on the scanner
  learning:
    - { who: Shift leads, learns: Change a route when an aisle is blocked }`,
    },
    {
      bad: `
capability:
  learning:
    - who: Shop staff
      learns: 20-minute video
#     ^^^^^^`,
      good: `
capability:
  learning:
    - who: Shop staff
      learns: Answer a customer with the suggested text and correct it`,
    },
    {
      bad: `
capability:
  learning:
    - who: Shop staff
      learns: A 20-minute video about the new assistant in our shops
#     ^^^^^^`,
      good: `
capability:
  learning:
    - who: Shop staff
      learns: After a 20-minute video, answer a customer and correct the text`,
    },
    {
      bad: `
capability:
  learning:
    - who: Shop staff
      learns: the new tool
#     ^^^^^^`,
      good: `
capability:
  learning:
    - who: Shop staff
      learns: Spot a wrong price tag and report it`,
    },
  ],
};

/** Enough words besides the name of a medium and its topic. */
function isSkill(learns: string | undefined, words: ExtraWords): boolean {
  if (learns === undefined) return false;
  const count = skillWords(learns, words);
  return count >= REASON_WORDS || (count > 0 && !namesMedium(learns, words) && isAnswer(learns, REASON_WORDS));
}
