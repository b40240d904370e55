/** What `npm start` runs: the sample charters in desktop VS Code, in a workbench in the browser, or in the terminal. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath } from "../vscode/install/browser.ts";
import { personAt } from "../vscode/person.ts";
import { charters, root } from "../vscode/root.ts";
import { startServer } from "../vscode/server.ts";
import { openWorkbench, workbenchAddress } from "../vscode/workbench.ts";

/** `check` and one report in the terminal; ends with 0 whatever the findings are, because showing them is the point. */
function inTerminal(): number {
  const cli = join(root, "dist/cli.cjs");
  if (!existsSync(cli)) throw new Error("The command line is not built: run npm run build first.");
  const report = ["report", "--format", "text", "test/charters/06-claims-handling.pilot.yaml"];
  for (const args of [["check", "test/charters"], report]) {
    console.log(`\n$ pilot-charter ${args.join(" ")}\n`);
    const { status, error } = spawnSync(process.execPath, [cli, ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (error !== undefined || status === null || status > 1)
      throw new Error(`pilot-charter ${args[0]} ended with status ${status}.`);
  }
  return 0;
}

/** Opens the desktop VS Code at this path with the extension from this folder; false when it would not start. */
function inDesktop(program: string): boolean {
  const args = [`--extensionDevelopmentPath=${root}`, "--new-window", charters];
  const { status } = spawnSync(program, args, {
    stdio: "ignore",
    timeout: 60_000,
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.log(`${program} did not start (status ${status}): using the workbench in a browser.`);
    return false;
  }
  console.log(`Opened ${charters} in ${program}, with the extension from ${root}.`);
  return true;
}

/**
 * Serves a workbench with the extension until Ctrl+C. The server runs with its smoke test driver: without it a built
 * VS Code ignores which extension to develop, and only a packaged one could be shown.
 */
async function inBrowser(): Promise<number> {
  process.once("SIGINT", () => process.exit(0));
  const server = await startServer();
  const address = workbenchAddress(server.address, { folder: charters, develop: root });
  console.log(`VS Code runs with the extension from ${root}; the sample charters are open at\n\n  ${address}\n`);
  if (showInBrowser(address)) console.log("Your browser should show it now.");
  console.log("Stop it with Ctrl+C.");
  await server.ended;
  throw new Error("The workbench's server has ended: run npm start again.");
}

/** Starts the same workbench, opens a charter in it as a person would, and ends when the extension has found fault. */
async function once(): Promise<number> {
  const workbench = await openWorkbench({ folder: charters, develop: root });
  try {
    const { status } = await fetch(workbench.address);
    if (status !== 200) throw new Error(`The workbench answered with status ${status} instead of 200.`);
    const person = personAt(workbench, charters);
    await person.openFile("01-retail-shelf-chat.pilot.yaml");
    const found = await (await person.squiggles()).count();
    console.log(`VS Code ran with the extension from ${root} at\n\n  ${workbench.address}\n`);
    console.log(`It answered, opened 01-retail-shelf-chat.pilot.yaml and underlined ${found} places. Stopped again.`);
    return 0;
  } finally {
    await workbench.close();
  }
}

/** Shows the address in the user's browser where there is a desktop; false where there is none. */
function showInBrowser(address: string): boolean {
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const linux = desktop ? onPath("xdg-open") : null;
  const program = { darwin: "open", win32: "explorer" }[process.platform as string] ?? linux;
  if (program === null) return false;
  spawn(program, [address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
  return true;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--cli")) return inTerminal();
  const desktop = process.env.VSCODE_PATH || onPath("code");
  if (args.includes("--once") || (process.env.CI && !process.stdout.isTTY)) return once();
  if (!args.includes("--browser") && desktop && inDesktop(desktop)) return 0;
  return inBrowser();
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
