/** What `npm test` runs, in order: unit tests, checks, `npm start`, the runner's proof, the suite in VS Code, journeys. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { globSync } from "tinyglobby";
import { packageExtension } from "../vscode/package.ts";
import { root } from "../vscode/root.ts";
import { runSuite } from "../vscode/run-suite.ts";

/** What came of one part: its counts, and the status that `npm test` ends with if this is the first to fail. */
type Result = { readonly passed: number; readonly failed: number; readonly status: number; readonly problem?: string };

/** One part of `npm test`; the filter is a part of the names of the tests to run. */
type Part = (filter: string | undefined) => Promise<Result>;

/** What fixes the seed of property tests, as built. */
const seed = "out/test/tools/seed.mjs";

/** `npm start`, as built. */
const start = "out/test/tools/start.mjs";

const parts: Readonly<Record<string, Part>> = {
  unit: async (filter) => nodeTests(["out/test/**/*.test.mjs", "!out/test/vscode/**"], filter),
  check: async () => commands(["npm", ["run", "check"]]),
  start: async () => commands([process.execPath, [start, "--cli"]], [process.execPath, [start, "--once"]]),
  proof: async (filter) => nodeTests(["out/test/vscode/proof/*.test.mjs"], filter, 1),
  vscode: async (filter) => {
    const { passed, failed, problem } = await runSuite(filter === undefined ? {} : { filter });
    return { passed, failed, status: problem === null ? 0 : 1, ...(problem === null ? {} : { problem }) };
  },
  journey: async (filter) => {
    process.env.PILOT_CHARTER_VSIX = await packageExtension();
    return nodeTests(["out/test/vscode/journeys/*.test.mjs"], filter, 1);
  },
};

/** Runs built test files with Node's own runner, and reads its counts from a second report. */
function nodeTests(patterns: string[], filter: string | undefined, concurrency?: number): Result {
  const files = globSync(patterns, { cwd: root }).sort();
  if (files.length === 0) return { passed: 0, failed: 1, status: 1, problem: "No test file was built." };
  const report = join(root, "out/report.tap");
  mkdirSync(join(root, "out"), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    "--test",
    "--enable-source-maps",
    `--import=${pathToFileURL(join(root, seed)).href}`,
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${report}`,
    ...(concurrency === undefined ? [] : [`--test-concurrency=${concurrency}`]),
    ...(filter === undefined ? [] : [`--test-name-pattern=${escaped(filter)}`]),
  ];
  const { status } = spawnSync(process.execPath, [...args, ...files], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const counts = readFileSync(report, "utf8");
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(counts)?.[1] ?? 0);
  const passed = count("pass");
  const failed = count("fail") + count("cancelled");
  if (passed + failed === 0) return { passed, failed: 1, status: 1, problem: "No test ran." };
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), status: status ?? 1 };
}

/** Runs each command as one test that passes or fails as a whole. */
function commands(...list: readonly (readonly [string, readonly string[]])[]): Result {
  const failures = list.flatMap(([program, args]) => {
    const shell = process.platform === "win32";
    const { status } = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell });
    return status === 0 ? [] : [{ status: status ?? 1, problem: `${program} ${args.join(" ")} ended with ${status}` }];
  });
  const counts = { passed: list.length - failures.length, failed: failures.length };
  return { ...counts, status: 0, ...failures[0] };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Runs the named part or all of them, and sums up; returns the status of the first that failed. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--update")) process.env.UPDATE_GOLDEN = "1";
  const [name, ...words] = args.filter((arg) => arg !== "--update");
  const filter = words.length === 0 ? undefined : words.join(" ");
  if (name !== undefined && parts[name] === undefined) {
    console.error(`There is no part "${name}": npm test -- ${Object.keys(parts).join("|")} [name] [--update]`);
    return 2;
  }
  const results: (readonly [string, Result])[] = [];
  for (const [part, run] of Object.entries(parts)) {
    if (name !== undefined && name !== part) continue;
    console.log(`\n== ${part} ==`);
    const failure = (error: Error): Result => ({ passed: 0, failed: 1, status: 1, problem: error.message });
    results.push([part, await run(filter).catch(failure)]);
  }
  console.log();
  for (const [part, { passed, failed, problem }] of results) {
    console.log(`${part.padEnd(8)} ${passed} passed, ${failed} failed${problem === undefined ? "" : `: ${problem}`}`);
  }
  const sum = (of: "passed" | "failed") => results.reduce((total, [, result]) => total + result[of], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return results.find(([, result]) => result.status !== 0)?.[1].status ?? 0;
}

process.exitCode = await main(process.argv.slice(2));
