/** Asks for the four people besides the owner who keep a system running. */
import { dayOf } from "../../charter/dates.ts";
import type { Facts } from "../../charter/facts.ts";
import { TEAM_ROLES } from "../../charter/names.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Change, Path } from "../../finding.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";
import { heldRoles } from "../team.ts";
import { list } from "../words.ts";

const TEAM = ["accountability", "production_team"] as const;

type Team = NonNullable<NonNullable<CharterDraft["accountability"]>["production_team"]>;
type Role = (typeof TEAM_ROLES)[number];

export const productionTeam: Rule = {
  id: "accountability/production-team",
  pillar: "accountability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 4,
  easedWhenSmall: true,
  requires: [],
  reads: TEAM_ROLES.flatMap((role) =>
    ["name", "email", "status", "from"].map((key) => `accountability.production_team.${role}.${key}`),
  ),
  title: "Platform, integration, change and measurement each have a person",
  why: "Running a system is four jobs besides the owner's. Where nobody holds one, the pilot team does it for ever or nobody does.",
  how: "Name a person per role. Before bridging it is enough to be hiring, with the date from which the role is filled.",
  source: ["S-role1", "S-role2", "S-role3", "S-role4", "S-role5", "S-def7", "RMF GOVERN 2.1", "ISO 42001 A.4.6"],
  check(charter, facts) {
    const team = charter.accountability?.production_team;
    const open = TEAM_ROLES.filter((role) => !isFilled(team?.[role], facts));
    const [first, ...others] = open;
    if (!first || sufficesWhenSmall(charter, facts)) return PASS;
    const message = `No one yet for ${list(open)}. ${adviceFor(open, team, facts)}`;
    if (team === undefined) {
      return fail(TEAM, message, { fixes: [scaffold("Add the production team", TEAM)] });
    }
    const changes = changesFor(open, team);
    return fail(placeOf(first, team), message, {
      related: others.map((role) => ({ path: placeOf(role, team), message: `No one yet for ${role}.` })),
      fixes: changes.length === 0 ? [] : [{ title: "Add the missing roles", preferred: true, changes }],
    });
  },
  examples: [
    {
      bad: `
accountability:
  production_team:
# ^^^^^^^^^^^^^^^
    platform: { name: Aisha Bello }
    integration: { name: Viktor Lang }
    measurement: { name: Ines Duarte }`,
      good: `
accountability:
  production_team:
    platform: { name: Aisha Bello }
    integration: { name: Viktor Lang }
    change: { status: hiring, from: 2027-03-01 }
    measurement: { name: Ines Duarte }`,
    },
    {
      stage: "bridging",
      bad: `
accountability:
  production_team:
    platform: { name: Aisha Bello }
    integration: { name: Viktor Lang }
    change: { status: hiring, from: 2027-03-01 }
#   ^^^^^^
    measurement: { name: Ines Duarte }`,
      good: `
accountability:
  production_team:
    platform: { name: Aisha Bello }
    integration: { name: Viktor Lang }
    change: { name: Grace Kim }
    measurement: { name: Ines Duarte }`,
    },
    {
      bad: `
accountability:
  production_team:
    platform: { name: Cloud operations }
#               ^^^^
    integration: { name: Viktor Lang }
    change: { name: Grace Kim }
    measurement: { name: Ines Duarte }`,
      good: `
accountability:
  production_team:
    platform: { name: Aisha Bello, unit: Cloud operations }
    integration: { name: Viktor Lang }
    change: { name: Grace Kim }
    measurement: { name: Ines Duarte }`,
    },
    {
      bad: `
accountability:
  production_team:
    platform: { unit: Brightloom, status: contracted }
#   ^^^^^^^^
    integration: { name: Viktor Lang }
    change: { status: hiring }
    measurement: { name: Ines Duarte }`,
      good: `
accountability:
  production_team:
    platform: { name: Carol Whitlock, unit: Brightloom, status: contracted }
    integration: { name: Viktor Lang }
    change: { status: hiring, from: 2027-03-01 }
    measurement: { name: Ines Duarte }`,
    },
  ],
};

function isFilled(role: Team[Role], facts: Facts): boolean {
  if (facts.named(role)) return true;
  return !facts.atLeast("bridging") && role?.status === "hiring" && dayOf(role.from) !== null;
}

/** A small pilot needs two of the roles, held by two people. */
function sufficesWhenSmall(charter: CharterDraft, facts: Facts): boolean {
  if (facts.size.word !== "small") return false;
  const held = heldRoles(charter, facts);
  return held.some(({ person }) => held.some((other) => !facts.same(person, other.person)));
}

/** What would settle the first of the open roles that says anything; else why they are needed. */
function adviceFor(open: readonly Role[], team: Team | undefined, facts: Facts): string {
  const due = facts.atLeast("bridging");
  for (const role of open) {
    const entry = team?.[role];
    const written = facts.person(entry);
    if (written) return `${readsAsNobody(written)} Who is the person for ${role}?`;
    if (entry?.status === "contracted") return `Who at the supplier answers for ${role}? Add the name.`;
    if (entry?.status === "hiring" && due) return "From the bridge on, a vacancy is not enough: name the people.";
    if (entry?.status === "hiring") return `From when will somebody be hired for ${role}? Add the date.`;
  }
  return "Running it takes platform, integration, change and measurement people besides the owner.";
}

function placeOf(role: Role, team: Team): Path {
  if (team[role] === undefined) return [...TEAM, role];
  const hiring = team[role]?.status === "hiring" && dayOf(team[role]?.from) === null;
  return [...TEAM, role, hiring && team[role]?.name === undefined ? "from" : "name"];
}

function changesFor(open: readonly Role[], team: Team): readonly Change[] {
  const absent = open.filter((role) => team[role] === undefined);
  const nameless = open.filter((role) => team[role] !== undefined && team[role]?.name === undefined);
  return [
    ...(absent.length === 0 ? [] : [{ kind: "scaffold", path: TEAM, keys: absent } as const]),
    ...nameless.map((role) => ({ kind: "scaffold", path: [...TEAM, role], keys: ["name"] }) as const),
  ];
}
