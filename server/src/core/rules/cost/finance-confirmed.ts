/** Asks for the person in finance who has checked the numbers. */
import type { Facts } from "../../charter/facts.ts";
import type { Person } from "../../charter/people.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";
import { list } from "../words.ts";

const CONFIRMED = ["cost", "confirmed_by"] as const;

export const financeConfirmed: Rule = {
  id: "cost/finance-confirmed",
  pillar: "cost",
  severity: { bridging: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["cost.confirmed_by", "accountability.sponsor", "pilot.team"],
  title: "Somebody in finance has checked the numbers",
  why: "Who asks for the money always finds the numbers good. A second pair of eyes finds the year that was left out.",
  how: "Ask finance to go through the cost table, and write the name of the person who did.",
  source: ["S-fail5", "FinOps shared accountability"],
  check(charter, facts) {
    const source = charter.cost?.confirmed_by;
    const person = facts.person(source);
    if (person === null) {
      return fail(CONFIRMED, "Ask finance to check these numbers, and write the name of the person who did.", {
        fixes: [scaffold("Add who confirmed the numbers", ["cost"], ["confirmed_by"])],
      });
    }
    const said = facts.named(source) ? doubt(person, facts) : `${readsAsNobody(person)} Who checked the numbers?`;
    return said === null ? PASS : fail(CONFIRMED, said);
  },
  examples: [
    {
      bad: `
pilot: { team: [Leo Brandt] }
accountability: { sponsor: Freya Olsen }
cost:
#^^^
  currency: DKK`,
      good: `
pilot: { team: [Leo Brandt] }
accountability: { sponsor: Freya Olsen }
cost:
  currency: DKK
  confirmed_by: Mikkel Juhl <mikkel.juhl@brewery.example>`,
    },
    {
      bad: `
pilot: { team: [Leo Brandt] }
accountability: { sponsor: Freya Olsen }
cost:
  confirmed_by: Freya Olsen
# ^^^^^^^^^^^^`,
      good: `
pilot: { team: [Leo Brandt] }
accountability: { sponsor: Freya Olsen }
cost:
  confirmed_by: Mikkel Juhl`,
    },
  ],
};

/** Why the person's check does not count, or null. */
function doubt(person: Person, facts: Facts): string | null {
  if (facts.same(person, facts.sponsor)) return `${person.label} pays for it. Ask finance to check the numbers.`;
  if (facts.inPilotTeam(person)) return `${person.label} built the pilot. Ask finance to check the numbers.`;
  const unknown = [...(facts.sponsor ? [] : ["the sponsor"]), ...(facts.pilotTeam ? [] : ["the pilot team"])];
  return unknown.length === 0
    ? null
    : `Name ${list(unknown)}; otherwise nobody can tell whether ${person.label} is independent.`;
}
