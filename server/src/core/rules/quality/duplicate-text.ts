/** Points at a sentence that fills three or more fields. */
import { formatPath } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";

export const duplicateText: Rule = {
  id: "quality/duplicate-text",
  pillar: "quality",
  severity: { chartered: "warning" },
  weight: 0,
  requires: [],
  everywhere: true,
  reads: [],
  title: "Every field has its own text",
  why: "One fluent sentence in every field looks complete and says nothing. Copies count as empty in all other checks.",
  how: "Write in each field what it asks for, or leave it out.",
  source: ["anti-gaming"],
  check(_charter, facts) {
    const [first] = facts.copies;
    const [path] = first?.paths ?? [];
    if (!first || path === undefined) return PASS;
    const message = (count: number) =>
      `The same text, or nearly the same, is used in ${count} fields, so it counts as empty. Write in each what it asks for.`;
    return fail(path, message(first.paths.length), {
      mark: "value",
      related: [
        ...first.paths.slice(1).map((other) => ({ path: other, message: `The same text as ${formatPath(path)}.` })),
        ...facts.copies
          .slice(1)
          .flatMap((copy) => copy.paths.map((other) => ({ path: other, message: message(copy.paths.length) }))),
      ],
    });
  },
  examples: [
    {
      bad: `
governance:
  controls:
    privacy: We follow all the rules that apply
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ip: We follow all the rules that apply
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    regulatory: We follow all the rules that apply
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
governance:
  controls:
    privacy: Names are removed before a text leaves the region
    ip: The supplier may not train on our documents
    regulatory: Compliance samples 50 answers a month`,
    },
  ],
};
