/** `promises`: what was promised on the day the pilot started, beside what is claimed now. */
import type { Command } from "commander";
import { formatDay } from "../../core/charter/dates.ts";
import { arePromises, movedGoalposts, type NoPromises, promisesOf } from "../../core/history/promises.ts";
import { coloursFor } from "../colours.ts";
import { promisesJson, promisesMarkdown, promisesText } from "../formats/promises.ts";
import { EXIT, type Io } from "../io.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";
import { judgedNow, judgedPast, shallowNote } from "../past.ts";

const EXAMPLES = `
Examples:
  pilot-charter promises claims.pilot.yaml
  pilot-charter promises claims.pilot.yaml --format markdown
  pilot-charter promises claims.pilot.yaml --gate

Promises bind from the day the pilot started: the last commit on or before it counts.
A reason is an accepted change, or an entry of the charter's history that speaks of it.
`;

/** Adds the command to the program. */
export function addPromises(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("<path>", "a charter in a git repository")
    .option("--gate", "exit 1 where a promise was weakened and no reason is written")
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "markdown", "json"], "text");
  command.action(async (path: string, options: JudgeOptions & { gate?: boolean }) =>
    done(await promises(path, options, targets(), io)),
  );
}

/** Runs the command and gives its exit status. */
export async function promises(
  path: string,
  options: JudgeOptions & { gate?: boolean },
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const past = await judgedPast(path, options, io);
  const found = promisesOf(past.judged, judgedNow(past), past.today);
  const { file, today: asOf } = past;
  const shown = {
    file,
    asOf,
    found,
    note: [arePromises(found) ? "" : whyNone(found), shallowNote(past.shallow)].filter((one) => one !== "").join(" "),
  };
  deliver(
    targets,
    (format, toFile) => {
      if (format === "json") return promisesJson(shown);
      return format === "markdown"
        ? promisesMarkdown(shown)
        : promisesText(shown, coloursFor(io, toFile ? "never" : options.color));
    },
    io,
  );
  return options.gate && arePromises(found) && movedGoalposts(found).length > 0 ? EXIT.findings : EXIT.fine;
}

/** Why nothing is set beside today. */
function whyNone({ why, start }: NoPromises): string {
  if (why === "no start")
    return "The charter does not say when the pilot starts (pilot.start), so no promise binds yet.";
  if (why === "not started" && start !== null)
    return `The pilot starts on ${formatDay(start)}; what stands then is what is promised.`;
  return "No commit holds a charter that could be judged, so nobody knows what was promised.";
}
