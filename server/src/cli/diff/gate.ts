/** The gate of `diff`: which changes stop a merge, and why it lets the others pass. */
import type { ComparedChange } from "../../core/history/compare.ts";
import { EXIT } from "../io.ts";
import type { ComparedCharter, DiffRun } from "./pairs.ts";

/** From which class on the gate closes; what nobody can order counts as weakening unless told otherwise. */
export type FailOn = "weakens" | "cannot-tell" | "never";

/** A change that counts, or a charter that is gone. */
export interface Counted {
  readonly charter: ComparedCharter;
  readonly change: ComparedChange | null;
  readonly accepted: boolean;
}

/** What the gate says. */
export interface GateResult {
  readonly status: number;
  readonly stopping: readonly Counted[];
  readonly accepted: readonly Counted[];
  /** One sentence. */
  readonly said: string;
}

/** Judges a run; `failOn` is null where nobody asked for a gate. */
export function gateOf(run: DiffRun, failOn: FailOn | null): GateResult {
  const counted = countedIn(run, failOn ?? "cannot-tell");
  const stopping = counted.filter(({ accepted }) => !accepted);
  const accepted = counted.filter((one) => one.accepted);
  const failed = run.failures.length > 0;
  const closed = failOn !== null && failOn !== "never" && stopping.length > 0;
  const status = failed ? EXIT.failed : closed ? EXIT.findings : EXIT.fine;
  return { status, stopping, accepted, said: sentence({ failed, closed, failOn, stopping, accepted }) };
}

function countedIn({ compared }: DiffRun, failOn: FailOn): readonly Counted[] {
  const classes = failOn === "weakens" ? ["weakens"] : ["weakens", "cannot-tell"];
  return compared.flatMap((charter): readonly Counted[] => {
    if (charter.kind === "removed") {
      const ended = charter.comparison.before.verdict === "closed";
      return ended ? [] : [{ charter, change: null, accepted: false }];
    }
    return charter.comparison.changes
      .filter((change) => classes.includes(change.class))
      .map((change) => ({ charter, change, accepted: change.accepted?.problem === null }));
  });
}

interface Standing {
  readonly failed: boolean;
  readonly closed: boolean;
  readonly failOn: FailOn | null;
  readonly stopping: readonly Counted[];
  readonly accepted: readonly Counted[];
}

function sentence({ failed, closed, failOn, stopping, accepted }: Standing): string {
  const changes = ({ length }: readonly Counted[]) =>
    `${length} ${length === 1 ? "change" : "changes"} of promises ${length === 1 ? "is" : "are"}`;
  const names = [...new Set(accepted.map(({ change }) => change?.accepted?.approvedBy ?? ""))].join(", ");
  const standing =
    stopping.length > 0
      ? `${changes(stopping)} not accepted`
      : accepted.length > 0
        ? `${changes(accepted)} accepted by ${names}`
        : "nothing promises less than before";
  if (failed) return "gate: failed, because not everything could be read.";
  if (failOn === null) return `${standing.charAt(0).toUpperCase()}${standing.slice(1)}.`;
  if (closed) return `gate: closed, because ${standing}.`;
  const lets = stopping.length > 0 ? `--fail-on ${failOn} lets them through: ${standing}` : standing;
  return `gate: passed, because ${lets}.`;
}
