/** `check`: findings, score and verdict of each charter under the paths. */
import { once } from "../../core/lazy.ts";
import { azureCommands } from "../../core/report/ci/azure.ts";
import { githubAnnotations } from "../../core/report/ci/github.ts";
import { gitlabReport } from "../../core/report/ci/gitlab.ts";
import { junitXml } from "../../core/report/ci/junit.ts";
import { sarifText } from "../../core/report/ci/sarif/log.ts";
import { jsonDocument, jsonText } from "../../core/report/json.ts";
import { reportOf } from "../../core/report/model/model.ts";
import { Failure } from "../../node/failure.ts";
import { addStepSummary, azureSummary, ciRunOf } from "../ci.ts";
import { coloursFor } from "../colours.ts";
import { checkComment } from "../formats/check-markdown.ts";
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
  /** Every finding in the text, however many. */
  readonly all?: boolean;
  readonly commentId: string;
}

/** The formats, in the order of their worth to people. */
export const CHECK_FORMATS = ["text", "json", "github", "markdown", "sarif", "junit", "gitlab", "azure"] as const;

/** Runs the command and gives its exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const run = await judged(paths, options, io);
  deliver(options.targets, rendererOf(run, options, io), io);
  return exitStatus(run, options);
}

function rendererOf(run: Run, options: CheckOptions, io: Io): (format: string, toFile: boolean) => string {
  const ci = once(() => ciRunOf(run, io));
  const renderers: { readonly [format: string]: (toFile: boolean) => string } = {
    json: () => asJson(run),
    github: () => githubAnnotations(ci(), addStepSummary(ci(), io)),
    markdown: () => checkComment(ci(), options.commentId),
    sarif: () => sarifText(ci()),
    junit: () => junitXml(ci()),
    gitlab: () => gitlabReport(ci()),
    azure: () => azureCommands(ci(), azureSummary(ci(), io)),
    text: (toFile) =>
      checkText(run, {
        colours: coloursFor(io, toFile ? "never" : options.color),
        quiet: options.quiet === true,
        all: options.all === true,
        columns: io.columns,
      }),
  };
  return (format, toFile) => renderers[format]?.(toFile) ?? "";
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
