/** Asks that every review came in before the pilot started. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { REVIEWS } from "../../charter/names.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { capital, list } from "../words.ts";

export const engagedBeforeStart: Rule = {
  id: "governance/engaged-before-start",
  pillar: "governance",
  severity: { chartered: "error" },
  weight: 4,
  requires: [],
  reads: [
    "pilot.start",
    ...REVIEWS.flatMap((name) => ["engaged", "status"].map((key) => `governance.reviews.${name}.${key}`)),
  ],
  title: "Every review came in before the pilot started",
  why: "What a review finds after the start can stop the rollout when the money is already spent.",
  how: "Talk to risk, privacy, legal and security before pilot.start, and write the day of each first talk.",
  source: ["S-do3", "S-fail4", "SRE-PRR early engagement"],
  check(charter, facts) {
    const reviews = facts.reviews.filter((review) => review.takesPart);
    if (reviews.length === 0) return blocked("No review has been brought in yet.");
    const start = dayOf(charter.pilot?.start);
    if (start === null) {
      return fail(["pilot", "start"], "Without the pilot's start nobody can say which reviews came in before it.", {
        fixes: [scaffold("Add the pilot's start", ["pilot"], ["start"])],
      });
    }
    const late = reviews.filter(({ engaged }) => engaged === null || engaged > start);
    const [first, ...others] = late;
    if (!first) return PASS;
    const dated = late.filter(({ engaged }) => engaged !== null).map(({ name }) => name);
    const message =
      dated.length > 0
        ? `${capital(list(dated))} came in after the pilot's start on ${formatDay(start)}. That can stop the rollout.`
        : `Nobody wrote when ${list(late.map(({ name }) => name))} came in. The pilot starts on ${formatDay(start)}.`;
    return fail([...first.path, "engaged"], message, {
      related: [
        ...others.map(({ path, name }) => ({
          path: [...path, "engaged"],
          message: `${capital(name)} was not in time either.`,
        })),
        { path: ["pilot", "start"], message: "The pilot starts here." },
      ],
    });
  },
  examples: [
    {
      bad: `
pilot:
  start: 2026-09-01
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved }
    security: { reviewer: Owen Clarke, engaged: 2026-10-05, status: engaged }
#                                      ^^^^^^^`,
      good: `
pilot:
  start: 2026-09-01
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved }
    security: { reviewer: Owen Clarke, engaged: 2026-08-10, status: engaged }`,
    },
    {
      bad: `
pilot:
#^^^^
  end: 2026-12-18
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved }`,
      good: `
pilot:
  start: 2026-09-01
  end: 2026-12-18
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved }`,
    },
    {
      bad: `
pilot:
  start: 2026-09-01
governance:
  reviews:
    legal: { reviewer: Elif Demir, status: engaged }
#   ^^^^^`,
      good: `
pilot:
  start: 2026-09-01
governance:
  reviews:
    legal: { reviewer: Elif Demir, engaged: 2026-08-24, status: engaged }`,
    },
  ],
};
