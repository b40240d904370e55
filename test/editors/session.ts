/** One sitting of a person at an editor: a copy of a charter, our server as `pilot-charter` on the PATH, and what was seen. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ROOT } from "../support/root.ts";
import { type EditorName, findEditor } from "./find.ts";

/** The two programs that speak LSP. */
export const SERVERS = {
  "the server program": ["dist/server.cjs", "--stdio"],
  "the command line": ["dist/cli.cjs", "lsp", "--stdio"],
} as const;

/** A finding as the editor shows it; lines and columns count from 0. */
export interface SeenFinding {
  readonly line: number;
  readonly column: number;
  /** A number in Neovim, a name in Emacs. */
  readonly severity: number | string;
  /** In Emacs, source and code stand before it: `pilot-charter [cost/run-budget]: …`. */
  readonly message: string;
  readonly code?: string;
  readonly source?: string;
}

/** Everything that the person saw, in the order in which it was done. */
export interface Seen {
  readonly findings: readonly SeenFinding[];
  /** The menu of code actions. */
  readonly offered: readonly string[];
  /** The buffer after the quick fix. */
  readonly fixed: string;
  readonly after: readonly SeenFinding[];
  /** The buffer after the completion. */
  readonly completed: string;
  readonly hover: string;
}

/** What the person is to do; lines are named by how they begin. */
export interface Task {
  /** The name of a sample charter. */
  readonly charter: string;
  /** Where the quick fix is taken, how its title begins, and the finding that it is for. */
  readonly fixAt: string;
  readonly fix: string;
  readonly code: string;
  /** How the line begins that the fix inserts, and at which the finding points afterwards. */
  readonly inserted: string;
  /** The line below which a key is begun, how far it is indented, and its first letters. */
  readonly typeBelow: string;
  readonly indent: string;
  readonly typed: string;
  readonly hoverAt: string;
}

/** How to start each editor with a script, untouched by anybody's configuration. */
const STARTS: { readonly [N in EditorName]: { setup: string; args: (script: string) => string[]; script: string } } = {
  nvim: {
    setup: "neovim-setup.lua",
    script: "neovim.lua",
    args: (script) => ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`],
  },
  emacs: { setup: "emacs-setup.el", script: "emacs.el", args: (script) => ["-Q", "--batch", "-l", script] },
};

/** How long an editor waits for anything, in ms; only a failure takes that long. */
const PATIENCE = 30_000;

/** Sits down at an editor, does what is asked and leaves. Throws what the editor complained about. */
export async function sit(name: EditorName, server: keyof typeof SERVERS, task: Task): Promise<Seen> {
  const editor = findEditor(name);
  const { setup, script, args } = STARTS[name];
  const clients = join(ROOT, "test/editors/clients");
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "pilot-editor-"));
  try {
    const file = join(folder, "shelf-chat.pilot.yaml");
    writeFileSync(file, readFileSync(join(ROOT, "test/charters", `${task.charter}.pilot.yaml`)));
    const seen = join(folder, "seen.json");
    const env = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
      PATH: `${programs(folder, SERVERS[server])}${delimiter}${process.env.PATH}`,
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23) / 1000),
      PILOT_CHARTER_TASK: JSON.stringify({ ...task, file, seen, setup: join(clients, setup), patience: PATIENCE }),
    };
    const said = await ended(editor, args(join(clients, script)), { cwd: folder, env });
    if (!existsSync(seen)) throw new Error(`${name} ended without a word of what it saw. ${said}`);
    const result = JSON.parse(readFileSync(seen, "utf8")) as Seen & { readonly problem?: string };
    if (result.problem !== undefined) throw new Error(`${result.problem}. ${said}`);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A folder with `pilot-charter` as an installed package would put it on the PATH. */
function programs(folder: string, [program, ...args]: readonly [string, ...string[]]): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const command = [process.execPath, join(ROOT, program), ...args].map((word) => `"${word}"`).join(" ");
  if (process.platform === "win32") {
    writeFileSync(join(bin, "pilot-charter.cmd"), `@${command}\r\n`);
  } else {
    writeFileSync(join(bin, "pilot-charter"), `#!/bin/sh\nexec ${command}\n`);
    chmodSync(join(bin, "pilot-charter"), 0o755);
  }
  return bin;
}

/** Runs a program to its end and gives what it said; ends it where it outlives its own patience. */
function ended(program: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], timeout: 4 * PATIENCE });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
    child.once("error", reject);
    child.once("close", () => resolve(said.trim().slice(-2000)));
  });
}
