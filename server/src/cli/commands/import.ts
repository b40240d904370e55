/** `import`: drafts of charters from a list that somebody has, and what the list does not know. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Account, accountOf } from "../../core/import/account.ts";
import { mappingText, readMapping } from "../../core/import/mapping-file.ts";
import { type Existing, hasColumn, type ImportWishes, type Plan } from "../../core/import/plan.ts";
import { graveyardPage } from "../../core/report/graveyard/html.ts";
import { graveyardMarkdown } from "../../core/report/graveyard/markdown.ts";
import type { GraveyardReport } from "../../core/report/graveyard/model.ts";
import { headline, stagesSentence } from "../../core/report/graveyard/words.ts";
import { list as listed, plural } from "../../core/rules/words.ts";
import { Failure, reasonOf } from "../../node/failure.ts";
import { writeText } from "../../node/file-writer.ts";
import { readBytes, readText, writeNew } from "../../node/files.ts";
import { type PlannedList, planList, reportOnPlan } from "../../node/import-list.ts";
import { mappingTable, proposalsText, rowsText } from "../formats/import-text.ts";
import { EXIT, type Io } from "../io.ts";
import { dayOfRun } from "../world.ts";

/** The largest list that is read at all, in bytes. */
const LARGEST = 64_000_000;

/** Everything `import` can be asked. */
export interface ImportOptions {
  readonly check?: boolean;
  readonly map?: string;
  readonly writeMap?: string;
  readonly out: string;
  readonly stage?: string;
  readonly only?: readonly string[];
  readonly update?: boolean;
  readonly report?: string;
  readonly sheet?: string;
  readonly dates?: "dmy" | "mdy";
  readonly asOf?: string;
  readonly progress?: boolean;
}

const EXAMPLES = `
Examples:
  pilot-charter import inventory.csv --check         how each column would be used; nothing is written
  pilot-charter import inventory.csv                 a draft a pilot into pilots/, and what the list does not know
  pilot-charter import portfolio.xlsx --out charters --report graveyard.html
  pilot-charter import list.csv --only "Stage=Pilot" --stage piloting
  pilot-charter import list.csv --write-map map.yaml ... then change it, and import with --map map.yaml
  pilot-charter import list.csv --update             later, with the list's next version; your own words stay
`;

/** Adds the command to the program. */
export function addImport(command: Command, io: Io, done: (status: number) => void): void {
  command
    .argument("<file>", "a list of pilots: .csv, .xlsx or .json; - for standard input")
    .option("--check", "show what becomes of every column and row, and write nothing")
    .option("--map <file>", "use the columns as this file says")
    .option("--write-map <file>", "write how the columns are used, as a file to change")
    .option("--out <folder>", "where the drafts go", "pilots")
    .addOption(
      new Option("--stage <stage>", "only pilots at this stage").choices([
        "idea",
        "chartered",
        "piloting",
        "bridging",
        "production",
        "paused",
        "killed",
      ]),
    )
    .option("--only <column=value>", "only rows whose cell says this; repeatable", collected, [])
    .option("--update", "write what the list has changed since the last import, but never over a person's words")
    .option("--report <file>", "write the graveyard report, .html or .md")
    .option("--sheet <name>", "the sheet to read (default: the one with the most known headings)")
    .addOption(new Option("--dates <order>", "whether the day or the month comes first").choices(["dmy", "mdy"]))
    .option("--as-of <date>", "judge as of this day (default: today, or SOURCE_DATE_EPOCH)")
    .option("--no-progress", "no progress on standard error")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: ImportOptions) => done(await importList(file, options, io)));
}

function collected(value: string, before: readonly string[]): readonly string[] {
  if (!/^[^=]+=/.test(value)) throw new InvalidArgumentError("It takes COLUMN=VALUE, such as Stage=Pilot.");
  return [...before, value];
}

/** Runs the command and gives its exit status. */
export async function importList(file: string, options: ImportOptions, io: Io): Promise<number> {
  const today = dayOfRun(options.asOf, io);
  const folder = resolve(io.cwd, options.out);
  const wishes = wishesOf(options, io);
  const planned = await planList(await sourceOf(file, io), wishes, existingIn(folder));
  if ("refused" in planned) throw new Failure(`${file}: ${planned.refused}`);
  const { plan } = planned;
  for (const [column] of wishes.only ?? []) {
    if (!hasColumn(column, plan.mapping)) throw new Failure(`--only: ${file} has no column “${column}”.`);
  }
  const account = accountOf(plan);
  if (options.writeMap !== undefined)
    writeNew(resolve(io.cwd, options.writeMap), options.writeMap, mappingText(plan.mapping, plan.list));
  io.out(opening(planned, account));
  const report = await reportOnPlan(plan, today, progressOf(plan, options, io));
  if (options.check !== true) writePlan(plan, folder, options);
  io.out(proposalsText(plan, options.update === true && options.check !== true));
  io.out(closing(plan, report, options, account));
  if (options.report !== undefined)
    writeText(resolve(io.cwd, options.report), options.report, documentOf(options.report, report));
  if (plan.planned.length > 0) return EXIT.fine;
  io.err("pilot-charter: 0 imported.\n");
  return EXIT.failed;
}

