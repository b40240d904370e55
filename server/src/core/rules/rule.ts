/** What a rule is: one frozen record that holds its words, its weight, its check and its examples. */

import type { Facts } from "../charter/facts.ts";
import type { OrderedStage } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import type { Change, Fix, Path, Problem, Severity } from "../finding.ts";

/** The five pillars hold the score, the other two are never scored. */
export type Pillar = "accountability" | "measurement" | "governance" | "cost" | "capability" | "lifecycle" | "quality";

/** The scored pillars in the order in which they are shown. */
export const SCORED_PILLARS = ["accountability", "measurement", "governance", "cost", "capability"] as const;

/** A pillar that holds part of the score. */
export type ScoredPillar = (typeof SCORED_PILLARS)[number];

/** Questions and stops that cap the score while they are open. */
export type Gate = "Q1" | "Q2" | "Q3" | "Q4" | "STOP" | "RETURN";

/** What of the verdict's circumstances a rule settles by passing: an open question while it runs, a date without a decision. */
export type Settles = "questions" | "kill-date" | "pilot-end";

/** How serious a failure is, where the check itself says so. */
export interface Strictness {
  /** Instead of the rule's; a failure that is only a `warning` costs its weight, but opens no gate and blocks no rule. */
  readonly severity?: Severity;
  /** Asked of small pilots as strictly as of others. */
  readonly firm?: true;
  /** Fails whatever is written of the scale, also where that cannot be read. */
  readonly anyScale?: true;
}

/** What a check says of a charter. */
export type Result =
  | { readonly state: "pass" }
  | ({ readonly state: "fail" } & Strictness & Problem)
  | { readonly state: "blocked"; readonly why: string }
  | { readonly state: "na"; readonly why: string };

/** A bad and a good charter, without the three head lines: documentation and test at once. */
export interface Example {
  /** Stage written into the example's head; the stage at which the rule is first due by default. */
  readonly stage?: "idea" | "chartered" | "piloting" | "bridging" | "production" | "paused" | "killed";
  /** Fails; a line `# ^^^^` below a line marks the exact columns of the finding. */
  readonly bad: string;
  /** Passes. */
  readonly good: string;
  /** What the first fix makes of `bad`, where it needs nobody's knowledge. */
  readonly fixed?: string;
}

/** A rule; the file name is the id's second half, which names the good state. */
export interface Rule {
  readonly id: `${Pillar}/${string}`;
  readonly pillar: Pillar;
  /** Severity from a stage on. Before the first stage the rule is "upcoming". */
  readonly severity: { readonly [S in OrderedStage]?: Severity };
  /** 4 critical, 3 high, 2 medium, 1 low, 0 never scored. */
  readonly weight: 0 | 1 | 2 | 3 | 4;
  readonly gate?: Gate;
  /** Guesses from words; may be disputed. */
  readonly heuristic?: true;
  /** Rules that must pass before this one says anything. */
  readonly requires: readonly Rule["id"][];
  /** Without these it cannot be said to pass, only to fail: what is certain needs no complete charter. */
  readonly passRequires?: readonly Rule["id"][];
  /** Runs once for each of these, as `id[name]`; a policy may add names. */
  readonly each?: readonly string[];
  /** Asked of a small pilot one step less strictly: all of the rule, or where it runs for these names. */
  readonly easedWhenSmall?: true | readonly string[];
  /** A charter counts as small only where this rule passes, does not apply or is waived. */
  readonly settlesSize?: true;
  /** Asked of a pilot that has ended as well. */
  readonly afterEnd?: true;
  /** Does not apply where that rule is waived as an accepted risk. */
  readonly unlessAccepted?: Rule["id"];
  /** Looks at which of the four questions are answered; runs after the rules that answer them. */
  readonly readsAnswers?: true;
  /** What the verdict no longer holds against it once this passes. */
  readonly settles?: Settles;
  /** Says as well which waivers have nothing to waive. */
  readonly reportsUnused?: true;
  /** Looks at users and volume for the price of each only: where nothing is paid so, they need not be readable. */
  readonly costsOnly?: true;
  /** Says itself that a place is not filled in. */
  readonly namesEmpty?: true;
  /** Every related place is marked in the editor as well, not only the first. */
  readonly everywhere?: true;
  /** Paths that the check looks at (`[]` = any item); a place whose shape was rejected there blocks the rule. */
  readonly reads: readonly string[];
  /** The good state, as a short sentence. */
  readonly title: string;
  /** Why it matters, for the reader of a report. */
  readonly why: string;
  /** How to get there, for the author. */
  readonly how: string;
  /** Codes of the demands (S-…) and references, as in the catalogue. */
  readonly source: readonly string[];
  readonly check: (charter: CharterDraft, facts: Facts, each: string) => Result;
  readonly examples: readonly Example[];
}

/** The rule is satisfied. */
export const PASS: Result = { state: "pass" };

/** The rule is not satisfied: where, in what words, and what would mend it. */
export function fail(path: Path, message: string, more: Omit<Problem, "path" | "message"> & Strictness = {}): Result {
  return { state: "fail", path, message, ...more };
}

/** The rule cannot be judged yet. */
export function blocked(why: string): Result {
  return { state: "blocked", why };
}

/** The rule does not concern this charter. */
export function notApplicable(why: string): Result {
  return { state: "na", why };
}

/** Fails when the condition is false. */
export function passIf(condition: boolean, otherwise: () => Result): Result {
  return condition ? PASS : otherwise();
}

/** A preferred fix that inserts what is missing at a path from the schema's skeleton. */
export function scaffold(title: string, path: Path, keys?: readonly string[]): Fix {
  return { title, preferred: true, changes: [{ kind: "scaffold", path, ...(keys ? { keys } : {}) }] };
}

/** A fix made of changes. */
export function fixWith(title: string, ...changes: readonly Change[]): Fix {
  return { title, changes };
}
