/** `meeting`: the page for the next steering meeting: who must decide what, and what changed since the last one. */
import { dirname, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { isDay } from "../../core/charter/dates.ts";
import { agendaOf, lastDecision, needsDecision } from "../../core/portfolio/agenda.ts";
import { agendaMarkdown, minutesMarkdown } from "../../core/portfolio/agenda-markdown.ts";
import { changesSince, versionOn } from "../../core/portfolio/changed.ts";
import { meetingPage } from "../../core/portfolio/html/meeting.ts";
import type { PortfolioRow } from "../../core/portfolio/types.ts";
import { Failure } from "../../node/failure.ts";
import { readText, repositoryRoot } from "../../node/files.ts";
import { pastOf } from "../../node/past.ts";
import { coloursFor } from "../colours.ts";
import { meetingText } from "../formats/meeting-text.ts";
import { EXIT, type Io } from "../io.ts";
import { judgeText } from "../judge.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";
import { policiesFor } from "../policy.ts";
import { portfolioRows } from "../portfolio.ts";
import { dayOfRun } from "../world.ts";

/** Everything `meeting` can be asked. */
export interface MeetingOptions extends JudgeOptions {
  readonly since?: string;
  readonly minutes?: boolean;
}

const EXAMPLES = `
Examples:
  pilot-charter meeting                                   since the newest decision that any charter records
  pilot-charter meeting --since 2026-08-31 --format html --output agenda.html
  pilot-charter meeting --since 2026-11-23 --minutes --format markdown

What changed comes from git; without it the page says that the past is not known.
Minutes are the decisions that the charters themselves record since that day.
`;

/** Adds the command to the program. */
export function addMeeting(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("[paths...]", "files, folders, globs (default: this folder)")
    .option("--since <date>", "the day of the last meeting (default: the newest decision in any charter)", day)
    .option("--minutes", "only what was decided since then: who, what, why and the next date")
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "markdown", "html"], "text");
  command.action(async (paths: string[], options: MeetingOptions) =>
    done(await meeting(paths, options, targets(), io)),
  );
}

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError("It takes a day such as 2026-08-31.");
  return value;
}

/** Runs the command and gives its exit status. */
export async function meeting(
  paths: readonly string[],
  options: MeetingOptions,
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const asOf = dayOfRun(options.asOf, io);
  const { rows, failures } = portfolioRows(paths, { ...options, asOf, productionBar: false }, io);
  const since = options.since ?? lastDecision(rows);
  const changes = new Map<string, readonly string[] | null>();
  if (since !== null && options.minutes !== true) {
    for (const row of rows.filter((one) => needsDecision(one, asOf)))
      changes.set(row.file, await changedIn(row, since, { ...options, asOf }, io));
  }
  const agenda = agendaOf(rows, {
    asOf,
    ...(since === null ? {} : { since }),
    changesOf: (file) => changes.get(file) ?? null,
  });
  const minutes = options.minutes === true;
  deliver(
    targets,
    (format, toFile) => {
      if (format === "html") return meetingPage(agenda, minutes);
      if (format === "markdown") return minutes ? minutesMarkdown(agenda) : agendaMarkdown(agenda);
      return meetingText(agenda, coloursFor(io, toFile ? "never" : options.color), minutes);
    },
    io,
  );
  for (const message of failures) io.err(`pilot-charter: ${message}\n`);
  return failures.length > 0 ? EXIT.failed : EXIT.fine;
}

/** What changed in a charter since a day, from git; null where nobody knows. */
async function changedIn(
  { file }: PortfolioRow,
  since: string,
  options: JudgeOptions & { readonly asOf: string },
  io: Io,
): Promise<readonly string[] | null> {
  const path = resolve(io.cwd, file);
  if (repositoryRoot(dirname(path)) === null) return null;
  try {
    const { versions } = await pastOf(path, options.asOf);
    if (versions.every(({ commit }) => commit === null)) return null;
    const given = policiesFor(options.policy, io)({ file, path, named: true });
    const policy = "problem" in given ? null : given.policy;
    const then = versionOn(versions, since);
    if (then === null) return ["the charter is new since then"];
    const now = judgeText(readText(path, file), { path }, options.asOf, { ...options, policy });
    return changesSince(judgeText(then, { path }, since, { ...options, policy }), now, since);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
