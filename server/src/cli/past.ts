/** One charter with its past, judged, for the commands that look back. */
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Past } from "../core/charter/past.ts";
import { pastFrom } from "../core/history/past.ts";
import { type Judge, type JudgedVersion, judgeVersions, seriesJudge } from "../core/history/versions.ts";
import type { Analysis } from "../core/judgement/analyze.ts";
import { Failure } from "../node/failure.ts";
import { evidenceFinder, repositoryRoot, shown } from "../node/files.ts";
import { DEEPEN, type KnownPast, pastOf } from "../node/past.ts";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./options.ts";
import { policiesOrFailure } from "./policy.ts";
import { dayOfRun } from "./world.ts";

/** A charter and all its versions, the oldest first. */
export interface JudgedPast {
  readonly file: string;
  readonly today: string;
  readonly judge: Judge;
  readonly judged: readonly JudgedVersion[];
  readonly shallow: boolean;
}

/** How each version is judged: as of the day of its commit, or all as of one day. */
export type View = "then" | "today";

/** Reads and judges the past of one charter; a failure in words where there is none. */
export async function judgedPast(
  path: string,
  options: JudgeOptions,
  io: Io,
  view: View = "then",
): Promise<JudgedPast> {
  const full = resolve(io.cwd, path);
  const file = shown(full, io.cwd);
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`${file} is a folder; this command takes one charter.`);
  const today = dayOfRun(options.asOf, io);
  const policy = policiesOrFailure(options.policy, io)({ file, path: full, named: true });
  const past: KnownPast = await pastOf(full, today);
  if (past.versions.length === 0) throw new Failure(`git knows nothing of ${file}.`);
  const series = seriesJudge({
    ...(policy ? { policy } : {}),
    files: evidenceFinder(full),
    ...(options.targetStage ? { targetStage: options.targetStage } : {}),
  });
  const judge: Judge = view === "today" ? (text) => series(text, today) : series;
  return { file, today, judge, judged: judgeVersions(past.versions, judge), shallow: past.shallow };
}

/** The past of a charter for its report; null where nobody knows it, which is no failure there. */
export async function knownPast(path: string, options: JudgeOptions, io: Io): Promise<Past | null> {
  const full = resolve(io.cwd, path);
  const isFile = path !== "-" && statSync(full, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile || repositoryRoot(dirname(full)) === null) return null;
  try {
    const { judged, judge, today, shallow } = await judgedPast(path, options, io);
    return pastFrom(judged, judge, today, shallow);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Today's charter, judged today. */
export function judgedNow({ judged, judge, today, file }: JudgedPast): Analysis {
  const last = judged.at(-1);
  if (last?.version.text === null || last === undefined) throw new Failure(`${file} is deleted.`);
  const now = judge(last.version.text, today);
  if (now.kind !== "charter")
    throw new Failure(`${file} ${now.kind === "broken" ? "does not parse" : "is not a pilot charter"}.`);
  return now;
}

/** The sentence about commits that this clone lacks; empty where it has all. */
export function shallowNote(shallow: boolean): string {
  return shallow ? `This clone is shallow: older commits are missing. To get them: ${DEEPEN}` : "";
}

/** A commit in short; words for what is not committed. */
export function commitName(commit: string | null): string {
  return commit === null ? "not committed" : commit.slice(0, 8);
}
