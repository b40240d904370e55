/** Asks that each reviewing function has been brought in, or is ruled out for a reason that the charter does not contradict. */
import { REVIEWS } from "../../charter/names.ts";
import { type ReviewFacts, reviewOf } from "../../charter/reviews.ts";
import { isAbsent } from "../brought-in.ts";
import { fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";
import { capital } from "../words.ts";

export const reviewEngaged: Rule = {
  id: "governance/review-engaged",
  pillar: "governance",
  severity: { chartered: "error" },
  weight: 3,
  easedWhenSmall: ["risk", "legal"],
  requires: [],
  each: REVIEWS,
  reads: [
    ...REVIEWS.flatMap((name) =>
      ["reviewer", "engaged", "status", "why"].map((key) => `governance.reviews.${name}.${key}`),
    ),
    "governance.risk_tier.level",
    "governance.data[].personal",
    "use_case.autonomy",
    "use_case.system.build",
  ],
  title: "The review has been brought in, or does not apply",
  why: "A function that hears of the pilot at the end can only say no. Brought in early, it says what would have to be true.",
  how: "Name the person you talked to, the day, and how far the review is. Write `not_applicable` only with a reason that fits the data, the supplier and the risk tier.",
  source: ["S-do3", "S-fail4", "AWS WA answer states", "RMF GOVERN 2.1"],
  check(charter, facts, each) {
    const review = facts.reviews.find(({ name }) => name === each) ?? reviewOf(charter, facts, each);
    return review.state === "missing" || review.state === "conflict" ? gapIn(review) : PASS;
  },
  examples: [
    {
      bad: `
governance:
  reviews:
# ^^^^^^^
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { reviewer: Tom Baker, engaged: 2026-10-19, status: conditions }`,
      good: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { reviewer: Tom Baker, engaged: 2026-10-19, status: conditions }
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
    },
    {
      bad: `
governance:
  risk_tier: { level: limited, why: Answers questions about opening hours }
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { status: not_applicable, why: Nothing legal in it }
#            ^^^^^^
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
      good: `
use_case:
  system: { build: in_house }
governance:
  risk_tier: { level: limited, why: Answers questions about opening hours }
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { status: not_applicable, why: Made by our own staff from public pages }
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
    },
    {
      bad: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { reviewer: Legal department, engaged: 2026-10-19, status: engaged }
#            ^^^^^^^^
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
      good: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: approved }
    legal: { reviewer: Tom Baker, engaged: 2026-10-19, status: engaged }
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
    },
    {
      bad: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: not_engaged }
#                                                         ^^^^^^
    legal: { reviewer: Tom Baker, engaged: 2026-10-19 }
#   ^^^^^
    security: { status: engaged, engaged: 2026-10-19 }
#   ^^^^^^^^`,
      good: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }
    privacy: { reviewer: Maya Cohen, engaged: 2026-10-12, status: engaged }
    legal: { reviewer: Tom Baker, engaged: 2026-10-19, status: engaged }
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }`,
    },
  ],
};

function gapIn(review: ReviewFacts): Result {
  const { name, path, gaps, reviewer, status } = review;
  const who = capital(name);
  const absent = gaps.filter((gap) => (gap === "reviewer" ? reviewer === null : gap !== "status" || status === null));
  const fixes = absent.length === 0 ? [] : [scaffold(`Add the ${name} review`, path, absent)];
  const strict = isAbsent(review) ? {} : ({ firm: true } as const);
  if (review.conflict !== null) {
    return fail([...path, "status"], `${who} cannot be ruled out: ${review.conflict}. Bring ${name} in.`, {
      ...strict,
    });
  }
  const [first, ...others] = gaps;
  if (!review.written || first === undefined || isAbsent(review)) {
    const at = review.written && status !== null ? [...path, "status"] : path;
    return fail(at, `${who} has not been brought in. Name who you talked to and when.`, { fixes, ...strict });
  }
  return fail([...path, first], gaps.map((gap) => questionFor(gap, review)).join(" "), {
    related: others.map((gap) => ({ path: [...path, gap], message: questionFor(gap, review) })),
    fixes,
    ...strict,
  });
}

function questionFor(gap: ReviewFacts["gaps"][number], { name, reviewer }: ReviewFacts): string {
  switch (gap) {
    case "why":
      return `Why does the ${name} review not apply? Write the reason.`;
    case "reviewer":
      return reviewer === null
        ? `Who in ${name} did you talk to?`
        : `${readsAsNobody(reviewer)} Who in ${name} did you talk to?`;
    case "engaged":
      return `When was ${name} brought in? Add the day.`;
    case "status":
      return `How far is the ${name} review: engaged, conditions, approved or rejected?`;
  }
}
