/** Asks what result, by what date, ends the pilot, and who decides. */
import { dayOf } from "../../charter/dates.ts";
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { isAnswer } from "../../charter/words/answers.ts";
import { entryFix, lacking } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { readsAsNobody, tooShort } from "../said.ts";

const CRITERIA = ["pilot", "kill_criteria"] as const;
const KEYS = ["if", "by", "decides"] as const;

type Criterion = NonNullable<NonNullable<CharterDraft["pilot"]>["kill_criteria"]>[number];
type Key = (typeof KEYS)[number];

export const killCriteria: Rule = {
  id: "measurement/kill-criteria",
  pillar: "measurement",
  severity: { chartered: "warning", piloting: "error" },
  weight: 3,
  requires: [],
  reads: [
    "pilot.kill_criteria[].if",
    "pilot.kill_criteria[].by",
    "pilot.kill_criteria[].decides",
    "pilot.kill_criteria[].decides.name",
    "pilot.kill_criteria[].decides.email",
  ],
  title: "A result, a date and a person end the pilot",
  why: "Nobody stops what they have started unless they promised to. Without a date a weak pilot lives on and eats the next one.",
  how: "Write the result that would end it, the day on which you look, and the person who decides then.",
  source: ["S-triage", "Duke (state and date)", "RMF MANAGE 1.1"],
  check(charter, facts) {
    const entries = charter.pilot?.kill_criteria;
    const open = (entries ?? []).map((entry) => gapsOf(entry, facts));
    const dateless = open.findIndex((gaps) => gaps.includes("by"));
    if (open.some((gaps) => gaps.length === 0) && dateless < 0) return PASS;
    const nearest = open.reduce((best, gaps, at) => (gaps.length < (open[best]?.length ?? 9) ? at : best), 0);
    const index = open.some((gaps) => gaps.length === 0) ? dateless : nearest;
    const gaps = open[index] ?? KEYS;
    const fixes = [entryFix("Add a kill criterion", CRITERIA, entries, KEYS)];
    if (gaps.length === KEYS.length) {
      return fail(CRITERIA, "What result ends this pilot, by what date, and who decides?", { fixes });
    }
    const entry = entries?.[index];
    const [first, ...others] = gaps;
    return fail([...CRITERIA, index, first ?? "by"], gaps.map((key) => questionFor(key, entry, facts)).join(" "), {
      related: others.map((key) => ({ path: [...CRITERIA, index, key], message: questionFor(key, entry, facts) })),
      fixes: lacking(entry, gaps).length === 0 ? [] : fixes,
    });
  },
  examples: [
    {
      bad: `
pilot:
#^^^^
  start: 2027-02-01`,
      good: `
pilot:
  start: 2027-02-01
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }`,
    },
    {
      bad: `
pilot:
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Steering committee }
#                                                                   ^^^^^^^`,
      good: `
pilot:
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }`,
    },
    {
      bad: `
pilot:
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }
    - if: A letter reaches the wrong customer
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      decides: Amira Saleh`,
      good: `
pilot:
  kill_criteria:
    - { if: Fewer than half of the drafts are kept, by: 2027-04-15, decides: Amira Saleh }
    - { if: A letter reaches the wrong customer, by: 2027-03-01, decides: Amira Saleh }`,
    },
    {
      bad: `
pilot:
  kill_criteria: [{ if: Failure, by: 2027-04-15, decides: Amira Saleh }]
#                   ^^`,
      good: `
pilot:
  kill_criteria: [{ if: Two failures in a week, by: 2027-04-15, decides: Amira Saleh }]`,
    },
  ],
};

/** What a criterion lacks; one that is not written lacks everything. */
function gapsOf(entry: Criterion, facts: Facts): readonly Key[] {
  const given = {
    if: isAnswer(entry?.if),
    by: dayOf(entry?.by) !== null,
    decides: facts.named(entry?.decides) !== null,
  };
  return KEYS.filter((key) => !given[key]);
}

function questionFor(key: Key, entry: Criterion, facts: Facts): string {
  if (key === "if") return tooShort(entry?.if, "What result ends this pilot?");
  if (key === "by") return "By what date is it decided whether this ends the pilot?";
  const written = facts.person(entry?.decides);
  return written ? `${readsAsNobody(written)} Who decides?` : "Who decides whether the pilot ends? Name a person.";
}
