/** Asks that the people who will use it take part in the pilot. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const INVOLVED = ["capability", "users_involved"] as const;
const KEYS = ["from", "people", "how"] as const;

export const usersInPilot: Rule = {
  id: "capability/users-in-pilot",
  pillar: "capability",
  severity: { chartered: "error" },
  weight: 3,
  requires: [],
  reads: [...KEYS.map((key) => `capability.users_involved.${key}`), "pilot.end"],
  title: "The people who will use it take part in the pilot",
  why: "What works for the project team fails on a Monday morning at the counter. Users find that out, and only users can.",
  how: "Write how many real users take part, from which day, and what they do in the pilot.",
  source: ["S-fail3", "RMF MEASURE 1.3"],
  check(charter) {
    const involved = charter.capability?.users_involved;
    const missing = lacking(involved, KEYS);
    const [first] = missing;
    const message = "The people who will use it are not in the pilot. Say who takes part, how and from when.";
    if (involved === undefined)
      return fail(INVOLVED, message, { fixes: [scaffold("Add the users of the pilot", INVOLVED)] });
    if (first !== undefined) {
      return fail([...INVOLVED, first], message, {
        fixes: [scaffold("Complete the users of the pilot", INVOLVED, missing)],
      });
    }
    if ((involved.people ?? 0) <= 0) return fail([...INVOLVED, "people"], message);
    const from = dayOf(involved.from);
    const end = dayOf(charter.pilot?.end);
    if (from === null) return fail([...INVOLVED, "from"], message);
    if (end === null || from <= end) return PASS;
    return fail([...INVOLVED, "from"], `Users come in after the pilot has ended on ${formatDay(end)}.`, {
      related: [{ path: ["pilot", "end"], message: "The pilot ends here." }],
    });
  },
  examples: [
    {
      bad: `
capability:
#^^^^^^^^^
  role_change: Welders accept or reject the proposed settings`,
      good: `
capability:
  role_change: Welders accept or reject the proposed settings
  users_involved: { from: 2027-02-01, people: 8, how: One shift welds with it and rates each setting }`,
    },
    {
      bad: `
pilot: { start: 2027-02-01, end: 2027-04-30 }
capability:
  users_involved: { from: 2027-06-01, people: 8, how: One shift welds with it and rates each setting }
#                   ^^^^`,
      good: `
pilot: { start: 2027-02-01, end: 2027-04-30 }
capability:
  users_involved: { from: 2027-02-15, people: 8, how: One shift welds with it and rates each setting }`,
    },
    {
      bad: `
capability:
  users_involved:
# ^^^^^^^^^^^^^^
    from: 2027-02-01
    people: 8`,
      good: `
capability:
  users_involved:
    from: 2027-02-01
    people: 8
    how: One shift welds with it and rates each setting`,
    },
  ],
};
