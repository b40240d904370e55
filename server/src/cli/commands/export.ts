/** `export`: the portfolio as a table with every key as a column, or as public records with what is missing. */
import { dirname, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import {
  csvText,
  exportTable,
  exportValues,
  guardedRows,
  type Stamp,
  stampText,
} from "../../core/import/export-table.ts";
import {
  missingIn,
  type NamedCharter,
  RECORD_NAMES,
  type RecordName,
  recordsCsv,
  recordsMarkdown,
} from "../../core/import/public-records.ts";
import { RULESET } from "../../core/judgement/analyze.ts";
import { plural } from "../../core/rules/words.ts";
import { visible, visibleJson } from "../../core/text/sanitize.ts";
import { parseCharter } from "../../core/yaml/parse.ts";
import { valueAt } from "../../core/yaml/value-at.ts";
import { Failure } from "../../node/failure.ts";
import { writeText } from "../../node/file-writer.ts";
import { readText } from "../../node/files.ts";
import { runGit } from "../../node/git-run.ts";
import { workbook } from "../../node/spreadsheet-writer.ts";
import { EXIT, type Io } from "../io.ts";
import { findSources } from "../sources.ts";
import { dayOfRun } from "../world.ts";

/** Formats of `export`. */
const FORMATS = ["csv", "xlsx", "json", ...RECORD_NAMES] as const;

type Format = (typeof FORMATS)[number];

/** Everything `export` can be asked. */
export interface ExportOptions {
  readonly format: Format;
  readonly columns: readonly string[];
  readonly output?: string;
  readonly asOf?: string;
}

const EXAMPLES = `
Examples:
  pilot-charter export > portfolio.csv                    every key as a column, a row a charter
  pilot-charter export pilots --format xlsx --output portfolio.xlsx
  pilot-charter export --columns metadata,stage,cost.lines
  pilot-charter import portfolio.xlsx --out pilots        takes it back in: what differs is proposed
  pilot-charter export claims.pilot.yaml --format atrs    the same facts under the headings of a public record
`;

/** Adds the command to the program. */
export function addExport(command: Command, io: Io, done: (status: number) => void): void {
  command
    .argument("[paths...]", "files, folders or globs (default: this folder)")
    .option("--format <name>", `${FORMATS.join(", ")} (default: csv)`, format, "csv")
    .option(
      "--columns <keys>",
      "only these keys or sections, with commas between them",
      (value: string) => value.split(",").map((one) => one.trim()),
      [],
    )
    .option("--output <file>", "write to a file")
    .option("--as-of <date>", "the day of the stamp (default: today, or SOURCE_DATE_EPOCH)")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], options: ExportOptions) => done(await exportCharters(paths, options, io)));
}

function format(value: string): Format {
  const found = FORMATS.find((name) => name === value);
  if (found === undefined) throw new InvalidArgumentError(`Formats: ${FORMATS.join(", ")}.`);
  return found;
}

/** Runs the command and gives its exit status. */
export async function exportCharters(paths: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  const day = dayOfRun(options.asOf, io);
  const sources = findSources(paths, io.cwd);
  const charters: NamedCharter[] = [];
  let failed = false;
  for (const { file, path, problem } of sources) {
    try {
      if (problem !== undefined) throw new Failure(problem);
      const { value, root } = parseCharter(readText(path, file));
      if (value === null || root === "broken") throw new Failure(`${file} cannot be read as YAML; it is left out.`);
      if (!String(value.apiVersion ?? "").startsWith("pilot-charter/"))
        throw new Failure(`${file} is no pilot charter; it is left out.`);
      charters.push({ file, value });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed = true;
      io.err(`pilot-charter: ${visible(error.message)}\n`);
    }
  }
  if (charters.length === 0) return EXIT.failed;
  const idOf = ({ value }: NamedCharter) => String(valueAt(value, ["metadata", "id"]) ?? "");
  // The same charters give the same bytes, whatever their files are called.
  charters.sort((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0));
  const stamp: Stamp = { day, ruleset: RULESET, commit: await commitOf(dirname(sources[0]?.path ?? io.cwd)) };
  deliver(documentOf(charters, options, stamp, io), options, io);
  return failed ? EXIT.failed : EXIT.fine;
}

function documentOf(
  charters: readonly NamedCharter[],
  { format: name, columns }: ExportOptions,
  stamp: Stamp,
  io: Io,
): string | Uint8Array {
  const values = charters.map(({ value }) => value);
  if (isRecord(name)) {
    for (const { file, value } of charters) {
      const missing = missingIn(name, value);
      if (missing.length > 0)
        io.err(
          `${visible(file)}: ${plural(missing.length, "heading")} of ${name} without an answer: ${missing.join("; ")}.\n`,
        );
    }
    return name === "omb-2025" ? recordsCsv(name, charters) : recordsMarkdown(name, charters);
  }
  if (name === "json") {
    return `${visibleJson({ export: stampText(stamp), charters: exportValues(values, columns) })}\n`;
  }
  const table = exportTable(values, stamp, columns);
  if (table.left.length > 0)
    io.err(`pilot-charter: no column can be called ${visible(table.left.join(", "))}; left out.\n`);
  if (table.columns.length <= 2 && columns.length > 0)
    io.err(`pilot-charter: no charter has ${visible(columns.join(", "))}.\n`);
  return name === "csv" ? csvText(table) : workbook([{ name: "Pilots", rows: guardedRows(table) }]);
}

function isRecord(name: Format): name is RecordName {
  return RECORD_NAMES.some((one) => one === name);
}

function deliver(document: string | Uint8Array, { output, format: name }: ExportOptions, io: Io): void {
  if (output !== undefined && output !== "-")
    writeText(resolve(io.cwd, output), output, typeof document === "string" ? visible(document) : document);
  else if (typeof document === "string") io.out(document);
  else throw new Failure(`--format ${name} needs --output FILE.`);
}

/** The commit that the folder's repository stands at; null without one. */
async function commitOf(folder: string): Promise<string | null> {
  try {
    const { status, out } = await runGit(folder, ["rev-parse", "--verify", "HEAD"]);
    const text = out.toString("utf8").trim();
    return status === 0 && /^[0-9a-f]{40,64}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}
