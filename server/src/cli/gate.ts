/** The exit status of a check: what the findings, scores and verdicts come to under the gate that was asked for. */
import type { Severity } from "../core/finding.ts";
import type { Analysis } from "../core/judgement/analyze.ts";
import { EXIT } from "./io.ts";
import type { InputFailure } from "./judge.ts";
import { type GateOptions, VERDICT_ORDER } from "./options.ts";

const RANK: { readonly [S in Severity]: number } = { info: 0, warning: 1, error: 2 };

/** What counts of a charter once it is judged: its verdict, how many findings, and whether it misses the gate. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly verdict: string;
  readonly misses: boolean;
}

/** A run as its summary and its exit status need it. */
export interface TalliedRun {
  readonly today: string;
  readonly tallies: readonly Tally[];
  readonly failures: readonly InputFailure[];
}

/** Counts one charter under a gate. */
export function tallyOf(analysis: Analysis, gate: GateOptions): Tally {
  const tally = { error: 0, warning: 0, info: 0 };
  for (const { severity } of analysis.findings) tally[severity]++;
  return { ...tally, verdict: analysis.verdict?.word ?? "no verdict", misses: misses(analysis, gate) };
}

/** 0 fine, 1 something at or above the gate, 2 an input failed. */
export function exitStatus({ tallies, failures }: TalliedRun, { maxWarnings }: GateOptions): number {
  if (failures.length > 0) return EXIT.failed;
  const warnings = tallies.reduce((sum, { warning }) => sum + warning, 0);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return tooMany || tallies.some((one) => one.misses) ? EXIT.findings : EXIT.fine;
}

function misses(analysis: Analysis, { failOn, minScore, require }: GateOptions): boolean {
  if (failOn !== "never" && analysis.findings.some((finding) => RANK[finding.severity] >= RANK[failOn])) return true;
  if (minScore !== undefined && analysis.verdict?.word !== "closed" && (analysis.score?.total ?? -1) < minScore)
    return true;
  if (require === undefined) return false;
  const word = analysis.verdict?.word;
  return word === undefined || VERDICT_ORDER.indexOf(word) > VERDICT_ORDER.indexOf(require);
}
