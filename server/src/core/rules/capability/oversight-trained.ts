/** Asks that those who check the output are trained for it, where the system does more than inform. */
import { blocked, fail, notApplicable, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;
/** So many entries are offered for a choice. */
const OFFERED = 3;

export const oversightTrained: Rule = {
  id: "capability/oversight-trained",
  pillar: "capability",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["use_case.autonomy", "capability.learning[].oversight"],
  title: "The people who check its output are trained for it",
  why: "A check by somebody who was never shown a wrong answer is a signature, not a check. It is a prompt to look, not legal advice.",
  how: "Mark the entry that trains the checkers with `oversight: true`, or add one.",
  source: ["EU AI Act Art. 26(2)", "RMF MAP 3.4"],
  check(charter, facts) {
    if (!facts.doesMoreThanInform) return notApplicable("It only informs.");
    const entries = charter.capability?.learning ?? [];
    if (entries.length === 0) return blocked("No learning is planned yet.");
    if (entries.some((entry) => entry?.oversight === true)) return PASS;
    return fail(
      LEARNING,
      "The people who check its output need training too. Write `oversight: true` where it is theirs, or add an entry.",
      {
        fixes: entries.slice(0, OFFERED).map((entry, index) => ({
          ...(entries.length === 1 ? { preferred: true } : {}),
          title: `Say whether ${entry?.who === undefined ? `entry ${index + 1}` : quoted(entry.who, 40)} trains the checkers`,
          changes: [{ kind: "scaffold", path: [...LEARNING, index], keys: ["oversight"] }],
        })),
      },
    );
  },
  examples: [
    {
      bad: `
use_case: { autonomy: recommends }
capability:
  learning:
# ^^^^^^^^
    - { who: Buyers, learns: Judge a proposed quantity against the season }`,
      good: `
use_case: { autonomy: recommends }
capability:
  learning:
    - { who: Buyers, learns: Judge a proposed quantity against the season, oversight: true }`,
    },
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Buyers, learns: Judge a proposed quantity against the season }`,
      good: `
use_case: { autonomy: informs }
capability:
  learning:
    - { who: Buyers, learns: Judge a proposed quantity against the season }`,
    },
  ],
};
