/** Asks that every review has decided, or does not apply. */
import { REVIEWS } from "../../charter/names.ts";
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
    const undated = APPROVED.includes(first.status);
    return fail(
      first.written ? [...first.path, undated ? "decided" : "status"] : first.path,
      `Not signed off yet: ${list(open.map(({ name }) => name))}.`,
      {
        related: others.map(({ path, name }) => ({ path, message: `${capital(name)} has not signed off either.` })),
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
