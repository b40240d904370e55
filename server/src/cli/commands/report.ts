/** `report`: one charter as a page for people who do not read YAML. */

import { page } from "../../core/report/html/page.ts";
import { markdown } from "../../core/report/markdown.ts";
import { reportOf } from "../../core/report/model/model.ts";
import { text } from "../../core/report/text.ts";
import { Failure } from "../../node/failure.ts";
import { EXIT, type Io } from "../io.ts";
import { judgeAll } from "../judge.ts";
import type { JudgeOptions, Target } from "../options.ts";
import { deliver } from "../output.ts";
import { knownPast } from "../past.ts";
import { asJson } from "./check.ts";

/** Everything `report` can be asked. */
export interface ReportOptions extends JudgeOptions {
  readonly targets: readonly Target[];
  readonly stdinFilepath?: string;
}

/** Runs the command and gives its exit status. */
export async function report(path: string, options: ReportOptions, io: Io): Promise<number> {
  const past = await knownPast(path, options, io);
  const run = await judgeAll([path], { ...options, ...(past ? { past } : {}) }, io, options.stdinFilepath);
  const [failure] = run.failures;
  if (failure) throw new Failure(failure.message);
  const [one, another] = run.judged;
  if (!one || another) throw new Failure(`report takes one charter; there are ${run.judged.length} under ${path}.`);
  const model = reportOf(one.analysis, one.file);
  const render = (format: string) => {
    if (format === "json") return asJson(run);
    return format === "markdown" ? markdown(model) : format === "text" ? text(model) : page(model);
  };
  deliver(options.targets, render, io);
  return EXIT.fine;
}
