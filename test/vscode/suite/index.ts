/** Runs every suite beside this file with mocha, inside VS Code's extension host, and writes down what came of it. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

/** Milliseconds that one test may take: a loaded machine is slow, a hanging test is worse. */
const timeout = 60_000;

/**
 * Called by VS Code. PILOT_CHARTER_SUITE names another folder of suites, PILOT_CHARTER_FILTER a part of the names to
 * run, PILOT_CHARTER_RESULT the file for the counts: before the first test and after the last.
 */
export function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const folder = process.env.PILOT_CHARTER_SUITE ?? __dirname;
  const filter = process.env.PILOT_CHARTER_FILTER;
  const mocha = new Mocha({ ui: "tdd", color: false, timeout, forbidOnly: true, forbidPending: true });
  Mocha.reporters.Base.consoleLog = say;
  if (filter !== undefined) mocha.fgrep(filter);
  for (const file of readdirSync(folder).sort()) if (file.endsWith(".test.cjs")) mocha.addFile(join(folder, file));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      write({ expected: runner.total, passed: runner.stats?.passes ?? 0, failed, finished: true });
      if (failed > 0) reject(new Error(`${failed} of ${runner.total} tests failed.`));
      else resolve();
    });
    write({ expected: runner.total, passed: 0, failed: 0, finished: false });
  });
}

/** Prints a line marked as the suite's own, so that it can be told from what VS Code itself says. */
function say(...args: readonly unknown[]): void {
  for (const line of format(...args).split("\n")) console.log(`suite| ${line}`);
}

/** Keeps the counts where the runner outside this host reads them: a host that dies has not finished. */
function write(counts: object): void {
  const file = process.env.PILOT_CHARTER_RESULT;
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}
