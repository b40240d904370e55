/** People who are named already: in this charter, in the others of the workspace, and in the policy. */

import { isNamed, type Person, type PersonSource, personOf, samePerson } from "../../../core/charter/people.ts";
import { personIndex, spellingOf } from "../../../core/charter/person-index.ts";
import type { Plain } from "../../../core/finding.ts";
import type { CursorContext } from "../../../core/yaml/cursor/cursor.ts";
import { scalarText } from "../../../core/yaml/scalars.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import { isPlaceOfPerson, mentionsIn } from "../people.ts";
import type { Offer } from "./item.ts";

/** The address of the person whose name stands beside it, as it is written elsewhere. */
export function addressOffers(
  charter: OpenCharter,
  { path, flow }: CursorContext,
  elsewhere: () => readonly Person[],
): readonly Offer[] {
  const holder = path.slice(0, -1);
  if (path.at(-1) !== "email" || !isPlaceOfPerson(holder, charter.schema)) return [];
  const name = valueAt(charter.tree.value ?? {}, [...holder, "name"]);
  const person = typeof name === "string" ? personOf(name) : null;
  const known = [...mentionsIn(charter).map((mention) => mention.person), ...elsewhere()];
  const addresses = known.flatMap((one) => (one.email !== null && samePerson(one, person) ? [one.email] : []));
  return [...new Set(addresses)].map((address, rank) => ({
    label: address,
    kind: ITEM.reference,
    detail: person?.label ?? "",
    text: scalarText(address, flow),
    rank,
  }));
}

/** Somebody who may be offered. */
interface Known {
  readonly person: Person;
  readonly roles: string[];
  readonly rank: number;
}

/** The people to offer at the cursor but for those beside it in the same list; none where the schema expects no person. */
export function personOffers(
  charter: OpenCharter,
  { path, flow }: CursorContext,
  elsewhere: () => readonly Person[],
  beside: readonly Plain[],
): readonly Offer[] {
  const asName = path.at(-1) === "name" && isPlaceOfPerson(path.slice(0, -1), charter.schema);
  if (!asName && !isPlaceOfPerson(path, charter.schema)) return [];
  const { policy } = charter.analysis.facts;
  const known: Known[] = [];
  const index = personIndex<Known>();
  const add = (person: Person, role: string, rank: number) => {
    const same = index.find(person);
    if (same) {
      if (!same.roles.includes(role)) same.roles.push(role);
    } else if (isNamed(person, policy)) {
      const one = { person, roles: [role], rank };
      known.push(one);
      index.add(person, one);
    }
  };
  for (const { person, role } of mentionsIn(charter)) add(person, role, 0);
  for (const person of distinct(elsewhere())) add(person, "another charter", 1);
  for (const name of policy.people) {
    const person = personOf(name);
    if (person !== null) add(person, "known to the organisation", 2);
  }
  const there = personIndex<true>();
  for (const one of beside) {
    const person = personOf(one as PersonSource | null);
    if (person !== null) there.add(person, true);
  }
  const offered = known.filter(({ person }) => there.find(person) === undefined);
  return offered.map(({ person, roles, rank }) => ({
    label: person.label,
    kind: ITEM.reference,
    detail: roles.slice(0, 3).join(", "),
    text: scalarText(person.label, flow),
    rank,
  }));
}

/** The same people with each way of writing one of them once: many charters name the same few, and comparing people takes time. */
function distinct(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((one) => [spellingOf(one), one])).values()];
}
