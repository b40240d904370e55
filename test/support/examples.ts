/** The whole charter that a rule's example stands for, and what its rule says of it. */

import { factsOf } from "../../server/src/core/charter/facts.ts";
import { ORDERED_STAGES } from "../../server/src/core/charter/stage.ts";
import { draft } from "../../server/src/core/charter/usable.ts";
import type { Problem } from "../../server/src/core/finding.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { checkAlone } from "../../server/src/core/rules/engine.ts";
import type { Example, Result, Rule } from "../../server/src/core/rules/rule.ts";
import { validate } from "../../server/src/core/schema/validate.ts";

/** The day on which examples are judged; the files that they may point at lie in `docs/`. */
export const EXAMPLE_WORLD = { today: "2026-11-23", files: (path: string) => path.startsWith("docs/") };

/** The body with the head of a charter above it; a body that names its own stage keeps it. */
export function exampleText(rule: Rule, example: Example, body: string): string {
  const stage = example.stage ?? ORDERED_STAGES.find((one) => rule.severity[one] !== undefined) ?? "idea";
  const own = /^stage:/m.test(body);
  return `apiVersion: pilot-charter/v1\nkind: PilotCharter\n${own ? "" : `stage: ${stage}\n`}${body.trim()}\n`;
}

/** What the rule alone says of a text, once per name it runs for. */
export function resultsOf(rule: Rule, text: string): readonly Result[] {
  const analysis = analyze(text, EXAMPLE_WORLD);
  if (rule.id === "lifecycle/triage-unanswered") return [inCompany(analysis, rule)];
  const { rejected } = validate(analysis.tree, analysis.facts.lexicon.isPlaceholder);
  const drafted = draft(analysis.tree.value, rejected, analysis.facts.lexicon);
  const facts = factsOf({ ...EXAMPLE_WORLD, drafted, policy: analysis.policy });
  return checkAlone(rule, drafted.charter, facts).map(({ result }) => result);
}

/** The failures among results. */
export function failures(results: readonly Result[]): readonly Problem[] {
  return results.flatMap((result) => (result.state === "fail" ? [result] : []));
}

/** The one rule that looks at what the others found needs them to run. */
function inCompany(analysis: Analysis, rule: Rule): Result {
  const problem = analysis.outcomes.find((outcome) => outcome.id === rule.id)?.problem ?? null;
  return problem === null ? { state: "pass" } : { state: "fail", ...problem };
}
