/** Stands in for desktop VS Code where it cannot be had: takes its arguments, runs the suite in the workbench. */
import { existsSync, statSync } from "node:fs";
import { browserHost } from "../vscode/host-browser.ts";

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = option("extensionDevelopmentPath");
const tests = option("extensionTestsPath");
const folder = args.find((arg) => !arg.startsWith("-") && existsSync(arg) && statSync(arg).isDirectory());

if (extension === undefined || tests === undefined || folder === undefined) {
  console.error("This stands in for VS Code in tests: it wants a folder, an extension and a suite.");
  process.exit(2);
}
const passedOn = Object.entries(process.env).filter(([name]) => name.startsWith("PILOT_CHARTER_"));
const env = Object.fromEntries(passedOn) as Record<string, string>;
const signal = new AbortController().signal;
process.exit(await browserHost({ extension, tests, folder, env, print: console.log, signal }));
