/** Who builds and who runs: the production roles with their gaps, beside the pilot team. */

import { TEAM_ROLES } from "../../charter/names.ts";
import type { Person, PersonSource } from "../../charter/people.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { RoleRow, TeamReport } from "./types-people.ts";

const ROLE_NAMES: { readonly [R in (typeof TEAM_ROLES)[number]]: string } = {
  platform: "Platform or MLOps",
  integration: "Integration",
  change: "Change lead",
  measurement: "Measurement",
};

/** The production team and the pilot team of a charter. */
export function teamOf(analysis: Analysis): TeamReport {
  const production = rolesOf(analysis);
  const { facts, charter } = analysis;
  const pilot = (facts.pilotTeam ?? []).map((member) => ({
    name: member.label,
    alsoIn: production.filter((row) => row.person !== null && facts.same(member, row.source)).map((row) => row.role),
  }));
  return {
    production: production.map(({ source: _, ...row }) => row),
    pilot: charter.pilot?.team === undefined ? null : pilot,
  };
}

type Row = RoleRow & { readonly source: Person | null };

function rolesOf({ charter, facts }: Analysis): readonly Row[] {
  const row = (role: string, path: string, source: PersonSource | undefined, more: Partial<RoleRow> = {}): Row => {
    const person = facts.person(source);
    const named = facts.named(source) !== null;
    const base = {
      role,
      person: person?.label ?? null,
      unit: person?.unit ?? null,
      fte: null,
      from: null,
      inPilotTeam: person !== null && facts.inPilotTeam(person),
      deputy: null,
      path,
      source: person,
    };
    return { ...base, state: person === null ? "missing" : named ? "named" : "not-a-person", ...more };
  };
  const team = charter.accountability?.production_team;
  const onCall = charter.operations?.on_call;
  return [
    row("Operating owner", "accountability.production_owner", charter.accountability?.production_owner),
    ...TEAM_ROLES.map((name) => {
      const role = team?.[name];
      const state = role?.status === "hiring" || role?.status === "contracted" ? { state: role.status } : {};
      const more = { fte: role?.fte ?? null, from: role?.from ?? null, ...state };
      return row(ROLE_NAMES[name], `accountability.production_team.${name}`, role, more);
    }),
    row("On call", "operations.on_call", onCall?.primary, { deputy: facts.person(onCall?.secondary)?.label ?? null }),
  ];
}
