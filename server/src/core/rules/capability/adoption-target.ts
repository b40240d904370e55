/** Asks how many people should be using it, and by when. */
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const ADOPTION = ["capability", "adoption"] as const;
const KEYS = ["metric", "target_pct", "by"] as const;

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
    const missing = lacking(adoption, KEYS);
    const [first] = missing;
    if (first === undefined && (adoption?.target_pct ?? 0) > 0) return PASS;
    const path = adoption === undefined ? ADOPTION : [...ADOPTION, first ?? "target_pct"];
    return fail(path, "How many people should be using it, and by when?", {
      fixes:
        first === undefined
          ? []
          : [
              adoption === undefined
                ? scaffold("Add the adoption target", ADOPTION)
                : scaffold("Complete the adoption target", ADOPTION, missing),
            ],
    });
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
  ],
};
