/** A policy file as features see it: like a charter, with the schema and the findings of a policy and nothing to judge. */
import { analyzeTree } from "../../core/judgement/analyze.ts";
import { once } from "../../core/lazy.ts";
import { type PolicyReading, type PolicySurroundings, policySchema, readPolicyTree } from "../../core/policy/read.ts";
import { type CharterSource, charterOf, openCharters } from "./charter-of.ts";
import type { OpenCharter } from "./open-charter.ts";

/** Whether an address is that of a policy file. */
export function isPolicyFile(uri: string): boolean {
  return /(^|[/\\])pilot-policy\.yaml$/.test(uri.replace(/[?#].*$/, ""));
}

/** A policy from its source. */
export function policyDocumentOf(source: CharterSource, around: () => PolicySurroundings): OpenCharter {
  const base = charterOf(source);
  const reading = once((): PolicyReading => readPolicyTree(base.tree, around()));
  const analysis = once((): OpenCharter["analysis"] => ({
    ...analyzeTree(base.tree, source.world()),
    kind: base.tree.root === "broken" ? "broken" : "not-a-charter",
    findings: reading().findings,
    schema: policySchema(),
    outcomes: [],
    score: null,
    verdict: null,
  }));
  return openCharters.but(base, { analysis, schema: policySchema });
}
