/** Asks who helps in the first weeks after go-live. */
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { plural } from "../words.ts";

const SUPPORT = ["capability", "support"] as const;
const KEYS = ["champions", "weeks_after_go_live"] as const;
const WEEKS = 4;

export const reinforcement: Rule = {
  id: "capability/reinforcement",
  pillar: "capability",
  severity: { bridging: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: KEYS.map((key) => `capability.support.${key}`),
  title: "Somebody helps for the first four weeks after go-live",
  why: "What was learned in a workshop is gone when the first odd case comes, unless somebody next to you has solved it before.",
  how: "Name at least one champion among the users, and give at least four weeks of extra help.",
  source: ["ADKAR reinforcement", "S-do5"],
  check(charter) {
    const support = charter.capability?.support;
    const missing = lacking(support, KEYS);
    const [first] = missing;
    if (first !== undefined) {
      return fail(
        support === undefined ? SUPPORT : [...SUPPORT, first],
        missing.length === 2
          ? "Who helps in the first weeks after go-live, and for how long?"
          : first === "champions"
            ? "How many champions among the users help after go-live?"
            : "For how many weeks after go-live is there help?",
        {
          fixes: [scaffold("Add the help after go-live", SUPPORT, missing)],
        },
      );
    }
    if ((support?.champions ?? 0) < 1) {
      return fail(
        [...SUPPORT, "champions"],
        "Who helps in the first weeks after go-live? Name at least one champion among the users.",
        {},
      );
    }
    if ((support?.weeks_after_go_live ?? 0) >= WEEKS) return PASS;
    return fail(
      [...SUPPORT, "weeks_after_go_live"],
      (support?.weeks_after_go_live ?? 0) > 0
        ? `Help ends ${plural(support?.weeks_after_go_live ?? 0, "week")} after go-live. Give it for at least ${WEEKS}.`
        : `Nobody helps after go-live. Give help for at least ${WEEKS} weeks.`,
      {},
    );
  },
  examples: [
    {
      bad: `
capability:
#^^^^^^^^^
  role_change: Planners handle exceptions only`,
      good: `
capability:
  role_change: Planners handle exceptions only
  support: { champions: 3, weeks_after_go_live: 6 }`,
    },
    {
      bad: `
capability:
  support: { champions: 3, weeks_after_go_live: 1 }
#                          ^^^^^^^^^^^^^^^^^^^`,
      good: `
capability:
  support: { champions: 3, weeks_after_go_live: 4 }`,
    },
  ],
};
