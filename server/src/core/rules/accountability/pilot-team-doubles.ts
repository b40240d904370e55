/** Warns when the people who build the pilot will also run the result. */
import { TEAM_ROLES } from "../../charter/names.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const TEAM = ["accountability", "production_team"] as const;

export const pilotTeamDoubles: Rule = {
  id: "accountability/pilot-team-doubles",
  pillar: "accountability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  requires: [],
  reads: [
    "pilot.team",
    "pilot.team[].name",
    "pilot.team[].email",
    ...TEAM_ROLES.flatMap((role) => ["name", "email"].map((key) => `accountability.production_team.${role}.${key}`)),
  ],
  title: "The pilot team does not become the production team",
  why: "People who run the last pilot cannot build the next one. One insurer had nineteen pilots and three live systems for that reason.",
  how: "Fill the production roles with people who are not in pilot.team; one of four may move over.",
  source: ["S-team", "Mercari “no short-term transfer”"],
  check(charter, facts) {
    const roles = TEAM_ROLES.map((role) => ({
      role,
      person: facts.named(charter.accountability?.production_team?.[role]),
    })).filter(({ person }) => person !== null);
    if (roles.length === 0) return blocked("No production role is named yet.");
    if (!facts.pilotTeam) {
      return fail(["pilot", "team"], "The pilot team is not listed, so nobody can see who would do both.", {
        fixes: [scaffold("List the pilot team", ["pilot"], ["team"])],
      });
    }
    const held = roles.filter(({ person }) => facts.inPilotTeam(person));
    const [first, ...others] = held;
    if (!first || (held.length < 2 && held.length * 2 < roles.length)) return PASS;
    const members = (charter.pilot?.team ?? []).flatMap((member, index) =>
      held.some(({ person }) => facts.same(facts.person(member), person)) ? [index] : [],
    );
    return fail(
      [...TEAM, first.role],
      `${held.length} of ${roles.length} production roles are filled by the pilot team: ${list(held.map(({ role }) => role))}.`,
      {
        related: [
          ...others.map(({ role }) => ({ path: [...TEAM, role], message: "Filled from the pilot team as well." })),
          ...members.map((index) => ({ path: ["pilot", "team", index], message: "Builds the pilot." })),
        ],
      },
    );
  },
  examples: [
    {
      bad: `
pilot:
  team: [Marta Silva, Kenji Abe]
accountability:
  production_team:
    platform: { name: Kenji Abe }
#   ^^^^^^^^
    integration: { name: Marta Silva }
    change: { name: Grace Kim }
    measurement: { name: Ines Duarte }`,
      good: `
pilot:
  team: [Marta Silva, Kenji Abe]
accountability:
  production_team:
    platform: { name: Aisha Bello }
    integration: { name: Marta Silva }
    change: { name: Grace Kim }
    measurement: { name: Ines Duarte }`,
    },
    {
      bad: `
pilot:
#^^^^
  start: 2027-01-11
accountability:
  production_team: { platform: { name: Aisha Bello } }`,
      good: `
pilot:
  start: 2027-01-11
  team: [Marta Silva, Kenji Abe]
accountability:
  production_team: { platform: { name: Aisha Bello } }`,
    },
  ],
};
