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
import { changedSince, type Selection, stagedCharters } from "../../node/git-changed.ts";
import { againstBaseline, asksOfBaseline, type Based, type BaselineOptions } from "../baseline.ts";
import { addStepSummary, azureSummary, ciRunOf } from "../ci.ts";
import { checkCsv } from "../formats/check-csv.ts";
import { checkComment } from "../formats/check-markdown.ts";
import { exitStatus } from "../gate.ts";
import { EXIT, type Io } from "../io.ts";
import { judgeAll, type Run, withBefore } from "../judge.ts";
import type { GateOptions, JudgeOptions, Target } from "../options.ts";
import { deliver } from "../output.ts";
import { checkStreamed, STREAMED, talliedRun, writeStreamed } from "../streamed.ts";
import { dayOfRun } from "../world.ts";

/** Everything `check` can be asked. */
export interface CheckOptions extends JudgeOptions, GateOptions, BaselineOptions {
  readonly changed?: boolean;
  readonly since?: string;
  readonly staged?: boolean;
  readonly targets: readonly Target[];
  readonly stdinFilepath?: string;
  readonly quiet?: boolean;
  /** Every finding in the text, however many. */
  readonly all?: boolean;
  readonly commentId: string;
}

/** The formats, in the order of their worth to people. */
export const CHECK_FORMATS = [
  "text",
  "json",
  "github",
  "markdown",
  "sarif",
  "junit",
  "gitlab",
  "azure",
  "csv",
] as const;

/** Runs the command and gives its exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const selection = await selectionOf(options, io);
  const meant = { ...options, ...(selection ? { only: selection } : {}) };
  const isStreamed = !asksOfBaseline(options) && options.targets.every(({ format }) => STREAMED.has(format));
  try {
    return isStreamed ? await checkStreamed(paths, meant, io) : await checkWhole(paths, meant, io);
  } catch (error) {
    if (error instanceof Failure && error.nothingAt !== null) return nothingFound(error, meant, io);
    throw error;
  }
}

/** Judges everything before anything is written, as build servers and baselines need it. */
async function checkWhole(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const run = await judgeAll(paths, options, io, options.stdinFilepath);
  const isCompared = options.only !== undefined && options.targets.some(({ format }) => SAYS_WHAT_MOVED.has(format));
  return writeRun(isCompared ? await withBefore(run, options, io) : run, options, io);
}

/** The formats that say what a change has moved. */
const SAYS_WHAT_MOVED: ReadonlySet<string> = new Set(["markdown", "github", "azure"]);

function writeRun(run: Run, options: CheckOptions, io: Io): number {
  const based = againstBaseline(run, options, io);
  const counted = based?.fresh ?? run;
  const render = rendererOf(run, based, options, io);
  for (const target of options.targets) {
    if (STREAMED.has(target.format)) writeStreamed(target, { run, counted }, options, io);
    else deliver([target], render, io);
  }
  const status = exitStatus(talliedRun(counted, options), options);
  return status === EXIT.fine && based?.failed ? EXIT.findings : status;
}

/** Where only changed charters are meant, none at all is no fault; else the JSON document says so before the command fails. */
function nothingFound(failure: Failure, options: CheckOptions, io: Io): number {
  const empty: Run = { today: dayOfRun(options.asOf, io), judged: [], listed: [], failures: [] };
  if (options.only) return writeRun(empty, options, io);
  const { nothingAt, message } = failure;
  const run = { ...empty, failures: [{ file: nothingAt ?? "", message }] };
  for (const target of options.targets)
    if (target.format === "json") writeStreamed(target, { run, counted: run }, options, io);
  throw failure;
}

/** Which charters are meant, where only changed ones are; null for all. */
async function selectionOf({ changed, since, staged }: CheckOptions, io: Io): Promise<Selection | null> {
  if (staged && (changed || since !== undefined)) throw new Failure("Choose --staged or --changed, not both.");
  if (staged) return stagedCharters(io.cwd);
  return changed || since !== undefined ? changedSince(io.cwd, since ?? null) : null;
}

function rendererOf(whole: Run, based: Based | null, options: CheckOptions, io: Io): (format: string) => string {
  const run = based?.fresh ?? whole;
  const ci = once(() => ciRunOf(run, io));
  const renderers: { readonly [format: string]: () => string } = {
    github: () => githubAnnotations(ci(), addStepSummary(ci(), io)),
    markdown: () => checkComment(ci(), options.commentId),
    sarif: () => sarifText(based === null ? ci() : ciRunOf(whole, io, based.isKnown)),
    junit: () => junitXml(ci()),
    gitlab: () => gitlabReport(ci()),
    azure: () => azureCommands(ci(), azureSummary(ci(), io)),
    csv: () => checkCsv(whole),
  };
  return (format) => renderers[format]?.() ?? "";
}

/** The JSON document of a run (cli.md, version 1). */
export function asJson(run: Run): string {
  const reports = run.listed.map(({ file, analysis }) => reportOf(analysis, file));
  return jsonText(jsonDocument(reports, run.failures, run.today));
}
