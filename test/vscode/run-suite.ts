/** Runs the suite in a VS Code and believes only a finished count: status 0 also comes when the host dies. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyInto, freshFolder } from "./folder.ts";
import type { Host } from "./host.ts";
import { browserHost } from "./host-browser.ts";
import { desktopHost, desktopPath } from "./host-desktop.ts";
import { charters, root, suiteEntry, suiteLog } from "./root.ts";

/** What came of a run; `problem` is null only when every expected test passed. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly problem: string | null };

/** Where and what to run; everything has a default but nothing is remembered between runs. */
export type SuiteOptions = {
  readonly host?: Host;
  readonly suites?: string;
  readonly filter?: string;
  readonly print?: (line: string) => void;
  readonly signal?: AbortSignal;
};

type Counts = {
  readonly expected: number;
  readonly passed: number;
  readonly failed: number;
  readonly finished: boolean;
};

/** How the suite marks its own lines. */
const mark = "suite| ";

/** Minutes that a whole run may take. */
const limit = 10;

/** Runs the suite on a fresh copy of the sample charters. */
export async function runSuite(options: SuiteOptions = {}): Promise<Outcome> {
  const host = options.host ?? (await chooseHost());
  const fresh = freshFolder();
  const print = options.print ?? console.log;
  const log: string[] = [];
  const result = join(fresh.path, "result.json");
  const env = {
    PILOT_CHARTER_RESULT: result,
    ...(options.suites === undefined ? {} : { PILOT_CHARTER_SUITE: options.suites }),
    ...(options.filter === undefined ? {} : { PILOT_CHARTER_FILTER: options.filter }),
  };
  try {
    const status = await host({
      extension: root,
      tests: suiteEntry,
      folder: copyInto(fresh.path, charters),
      env,
      print: (line) => (line.startsWith(mark) ? print(line.slice(mark.length)) : log.push(line)),
      signal: options.signal ?? AbortSignal.timeout(limit * 60_000),
    });
    return judge(counts(result), status, null);
  } catch (error) {
    return judge(counts(result), 1, (error as Error).message);
  } finally {
    keepLog(log);
    fresh.remove();
  }
}

function keepLog(lines: readonly string[]): void {
  mkdirSync(dirname(suiteLog), { recursive: true });
  writeFileSync(suiteLog, `${lines.join("\n")}\n`);
}

/** Desktop VS Code where one is given or may be downloaded, else the workbench in a browser. */
async function chooseHost(): Promise<Host> {
  const path = await desktopPath();
  return path === null ? browserHost : desktopHost(path);
}

function counts(file: string): Counts | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts) : null;
}

/** A run has passed when it finished, with status 0, and as many tests passed as were there: at least one. */
function judge(found: Counts | null, status: number, error: string | null): Outcome {
  if (found === null) return outcome(null, error ?? `The suite never started in VS Code (status ${status}).`);
  if (!found.finished) {
    return outcome(
      found,
      `${error ?? `VS Code ended (status ${status})`} before the suite's ${found.expected} tests did.`,
    );
  }
  if (found.expected === 0) return outcome(found, "The suite holds no test.");
  if (found.passed !== found.expected) return outcome(found, `Only ${found.passed} of ${found.expected} tests passed.`);
  return outcome(found, status === 0 ? null : (error ?? `VS Code ended with status ${status}.`));
}

function outcome(found: Counts | null, problem: string | null): Outcome {
  const { expected = 0, passed = 0 } = found ?? {};
  return { passed, failed: problem === null ? 0 : Math.max(1, expected - passed), problem };
}
