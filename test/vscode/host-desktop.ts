/** Runs a suite in desktop VS Code, through @vscode/test-electron. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { closeAtEnd, endGroup } from "./ending.ts";
import { freshFolder } from "./folder.ts";
import type { Host } from "./host.ts";
import { root } from "./root.ts";

/** What the child process does: its own process, so that a time limit can end VS Code with all it started. */
const program = `import { runTests } from "@vscode/test-electron";
process.exitCode = await runTests(JSON.parse(process.env.PILOT_CHARTER_JOB)).catch((error) => {
  console.error(error.message);
  return 1;
});`;

/**
 * The desktop VS Code to use: VSCODE_PATH, or a download where that is asked for (PILOT_CHARTER_DESKTOP=1) or where
 * nothing else runs (not Linux). Null where the workbench in a browser is to be used.
 */
export async function desktopPath(): Promise<string | null> {
  const given = process.env.VSCODE_PATH;
  if (given !== undefined && given !== "") return given;
  if (process.platform === "linux" && process.env.PILOT_CHARTER_DESKTOP !== "1") return null;
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  return downloadAndUnzipVSCode().catch((error: Error) => {
    console.log(`Desktop VS Code could not be downloaded (${error.message}): using the workbench in a browser.`);
    return null;
  });
}

/** A host that runs in the VS Code at this path. */
export function desktopHost(path: string): Host {
  return (job) =>
    new Promise((resolve, reject) => {
      const fresh = freshFolder();
      const options = {
        vscodeExecutablePath: path,
        extensionDevelopmentPath: job.extension,
        extensionTestsPath: job.tests,
        extensionTestsEnv: job.env,
        launchArgs: [job.folder, "--disable-workspace-trust", "--disable-telemetry", `--user-data-dir=${fresh.path}`],
      };
      const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
        cwd: root,
        detached: process.platform !== "win32",
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, PILOT_CHARTER_JOB: JSON.stringify(options) },
      });
      const kill = closeAtEnd(() => endGroup(child));
      const stop = (error: Error) => {
        kill();
        fresh.remove();
        reject(error);
      };
      job.signal.addEventListener("abort", () => stop(new Error("The time limit passed")), { once: true });
      for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", job.print);
      child.once("error", stop);
      child.once("close", (status) => {
        kill();
        fresh.remove();
        resolve(status ?? 1);
      });
    });
}
