/** A policy file as features see it: like a charter, with the schema and the findings of a policy and nothing to judge. */
import { analyzeTree } from "../../core/judgement/analyze.ts";
import { once } from "../../core/lazy.ts";
import { type PolicyReading, policySchema, readPolicyTree } from "../../core/policy/read.ts";
import { type CharterSource, charterOf, openCharters } from "./charter-of.ts";
import type { OpenCharter } from "./open-charter.ts";

/** Whether an address is that of a policy file. */
export function isPolicyFile(uri: string): boolean {
  return /(^|[/\\])pilot-policy\.yaml$/.test(uri.replace(/[?#].*$/, ""));
}

/** What a policy's presets are looked up with: its own path from the repository's root, and the files there. */
export interface PolicyPlace {
  readonly file: string;
  readonly load: (path: string) => string | null;
}

/** A policy from its source. */
export function policyDocumentOf(source: CharterSource, placeOf: () => PolicyPlace): OpenCharter {
  const base = charterOf(source);
  const reading = once((): PolicyReading => {
    const { file, load } = placeOf();
    return readPolicyTree(base.tree, load, file);
  });
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
