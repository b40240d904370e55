/** `init`: writes a commented charter for somebody who has never seen one. */
import { resolve } from "node:path";
import type { Command } from "commander";
import type { Path } from "../../core/finding.ts";
import { fold } from "../../core/import/fold.ts";
import { slugOf } from "../../core/import/ids.ts";
import { shape } from "../../core/schema/scaffold.ts";
import { starter } from "../../core/schema/starter.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import { applyEdits, editsFor } from "../../core/yaml/edit/edits.ts";
import { parseCharter } from "../../core/yaml/parse.ts";
import { Failure } from "../../node/failure.ts";
import { writeNew } from "../../node/files.ts";
import { EXIT, type Io } from "../io.ts";

/** Everything `init` can be asked. */
export interface InitOptions {
  readonly minimal?: boolean;
  readonly full?: boolean;
  /** False where nothing may be asked. */
  readonly input?: boolean;
}

const EXAMPLES = `
Examples:
  pilot-charter init                               in a terminal: asks for the name and the four questions
  pilot-charter init "Claim file assistant"        claim-file-assistant.pilot.yaml, with the four questions
  pilot-charter init "Claim file assistant" --full every section
`;

/** What is asked in a terminal, and where the answer goes; no answer leaves the place to be filled in. */
const QUESTIONS: readonly { readonly question: string; readonly path: Path }[] = [
  {
    question: "1. Who owns it once it is in production? One person, by name.",
    path: ["accountability", "production_owner", "name"],
  },
  { question: "2. Which outcome of the business will change?", path: ["measurement", "production_metric", "name"] },
  {
    question: "3. What will cost money at full scale? The largest item first; its amount goes into the file.",
    path: ["cost", "lines", 0, "item"],
  },
  {
    question: "4. What must people be able to do that they cannot do today?",
    path: ["capability", "learning", 0, "learns"],
  },
];

/** Adds the command to the program. */
export function addInit(command: Command, io: Io, done: (status: number) => void): void {
  command
    .argument("[name]", "name of the pilot; without one it is asked for in a terminal, else “my pilot”")
    .option("--minimal", "the four questions (default)")
    .option("--full", "every section")
    .option("--no-input", "never ask")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, options: InitOptions) => done(await init(name, options, io)));
}

/** Writes the file and says what to do next. */
export async function init(given: string | undefined, options: InitOptions, io: Io): Promise<number> {
  if (options.minimal && options.full) throw new Failure("Choose --minimal or --full, not both.");
  const asks = given === undefined && options.input !== false ? io.ask : undefined;
  const name = given ?? ((await asks?.("What is the pilot called?"))?.trim() || "my pilot");
  const id = slugOf(name.replace(/\.pilot\.ya?ml$/i, ""));
  if (!/[a-z0-9]/.test(fold(name)))
    throw new Failure(`“${name}” holds no letters to make an id of. Use Latin letters or digits.`);
  const file = `${id}.pilot.yaml`;
  let text = starter(options.full ? "full" : "minimal", { id, name });
  for (const { question, path } of asks ? QUESTIONS : []) {
    const answer = (await asks?.(question)) ?? null;
    if (answer === null) break;
    if (answer.trim() !== "") text = withAnswer(text, path, oneLine(answer));
  }
  writeNew(resolve(io.cwd, file), file, text);
  io.out(`Wrote ${file}. Fill in what follows each colon, then run: pilot-charter check ${file}\n`);
  io.out("In VS Code, Alt+Q leads from one open question to the next.\n");
  return EXIT.fine;
}

function withAnswer(text: string, path: Path, value: string): string {
  return applyEdits(text, editsFor(parseCharter(text), [{ kind: "set", path, value }], shape));
}
