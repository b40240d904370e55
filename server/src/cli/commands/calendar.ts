/** `calendar`: dated promises of charters as an iCalendar file or a list. */
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { addDays, formatDay } from "../../core/charter/dates.ts";
import { personOf } from "../../core/charter/people.ts";
import { blame } from "../../core/history/blame.ts";
import { type DueDay, dueDays, isFor } from "../../core/history/calendar.ts";
import { type CalendarPart, icsOf } from "../../core/history/ics.ts";
import { type JudgedVersion, judgeVersions, seriesJudge } from "../../core/history/versions.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import { Failure } from "../../node/failure.ts";
import { repositoryRoot } from "../../node/files.ts";
import { pastOf } from "../../node/past.ts";
import { EXIT, type Io } from "../io.ts";
import { type Judged, judgeAll } from "../judge.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { deliver } from "../output.ts";

/** Everything `calendar` can be asked. */
export interface CalendarOptions extends JudgeOptions {
  readonly for?: string;
  readonly days?: number;
}

const EXAMPLES = `
Examples:
  pilot-charter calendar --format ics --output promises.ics
  pilot-charter calendar pilots/ --for "Priya Nair" --days 30
`;

/** Adds the command to the program. */
export function addCalendar(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("[paths...]", "files, folders, globs (default: this folder)")
    .option("--for <person>", "only what this person has to keep, by name or mail")
    .addOption(new Option("--days <n>", "only the next days, today included").argParser(wholeNumber))
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["list", "ics"], "list");
  command.action(async (paths: string[], options: CalendarOptions) =>
    done(await calendar(paths, options, targets(), io)),
  );
}

/** Runs the command and gives its exit status. */
export async function calendar(
  paths: readonly string[],
  options: CalendarOptions,
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const run = await judgeAll(paths, options, io);
  const wanted = options.for === undefined ? null : personOf(options.for);
  if (options.for !== undefined && wanted === null) throw new Failure("--for takes a name or a mail address.");
  const last = options.days === undefined ? null : addDays(run.today, options.days);
  const keep = (due: DueDay) =>
    (wanted === null || isFor(due, wanted)) && (last === null || (due.day >= run.today && due.day <= last));
  const charters = run.judged.map((judged) => ({ judged, due: dueDays(judged.analysis).filter(keep) }));
  const withMoves = targets.some(({ format }) => format === "ics");
  const parts: CalendarPart[] = [];
  for (const { judged, due } of charters) {
    const past = withMoves && due.length > 0 ? await pastFor(judged, run.today, io) : [];
    const { metadata } = judged.analysis.charter;
    parts.push({
      id: metadata?.id ?? judged.file,
      charter: metadata?.name ?? judged.file,
      due,
      movesOf: (one) => movesIn(past, one),
    });
  }
  deliver(targets, (format) => (format === "ics" ? icsOf(parts, run.today) : listOf(parts, run.today)), io);
  for (const { message } of run.failures) io.err(`pilot-charter: ${message}\n`);
  return run.failures.length > 0 ? EXIT.failed : EXIT.fine;
}

/** How often commits have moved a day: a value more than the first is a move. */
function movesIn(past: readonly JudgedVersion[], { path }: DueDay): number {
  if (past.length === 0) return 0;
  return Math.max(0, blame(past, path).filter(({ commit }) => commit !== null).length - 1);
}

/** The charter's versions, or none where git knows nothing of it. */
async function pastFor({ file, analysis }: Judged, today: string, io: Io): Promise<readonly JudgedVersion[]> {
  const path = resolve(io.cwd, file);
  if (repositoryRoot(path) === null) return [];
  try {
    const { versions } = await pastOf(path, today, analysis.tree.text);
    return judgeVersions(versions, seriesJudge({}));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

function listOf(parts: readonly CalendarPart[], today: string): string {
  const all = parts.flatMap(({ charter, due }) => due.map((one) => ({ charter, one })));
  if (all.length === 0) return "Nothing is due.\n";
  all.sort((a, b) => (a.one.day === b.one.day ? 0 : a.one.day < b.one.day ? -1 : 1));
  return all
    .map(({ charter, one }) => {
      const who = one.people.map(({ label }) => label).join(", ");
      const late = one.day < today ? " (past)" : "";
      const detail = one.detail === "" ? "" : ` (${one.detail})`;
      return `${formatDay(one.day).padStart(11)}  ${oneLine(`${charter}: ${one.title}${detail}`)}${who === "" ? "" : ` · ${oneLine(who)}`}${late}\n`;
    })
    .join("");
}

function wholeNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new InvalidArgumentError("It takes a number of days.");
  return Number(value);
}
