/** `triage`: every pilot on one screen, what to stop first; each charter is judged, reduced to a row and dropped. */
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { QUESTIONS, type QuestionId } from "../../core/charter/names.ts";
import { personOf } from "../../core/charter/people.ts";
import { ORDERED_STAGES, type Stage } from "../../core/charter/stage.ts";
import { csvText, guardedRows } from "../../core/import/export-table.ts";
import type { VerdictWord } from "../../core/judgement/verdict.ts";
import { triageTable } from "../../core/portfolio/csv.ts";
import { triagePage } from "../../core/portfolio/html/page.ts";
import { triageJson } from "../../core/portfolio/json.ts";
import { triageMarkdown } from "../../core/portfolio/markdown.ts";
import { GROUPS, type GroupKey, SORTS, type SortKey, VERDICTS, type Wanted } from "../../core/portfolio/order.ts";
import { triageOf } from "../../core/portfolio/triage.ts";
import type { PortfolioRow, Triage } from "../../core/portfolio/types.ts";
import { ruleTitle } from "../../core/rules/index.ts";
import { Failure } from "../../node/failure.ts";
import { writeText } from "../../node/file-writer.ts";
import { coloursFor } from "../colours.ts";
import { triageText } from "../formats/triage-text.ts";
import { EXIT, type Io } from "../io.ts";
import { addJudgeOptions, addTargets, type JudgeOptions, type Target } from "../options.ts";
import { portfolioRows } from "../portfolio.ts";
import { dayOfRun } from "../world.ts";

/** Everything `triage` can be asked. */
export interface TriageOptions extends JudgeOptions {
  readonly groupBy?: GroupKey;
  readonly sort: SortKey;
  readonly stage: readonly Stage[];
  readonly unit: readonly string[];
  readonly verdict: readonly VerdictWord[];
  readonly unanswered: readonly QuestionId[];
  readonly ifLeaves?: string;
}

const STAGES: readonly Stage[] = [...ORDERED_STAGES, "paused", "killed"];

/** Formats that tell the score at the production bar. */
const BARRED = ["csv", "xlsx", "json"];

const EXAMPLES = `
Examples:
  pilot-charter triage                                    every pilot below this folder, what to stop first
  pilot-charter triage ../team-a ../team-b --group-by unit
  pilot-charter triage --verdict kill,pause --sort cost
  pilot-charter triage --unanswered Q1,Q3                 neither an owner nor a cost
  pilot-charter triage --if-leaves "Priya Nair"           what would be without owner, role or reviewer
  pilot-charter triage --format html --output portfolio.html --format xlsx --output portfolio.xlsx

No currency is added to another, and every sum names how many charters it covers.
`;

/** Adds the command to the program. */
export function addTriage(command: Command, io: Io, done: (status: number) => void): void {
  addJudgeOptions(command)
    .argument("[paths...]", "files, folders, globs (default: this folder)")
    .addOption(new Option("--group-by <key>", "a table for each group").choices([...GROUPS]))
    .addOption(new Option("--sort <key>", "what comes first").choices([...SORTS]).default("verdict"))
    .option("--stage <names>", `only these stages: ${STAGES.join(", ")}`, oneOf(STAGES), [])
    .option("--unit <name>", "only this business unit; repeatable", (name: string, all: string[]) => [...all, name], [])
    .option("--verdict <words>", `only these verdicts: ${VERDICTS.join(", ")}`, oneOf(VERDICTS), [])
    .option("--unanswered <questions>", "only where all of these are open: Q1, Q2, Q3, Q4", oneOf(QUESTIONS), [])
    .option("--if-leaves <person>", "what would be without an owner, a role or a reviewer")
    .addHelpText("after", EXAMPLES);
  const targets = addTargets(command, ["text", "html", "markdown", "csv", "xlsx", "json"], "text");
  command.action(async (paths: string[], options: TriageOptions) => done(await triage(paths, options, targets(), io)));
}

/** Values of a list with commas; an unknown one is refused with those that there are. */
function oneOf<T extends string>(known: readonly T[]): (value: string, before: readonly T[]) => readonly T[] {
  return (value, before) => [
    ...before,
    ...value.split(",").map((part) => {
      const found = known.find((one) => one.toLowerCase() === part.trim().toLowerCase());
      if (found === undefined) throw new InvalidArgumentError(`There are: ${known.join(", ")}.`);
      return found;
    }),
  ];
}

/** Runs the command and gives its exit status. */
export async function triage(
  paths: readonly string[],
  options: TriageOptions,
  targets: readonly Target[],
  io: Io,
): Promise<number> {
  const asOf = dayOfRun(options.asOf, io);
  const productionBar = targets.some(({ format }) => BARRED.includes(format));
  const { rows, failures } = portfolioRows(paths, { ...options, asOf, productionBar }, io);
  const wanted: Wanted = {
    ...(options.stage.length > 0 ? { stage: options.stage } : {}),
    ...(options.unit.length > 0 ? { unit: options.unit } : {}),
    ...(options.verdict.length > 0 ? { verdict: options.verdict } : {}),
    ...(options.unanswered.length > 0 ? { unanswered: options.unanswered } : {}),
  };
  const leaving = options.ifLeaves === undefined ? null : personOf(options.ifLeaves);
  const query = { asOf, wanted, sort: options.sort, titleOf: ruleTitle };
  const model = triageOf(rows, leaving === null ? query : { ...query, ifLeaves: leaving });
  for (const target of targets) await write(model, target, options, io);
  for (const message of failures) io.err(`pilot-charter: ${message}\n`);
  return failures.length > 0 ? EXIT.failed : EXIT.fine;
}

async function write(model: Triage, { format, output }: Target, options: TriageOptions, io: Io): Promise<void> {
  const toFile = output !== null && output !== "-";
  if (format === "xlsx") {
    if (!toFile) throw new Failure("--format xlsx needs --output FILE.");
    writeText(resolve(io.cwd, output), output, await spreadsheet(model.rows));
    return;
  }
  const text = textOf(model, format, toFile ? { ...options, color: "never" } : options, io);
  if (toFile) writeText(resolve(io.cwd, output), output, text);
  else io.out(text);
}

function textOf(model: Triage, format: string, options: TriageOptions, io: Io): string {
  const group = options.groupBy ?? null;
  if (format === "json") return triageJson(model);
  if (format === "csv") return csvText(triageTable(model.rows));
  if (format === "markdown") return triageMarkdown(model, group);
  if (format === "html") return triagePage(model, group);
  const colours = coloursFor(io, options.color);
  return triageText(model, { colours, columns: io.columns, group });
}

async function spreadsheet(rows: readonly PortfolioRow[]): Promise<Uint8Array> {
  const { workbook } = await import("../../node/spreadsheet-writer.ts");
  return workbook([{ name: "Pilots", rows: guardedRows(triageTable(rows)), marks: "verdict" }]);
}
