/** Runs the command line in process, with a folder of its own and everything it prints kept. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { run } from "../../server/src/cli/program.ts";

/** What one command line did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, removed after the test, and a way to run commands in it on 2026-11-23. */
export interface Shell {
  readonly folder: string;
  readonly run: (...argv: string[]) => Promise<Outcome>;
  readonly runWith: (
    more: { stdin?: string; env?: Record<string, string>; answers?: readonly string[] },
    ...argv: string[]
  ) => Promise<Outcome>;
  readonly read: (file: string) => string;
}

/** Makes the folder; keys are paths, values texts. */
export function shell(context: TestContext, files: Readonly<Record<string, string>>): Shell {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-cli-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  // Nothing above the folder may decide for it.
  mkdirSync(join(folder, ".git"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const runWith: Shell["runWith"] = async ({ stdin = "", env = {}, answers }, ...argv) => {
    const left = [...(answers ?? [])];
    let out = "";
    let err = "";
    const status = await run(argv, {
      cwd: folder,
      env,
      stdoutIsTerminal: false,
      columns: 100,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      readStdin: async () => new TextEncoder().encode(stdin),
      ...(answers === undefined ? {} : { ask: async () => left.shift() ?? null }),
      now: () => new Date(2026, 10, 23, 9, 0, 0),
    });
    return { status, out, err };
  };
  return {
    folder,
    runWith,
    run: (...argv) => runWith({}, ...argv),
    read: (file) => readFileSync(join(folder, file), "utf8"),
  };
}
