/** Makes a charter whose tree, analysis and lines are worked out when first asked for, and once. */

import { DEFAULT_POLICY } from "../../core/charter/policy.ts";
import { type Analysis, analyzeTree, type World } from "../../core/judgement/analyze.ts";
import { askedFields, once } from "../../core/lazy.ts";
import type { RuleMemory } from "../../core/rules/engine.ts";
import { charterWith } from "../../core/schema/overlay.ts";
import { type LineStarts, lineStarts } from "../../core/text/lines.ts";
import type { Tree } from "../../core/yaml/tree.ts";
import type { OpenCharter } from "./open-charter.ts";

/** What a charter is made from. */
export interface CharterSource {
  readonly uri: string;
  readonly version: number | null;
  readonly text: string;
  readonly world: () => World;
  readonly tree: () => Tree;
  /** Where its lines start, where that is known or cheaper to find out than from the text. */
  readonly lines?: () => LineStarts;
  /** What rules said of it before. */
  readonly memory?: RuleMemory;
}

/** Makes charters; for what only looks like one too. */
export const openCharters = askedFields<OpenCharter, "tree" | "analysis" | "schema" | "lineStarts">([
  "tree",
  "analysis",
  "schema",
  "lineStarts",
]);

/** A charter from its source. */
export function charterOf({ uri, version, text, world, tree, lines, memory }: CharterSource): OpenCharter {
  const readTree = once(tree);
  const knownWorld = once(world);
  const analysis = once((): Analysis => analyzeTree(readTree(), knownWorld(), memory));
  const starts = once(lines ?? (() => lineStarts(text)));
  return openCharters.object(
    { uri, version, text },
    {
      tree: readTree,
      analysis,
      schema: () => charterWith(knownWorld().policy ?? DEFAULT_POLICY),
      lineStarts: starts,
    },
  );
}
