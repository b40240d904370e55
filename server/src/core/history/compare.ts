/** Two judged charters side by side: what changed, who accepted it, and what each change moved. */
import { type Analysis, analyze, type World } from "../judgement/analyze.ts";
import type { VerdictWord } from "../judgement/verdict.ts";
import { SCORED_PILLARS, type ScoredPillar } from "../rules/rule.ts";
import { type Acceptance, acceptancesIn } from "./accept.ts";
import { applied } from "./apply.ts";
import type { CharterChange } from "./change.ts";
import { type DiffSide, diffCharters } from "./diff.ts";

/** What one version comes to; null where it could not be judged. */
export interface Figures {
  readonly verdict: VerdictWord | null;
  readonly score: number | null;
  readonly pillars: { readonly [P in ScoredPillar]: number | null };
  readonly run12m: number | null;
  readonly benefit12m: number | null;
  readonly currency: string | null;
  /** As a share: 0.1 is 10 %. */
  readonly return: number | null;
}

/** What one change alone makes of the first version. */
export interface Effect {
  readonly score: number;
  /** The verdict with the change, where it is another one. */
  readonly verdict: VerdictWord | null;
  readonly run12m: number;
}

/** A change with who accepted it and what it moved. */
export interface ComparedChange extends CharterChange {
  readonly accepted: Acceptance | null;
  /** Null where it was not worked out. */
  readonly effect: Effect | null;
}

/** A comparison of two versions of one charter. */
export interface Comparison {
  readonly before: Figures;
  readonly after: Figures;
  readonly changes: readonly ComparedChange[];
  /** Points that the changes move together and none of them alone. */
  readonly together: number;
}

/** Above this number, what each change moves alone is not worked out. */
const MOST_EFFECTS = 60;

/** The side of a comparison that an analysis gives. */
export function sideOf({ charter, facts }: Analysis): DiffSide {
  return { charter, stage: facts.stage.effective };
}

/** Compares two versions; `effects` works out what each change moves alone, which judges the first version once for each. */
export function compare(base: Analysis, head: Analysis, effects = false): Comparison {
  const accepted = acceptancesIn(head);
  const changes = diffCharters(sideOf(base), sideOf(head));
  const before = figuresOf(base);
  const after = figuresOf(head);
  const effectOf = effects && changes.length <= MOST_EFFECTS ? effectsOn(base) : () => null;
  const compared = changes.map((change) => ({
    ...change,
    accepted: accepted.get(change.fingerprint) ?? null,
    effect: effectOf(change),
  }));
  const alone = compared.reduce((sum, { effect }) => sum + (effect?.score ?? 0), 0);
  return { before, after, changes: compared, together: (after.score ?? 0) - (before.score ?? 0) - alone };
}

/** What a version comes to. */
export function figuresOf({ score, verdict, facts }: Analysis): Figures {
  return {
    verdict: verdict?.word ?? null,
    score: score?.total ?? null,
    pillars: Object.fromEntries(
      SCORED_PILLARS.map((pillar) => [pillar, score?.pillars[pillar].score ?? null]),
    ) as Figures["pillars"],
    run12m: score === null ? null : facts.cost.run12m,
    benefit12m: score === null ? null : facts.cost.benefit12m,
    currency: facts.cost.currency,
    return: score === null ? null : facts.cost.return,
  };
}

/** Judges the first version again with one change in it, on the same day. */
function effectsOn(base: Analysis): (change: CharterChange) => Effect | null {
  const { value } = base.tree;
  if (value === null || base.score === null) return () => null;
  const plain = asText(base.world);
  const from = figuresOf(plain(value));
  return ({ edits }) => {
    const to = figuresOf(plain(applied(value, edits)));
    if (to.score === null || from.score === null) return null;
    return {
      score: to.score - from.score,
      verdict: to.verdict === from.verdict ? null : to.verdict,
      run12m: (to.run12m ?? 0) - (from.run12m ?? 0),
    };
  };
}

/** Judges a value; JSON is YAML. */
function asText(world: World): (value: unknown) => Analysis {
  return (value) => analyze(JSON.stringify(value), world);
}
