/** Where people stand in a charter: the entries of the pilot team and the production roles that they hold. */
import type { Facts } from "../charter/facts.ts";
import { TEAM_ROLES } from "../charter/names.ts";
import type { Person } from "../charter/people.ts";
import type { CharterDraft } from "../charter/usable.ts";
import type { Path } from "../finding.ts";

/** Where the pilot team is listed. */
export const TEAM = ["pilot", "team"] as const;

/** A job that somebody does for the running system, and where it is written. */
export interface Held {
  readonly role: string;
  readonly path: Path;
  readonly person: Person;
}

/** The entries of the pilot team that mean this person. */
export function membersOf(charter: CharterDraft, facts: Facts, person: Person | null): readonly Path[] {
  return (charter.pilot?.team ?? []).flatMap((member, index) =>
    facts.same(facts.person(member), person) ? [[...TEAM, index]] : [],
  );
}

/** The production roles that somebody in particular holds. */
export function heldRoles(charter: CharterDraft, facts: Facts): readonly Held[] {
  return TEAM_ROLES.flatMap((role) => {
    const person = facts.named(charter.accountability?.production_team?.[role]);
    return person === null ? [] : [{ role, person, path: ["accountability", "production_team", role] }];
  });
}
