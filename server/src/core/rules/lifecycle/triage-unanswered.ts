/** Says that a pilot runs while one of the four questions has no answer. */
import type { QuestionId } from "../../charter/names.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { list } from "../words.ts";

const QUESTIONS: { readonly [Q in QuestionId]: { readonly asks: string; readonly path: Path } } = {
  Q1: { asks: "who owns it", path: ["accountability", "production_owner"] },
  Q2: { asks: "what changes by when", path: ["measurement", "production_metric"] },
  Q3: { asks: "what a year costs", path: ["cost"] },
  Q4: { asks: "what people must learn", path: ["capability", "learning"] },
};

export const triageUnanswered: Rule = {
  id: "lifecycle/triage-unanswered",
  pillar: "lifecycle",
  severity: { piloting: "error" },
  weight: 0,
  readsAnswers: true,
  settles: "questions",
  requires: [],
  reads: ["stage"],
  title: "A running pilot has answered the four questions",
  why: "What nobody has answered before the start is rarely answered later. Each month without an answer costs money and trust.",
  how: "Write the missing answers, or stop or pause the pilot until they are written.",
  source: ["S-triage"],
  check(_charter, facts) {
    if (!facts.stage.started || facts.unanswered.length === 0) return PASS;
    const open = facts.unanswered.map((question) => QUESTIONS[question]);
    return fail(
      ["stage"],
      `Running without an answer to: ${list(open.map(({ asks }) => asks))}. Stop or pause it until that is written.`,
      {
        related: open.map(({ asks, path }) => ({ path, message: `Not answered: ${asks}.` })),
      },
    );
  },
  examples: [
    {
      bad: `
stage: piloting
#^^^^
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl, unit: Customer Service }
capability:
  learning:
    - { who: Agents, learns: Check a proposed answer before sending it }`,
      good: `
stage: piloting
scale:
  users: { pilot: 12, full: 260 }
  volume: { unit: letter, per_month: 9000 }
accountability:
  sponsor: Carla Rossi
  production_owner: { name: Henrik Dahl, unit: Customer Service }
measurement:
  production_metric:
    name: Days until a letter is answered
    unit: days
    baseline: 6
    target: 2
    by: 2027-12-31
cost:
  currency: SEK
  months: 12
  lines:
    - { item: Language model, category: licences, basis: per_unit, amount: 0.4 }
capability:
  learning:
    - { who: Agents, learns: Check a proposed answer before sending it }`,
    },
  ],
};
