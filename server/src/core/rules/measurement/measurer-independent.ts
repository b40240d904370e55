/** Keeps whoever reads the number apart from those whom the number judges. */
import type { Path } from "../../finding.ts";
import { blocked, fail, PASS, type Rule } from "../rule.ts";
import { membersOf, TEAM } from "../team.ts";
import { list } from "../words.ts";

const LEAD = ["measurement", "function", "lead"] as const;
const SPONSOR = ["accountability", "sponsor"] as const;
const OWNER = ["accountability", "production_owner"] as const;

export const measurerIndependent: Rule = {
  id: "measurement/measurer-independent",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: [
    "measurement.function.lead",
    "measurement.function.lead.name",
    "measurement.function.lead.email",
    "accountability.sponsor",
    "accountability.sponsor.name",
    "accountability.sponsor.email",
    "accountability.production_owner.name",
    "accountability.production_owner.email",
    "pilot.team",
    "pilot.team[].name",
    "pilot.team[].email",
  ],
  title: "Somebody outside the pilot reads the number",
  why: "Nobody finds fault with their own work. A number from outside is believed, also when it is bad.",
  how: "Let somebody measure who is not owner, sponsor or in the pilot team, and list all three so that it can be seen.",
  source: ["S-role5", "RMF MEASURE 1.3"],
  check(charter, facts) {
    const lead = facts.person(charter.measurement?.function?.lead);
    if (!lead) return blocked("Nobody is named who measures.");
    const own: readonly { readonly path: Path; readonly as: string }[] = [
      ...(facts.same(lead, facts.owner) ? [{ path: OWNER, as: "the owner" }] : []),
      ...(facts.same(lead, facts.sponsor) ? [{ path: SPONSOR, as: "the sponsor" }] : []),
      ...membersOf(charter, facts, lead).map((path) => ({ path, as: "in the pilot team" })),
    ];
    if (own.length > 0) {
      return fail(
        LEAD,
        `${lead.label} measures their own work. Name somebody outside the pilot who reads the number.`,
        {
          related: own.map(({ path, as }) => ({ path, message: `${lead.label} is ${as}.` })),
        },
      );
    }
    const unknown = [
      ...(facts.pilotTeam ? [] : [{ path: TEAM, who: "the pilot team" }]),
      ...(facts.owner ? [] : [{ path: OWNER, who: "the owner" }]),
      ...(facts.sponsor ? [] : [{ path: SPONSOR, who: "the sponsor" }]),
    ];
    const [first, ...others] = unknown;
    if (!first) return PASS;
    const names = list(unknown.map(({ who }) => who));
    return fail(
      first.path,
      `Name ${names}. Until then nobody can tell whether ${lead.label} measures their own work.`,
      {
        related: others.map(({ path, who }) => ({ path, message: `Name ${who}.` })),
      },
    );
  },
  examples: [
    {
      bad: `
pilot: { team: [Leo Braun, Sana Iqbal] }
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl }
measurement:
  function: { lead: Sana Iqbal, reports_to: [CIO, CFO] }
#             ^^^^`,
      good: `
pilot: { team: [Leo Braun, Sana Iqbal] }
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl }
measurement:
  function: { lead: Nadia Petit, reports_to: [CIO, CFO] }`,
    },
    {
      bad: `
pilot: { start: 2027-01-11 }
#^^^^
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl }
measurement:
  function: { lead: Nadia Petit, reports_to: [CIO, CFO] }`,
      good: `
pilot: { start: 2027-01-11, team: [Leo Braun] }
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl }
measurement:
  function: { lead: Nadia Petit, reports_to: [CIO, CFO] }`,
    },
  ],
};
