/** Asks whether a name is one person, where it may be a job or a group as well. */
import type { Facts } from "../../charter/facts.ts";
import type { Change, Fix } from "../../finding.ts";
import { type PersonPlace, personPlaces } from "../person-places.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

export const nameUnclear: Rule = {
  id: "quality/name-unclear",
  pillar: "quality",
  severity: { idea: "warning" },
  weight: 0,
  heuristic: true,
  requires: [],
  everywhere: true,
  reads: [
    "accountability.production_owner",
    "accountability.sponsor",
    "accountability.production_team",
    "operations.integration.accountable",
    "operations.on_call.primary",
    "measurement.function.lead",
    "pilot.kill_criteria",
    "governance.reviews",
    "cost.confirmed_by",
    "waivers",
  ],
  title: "Every name is plainly one person",
  why: "A single word, a name in lower case or one that is also a job may be somebody, or nobody. It is taken for a person until then.",
  how: "Add an e-mail address that holds the name. A policy may name people whom the tool should know.",
  source: ["S-do1"],
  check(charter, facts) {
    const [first, ...others] = unclearPlaces(personPlaces(charter), facts);
    if (!first) return PASS;
    const related = others.map((other) => ({ path: placeOf(other), message: question(other, facts) }));
    return fail(placeOf(first), question(first, facts), { mark: "value", related, fixes: [withEmail(first, facts)] });
  },
  examples: [
    {
      bad: `
accountability:
  sponsor: Suparman
#          ^^^^^^^^`,
      good: `
accountability:
  sponsor: Suparman <suparman@ministry.example>`,
    },
    {
      bad: `
accountability:
  production_owner:
    name: Edith Head
#         ^^^^^^^^^^`,
      good: `
accountability:
  production_owner:
    name: Edith Head
    email: edith.head@costumes.example`,
    },
  ],
};

/** The first place of each unclear name. */
function unclearPlaces(places: readonly PersonPlace[], facts: Facts): readonly PersonPlace[] {
  const seen = new Set<string>();
  return places.filter(({ source }) => {
    const person = facts.person(source);
    if (person === null || seen.has(person.label) || facts.reading(person).answer !== "unclear") return false;
    seen.add(person.label);
    return true;
  });
}

/** The text that holds the name. */
function placeOf({ path, source }: PersonPlace): readonly (string | number)[] {
  if (typeof source === "string") return path;
  return [...path, source.name === undefined ? "email" : "name"];
}

function question({ source }: PersonPlace, facts: Facts): string {
  return `Is ${quoted(facts.person(source)?.label ?? "")} one person? An e-mail address settles it.`;
}

/** The name as a block with a place for its address. */
function withEmail({ path, source }: PersonPlace, facts: Facts): Fix {
  const name = facts.person(source)?.name ?? null;
  const block: readonly Change[] =
    typeof source === "string" && name !== null ? [{ kind: "set", path, value: { name } }] : [];
  return { title: "Add an e-mail address", changes: [...block, { kind: "scaffold", path, keys: ["email"] }] };
}
