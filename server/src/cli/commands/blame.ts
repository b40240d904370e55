/** `blame`: every value that a key has had, with commit, day and author. */
import type { Command } from "commander";
import type { Plain } from "../../core/finding.ts";
import { type Blamed, blame, pathFrom } from "../../core/history/blame.ts";
import { valueText } from "../../core/history/value-text.ts";
import { schemaAt } from "../../core/schema/walk.ts";
import { oneLine, visibleJson } from "../../core/text/sanitize.ts";
import { VERSION } from "../../core/version.ts";
import { Failure } from "../../node/failure.ts";
import { EXIT, type Io } from "../io.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";
import { commitName, judgedNow, judgedPast, shallowNote } from "../past.ts";

const EXAMPLES = `
Examples:
  pilot-charter blame claims.pilot.yaml measurement.production_metric.target
  pilot-charter blame claims.pilot.yaml "cost.lines[2].amount"
  pilot-charter blame claims.pilot.yaml "cost.lines[Hosting and storage].amount"

Reformatting, moved lines and a renamed file change nothing; entries of lists are followed by their names.
`;

/** Adds the command to the program. */
export function addBlame(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("<path>", "a charter in a git repository")
    .argument("<key>", "a key such as measurement.production_metric.target")
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "json"], "text");
  command.action(async (path: string, key: string, options: JudgeOptions) =>
    done(await blameKey({ path, key }, options, targets(), io)),
  );
}

/** Runs the command and gives its exit status. */
export async function blameKey(
  asked: { readonly path: string; readonly key: string },
  options: JudgeOptions,
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const past = await judgedPast(asked.path, options, io);
  const now = judgedNow(past);
  const path = pathFrom(asked.key, now.charter as Plain);
  if (path === null || schemaAt(path, now.schema) === null) throw new Failure(`${past.file} has no key ${asked.key}.`);
  const values = blame(past.judged, path);
  if (values.length === 0) throw new Failure(`${asked.key} never had a value in ${past.file}.`);
  const note = shallowNote(past.shallow);
  deliver(
    targets,
    (format) =>
      format === "json"
        ? asJson(past.file, asked.key, values)
        : `${values.map(lineOf).join("\n")}\n${note === "" ? "" : `${note}\n`}`,
    io,
  );
  return EXIT.fine;
}

function lineOf({ value, commit, day, author, subject }: Blamed): string {
  const said = [oneLine(author), oneLine(subject)].filter((one) => one !== "").join("  ");
  return `${day}  ${commitName(commit)}  ${oneLine(valueText(value))}${said === "" ? "" : `  ${said}`}`;
}

function asJson(file: string, key: string, values: readonly Blamed[]): string {
  return `${visibleJson({ version: 1, tool: { name: "pilot-charter", version: VERSION }, file, key, values })}\n`;
}
