/** Asks that the people who will use it take part in the pilot. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import type { Fix } from "../../finding.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const INVOLVED = ["capability", "users_involved"] as const;
const KEYS = ["from", "people", "how"] as const;
const ALL = "The people who will use it are not in the pilot. Say who takes part, how and from when.";
const QUESTIONS = {
  from: "From which day do users take part in the pilot?",
  people: "How many users take part in the pilot?",
  how: "What do the users do in the pilot?",
} as const;

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
    const open = KEYS.filter((key) =>
      key === "people" ? (involved?.people ?? 0) <= 0 : involved?.[key] === undefined,
    );
    const [first, ...others] = open;
    if (first !== undefined) {
      const question = open.map((key) => QUESTIONS[key]).join(" ");
      return fail(
        involved === undefined ? INVOLVED : [...INVOLVED, first],
        open.length === KEYS.length ? ALL : question,
        {
          related: others.map((key) => ({ path: [...INVOLVED, key], message: QUESTIONS[key] })),
          fixes: fixesFor(involved),
        },
      );
    }
    const from = dayOf(involved?.from);
    if (from === null) return fail([...INVOLVED, "from"], QUESTIONS.from);
    const end = dayOf(charter.pilot?.end);
    if (end === null) {
      return fail(
        ["pilot", "end"],
        "When does the pilot end? Without the date nobody can tell whether users come in before.",
        {
          fixes: [scaffold("Add the pilot's end", ["pilot"], ["end"])],
        },
      );
    }
    if (from <= end) return PASS;
    return fail(
      [...INVOLVED, "from"],
      `Users come in on ${formatDay(from)}, after the pilot has ended on ${formatDay(end)}. Bring them in before.`,
      {
        related: [{ path: ["pilot", "end"], message: "The pilot ends here." }],
      },
    );
  },
  examples: [
    {
      bad: `
capability:
#^^^^^^^^^
  role_change: Welders accept or reject the proposed settings`,
      good: `
pilot: { end: 2027-04-30 }
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
pilot: { end: 2027-04-30 }
capability:
  users_involved:
    from: 2027-02-01
    people: 8
    how: One shift welds with it and rates each setting`,
    },
    {
      bad: `
pilot:
#^^^^
  start: 2027-02-01
capability:
  users_involved: { from: 2027-02-15, people: 8, how: One shift welds with it and rates each setting }`,
      good: `
pilot:
  start: 2027-02-01
  end: 2027-04-30
capability:
  users_involved: { from: 2027-02-15, people: 8, how: One shift welds with it and rates each setting }`,
    },
  ],
};

function fixesFor(involved: object | undefined): readonly Fix[] {
  const absent = lacking(involved, KEYS);
  if (involved === undefined) return [scaffold("Add the users of the pilot", INVOLVED)];
  return absent.length === 0 ? [] : [scaffold("Complete the users of the pilot", INVOLVED, absent)];
}