function wishesOf(options: ImportOptions, io: Io): ImportWishes {
  const { stage, sheet, dates, only = [] } = options;
  const mapping = options.map === undefined ? {} : readMapping(readText(resolve(io.cwd, options.map), options.map));
  if ("wrong" in mapping) throw new Failure(`${options.map}: ${mapping.wrong}`);
  if (options.report !== undefined) documentKind(options.report);
  return {
    ...mapping,
    ...(dates === undefined ? {} : { dates }),
    ...(stage === undefined ? {} : { stage }),
    ...(sheet === undefined ? {} : { sheet }),
    only: only.map((one) => [one.slice(0, one.indexOf("=")).trim(), one.slice(one.indexOf("=") + 1).trim()] as const),
  };
}

async function sourceOf(file: string, io: Io): Promise<{ bytes: Uint8Array; name: string }> {
  if (file !== "-") return { bytes: readBytes(resolve(io.cwd, file), file, LARGEST), name: basename(file) };
  const bytes = await io.readStdin().catch((error: unknown) => {
    throw new Failure(`Standard input cannot be read: ${reasonOf(error)}.`);
  });
  return { bytes, name: "standard input" };
}

/** The charters that lie in the folder already. */
function existingIn(folder: string): readonly Existing[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is no folder.`);
  const names = readdirSync(folder).filter((name) => /\.pilot\.ya?ml$/.test(name));
  return names.sort().map((name) => ({ file: name, text: readText(join(folder, name), name) }));
}

function opening({ plan, book }: PlannedList, account: Account): string {
  const notices = book.notices.map((notice) => `${notice}\n`).join("");
  const sentence = stagesSentence(account);
  const stage = sentence === "" ? "" : `${sentence}\n`;
  return `${mappingTable(plan, account, book.how)}${stage}${notices}\n${rowsText(account)}`;
}

function progressOf(plan: Plan, { progress }: ImportOptions, io: Io): (done: number) => undefined {
  const every = Math.max(1, Math.floor(plan.planned.length / 20));
  const shows = progress !== false && io.stderrIsTerminal === true && plan.planned.length > 100;
  return (done) => {
    if (shows && (done % every === 0 || done === plan.planned.length)) {
      io.err(`\rjudging ${done} of ${plan.planned.length}${done === plan.planned.length ? "\n" : ""}`);
    }
  };
}

function writePlan(plan: Plan, folder: string, { out, update }: ImportOptions): void {
  for (const { file, state, text, proposal } of plan.planned) {
    const path = join(folder, file);
    const name = `${out.replace(/\/$/, "")}/${file}`;
    if (state === "new") writeNew(path, name, text);
    else if (update === true && proposal !== null && proposal.updated !== text) writeText(path, name, proposal.updated);
  }
}

function closing(plan: Plan, report: GraveyardReport, options: ImportOptions, account: Account): string {
  const { check, out, update } = options;
  const counts = [
    ...(account.fresh > 0
      ? [`${plural(account.fresh, "new charter")} ${check ? "would be written" : "written"} to ${out}`]
      : []),
    ...(account.same > 0 ? [`${account.same} unchanged`] : []),
    ...(account.changed > 0
      ? [`${account.changed} ${update && !check ? "updated where no person had changed them" : "with proposals"}`]
      : []),
  ];
  const missing =
    plan.missing.length === 0
      ? ""
      : `${plural(plan.missing.length, "charter")} came from this list and is no longer in it: ${listed(plan.missing.slice(0, 5))}.\n`;
  const asks = report.asks.slice(0, 4).map(({ question }) => `  - ${question}\n`);
  const ask = asks.length === 0 ? "" : `What the list should ask next time:\n${asks.join("")}`;
  const [way] = report.paths;
  const path =
    way === undefined
      ? ""
      : `The shortest path to go has ${plural(way.demands.length, "demand")} for ${plural(way.pilots, "pilot")}.${options.report === undefined ? " For each pilot's path: --report graveyard.html" : ""}\n`;
  return `\n${counts.length === 0 ? "" : `${listed(counts)}.\n`}${missing}${report.counts.pilots === 0 ? "" : `${headline(report)}\n${ask}${path}`}`;
}

function documentKind(file: string): "html" | "markdown" {
  if (/\.html?$/i.test(file)) return "html";
  if (/\.(?:md|markdown)$/i.test(file)) return "markdown";
  throw new Failure(`--report takes a file that ends in .html or .md, not ${file}.`);
}

function documentOf(file: string, report: GraveyardReport): string {
  return documentKind(file) === "html" ? graveyardPage(report) : graveyardMarkdown(report);
}
