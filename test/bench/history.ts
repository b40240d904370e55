/** The past of one charter with a thousand commits, beside one `git show` for each of them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateCharter } from "./generate.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { median } from "./numbers.ts";
import { BENCH_FOLDER } from "./peers.ts";
import { runCommand } from "./run-command.ts";
import { DIST } from "./servers.ts";

const FILE = "claims.pilot.yaml";
const LIMIT_MS = 1500;
const LINES = 200;
/** The day of the first commit, in seconds; two commits a day follow. */
const FIRST = 1_700_000_000;
const HALF_A_DAY = 43_200;

/** Measures it in turns. */
export async function historyBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const commits = effort.quick ? 100 : 1000;
  say(`history of ${commits} commits`);
  const folder = join(BENCH_FOLDER, "history");
  const made = makeRepository(folder, commits);
  if (made !== null) return { measures: [], faults: [], remarks: [`No history was measured: ${made}`] };
  const ours: number[] = [];
  const cpu: number[] = [];
  const faults: string[] = [];
  for (let round = 0; round < 3; round++) {
    const run = await runCommand(
      [process.execPath, join(DIST, "cli.cjs"), "history", FILE, "--format", "json"],
      folder,
    );
    if (run.status !== 0) faults.push(`history ended with ${run.status}.`);
    ours.push(run.ms);
    if (run.cpuMs !== null) cpu.push(run.cpuMs);
  }
  // A thousand processes take their time, and differ little from one round to the next.
  const each = await showEach(folder, commits);
  const own = median(ours);
  const measure: Measure = {
    group: "batch",
    what: `history of ${commits} commits, ${LINES} lines`,
    unit: "ms",
    ours: own,
    peers: [{ name: "one git show a commit", value: each }],
    target: `< ${LIMIT_MS} ms on a quiet machine`,
    met: own === null ? null : own < LIMIT_MS,
  };
  const processor: Measure = {
    group: "batch",
    what: `history of ${commits} commits, processor time of all threads`,
    unit: "ms",
    ours: median(cpu),
    peers: [],
  };
  return { measures: [measure, processor], faults, remarks: [] };
}

/** A repository in which each commit changes a number or two; null, or why it could not be made. */
function makeRepository(folder: string, commits: number): string | null {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], input?: string) =>
    spawnSync("git", [...args], { cwd: folder, input: input ?? "" });
  const begun = git(["init", "--quiet", "--initial-branch=main"]);
  if (begun.error !== undefined || begun.status !== 0) return "git is not there.";
  const text = generateCharter({ lines: LINES });
  const steps = Array.from({ length: commits }, (_, at) => {
    const version = text
      .replace(/target: \d+/, `target: ${9 + (at % 4)}`)
      .replace(/amount: 5200/, `amount: ${5200 + at}`);
    const when = `Bench <bench@example.org> ${FIRST + at * HALF_A_DAY} +0000`;
    const body = `${version}# ${at}\n`;
    return `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\ndata 4\nstep\nM 100644 inline ${FILE}\ndata ${Buffer.byteLength(body)}\n${body}\n`;
  });
  if (git(["fast-import", "--quiet"], steps.join("")).status !== 0) return "git could not take the commits.";
  return git(["reset", "--quiet", "--hard"]).status === 0 ? null : "git could not check them out.";
}

async function showEach(folder: string, commits: number): Promise<number> {
  let total = 0;
  for (let at = 0; at < commits; at++) total += (await runCommand(["git", "show", `HEAD~${at}:${FILE}`], folder)).ms;
  return total;
}
