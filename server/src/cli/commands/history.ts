/** `history`: score and verdict of one charter over time, each version judged as of the day of its commit. */
import { type Command, Option } from "commander";
import { isTelling, timelineOf } from "../../core/history/timeline.ts";
import { coloursFor } from "../colours.ts";
import type { ShownHistory } from "../formats/history.ts";
import { historyCsv, historyHtml, historyJson } from "../formats/history-files.ts";
import { historyText } from "../formats/history-text.ts";
import { EXIT, type Io } from "../io.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";
import { judgedPast, shallowNote } from "../past.ts";

const EXAMPLES = `
Examples:
  pilot-charter history claims.pilot.yaml
  pilot-charter history claims.pilot.yaml --format html --output history.html
  pilot-charter history claims.pilot.yaml --as-of today

Each version is judged as of the day of its commit; --as-of DAY judges all of them as of one day.
`;

/** Adds the command to the program. */
export function addHistory(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("<path>", "a charter in a git repository")
    .addOption(new Option("--all", "every commit, also those that moved nothing"))
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "html", "json", "csv"], "text");
  command.action(async (path: string, options: JudgeOptions & { all?: boolean }) =>
    done(await history(path, options, targets(), io)),
  );
}

/** Runs the command and gives its exit status. */
export async function history(
  path: string,
  options: JudgeOptions & { all?: boolean },
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const { asOf, ...rest } = options;
  const view = asOf === undefined ? "then" : "today";
  const past = await judgedPast(path, asOf === undefined || asOf === "today" ? rest : options, io, view);
  const steps = timelineOf(past.judged, past.judge, past.today);
  const telling = options.all ? steps : steps.filter((step, at) => isTelling(step, steps[at - 1]));
  const shown: ShownHistory = {
    file: past.file,
    asOf: past.today,
    view,
    steps,
    telling,
    note: shallowNote(past.shallow),
  };
  deliver(
    targets,
    (format, toFile) => {
      if (format === "json") return historyJson(shown);
      if (format === "csv") return historyCsv(shown);
      return format === "html"
        ? historyHtml(shown)
        : historyText(shown, coloursFor(io, toFile ? "never" : options.color));
    },
    io,
  );
  return EXIT.fine;
}
