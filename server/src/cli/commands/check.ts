/** `check`: findings, score and verdict of each charter under the paths. */
import { jsonDocument, jsonText } from "../../core/report/json.ts";
import { reportOf } from "../../core/report/model/model.ts";
import { Failure } from "../../node/failure.ts";
import { coloursFor } from "../colours.ts";
import { checkText } from "../formats/check-text.ts";
import { exitStatus } from "../gate.ts";
import type { Io } from "../io.ts";
import { judgeAll, type Run } from "../judge.ts";
import type { GateOptions, JudgeOptions, Target } from "../options.ts";
import { deliver } from "../output.ts";
import { dayOfRun } from "../world.ts";

/** Everything `check` can be asked. */
export interface CheckOptions extends JudgeOptions, GateOptions {
  readonly targets: readonly Target[];
  readonly stdinFilepath?: string;
  readonly quiet?: boolean;
}

/** Runs the command and gives its exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const run = await judged(paths, options, io);
  const render = (format: string, toFile: boolean) =>
    format === "json"
      ? asJson(run)
      : checkText(run, {
          colours: coloursFor(io, toFile ? "never" : options.color),
          quiet: options.quiet === true,
          columns: io.columns,
        });
  deliver(options.targets, render, io);
  return exitStatus(run, options);
}

/** The run; where nothing was found, the JSON document says so before the command fails. */
async function judged(paths: readonly string[], options: CheckOptions, io: Io): Promise<Run> {
  try {
    return await judgeAll(paths, options, io, options.stdinFilepath);
  } catch (error) {
    if (error instanceof Failure && error.nothingAt !== null) {
      const { nothingAt: file, message } = error;
      const run: Run = { today: dayOfRun(options.asOf, io), judged: [], listed: [], failures: [{ file, message }] };
      deliver(
        options.targets.filter(({ format }) => format === "json"),
        () => asJson(run),
        io,
      );
    }
    throw error;
  }
}

/** The JSON document of a run (cli.md, version 1). */
export function asJson(run: Run): string {
  const reports = run.listed.map(({ file, analysis }) => reportOf(analysis, file));
  return jsonText(jsonDocument(reports, run.failures, run.today));
}
