/** Points at words in the metric and the exit criteria that can mean anything. */

import { vagueWordIn } from "../../charter/words/vague.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

export const vagueText: Rule = {
  id: "quality/vague-text",
  pillar: "quality",
  severity: { chartered: "info" },
  weight: 0,
  heuristic: true,
  requires: [],
  everywhere: true,
  reads: ["measurement.production_metric.name", "pilot.exit_criteria", "pilot.exit_criteria[]"],
  title: "Metric and exit criteria use numbers instead of vague words",
  why: "“Better” is true of any result, so it cannot be missed, checked or agreed on.",
  how: "Replace the word by the number you have in mind.",
  source: ["INCOSE R7"],
  check(charter, facts) {
    const texts: readonly { readonly path: Path; readonly text: string | undefined }[] = [
      {
        path: ["measurement", "production_metric", "name"],
        text: charter.measurement?.production_metric?.name,
      },
      ...(charter.pilot?.exit_criteria ?? []).map((text, index) => ({ path: ["pilot", "exit_criteria", index], text })),
    ];
    const vague = texts.flatMap(({ path, text }) => {
      const word = text === undefined || /\p{Nd}/u.test(text) ? null : vagueWordIn(text, facts.policy.words);
      return word === null ? [] : [{ path, message: `${quoted(word)} can mean anything. Write the number.` }];
    });
    const [first, ...others] = vague;
    return first ? fail(first.path, first.message, { mark: "value", related: others }) : PASS;
  },
  examples: [
    {
      bad: `
pilot:
  exit_criteria:
    - Significantly faster quotes for brokers
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
pilot:
  exit_criteria:
    - Quotes reach brokers within 2 hours for 4 weeks`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Improved customer letters }
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
measurement:
  production_metric: { name: Days until a letter is answered }`,
    },
  ],
};
