/** Points at values that people write when they do not know yet. */
import { fail, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

export const placeholder: Rule = {
  id: "quality/placeholder",
  pillar: "quality",
  severity: { idea: "warning" },
  weight: 0,
  namesEmpty: true,
  requires: [],
  everywhere: true,
  reads: [],
  title: "No placeholder is left",
  why: "“To be decided” looks like an answer and is none. It counts as empty everywhere, so better see it here first.",
  how: "Write the answer, or delete the line until there is one.",
  source: ["INCOSE (no TBD)", "S-triage (in writing)"],
  check(_charter, facts) {
    const [first, ...others] = facts.placeholders;
    if (!first) return PASS;
    const message = (text: string) => `${quoted(text)} counts as empty. Write the answer, or delete it.`;
    return fail(first.path, message(first.text), {
      mark: "value",
      related: others.map(({ path, text }) => ({ path, message: message(text) })),
    });
  },
  examples: [
    {
      bad: `
scale:
  users: { pilot: 12, full: TBD }
#                           ^^^`,
      good: `
scale:
  users: { pilot: 12, full: 420 }`,
    },
    {
      bad: `
operations:
  fallback: waiting for IT
#           ^^^^^^^^^^^^^^`,
      good: `
operations:
  fallback: Later this year the old form is switched off; until then people use it`,
    },
  ],
};
