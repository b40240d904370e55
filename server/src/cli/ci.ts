/** A run as build servers want it: paths from the root of the repository, and summaries where the server asks for them. */
import { join, resolve } from "node:path";
import { type CiRun, ciCharter } from "../core/report/ci/run.ts";
import type { FindingReport } from "../core/report/model/types.ts";
import { reasonOf } from "../node/failure.ts";
import { writeText } from "../node/file-writer.ts";
import { appendText, repositoryRoot, shown, sizeOf } from "../node/files.ts";
import type { Based } from "./baseline.ts";
import { checkSummary } from "./formats/check-markdown.ts";
import type { Io } from "./io.ts";
import type { Run } from "./judge.ts";

/** The run for a build server; `isKnown` tells what a baseline holds already, where there is one. */
export function ciRunOf(run: Run, io: Io, isKnown: Based["isKnown"] | null = null): CiRun {
  const root = repositoryRoot(resolve(io.cwd)) ?? io.cwd;
  const fromRoot = (file: string) => shown(resolve(io.cwd, file), root);
  return {
    today: run.today,
    charters: run.judged.map((one) => {
      const known = isKnown === null ? null : ({ rule, path }: FindingReport) => isKnown(one, rule, path);
      const charter = ciCharter(fromRoot(one.file), one.analysis, known);
      return one.before === undefined ? charter : { ...charter, before: one.before };
    }),
    failures: run.failures.map(({ file, message }) => ({ file: fromRoot(file), message })),
  };
}

/** Adds the summary to that of the step, where GitHub has named a file for it; whether there is one. Never a failure. */
export function addStepSummary(run: CiRun, io: Io): boolean {
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === "") return false;
  return quietly(io, "The step's summary", () => {
    const summary = checkSummary(run, sizeOf(path));
    appendText(path, summary);
    return summary !== "";
  });
}

/** Writes the summary for Azure and gives its path; null where the agent has no folder for it. */
export function azureSummary(run: CiRun, io: Io): string | null {
  const folder = io.env.AGENT_TEMPDIRECTORY;
  if (folder === undefined || folder === "") return null;
  const path = join(folder, "pilot-charter-summary.md");
  const done = quietly(io, "The summary", () => {
    writeText(path, path, checkSummary(run));
    return true;
  });
  return done ? path : null;
}

function quietly(io: Io, what: string, write: () => boolean): boolean {
  try {
    return write();
  } catch (error) {
    io.err(`pilot-charter: ${what} cannot be written: ${reasonOf(error)}.\n`);
    return false;
  }
}
