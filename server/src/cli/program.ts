/** The commands and their options; each command's own file does the work. */
import { Command, CommanderError } from "commander";
import { oneLine } from "../core/text/sanitize.ts";
import { VERSION } from "../core/version.ts";
import { Failure } from "../node/failure.ts";
import { addBlame } from "./commands/blame.ts";
import { addCalendar } from "./commands/calendar.ts";
import { addCheck } from "./commands/check-options.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDiff } from "./commands/diff.ts";
import { explain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addFix } from "./commands/fix.ts";
import { addHistory } from "./commands/history.ts";
import { addImport } from "./commands/import.ts";
import { addInit } from "./commands/init.ts";
import { lsp } from "./commands/lsp.ts";
import { addMeeting } from "./commands/meeting.ts";
import { addPromises } from "./commands/promises.ts";
import { report } from "./commands/report.ts";
import { addTriage } from "./commands/triage.ts";
import { EXIT, harmless, type Io } from "./io.ts";
import { addJudgeOptions, addTargets, type JudgeOptions } from "./options.ts";

const REPORT_EXAMPLES = `
Examples:
  pilot-charter report claims.pilot.yaml --output claims.html      a page to mail or to print
  pilot-charter report claims.pilot.yaml --format markdown
  pilot-charter report claims.pilot.yaml --target-stage production --format text
  pilot-charter report - --stdin-filepath claims.pilot.yaml < draft.yaml > draft.html
`;

const EXPLAIN_EXAMPLES = `
Examples:
  pilot-charter explain                      every rule in a line
  pilot-charter explain cost/contingency     what it asks, why, how, its weight, a bad and a good example
  pilot-charter explain cost.lines           a key of the charter
  pilot-charter explain score                how the score and the verdict are made
`;

/** Runs one command line and gives its exit status. Prints nothing to standard output but what was asked for. */
export async function run(argv: readonly string[], outside: Io): Promise<number> {
  const io = harmless(outside);
  let status: number = EXIT.fine;
  const program = programFor(io, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.failed;
    if (!(error instanceof Failure)) throw error;
    io.err(`pilot-charter: ${oneLine(error.message)}\n`);
    return EXIT.failed;
  }
}

/** The day is asked for by many names. */
function suggesting(message: string): string {
  const asked = /unknown option '--(?:today|date|day|on|at|now|asof)\b/.test(message);
  return asked && !message.includes("Did you mean") ? `${message.trimEnd()}\n(Did you mean --as-of?)\n` : message;
}

function programFor(io: Io, done: (status: number) => void): Command {
  const program = new Command("pilot-charter")
    .description("Write, check and triage AI pilot charters (*.pilot.yaml).")
    .version(VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (message, write) => write(suggesting(message.replace(/^error: /, "pilot-charter: "))),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const command = (name: string, description: string) => program.command(name).description(description).exitOverride();

  addCheck(command("check", "findings, score and verdict of each charter"), io, done);

  const reporting = addJudgeOptions(command("report", "one charter as a page")).argument(
    "<path>",
    "a charter, or - for standard input",
  );
  const reportTargets = addTargets(reporting, ["html", "markdown", "text", "json"], "html");
  reporting
    .option("--stdin-filepath <path>", "name of the charter read from standard input")
    .addHelpText("after", REPORT_EXAMPLES)
    .action(async (path: string, options: JudgeOptions & { stdinFilepath?: string }) =>
      done(await report(path, { ...options, targets: reportTargets() }, io)),
    );

  addInit(command("init", "write a commented charter; never overwrites"), io, done);

  command("explain", "what a rule, a key or the score means; without a name, the list")
    .argument("[name]", "a rule such as cost/contingency, a key such as cost.lines, or score")
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action((name: string | undefined) => done(explain(name, io)));

  addFix(command("fix", "puts dates, words and keys in order; decides nothing"), io, done);
  addTriage(command("triage", "every pilot on one screen, what to stop first"), io, done);
  addMeeting(command("meeting", "the page for the next steering meeting: who must decide what"), io, done);
  addDiff(command("diff", "what changed between two charters, folders or revisions, classed"), io, done);
  addHistory(command("history", "score and verdict of one charter over time, from git"), io, done);
  addPromises(command("promises", "what was promised when the pilot started, beside what is claimed now"), io, done);
  addBlame(command("blame", "every value that a key has had, with commit, day and author"), io, done);
  addCalendar(command("calendar", "dated promises as a calendar file or a list"), io, done);
  addExport(command("export", "the portfolio as csv, xlsx or json, or as public records"), io, done);
  addImport(command("import", "drafts of charters from a list that somebody has: .csv, .xlsx or .json"), io, done);

  addCompletion(command("completion", "the completion script of a shell"), program, io, done);

  command("lsp", "the language server")
    .addHelpText("after", "\nExample:\n  pilot-charter lsp --stdio\n")
    .requiredOption("--stdio", "speak over standard input and output")
    .option("--clientProcessId <number>", "end when this process has ended")
    .action(() => lsp());
  return program;
}
