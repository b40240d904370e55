/** Keeps the owner apart from the people who build the pilot. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { membersOf, TEAM } from "../team.ts";

const OWNER = ["accountability", "production_owner"] as const;

export const ownerNotBuilder: Rule = {
  id: "accountability/owner-not-builder",
  pillar: "accountability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 2,
  requires: ["accountability/owner-named"],
  reads: [
    "accountability.production_owner.name",
    "accountability.production_owner.email",
    "pilot.team",
    "pilot.team[].name",
    "pilot.team[].email",
  ],
  title: "The owner does not build the pilot",
  why: "Whoever builds it is proud of it and moves on to the next one. The owner has to live with it and may say no.",
  how: "List who builds the pilot in pilot.team, and name an owner whose team will use the result.",
  source: ["S-do1", "S-team"],
  check(charter, facts) {
    const name = facts.owner?.label ?? "the owner";
    if (!facts.pilotTeam) {
      return fail(TEAM, `Who builds the pilot? Without the list nobody can tell whether ${name} is among them.`, {
        fixes: [scaffold("List the pilot team", ["pilot"], ["team"])],
      });
    }
    const entries = membersOf(charter, facts, facts.owner);
    if (entries.length === 0) return PASS;
    return fail(
      OWNER,
      `${name} builds the pilot and would own the result. Name the person whose team will use it every day.`,
      { related: entries.map((path) => ({ path, message: `${name} is in the pilot team.` })) },
    );
  },
  examples: [
    {
      bad: `
pilot: { team: [Noor Haddad, Felix Brandt] }
accountability:
  production_owner: { name: Noor Haddad, unit: Field Service }
# ^^^^^^^^^^^^^^^^`,
      good: `
pilot: { team: [Noor Haddad, Felix Brandt] }
accountability:
  production_owner: { name: Paulo Mendes, unit: Field Service }`,
    },
    {
      bad: `
pilot:
#^^^^
  start: 2027-03-01
accountability:
  production_owner: { name: Paulo Mendes, unit: Field Service }`,
      good: `
pilot:
  start: 2027-03-01
  team: [Noor Haddad, Felix Brandt]
accountability:
  production_owner: { name: Paulo Mendes, unit: Field Service }`,
    },
  ],
};
