/** The exit status of a check: what the findings, scores and verdicts come to under the gate that was asked for. */
import type { Severity } from "../core/finding.ts";
import { EXIT } from "./io.ts";
import type { Run } from "./judge.ts";
import { type GateOptions, VERDICT_ORDER } from "./options.ts";

const RANK: { readonly [S in Severity]: number } = { info: 0, warning: 1, error: 2 };

/** 0 fine, 1 something at or above the gate, 2 an input failed. */
export function exitStatus(run: Run, gate: GateOptions): number {
  if (run.failures.length > 0) return EXIT.failed;
  return run.judged.some((one) => misses(one.analysis, gate)) || tooManyWarnings(run, gate) ? EXIT.findings : EXIT.fine;
}

function misses(analysis: Run["judged"][number]["analysis"], gate: GateOptions): boolean {
  const { failOn, minScore, require } = gate;
  if (failOn !== "never" && analysis.findings.some((finding) => RANK[finding.severity] >= RANK[failOn])) return true;
  if (minScore !== undefined && analysis.verdict?.word !== "closed" && (analysis.score?.total ?? -1) < minScore)
    return true;
  if (require === undefined) return false;
  const word = analysis.verdict?.word;
  return word === undefined || VERDICT_ORDER.indexOf(word) > VERDICT_ORDER.indexOf(require);
}

function tooManyWarnings(run: Run, { maxWarnings }: GateOptions): boolean {
  if (maxWarnings === undefined) return false;
  const warnings = run.judged
    .flatMap((one) => one.analysis.findings)
    .filter((finding) => finding.severity === "warning");
  return warnings.length > maxWarnings;
}
