/** Asks that nearly all users are in the learning plan. */
import { blocked, fail, passIf, type Rule, scaffold } from "../rule.ts";
import { number, plural } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;
/** Share of the users at full scale that the plan must reach. */
const COVERED = 0.9;

export const everyoneCovered: Rule = {
  id: "capability/everyone-covered",
  pillar: "capability",
  severity: { chartered: "warning" },
  weight: 3,
  easedWhenSmall: true,
  requires: ["capability/learning-planned"],
  reads: ["capability.learning[].people", "scale.users.full"],
  title: "At least nine of ten users are in the learning plan",
  why: "Whoever is not taught works as before, and the benefit is counted for everybody.",
  how: "Write the number of people in each group; together they reach 90 percent of the users at full scale.",
  source: ["S-do5"],
  check(charter) {
    const users = charter.scale?.users?.full;
    if (users === undefined || users <= 0) return blocked("The users at full scale are not known.");
    const entries = charter.capability?.learning ?? [];
    const people = entries.reduce((sum, entry) => sum + (entry?.people ?? 0), 0);
    const uncounted = entries.flatMap((entry, index) => (entry?.people === undefined ? [index] : []));
    return passIf(people >= COVERED * users, () =>
      fail(
        LEARNING,
        `${number(people)} of ${plural(users, "user")} ${people === 1 ? "is" : "are"} in the plan. ${uncounted.length === 0 ? "Who else has to learn it?" : "How many people are in each group?"}`,
        {
          fixes:
            uncounted.length === 0
              ? []
              : [
                  {
                    title: "Add the number of people",
                    preferred: true,
                    changes: uncounted.flatMap((index) => scaffold("", [...LEARNING, index], ["people"]).changes),
                  },
                ],
        },
      ),
    );
  },
  examples: [
    {
      bad: `
scale: { users: { pilot: 15, full: 300 } }
capability:
  learning:
# ^^^^^^^^
    - { who: Claims clerks, people: 40, learns: Check a drafted letter before it goes out }`,
      good: `
scale: { users: { pilot: 15, full: 300 } }
capability:
  learning:
    - { who: Claims clerks, people: 260, learns: Check a drafted letter before it goes out }
    - { who: Team leads, people: 22, learns: Sample ten letters a week }`,
    },
  ],
};
