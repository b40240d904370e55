/** Asks that every review came in before the pilot started. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import { engagedReviews, unlessMissing } from "../brought-in.ts";
import { fail, type Rule, scaffold } from "../rule.ts";
import { capital, list } from "../words.ts";

export const engagedBeforeStart: Rule = {
  id: "governance/engaged-before-start",
  pillar: "governance",
  severity: { chartered: "error" },
  weight: 4,
  requires: [],
  reads: [
    "pilot.start",
    ...REVIEWS.flatMap((name) =>
      ["reviewer", "engaged", "status", "why"].map((key) => `governance.reviews.${name}.${key}`),
    ),
  ],
  title: "Every review came in before the pilot started",
  why: "What a review finds after the start can stop the rollout when the money is already spent.",
  how: "Talk to risk, privacy, legal and security before pilot.start, and write the day of each first talk.",
  source: ["S-do3", "S-fail4", "SRE-PRR early engagement"],
  check(charter, facts) {
    const engaged = engagedReviews(facts);
    const unless = unlessMissing(charter, facts);
    const start = dayOf(charter.pilot?.start);
    if (start === null) {
      if (engaged.length === 0 && unless.state !== "pass") return unless;
      return fail(
        ["pilot", "start"],
        "When does the pilot start? Without the date nobody can say what came in before it.",
        {
          fixes: [scaffold("Add the pilot's start", ["pilot"], ["start"])],
        },
      );
    }
    const late = engaged.filter((review) => review.engaged === null || review.engaged > start);
    const [first, ...others] = late;
    if (!first) return unless;
    return fail([...first.path, "engaged"], messageFor(late, start), {
      related: [
        ...others.map((review) => ({ path: [...review.path, "engaged"], message: placeOf(review) })),
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
    privacy: { reviewer: Ida Holm, engaged: 2026-08-03, status: approved }
    legal: { reviewer: Elif Demir, engaged: 2026-09-01, status: engaged }
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
use_case:
  autonomy: informs
  system: { build: in_house }
governance:
  risk_tier: { level: minimal }
  data: [{ source: Road maps, classification: public, personal: none }]
  reviews:
    risk: { status: not_applicable, why: It only shows a map }
    privacy: { status: not_applicable, why: It holds no personal data }
    legal: { status: not_applicable, why: Made by our own staff }
    security: { status: not_applicable, why: It runs on a closed network }`,
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
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved }
    privacy: { reviewer: Ida Holm, engaged: 2026-08-03, status: approved }
    legal: { reviewer: Elif Demir, engaged: 2026-08-24, status: engaged }
    security: { reviewer: Owen Clarke, engaged: 2026-08-10, status: engaged }`,
    },
  ],
};

function messageFor(late: readonly ReviewFacts[], start: string): string {
  const dated = late.filter(({ engaged }) => engaged !== null);
  if (dated.length === 0) {
    return `When did ${list(late.map(({ name }) => name))} come in? Without a day ${late.length === 1 ? "it counts" : "they count"} as after the start.`;
  }
  const names = capital(list(dated.map(({ name }) => name)));
  return `${names} came in after the pilot started on ${formatDay(start)}. What they find now can stop the rollout. If they came in earlier, write that day.`;
}

function placeOf({ name, engaged }: ReviewFacts): string {
  return engaged === null ? `${capital(name)} has no day.` : `${capital(name)} came in on ${formatDay(engaged)}.`;
}
