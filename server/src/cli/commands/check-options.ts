/** The options of `check`, and what its help shows. */
import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addGateOptions, addJudgeOptions, addTargets } from "../options.ts";
import { watching } from "../watching.ts";
import { CHECK_FORMATS, type CheckOptions, check } from "./check.ts";

const EXAMPLES = `
Examples:
  pilot-charter check                                        every charter under this folder
  pilot-charter check claims.pilot.yaml --all                every finding of one, however many
  pilot-charter check --format sarif --output pilots.sarif --format github
  pilot-charter check --format junit --output pilots.xml     a suite a charter, a case a rule
  pilot-charter check pilots --require fix --min-score 50    exit 1 where one is worse
  pilot-charter check --since origin/main                    what this branch has changed
  pilot-charter check --since origin/main --format markdown  a comment that says what the change has moved
  pilot-charter check --format csv --output pilots.csv       a row a charter
  pilot-charter check --baseline known.json --update-baseline --allow-new
  pilot-charter check claims.pilot.yaml --watch              again with every save
  pilot-charter check - --stdin-filepath claims.pilot.yaml < draft.yaml

Exit status: 0 fine, 1 findings at or above the gate, 2 something could not be judged.
`;

/** Adds the command to the program. */
export function addCheck(command: Command, io: Io, done: (status: number) => void): void {
  addGateOptions(addJudgeOptions(command))
    .argument("[paths...]", "files, folders, globs, or - for standard input (default: this folder)")
    .option("--stdin-filepath <path>", "name of the charter read from standard input")
    .option("--quiet", "only errors in the text")
    .option("--all", "every finding in the text, not only the first 50 of a charter")
    .option("--changed", "only charters that differ from the last commit, or from --since")
    .option("--since <ref>", "only charters that differ from where this revision and HEAD parted")
    .option("--staged", "only charters staged for the next commit, as they are staged")
    .option("--baseline <file>", "leave out the findings that this file knows")
    .option("--update-baseline", "remove from the baseline what is not found any more")
    .option("--allow-new", "with --update-baseline: add what is new")
    .option("--strict", "exit 1 while the baseline knows what is not found any more")
    .option("--watch", "check again whenever a charter or policy changes")
    .option("--comment-id <id>", "tells several markdown comments on one page apart", "default")
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, CHECK_FORMATS, "text");
  command.action(async (paths: string[], options: Omit<CheckOptions, "targets"> & { readonly watch?: boolean }) => {
    const once = () => check(paths, { ...options, targets: targets() }, io);
    done(await (options.watch ? watching(paths, once, io) : once()));
  });
}
