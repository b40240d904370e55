/** Asks that every review has decided, or does not apply. */
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { capital, list } from "../words.ts";

const APPROVED: readonly (string | null)[] = ["approved", "conditions"];

export const signedOff: Rule = {
  id: "governance/signed-off",
  pillar: "governance",
  severity: { bridging: "warning", production: "error" },
  weight: 4,
  requires: [],
  reads: REVIEWS.flatMap((name) => ["status", "decided", "why"].map((key) => `governance.reviews.${name}.${key}`)),
  title: "Every review has signed it off",
  why: "Going live without a decision means that nobody has accepted the risk, and that the next audit will ask who did.",
  how: "Have each review decide, and write approved or conditions with the day of the decision.",
  source: ["S-fail4", "S-def5", "SRE-PRR", "GLRR explicit approval"],
  check(_, facts) {
    const open = facts.reviews.filter(
      ({ state, status, decided }) =>
        state !== "ruled-out" && !(APPROVED.includes(status) && decided !== null && decided <= facts.today),
    );
    const [first, ...others] = open;
    if (!first) return PASS;
    return fail(
      placeOf(first),
      `Not signed off yet: ${list(open.map(({ name }) => name))}. ${open.length === 1 ? "It needs" : "Each needs"} \`approved\` or \`conditions\`, and the day of the decision.`,
      {
        related: others.map((review) => ({
          path: placeOf(review),
          message: `${capital(review.name)} has not signed off.`,
        })),
      },
    );
  },
  examples: [
    {
      bad: `
governance:
  reviews:
    risk: { status: approved, decided: 2026-11-02 }
    privacy: { status: conditions, decided: 2026-11-03 }
    legal: { status: approved, decided: 2026-11-05 }
    security: { status: engaged }
#               ^^^^^^`,
      good: `
governance:
  reviews:
    risk: { status: approved, decided: 2026-11-02 }
    privacy: { status: conditions, decided: 2026-11-03 }
    legal: { status: approved, decided: 2026-11-05 }
    security: { status: approved, decided: 2026-11-09 }`,
    },
    {
      bad: `
governance:
  reviews:
    risk: { status: approved, decided: 2026-11-02 }
    privacy: { status: conditions }
#   ^^^^^^^
    legal: { status: approved, decided: 2026-11-05 }
    security: { status: approved, decided: 2026-11-09 }`,
      good: `
governance:
  reviews:
    risk: { status: approved, decided: 2026-11-02 }
    privacy: { status: conditions, decided: 2026-11-03 }
    legal: { status: approved, decided: 2026-11-05 }
    security: { status: approved, decided: 2026-11-09 }`,
    },
  ],
};

function placeOf({ written, path, status }: ReviewFacts): Path {
  return written ? [...path, APPROVED.includes(status) ? "decided" : "status"] : path;
}
