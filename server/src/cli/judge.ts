/** Reads and analyses charters for a command; what cannot be judged becomes a failure beside the others. */
import { resolve } from "node:path";
import type { Policy } from "../core/charter/policy.ts";
import { type Analysis, analyze, type World } from "../core/judgement/analyze.ts";
import { Failure } from "../node/failure.ts";
import { evidenceFinder, readText } from "../node/files.ts";
import type { Selection } from "../node/git-changed.ts";
import { type Io, stdinText } from "./io.ts";
import type { JudgeOptions } from "./options.ts";
import { type PolicyOfCharter, policiesFor } from "./policy.ts";
import { findSources, type Source } from "./sources.ts";
import { dayOfRun } from "./world.ts";

/** One judged charter. */
export interface Judged {
  readonly file: string;
  readonly analysis: Analysis;
  /** Its verdict and score before the change that is looked at; null where it is new, absent where nobody asked. */
  readonly before?: Before | null;
}

/** What a charter came to before a change, as of the same day. */
export interface Before {
  readonly verdict: string | null;
  readonly score: number | null;
}

/** An input that could not be judged, and why. */
export interface InputFailure {
  readonly file: string;
  readonly message: string;
}

/** All that a run has judged. */
export interface Run {
  readonly today: string;
  readonly judged: readonly Judged[];
  /** What was judged and what was not because of its policy, in the order of the inputs. */
  readonly listed: readonly Judged[];
  readonly failures: readonly InputFailure[];
}

/** What came of one input: a judged charter, or why it could not be judged, with what is listed of it all the same. */
export type Step = { readonly judged: Judged } | { readonly failure: InputFailure; readonly listed: Judged | null };

/** By what the charters of a run are judged. */
export interface Judging {
  readonly today: string;
  readonly options: JudgeOptions;
  readonly policyOf: (charter: Source) => PolicyOfCharter;
}

/** Judges every charter under the paths; `-` reads standard input under the name of `stdinName`. */
export async function judgeAll(
  paths: readonly string[],
  options: JudgeOptions,
  io: Io,
  stdinName?: string,
): Promise<Run> {
  const judging = judgingOf(options, io);
  const judged: Judged[] = [];
  const listed: Judged[] = [];
  const failures: InputFailure[] = [];
  for (const input of inputs(paths, io, options.only, stdinName)) {
    const step = await judgeOne(input, judging);
    if ("judged" in step) judged.push(step.judged);
    else failures.push(step.failure);
    const one = "judged" in step ? step.judged : step.listed;
    if (one) listed.push(one);
  }
  return { today: judging.today, judged, listed, failures };
}

/** The run with what each charter came to before the change that `options.only` tells of. */
export async function withBefore(run: Run, options: JudgeOptions, io: Io): Promise<Run> {
  const { today, policyOf } = judgingOf(options, { ...io, err: () => undefined });
  const before = async (file: string): Promise<Before | null> => {
    const path = resolve(io.cwd, file);
    const text = (await options.only?.before(path)) ?? null;
    const given = policyOf({ file, path, named: true });
    if (text === null || "problem" in given) return null;
    const { verdict, score } = judgeText(text, { path }, today, { ...options, policy: given.policy });
    return { verdict: verdict?.word ?? null, score: score?.total ?? null };
  };
  const judged: Judged[] = [];
  for (const one of run.judged) judged.push({ ...one, before: await before(one.file) });
  return { ...run, judged };
}

/** By what this run judges; a failure where its day or its policy cannot be used. */
export function judgingOf(options: JudgeOptions, io: Io): Judging {
  return { today: dayOfRun(options.asOf, io), options, policyOf: policiesFor(options.policy, io) };
}

/** Judges one input. What cannot be judged is a failure beside the others. */
export async function judgeOne({ source, read }: Input, { today, options, policyOf }: Judging): Promise<Step> {
  const { file } = source;
  try {
    if (source.problem !== undefined) throw new Failure(source.problem);
    const text = await read();
    const given = policyOf(source);
    if ("problem" in given) {
      const message = `${file} was not judged: ${given.problem}`;
      const analysis = unjudged(text, { today, policyProblem: message });
      return { failure: { file, message }, listed: { file, analysis } };
    }
    const analysis = judgeText(text, source, today, { ...options, policy: given.policy });
    if (analysis.kind === "not-a-charter" && source.named) throw new Failure(notACharter(analysis, file));
    return { judged: { file, analysis } };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { file, message: error.message }, listed: null };
  }
}

/** A charter whose policy cannot be used: it is there, and nothing is said of it but that. */
export function unjudged(text: string, world: World): Analysis {
  const analysis = analyze(text, world);
  const findings = analysis.findings.filter(({ code }) => code === "policy/invalid");
  return { ...analysis, findings, outcomes: [], score: null, verdict: null };
}

/** Judges one text under a name; `policy` is null for the defaults. */
export function judgeText(
  text: string,
  source: Pick<Source, "path">,
  today: string,
  options: Pick<JudgeOptions, "past" | "targetStage"> & { readonly policy: Policy | null },
): Analysis {
  const { policy } = options;
  return analyze(text, {
    today,
    ...(policy ? { policy } : {}),
    files: evidenceFinder(source.path),
    ...(options.past ? { past: options.past } : {}),
    ...(options.targetStage ? { targetStage: options.targetStage } : {}),
  });
}

/** A charter to judge and how its text is had. */
export interface Input {
  readonly source: Source;
  readonly read: () => string | Promise<string>;
}

/** The input that is a file. */
export function fileInput(source: Source): Input {
  return { source, read: () => readText(source.path, source.file) };
}

/** Everything under the paths; a failure where there is nothing. */
export function inputs(
  paths: readonly string[],
  io: Io,
  only: Selection | undefined,
  stdinName = "stdin.pilot.yaml",
): readonly Input[] {
  const files = paths.filter((path) => path !== "-");
  const found = files.length === 0 && paths.length > 0 ? [] : findSources(files, io.cwd);
  const meant =
    only === undefined ? found : found.filter(({ path, problem }) => problem !== undefined || only.has(path));
  const all = meant.map((source): Input => {
    const input = fileInput(source);
    return only === undefined ? input : { source, read: () => only.textOf(source.path) ?? input.read() };
  });
  if (!paths.includes("-")) return all;
  const source: Source = { file: stdinName, path: resolve(io.cwd, stdinName), named: true };
  return [{ source, read: () => stdinText(io) }, ...all];
}

function notACharter(analysis: Analysis, file: string): string {
  return analysis.findings[0]?.message.replace(/^This/, file) ?? `${file} is not a pilot charter.`;
}
