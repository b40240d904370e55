/** Starts VS Code's own server on 127.0.0.1 and waits until it says that it is ready. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { closeAtEnd, endGroup } from "./ending.ts";
import { freshFolder } from "./folder.ts";
import { run } from "./install/stage.ts";
import { installWorkbench } from "./install.ts";

/** A running server: its address without a path, when it has ended, and how to end it. */
export type RunningServer = {
  readonly address: string;
  readonly ended: Promise<void>;
  readonly close: () => void;
};

/** What differs from the bare server: packaged extensions, variables for its extension host, more settings. */
export type ServerOptions = {
  readonly install?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Trusts no folder, as VS Code does where somebody answers that they do not know the authors. */
  readonly restricted?: boolean;
};

/** As on the desktop (a browser would save by itself); no welcome, no chat, nothing that asks the network. */
const quiet = {
  "files.autoSave": "off",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "security.workspace.trust.startupPrompt": "never",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
};

/** The smoke test driver is needed: without it a built VS Code ignores which extension to develop and to test. */
const flags = `--host 127.0.0.1 --port 0 --without-connection-token --accept-server-license-terms
  --enable-smoke-test-driver --disable-telemetry --disable-experiments --disable-getting-started-override`.split(/\s+/);

/** Starts a server with fresh folders of its own. Fails with its last lines when it ends before it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await installWorkbench();
  const folder = freshFolder();
  try {
    const settings = { ...quiet, ...options.settings };
    const trust = options.restricted ? [] : ["--disable-workspace-trust"];
    mkdirSync(join(folder.path, "data/User"), { recursive: true });
    writeFileSync(join(folder.path, "data/User/settings.json"), JSON.stringify(settings, null, 2));
    const folders = ["server-data-dir=server", "user-data-dir=data", "extensions-dir=ext"].map(
      (option) => `--${option.replace("=", `=${folder.path}/`)}`,
    );
    const env = environment(folder.path, options.env);
    for (const vsix of options.install ?? []) {
      await run(server.node, [server.program, ...folders, "--install-extension", vsix], folder.path, env);
    }
    const child = spawn(server.node, [server.program, ...flags, ...trust, ...folders], {
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      env,
    });
    const stop = closeAtEnd(() => endGroup(child));
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    return {
      address: `http://127.0.0.1:${await readyPort(child)}`,
      ended,
      close: () => {
        stop();
        folder.remove();
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

/** The caller's environment with homes inside the fresh folder and nothing that belongs to another VS Code. */
function environment(folder: string, extra: ServerOptions["env"]): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, VSCODE_IPC_HOOK_CLI: ___, ...inherited } = process.env;
  const gallery = JSON.stringify({ serviceUrl: "" });
  const homes = { HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder };
  return { ...inherited, ...homes, EXTENSIONS_GALLERY: gallery, ...extra };
}

function readyPort(child: ChildProcess): Promise<number> {
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The workbench's server was not ready within a minute.")), 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        log.push(line);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
    }
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The workbench's server ended (${code}):\n${log.slice(-8).join("\n")}`)),
    );
    child.once("exit", () => clearTimeout(late));
    late.unref();
  });
}
