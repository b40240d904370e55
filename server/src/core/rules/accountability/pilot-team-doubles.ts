/** Warns when the people who build the pilot will also run the result. */
import { TEAM_ROLES } from "../../charter/names.ts";
import { formatPath } from "../../finding.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { heldRoles, membersOf, TEAM } from "../team.ts";

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
    const roles = heldRoles(charter, facts);
    if (roles.length === 0) return blocked("No production role is named yet.");
    if (!facts.pilotTeam) {
      return fail(TEAM, "Who builds the pilot? Without the list nobody can see who would do both.", {
        fixes: [scaffold("List the pilot team", ["pilot"], ["team"])],
      });
    }
    const held = roles.filter(({ person }) => facts.inPilotTeam(person));
    const [first, ...others] = held;
    if (!first || (held.length < 2 && held.length * 2 < roles.length)) return PASS;
    const members = held.flatMap(({ person }) => membersOf(charter, facts, person));
    const known = new Map(members.map((path) => [formatPath(path), path]));
    return fail(
      first.path,
      `${countOf(held.length, roles.length)} filled by the pilot team. They will be running this instead of the next pilot. Name others.`,
      {
        related: [
          ...others.map(({ path, person }) => ({ path, message: `${person.label} is in the pilot team.` })),
          ...[...known.values()].map((path) => ({ path, message: "Builds the pilot." })),
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
  team: [Marta Silva, Kenji Abe]
accountability:
  production_team:
    platform: { name: Kenji Abe }
#   ^^^^^^^^
    change: { status: hiring, from: 2027-03-01 }`,
      good: `
pilot:
  team: [Marta Silva, Kenji Abe]
accountability:
  production_team:
    platform: { name: Kenji Abe }
    integration: { name: Aisha Bello }
    change: { name: Grace Kim }`,
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

/** “1 of 1 roles are” is nobody's English. */
function countOf(held: number, named: number): string {
  if (named === 1) return "The only production role with a name is";
  return `${held} of ${named} production roles ${held === 1 ? "is" : "are"}`;
}
