/** Asks every review what would stop the pilot from going live. */
import { REVIEWS } from "../../charter/names.ts";
import { engagedReviews, unlessMissing } from "../brought-in.ts";
import { fail, type Rule } from "../rule.ts";
import { list } from "../words.ts";

export const earlyRead: Rule = {
  id: "governance/early-read",
  pillar: "governance",
  severity: { chartered: "warning" },
  weight: 3,
  requires: [],
  reads: REVIEWS.flatMap((name) =>
    ["reviewer", "engaged", "status", "why", "would_block"].map((key) => `governance.reviews.${name}.${key}`),
  ),
  title: "Every review has said what would stop it going live",
  why: "A review that is asked early gives a list to work on. One that is asked late gives a refusal.",
  how: "Ask each reviewer what would block going live, and write the answers in would_block in their words.",
  source: ["S-do3"],
  check(charter, facts) {
    const silent = engagedReviews(facts).filter((review) => !review.saidWhatBlocks);
    const [first, ...others] = silent;
    if (!first) return unlessMissing(charter, facts);
    const names = silent.map(({ name }) => name);
    return fail(
      [...first.path, "would_block"],
      `Ask ${list(names)}: what would stop this going live? Write the answer, even if it is “none”.`,
      {
        related: others.map(({ path, name }) => ({
          path: [...path, "would_block"],
          message: `Ask ${name}: what would stop this going live?`,
        })),
        fixes: [
          {
            title: `Ask ${list(names)} what would block it`,
            preferred: true,
            changes: silent.map(({ path }) => ({ kind: "scaffold", path, keys: ["would_block"] })),
          },
        ],
      },
    );
  },
  examples: [
    {
      bad: `
governance:
  reviews:
    privacy: { reviewer: Ida Holm, engaged: 2026-09-07, status: engaged, would_block: [Patient names in prompts] }
    security: { reviewer: Raj Patel, engaged: 2026-09-07, status: engaged }
#   ^^^^^^^^`,
      good: `
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved, would_block: [A dose that nobody checks] }
    privacy: { reviewer: Ida Holm, engaged: 2026-09-07, status: engaged, would_block: [Patient names in prompts] }
    legal: { reviewer: Elif Demir, engaged: 2026-08-24, status: engaged, would_block: [No contract for the transcripts] }
    security: { reviewer: Raj Patel, engaged: 2026-09-07, status: engaged, would_block: [Access without two factors] }`,
    },
    {
      bad: `
governance:
  reviews:
    privacy: { reviewer: Ida Holm, engaged: 2026-09-07, status: engaged, would_block: [Yes] }
#                                                                        ^^^^^^^^^^^`,
      good: `
governance:
  reviews:
    risk: { reviewer: Nadia Rahman, engaged: 2026-08-03, status: approved, would_block: [A dose that nobody checks] }
    privacy: { reviewer: Ida Holm, engaged: 2026-09-07, status: engaged, would_block: [Patient names in prompts] }
    legal: { reviewer: Elif Demir, engaged: 2026-08-24, status: engaged, would_block: [No contract for the transcripts] }
    security: { reviewer: Raj Patel, engaged: 2026-09-07, status: engaged, would_block: [Access without two factors] }`,
    },
  ],
};
