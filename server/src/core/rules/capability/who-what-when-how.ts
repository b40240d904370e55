/** Asks that every group's learning says what, how and by when. */
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list, quoted } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;
const KEYS = ["who", "learns", "format", "ready_by"] as const;
const SPOKEN: { readonly [key: string]: string } = {
  who: "who learns",
  learns: "what they learn",
  format: "how",
  ready_by: "by when",
};

export const whoWhatWhenHow: Rule = {
  id: "capability/who-what-when-how",
  pillar: "capability",
  severity: { chartered: "error" },
  weight: 3,
  requires: ["capability/learning-planned"],
  reads: KEYS.map((key) => `capability.learning[].${key}`),
  title: "Each group's learning has a content, a form and a date",
  why: "Training without a date happens after go-live, and training without a form becomes an e-mail.",
  how: "For each group write who, what they learn, the format, and the day by which they can do it.",
  source: ["S-do5", "ADKAR knowledge"],
  check(charter) {
    const gaps = (charter.capability?.learning ?? []).flatMap((entry, index) => {
      const missing = lacking(entry, KEYS);
      const [first] = missing;
      return first === undefined ? [] : [{ entry, index, missing, path: [...LEARNING, index, first] }];
    });
    const [first, ...others] = gaps;
    if (!first) return PASS;
    const open = KEYS.filter((key) => gaps.some(({ missing }) => missing.includes(key)));
    const who = list(gaps.map(({ entry, index }) => nameOf(entry?.who, index)));
    return fail(first.path, `Incomplete for ${who}: say ${saidOf(open)}.`, {
      related: others.map(({ entry, index, path, missing }) => ({
        path,
        message: `Incomplete for ${nameOf(entry?.who, index)}: say ${saidOf(missing)}.`,
      })),
      fixes: [
        {
          title: "Complete the learning plan",
          preferred: true,
          changes: gaps.flatMap(({ index, missing }) => scaffold("", [...LEARNING, index], missing).changes),
        },
      ],
    });
  },
  examples: [
    {
      bad: `
capability:
  learning:
    - who: Dispatchers
#     ^^^^^^^^^^^^^^^^
      learns: Judge a proposed route before sending it
      format: workshop`,
      good: `
capability:
  learning:
    - who: Dispatchers
      learns: Judge a proposed route before sending it
      format: workshop
      ready_by: 2027-05-14`,
    },
  ],
};

function nameOf(who: string | undefined, index: number): string {
  return who === undefined ? `entry ${index + 1}` : quoted(who, 30);
}

function saidOf(keys: readonly string[]): string {
  return list(keys.map((key) => SPOKEN[key] ?? key));
}
