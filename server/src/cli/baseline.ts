/** Takes out of a run what its baseline knows, and brings the baseline up to date where that is asked for. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Finding, formatPath } from "../core/finding.ts";
import { type BaselineEntry, baselineText, matchBaseline, readBaseline } from "../core/report/baseline.ts";
import { plural } from "../core/rules/words.ts";
import { oneLine } from "../core/text/sanitize.ts";
import { Failure } from "../node/failure.ts";
import { writeText } from "../node/file-writer.ts";
import { readText } from "../node/files.ts";
import type { Io } from "./io.ts";
import type { Judged, Run } from "./judge.ts";

/** The options of a baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly allowNew?: boolean;
  readonly strict?: boolean;
}

/** A run beside its baseline. */
export interface Based {
  /** The run without what is known. */
  readonly fresh: Run;
  readonly isKnown: (judged: Judged, rule: string, path: string) => boolean;
  /** Whether an entry without a finding fails the run. */
  readonly failed: boolean;
}

/** Whether anything is asked of a baseline. */
export function asksOfBaseline({ baseline, updateBaseline, allowNew, strict }: BaselineOptions): boolean {
  return baseline !== undefined || [updateBaseline, allowNew, strict].includes(true);
}

/** Compares the run with the baseline; null where none is asked for. What is to be said goes to standard error. */
export function againstBaseline(run: Run, options: BaselineOptions, io: Io): Based | null {
  const { baseline, updateBaseline = false, allowNew = false, strict = false } = options;
  if (baseline === undefined) {
    if (updateBaseline || allowNew || strict)
      throw new Failure("--update-baseline, --allow-new and --strict need --baseline FILE.");
    return null;
  }
  const path = resolve(io.cwd, baseline);
  const old = entriesOf(path, baseline, updateBaseline && allowNew);
  const found = run.judged.flatMap((one) => one.analysis.findings.map((finding) => entryOf(one, finding)));
  const judged = new Set(run.judged.filter(({ analysis }) => analysis.kind === "charter").map(charterOf));
  const { gone, isKnown } = matchBaseline(old, found, judged);
  const fresh = found.filter((entry) => !isKnown(entry));
  const kept = updateBaseline ? old.filter((entry) => !gone.includes(entry)) : old;
  const added = updateBaseline && allowNew ? fresh : [];
  if (updateBaseline) writeText(path, baseline, baselineText([...kept, ...added]));
  else
    for (const { rule, path: at, charter } of gone)
      io.err(
        `${oneLine(`${baseline}: ${rule} at ${at || "the top"} of ${charter} is not found any more; --update-baseline removes it.`)}\n`,
      );
  const known = found.length - fresh.length;
  const changes = updateBaseline ? `; ${gone.length} removed, ${added.length} added` : "";
  io.err(`${oneLine(baseline)}: ${plural(known, "known finding")} left out${changes}.\n`);
  const all = matchBaseline([...kept, ...added], found, judged);
  const knows = (one: Judged, rule: string, at: string) => all.isKnown({ rule, path: at, charter: charterOf(one) });
  const without = (one: Judged): Judged => ({
    ...one,
    analysis: {
      ...one.analysis,
      findings: one.analysis.findings.filter(({ code, path: at }) => !knows(one, code, formatPath(at))),
    },
  });
  return {
    fresh: { ...run, judged: run.judged.map(without) },
    isKnown: knows,
    failed: strict && !updateBaseline && gone.length > 0,
  };
}

function entriesOf(path: string, name: string, mayBeNew: boolean): readonly BaselineEntry[] {
  if (!existsSync(path)) {
    if (mayBeNew) return [];
    throw new Failure(`${name} is not there. --update-baseline --allow-new writes it.`);
  }
  const entries = readBaseline(readText(path, name));
  if (typeof entries === "string") throw new Failure(`${name} cannot be used: ${entries}.`);
  return entries;
}

function entryOf(judged: Judged, { code, path }: Finding): BaselineEntry {
  return { rule: code, path: formatPath(path), charter: charterOf(judged) };
}

function charterOf({ file, analysis }: Judged): string {
  return String(analysis.charter.metadata?.id ?? file);
}
