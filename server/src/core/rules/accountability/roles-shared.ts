/** Warns where one person holds more than two of the owner's and the four production roles. */
import { TEAM_ROLES } from "../../charter/names.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { type Held, heldRoles } from "../team.ts";
import { list } from "../words.ts";

const OWNER = ["accountability", "production_owner"] as const;
/** So many roles one person may hold. */
const MOST = 2;

export const rolesShared: Rule = {
  id: "accountability/roles-shared",
  pillar: "accountability",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: ["accountability/owner-named", "accountability/production-team"],
  reads: ["production_owner", ...TEAM_ROLES.map((role) => `production_team.${role}`)].flatMap((block) =>
    ["name", "email"].map((key) => `accountability.${block}.${key}`),
  ),
  title: "Nobody holds more than two of the five roles",
  why: "Five names for one person are one name. When they are on leave or move on, owner, engineer and measurer go with them.",
  how: "Give the owner's and the four production roles to at least three people.",
  source: ["S-team", "S-def7"],
  check(charter, facts) {
    const owner: readonly Held[] = facts.owner ? [{ role: "owner", person: facts.owner, path: OWNER }] : [];
    const roles = [...owner, ...heldRoles(charter, facts)];
    const most = roles
      .map(({ person }) => roles.filter((other) => facts.same(other.person, person)))
      .reduce((best, held) => (held.length > best.length ? held : best), []);
    const [first, ...others] = most;
    if (!first || most.length <= MOST) return PASS;
    const name = first.person.label;
    return fail(
      first.path,
      `${name} holds ${most.length} roles: ${list(most.map(({ role }) => role))}. Who does them when ${name} is away? Name somebody else for ${most.length - MOST === 1 ? "one" : most.length - MOST} of them.`,
      { related: others.map(({ path, role }) => ({ path, message: `${name} holds ${role} as well.` })) },
    );
  },
  examples: [
    {
      bad: `
accountability:
  production_owner: { name: Hanna Lehto }
  production_team:
    platform: { name: Ravi Menon }
#   ^^^^^^^^
    integration: { name: Ravi Menon }
    change: { name: Claire Dubois }
    measurement: { name: Ravi Menon }`,
      good: `
accountability:
  production_owner: { name: Hanna Lehto }
  production_team:
    platform: { name: Ravi Menon }
    integration: { name: Ravi Menon }
    change: { name: Claire Dubois }
    measurement: { name: Ivo Marek }`,
    },
    {
      bad: `
accountability:
  production_owner: { name: Hanna Lehto }
# ^^^^^^^^^^^^^^^^
  production_team:
    platform: { name: Hanna Lehto }
    integration: { name: Hanna Lehto }
    change: { name: Hanna Lehto }
    measurement: { name: Hanna Lehto }`,
      good: `
accountability:
  production_owner: { name: Hanna Lehto }
  production_team:
    platform: { name: Ravi Menon }
    integration: { name: Ravi Menon }
    change: { name: Hanna Lehto }
    measurement: { name: Ivo Marek }`,
    },
  ],
};
