/** Warns when the only training is something to watch or read, or takes less than an hour. */
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { namesMedium, saysToolUse, skillWords } from "../../charter/words/training.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { number, plural, quoted } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;

export const tokenTraining: Rule = {
  id: "capability/token-training",
  pillar: "capability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  heuristic: true,
  requires: [],
  reads: ["learns", "format", "hours", "people"].map((key) => `capability.learning[].${key}`),
  title: "Most people practise, for an hour or more",
  why: "Watching is not doing: where training was a token, 12 % adopted the tool. Five hours and more of practice make the difference.",
  how: "Plan at least one hands-on form (hands_on, workshop, coaching, on_the_job) with its hours, and have more than half of the people practise.",
  source: ["S-do5 (12 % adoption)", "BCG ≥ 5 h", "Kirkpatrick 2–3"],
  check(charter, facts) {
    const entries = charter.capability?.learning ?? [];
    if (entries.every((entry) => entry?.learns === undefined && entry?.format === undefined)) {
      return blocked("No learning is planned yet.");
    }
    const more = scaffold("Add training with practice", [...LEARNING, entries.length]);
    if (entries.every((entry) => isPassive(entry, facts))) {
      return fail(
        LEARNING,
        `The only training is ${wordsFor(entries)}. That is how tools end up unused: plan practice.`,
        {
          fixes: [more],
        },
      );
    }
    const watching = entries.filter((entry) => isPassive(entry, facts));
    const [all, shown] = [peopleIn(entries), peopleIn(watching)];
    if (all > 0 && shown * 2 > all) {
      const said = `${number(shown)} of ${plural(all, "person", "people")} get only ${wordsFor(watching)}. That is how tools end up unused: plan practice.`;
      return fail(LEARNING, said, { fixes: [more] });
    }
    const longest = Math.max(...entries.map((entry) => entry?.hours ?? 0));
    const least = facts.policy.thresholds.training_hours;
    if (longest >= least) return PASS;
    const stated = entries.some((entry) => entry?.hours !== undefined);
    return fail(
      stated ? LEARNING : [...LEARNING, 0, "hours"],
      stated
        ? `The longest training takes ${plural(longest, "hour")}. Plan at least ${plural(least, "hour")} of practice.`
        : "How many hours does the training take? Write `hours` for each group.",
      {
        fixes: stated
          ? [more]
          : [
              {
                title: "Add the hours",
                preferred: true,
                changes: entries.flatMap((_, index) => scaffold("", [...LEARNING, index], ["hours"]).changes),
              },
            ],
      },
    );
  },
  examples: [
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Tellers, learns: What the assistant can and cannot answer, format: video, hours: 2 }
    - { who: Branch managers, learns: How the assistant changes the queue, format: email, hours: 1 }`,
      good: `
capability:
  learning:
    - { who: Tellers, learns: What the assistant can and cannot answer, format: hands_on, hours: 2 }
    - { who: Branch managers, learns: How the assistant changes the queue, format: email, hours: 1 }`,
    },
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Tellers, learns: Correct an answer before it is sent, format: workshop, hours: 0.5 }`,
      good: `
capability:
  learning:
    - { who: Tellers, learns: Correct an answer before it is sent, format: workshop, hours: 3 }`,
    },
    {
      bad: `
capability:
  learning:
    - { who: Tellers, learns: Correct an answer before it is sent, format: workshop }
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
capability:
  learning:
    - { who: Tellers, learns: Correct an answer before it is sent, format: workshop, hours: 3 }`,
    },
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Tellers, learns: Attend the launch webinar and ask questions, format: workshop, hours: 1 }`,
      good: `
capability:
  learning:
    - { who: Tellers, learns: Correct ten answers and say what was wrong, format: workshop, hours: 1 }`,
    },
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Tellers, people: 310, learns: Which questions the assistant answers, format: video, hours: 0.5 }
    - { who: Branch managers, people: 12, learns: Correct an answer before it is sent, format: workshop, hours: 4 }`,
      good: `
capability:
  learning:
    - { who: Tellers, people: 310, learns: Correct an answer before it is sent, format: workshop, hours: 2 }
    - { who: Branch managers, people: 12, learns: How the assistant changes the queue, format: email, hours: 1 }`,
    },
    {
      bad: `
capability:
  learning:
# ^^^^^^^^
    - { who: Tellers, learns: How to use the new assistant, format: workshop, hours: 2 }`,
      good: `
capability:
  learning:
    - { who: Tellers, learns: Spot an answer that the price list does not support, format: workshop, hours: 2 }`,
    },
  ],
};

type Entry = NonNullable<NonNullable<CharterDraft["capability"]>["learning"]>[number];

/** Nobody practises anything in it; not saying how counts as that, and “how to use the tool” says nothing. */
function isPassive(entry: Entry, facts: Facts): boolean {
  if (entry?.format === undefined || facts.lexicon.passiveFormats.has(entry.format)) return true;
  if (entry.learns === undefined) return false;
  const { words } = facts.policy;
  return saysToolUse(entry.learns) || (namesMedium(entry.learns, words) && skillWords(entry.learns, words) === 0);
}

/** For how many people entries are, as far as it is written. */
function peopleIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + Math.max(0, entry?.people ?? 0), 0);
}

/** Formats as a sentence calls them. */
const FORMATS: { readonly [format: string]: string } = {
  video: "a video",
  document: "something to read",
  email: "an e-mail",
  e_learning: "e-learning",
};

/** What the training is, in a few words. */
function wordsFor(entries: readonly Entry[]): string {
  const formats = new Set(entries.map((entry) => entry?.format));
  const [format] = formats;
  const [only] = entries;
  if (entries.length === 1 && only?.learns !== undefined) return quoted(only.learns);
  return formats.size === 1 && format !== undefined ? (FORMATS[format] ?? format) : "something to watch or read";
}
