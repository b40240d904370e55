/** The rows of a portfolio: each charter is read, judged, reduced to a row and dropped, so that thousands need little memory. */
import { type RowWants, rowOf, unjudgedRow } from "../core/portfolio/row.ts";
import type { PortfolioRow } from "../core/portfolio/types.ts";
import { oneLine } from "../core/text/sanitize.ts";
import { Failure } from "../node/failure.ts";
import { readText } from "../node/files.ts";
import type { Io } from "./io.ts";
import { judgeText, unjudged } from "./judge.ts";
import type { JudgeOptions } from "./options.ts";
import { policiesFor } from "./policy.ts";
import { findSources, type Source } from "./sources.ts";

/** The rows in the order of their files, and the sentences about what could not be read. */
export interface PortfolioRun {
  readonly rows: readonly PortfolioRow[];
  readonly failures: readonly string[];
}

/** How the rows are judged, and what they hold. */
export type RowOptions = JudgeOptions & RowWants & { readonly asOf: string };

/** Judges every charter under the paths on a day; what cannot be judged is a row too. */
export function portfolioRows(paths: readonly string[], options: RowOptions, io: Io): PortfolioRun {
  const policyOf = policiesFor(options.policy, io);
  const failures: string[] = [];
  const rows = findSources(paths, io.cwd).map((source) => {
    try {
      return judgedRow(source, policyOf, options);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(oneLine(error.message));
      return unjudgedRow(source.file, "unreadable", oneLine(error.message));
    }
  });
  return { rows, failures };
}

function judgedRow(source: Source, policyOf: ReturnType<typeof policiesFor>, options: RowOptions): PortfolioRow {
  if (source.problem !== undefined) throw new Failure(source.problem);
  const text = readText(source.path, source.file);
  const given = policyOf(source);
  if ("problem" in given) {
    const policyProblem = `${source.file} was not judged: ${given.problem}`;
    return rowOf(unjudged(text, { today: options.asOf, policyProblem }), source.file, options);
  }
  return rowOf(judgeText(text, source, options.asOf, { ...options, policy: given.policy }), source.file, options);
}
