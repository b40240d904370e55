/** Keeps the person who pays apart from the person who runs it. */

import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";

export const ownerNotSponsor: Rule = {
  id: "accountability/owner-not-sponsor",
  pillar: "accountability",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q1",
  requires: ["accountability/owner-named"],
  reads: [
    "accountability.production_owner.name",
    "accountability.production_owner.email",
    "accountability.sponsor",
    "accountability.sponsor.name",
    "accountability.sponsor.email",
  ],
  title: "Owner and sponsor are two people",
  why: "A sponsor wants the pilot to succeed; an owner has to live with the result. One person in both roles asks nobody else.",
  how: "Name as owner the person whose team will use it every day, and as sponsor the one who pays and speaks for it.",
  source: ["S-do1", "S-q1", "ISO 42001 A.3.2 (conflict of interest)"],
  check(_charter, facts) {
    if (!facts.sponsor) {
      return fail(
        ["accountability", "sponsor"],
        "Who pays for it? Until a sponsor is named, nobody can tell sponsor and owner apart.",
        {
          fixes: [scaffold("Add the sponsor", ["accountability", "sponsor"])],
        },
      );
    }
    if (facts.same(facts.owner, facts.sponsor)) {
      const name = facts.owner?.label ?? facts.sponsor.label;
      return fail(
        ["accountability", "production_owner", "name"],
        `${name} is both sponsor and owner. Name as owner the person whose team will use it every day.`,
        { related: [{ path: ["accountability", "sponsor"], message: "The sponsor pays for it; the owner runs it." }] },
      );
    }
    if (facts.reading(facts.sponsor).answer !== "none") return PASS;
    const said = `${readsAsNobody(facts.sponsor)} Name the one person who pays for it and speaks for it.`;
    return fail(["accountability", "sponsor"], said, { severity: "warning" });
  },
  examples: [
    {
      bad: `
accountability:
  sponsor: E. Brandt <elena.brandt@grocer.example>
  production_owner:
    name: Elena Brandt
#   ^^^^
    email: Elena.Brandt@grocer.example`,
      good: `
accountability:
  sponsor: Elena Brandt <elena.brandt@grocer.example>
  production_owner:
    name: Jonas Weber
    email: jonas.weber@grocer.example`,
    },
    {
      bad: `
accountability:
  sponsor: Investment Committee
# ^^^^^^^
  production_owner: { name: Jonas Weber }`,
      good: `
accountability:
  sponsor: Elena Brandt
  production_owner: { name: Jonas Weber }`,
    },
    {
      bad: `
accountability:
#^^^^^^^^^^^^^
  production_owner: { name: Jonas Weber }`,
      good: `
accountability:
  sponsor: Elena Brandt
  production_owner: { name: Jonas Weber }`,
    },
  ],
};
