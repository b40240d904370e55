/** `fix`: puts dates, words and keys in order where nobody has to decide anything, or adds what one rule asks for. */

import type { Command } from "commander";
import { createTwoFilesPatch } from "diff";
import { type Analysis, analyze } from "../../core/judgement/analyze.ts";
import { knownRuleIds } from "../../core/rules/ids.ts";
import { plural } from "../../core/rules/words.ts";
import { shapeOf } from "../../core/schema/scaffold.ts";
import { tidied } from "../../core/schema/tidy.ts";
import { oneLine, visible } from "../../core/text/sanitize.ts";
import { applyEdits, editsFor } from "../../core/yaml/edit/edits.ts";
import { Failure } from "../../node/failure.ts";
import { writeText } from "../../node/file-writer.ts";
import { readText } from "../../node/files.ts";
import { EXIT, type Io, stdinText } from "../io.ts";
import { policiesOrFailure } from "../policy.ts";
import { findSources, type Source } from "../sources.ts";
import { dayOfRun } from "../world.ts";

/** Everything `fix` can be asked. */
export interface FixOptions {
  readonly dryRun?: boolean;
  readonly rule?: string;
  readonly policy?: string;
  readonly asOf?: string;
}

const EXAMPLES = `
Examples:
  pilot-charter fix                                   every charter under this folder
  pilot-charter fix --dry-run > order.patch           what would change, for git apply or patch
  pilot-charter fix claims.pilot.yaml --rule cost/contingency
  pilot-charter fix - < draft.yaml > ordered.yaml     from standard input to standard output

What somebody has to decide is never written, and what somebody has signed is left alone.
`;

/** Adds the command to the program. */
export function addFix(command: Command, io: Io, done: (status: number) => void): void {
  command
    .argument("[paths...]", "files, folders or globs, or - for standard input (default: this folder)")
    .option("--dry-run", "print a unified diff and write nothing")
    .option("--rule <id>", "add what this rule asks for, to be filled in")
    .option("--policy <file>", "judge by this policy alone")
    .option("--as-of <date>", "judge as of this day (default: today, or SOURCE_DATE_EPOCH)")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], options: FixOptions) => done(await fix(paths, options, io)));
}

/** Runs the command and gives its exit status. */
export async function fix(paths: readonly string[], options: FixOptions, io: Io): Promise<number> {
  const { rule } = options;
  if (rule !== undefined && !knownRuleIds.includes(withoutName(rule)))
    throw new Failure(`There is no rule “${rule}”. \`pilot-charter explain\` lists them.`);
  const mend = mender(options, io);
  if (paths.includes("-")) {
    if (paths.length > 1) throw new Failure("- stands alone: standard input is one charter.");
    const source: Source = { file: "stdin.pilot.yaml", path: `${io.cwd}/stdin.pilot.yaml`, named: true };
    const before = await stdinText(io);
    const after = mend(before, source);
    asIs(io, options.dryRun ? patch(source.file, before, after) : after);
    return EXIT.fine;
  }
  let changed = 0;
  let failed = 0;
  const sources = findSources(paths, io.cwd);
  for (const source of sources) {
    try {
      if (source.problem !== undefined) throw new Failure(source.problem);
      const before = readText(source.path, source.file);
      const after = mend(before, source);
      if (after === before) continue;
      changed++;
      if (options.dryRun) asIs(io, patch(source.file, before, after));
      else writeText(source.path, source.file, after);
      if (!options.dryRun) io.out(`Changed ${oneLine(source.file)}\n`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed++;
      io.err(`pilot-charter: ${visible(error.message)}\n`);
    }
  }
  const same = sources.length - changed - failed;
  const what = options.dryRun ? "would change" : "changed";
  io.err(`${plural(changed, "charter")} ${what}, ${same} in order already${failed > 0 ? `, ${failed} failed` : ""}.\n`);
  return failed > 0 ? EXIT.failed : EXIT.fine;
}

/** The text with every character, except on a terminal, which control characters could command. */
function asIs(io: Io, text: string): void {
  (io.stdoutIsTerminal ? io.out : (io.outAsIs ?? io.out))(text);
}

/** What makes the new text of a charter; a failure in words where it is none or does not parse. */
function mender(options: FixOptions, io: Io): (text: string, source: Source) => string {
  const today = dayOfRun(options.asOf, io);
  const policyOf = policiesOrFailure(options.policy, io);
  return (text, source) => {
    const policy = policyOf(source);
    const judge = (current: string) => analyze(current, { today, ...(policy ? { policy } : {}) });
    const analysis = judge(text);
    if (analysis.kind === "broken") throw new Failure(`${source.file} cannot be read as YAML; it is left as it is.`);
    if (analysis.kind !== "charter") {
      if (source.named) throw new Failure(`${source.file} is no pilot charter; it is left as it is.`);
      return text;
    }
    if (options.rule !== undefined) return withScaffolds(analysis, options.rule, judge);
    return tidied(analysis.tree, analysis.facts.lexicon.isPlaceholder);
  };
}

/** The text with what a rule asks for, one finding after the other; what somebody decides is left out. */
function withScaffolds(first: Analysis, rule: string, judge: (text: string) => Analysis): string {
  const wanted = (analysis: Analysis) =>
    [...analysis.findings, ...analysis.ahead].filter(({ code }) => code === rule || withoutName(code) === rule);
  let analysis = first;
  for (const asked of wanted(first)) {
    const place = JSON.stringify(asked.path);
    const found = wanted(analysis).find(({ code, path }) => code === asked.code && JSON.stringify(path) === place);
    const fixes = found?.fixes ?? [];
    const chosen = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    if (chosen === undefined || chosen.changes.some(({ kind }) => kind === "propose")) continue;
    const edits = editsFor(analysis.tree, chosen.changes, shapeOf(analysis.schema));
    if (edits.length > 0) analysis = judge(applyEdits(analysis.tree.text, edits));
  }
  return analysis.tree.text;
}

/** `governance/review-engaged` for `governance/review-engaged[legal]`. */
function withoutName(id: string): string {
  return id.replace(/\[.*$/, "");
}

function patch(file: string, before: string, after: string): string {
  return before === after
    ? ""
    : createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
}
