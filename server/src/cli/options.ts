/** The options that several commands share, and their values checked in words. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Past } from "../core/charter/past.ts";
import { ORDERED_STAGES, type OrderedStage } from "../core/charter/stage.ts";
import type { VerdictWord } from "../core/judgement/verdict.ts";
import type { Selection } from "../node/git-changed.ts";

/** Where one requested format goes: a file, or standard output. */
export interface Target {
  readonly format: string;
  readonly output: string | null;
}

/** Options common to commands that judge charters. */
export interface JudgeOptions {
  readonly asOf?: string;
  readonly policy?: string;
  readonly targetStage?: OrderedStage;
  /** What is known of earlier versions, for commands that look back. */
  readonly past?: Past;
  /** Which of the charters under the paths are meant; all where absent. */
  readonly only?: Selection;
  readonly color: "auto" | "always" | "never";
}

/** The options of `check` that decide its exit status. */
export interface GateOptions {
  readonly failOn: "error" | "warning" | "info" | "never";
  readonly minScore?: number;
  readonly require?: VerdictWord;
  readonly maxWarnings?: number;
}

/** Verdicts from best to worst; a closed pilot passes every requirement. */
export const VERDICT_ORDER: readonly VerdictWord[] = ["closed", "go", "fix", "hold", "pause", "kill"];

/** Adds the options that decide by what a charter is judged. */
export function addJudgeOptions(command: Command): Command {
  return command
    .option("--as-of <date>", "judge as of this day (default: today, or SOURCE_DATE_EPOCH)")
    .option(
      "--policy <file>",
      "judge by this policy alone (default: every pilot-policy.yaml from the repository's root down)",
    )
    .addOption(new Option("--target-stage <stage>", "judge as if moving to this stage").choices([...ORDERED_STAGES]))
    .addOption(
      new Option("--color <when>", "colours in the terminal").choices(["auto", "always", "never"]).default("auto"),
    )
    .option("--no-progress", "no progress on standard error");
}

/** Adds the options that decide the exit status. */
export function addGateOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--fail-on <severity>", "exit 1 from this severity on")
        .choices(["error", "warning", "info", "never"])
        .default("error"),
    )
    .option("--min-score <n>", "exit 1 below this score", wholeNumber)
    .addOption(
      new Option("--require <verdict>", "worst verdict allowed").choices(
        VERDICT_ORDER.filter((word) => word !== "closed"),
      ),
    )
    .option("--max-warnings <n>", "exit 1 above this number of warnings", wholeNumber);
}

/** Adds `--format` and `--output`, both repeatable and paired by their order; `targets()` gives the pairs after parsing. */
export function addTargets(command: Command, formats: readonly string[], fallback: string): () => readonly Target[] {
  const pairs: { format: string; output: string | null }[] = [];
  const format = (value: string) => {
    if (!formats.includes(value)) throw new InvalidArgumentError(`Formats: ${formats.join(", ")}.`);
    pairs.push({ format: value, output: null });
    return value;
  };
  const output = (value: string) => {
    const last = pairs.at(-1);
    if (last && last.output === null) last.output = value;
    else pairs.push({ format: fallback, output: value });
    return value;
  };
  command
    .addOption(
      // The parser comes after the choices: they are for shells that complete, it collects the values.
      new Option("--format <name>", `what to write (default: ${fallback}); repeatable`)
        .choices(formats)
        .argParser(format),
    )
    .option("--output <file>", "write the format before it to a file; repeatable", output);
  return () => (pairs.length === 0 ? [{ format: fallback, output: null }] : pairs);
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It takes a whole number.");
  return Number(value);
}
