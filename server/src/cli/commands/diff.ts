/** `diff`: what changed between two charters, folders or revisions, classed; with a gate for pull requests. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { Failure } from "../../node/failure.ts";
import { coloursFor } from "../colours.ts";
import { type FailOn, type GateResult, gateOf } from "../diff/gate.ts";
import { comparePairs, type DiffRun } from "../diff/pairs.ts";
import { revisedSides, type Sides, type SideText, sidesOf } from "../diff/sides.ts";
import { diffGithub } from "../formats/diff-github.ts";
import { diffJson } from "../formats/diff-json.ts";
import { diffMarkdown } from "../formats/diff-markdown.ts";
import { diffText } from "../formats/diff-text.ts";
import { EXIT, type Io } from "../io.ts";
import { judgeText } from "../judge.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";
import { policiesOrFailure } from "../policy.ts";
import { dayOfRun } from "../world.ts";

/** Everything `diff` can be asked. */
export interface DiffOptions extends JudgeOptions {
  readonly git?: string;
  readonly gate?: boolean;
  readonly failOn?: FailOn;
  readonly commentId: string;
  readonly effects: boolean;
  readonly driver?: boolean;
  readonly installDriver?: boolean;
}

const EXAMPLES = `
Examples:
  pilot-charter diff old.pilot.yaml new.pilot.yaml
  pilot-charter diff HEAD~1:claims.pilot.yaml claims.pilot.yaml
  pilot-charter diff --git origin/main..HEAD --gate --format markdown
  pilot-charter diff --install-driver

Classes: weakens (less is promised, proven or controlled than before), strengthens, neutral, cannot tell.
A change is accepted by its fingerprint under accepted_changes, by somebody outside the pilot.
`;

/** Adds the command to the program. */
export function addDiff(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("[base]", "a charter, a folder, or a charter in a revision as REF:path")
    .argument("[head]", "the same, later")
    .argument("[more...]", "further paths, with --git")
    .option("--git <range>", "all charters between two revisions: A..B, or A...B from where B left A")
    .option("--gate", "exit 1 on a weakening that nobody accepted; what cannot be ordered counts")
    .addOption(
      new Option("--fail-on <class>", "from which class on the gate closes (default: cannot-tell)").choices([
        "weakens",
        "cannot-tell",
        "never",
      ]),
    )
    .option("--comment-id <id>", "tells several markdown comments apart", "default")
    .option("--no-effects", "do not work out what each change moves alone")
    .option("--install-driver", "print the two lines that make git diff speak charter")
    .addOption(new Option("--driver", "be called by git diff").hideHelp())
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "markdown", "json", "github"], "text");
  command.action(async (base: string | undefined, head: string | undefined, more: string[], options: DiffOptions) => {
    const paths = [base, head, ...more].filter((path) => path !== undefined);
    done(await diff(paths, options, targets(), io));
  });
}

/** Runs the command and gives its exit status. */
export async function diff(
  paths: readonly string[],
  options: DiffOptions,
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  if (options.installDriver) return printDriver(io);
  const sides = await sidesFor(paths, options, io);
  const run = judged(sides, options, io);
  const asked = options.gate || options.failOn !== undefined;
  const gate = gateOf(run, asked ? (options.failOn ?? "cannot-tell") : null);
  deliver(
    targets,
    (format, toFile) => rendered(format, { run, gate }, { ...options, color: toFile ? "never" : options.color }, io),
    io,
  );
  for (const { message } of run.failures) io.err(`pilot-charter: ${message}\n`);
  if (asked) io.err(`${gate.said}\n`);
  return options.driver ? EXIT.fine : gate.status;
}

function rendered(
  format: string,
  { run, gate }: { readonly run: DiffRun; readonly gate: GateResult },
  options: DiffOptions,
  io: Io,
): string {
  if (format === "json") return diffJson(run, gate);
  if (format === "markdown") return diffMarkdown(run, gate, options.commentId);
  return format === "github" ? diffGithub(run) : diffText(run, coloursFor(io, options.color));
}

function judged(sides: Sides, options: DiffOptions, io: Io): DiffRun {
  const today = dayOfRun(options.asOf, io);
  const policyOf = policiesOrFailure(options.policy, io);
  const judge = (side: SideText) =>
    judgeText(side.text, side, today, { ...options, policy: policyOf({ ...side, named: true }) });
  return comparePairs(sides, today, judge, options.effects);
}

async function sidesFor(paths: readonly string[], options: DiffOptions, io: Io): Promise<Sides> {
  if (options.driver) return driverSides(paths, io);
  if (options.git !== undefined) return revisedSides(options.git, paths, io.cwd);
  const [base, head, ...more] = paths;
  if (base === undefined || head === undefined || more.length > 0)
    throw new Failure("diff takes two charters, two folders, or --git A..B.");
  return sidesOf(base, head, io.cwd);
}

/** The seven arguments that git gives an external diff: path, old file, hash, mode, new file, hash, mode. */
function driverSides([path = "", old = "", , , now = ""]: readonly string[], io: Io): Sides {
  const side = (file: string): readonly SideText[] => {
    const text = file === "/dev/null" || file === "" ? "" : readFileSync(resolve(io.cwd, file), "utf8");
    return text === "" ? [] : [{ file: path, path: resolve(io.cwd, path), key: path, text }];
  };
  return { base: side(old), head: side(now), single: false };
}

function printDriver(io: Io): number {
  io.err("The first line belongs into .gitattributes, the second is run once in each clone:\n");
  io.out("*.pilot.y*ml diff=pilot-charter\n");
  io.out('git config diff.pilot-charter.command "pilot-charter diff --driver"\n');
  return EXIT.fine;
}
