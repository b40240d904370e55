/** Asks how many people should be using it, and by when. */
import { isAnswer } from "../../charter/words/answers.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";

const ADOPTION = ["capability", "adoption"] as const;
const KEYS = ["metric", "target_pct", "by"] as const;
const QUESTIONS = {
  metric: "What counts as using it?",
  target_pct: "What share of the people should be using it, in percent?",
  by: "By when should they be using it?",
} as const;

export const adoptionTarget: Rule = {
  id: "capability/adoption-target",
  pillar: "capability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: [],
  reads: KEYS.map((key) => `capability.adoption.${key}`),
  title: "It is written how many should use it, and by when",
  why: "The benefit comes only from those who use it. Without a target nobody notices that half of them do not.",
  how: "Write what counts as using it, the share to reach, and the day.",
  source: ["S-do5", "ADKAR", "S-fail3"],
  check(charter) {
    const adoption = charter.capability?.adoption;
    const open = KEYS.filter((key) => !isGiven(key, adoption?.[key]));
    const [first, ...others] = open;
    if (first === undefined) return PASS;
    const absent = lacking(adoption, KEYS);
    const all = "How many people should be using it, and by when?";
    const question = open.length === KEYS.length ? all : open.map((key) => QUESTIONS[key]).join(" ");
    return fail(
      adoption === undefined ? ADOPTION : [...ADOPTION, first],
      first === "metric" ? tooShort(adoption?.metric, question) : question,
      {
        related: others.map((key) => ({ path: [...ADOPTION, key], message: QUESTIONS[key] })),
        fixes: absent.length === 0 ? [] : [scaffold(titleFor(adoption), ADOPTION, adoption ? absent : undefined)],
      },
    );
  },
  examples: [
    {
      bad: `
capability:
  adoption:
# ^^^^^^^^
    metric: Share of shifts planned with it`,
      good: `
capability:
  adoption:
    metric: Share of shifts planned with it
    target_pct: 75
    by: 2027-12-31`,
    },
    {
      bad: `
capability:
  adoption: { metric: Usage, target_pct: 0, by: 2027-12-31 }
#             ^^^^^^`,
      good: `
capability:
  adoption: { metric: Share of shifts planned with it, target_pct: 75, by: 2027-12-31 }`,
    },
  ],
};

/** The metric is said in words; nobody at all is no target. */
function isGiven(key: (typeof KEYS)[number], value: unknown): boolean {
  if (key === "metric") return isAnswer(value);
  return key === "target_pct" ? typeof value === "number" && value > 0 : value !== undefined;
}

function titleFor(adoption: object | undefined): string {
  return adoption === undefined ? "Add the adoption target" : "Complete the adoption target";
}
