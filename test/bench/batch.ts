/** The command line's benchmark: one charter beside an empty Node, and many charters beside other checkers. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Check, checks } from "./commands.ts";
import { generateMany } from "./generate.ts";
import { all, atMost, type Effort, type Measure, type Outcome } from "./measure.ts";
import { interleaved, median } from "./numbers.ts";
import { runCommand } from "./run-command.ts";
import { DIST } from "./servers.ts";

interface Diary {
  readonly check: Check;
  readonly times: number[];
  readonly peaks: number[];
  spent: number;
  status: number | null;
}

/** Runs it. */
export async function batchBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const { found, missing } = checks();
  const faults: string[] = [];
  const remarks = [...missing];
  const measures: Measure[] = [];
  const home = join(realpathSync(tmpdir()), "pilot-charter-bench-many");
  try {
    say("batch: one charter");
    const one = folderOf(home, 1);
    if (found[0]?.id === "ours") measures.push(await oneRow(found[0], one, effort));
    const count = effort.full ? 5000 : effort.quick ? 100 : 1000;
    say(`batch: ${count} charters`);
    const diaries = await race(found, folderOf(home, count), effort);
    const ours = diaries.find(({ check }) => check.id === "ours");
    if (ours && ours.status !== 1) faults.push(`check on ${count} charters ended with ${ours.status} instead of 1.`);
    for (const { check, status } of diaries.filter((diary) => diary !== ours && (diary.status ?? 0) === 0))
      remarks.push(`${check.name} ended with ${status}: it found nothing or did not run.`);
    measures.push(speedRow(diaries, count), memoryRow(diaries, count));
    if (ours) measures.push(await flatRow(ours.check, home, count, effort));
    measures.push(...(await triageRows(home, effort.full ? MOST_PILOTS : count, effort)));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { measures, faults, remarks };
}

/** A folder with this many charters. Dates are quoted, because some peers take bare ones for something else. */
function folderOf(home: string, count: number): string {
  const folder = join(home, String(count));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateMany(count))
    writeFileSync(join(folder, name), text.replace(/: (\d{4}-\d\d-\d\d)(?=\s|,)/g, ': "$1"'));
  return folder;
}

async function race(found: readonly Check[], folder: string, effort: Effort): Promise<readonly Diary[]> {
  const diaries = found.map((check): Diary => ({ check, times: [], peaks: [], spent: 0, status: null }));
  await interleaved(effort.quick ? 2 : 5, diaries, async (diary) => {
    if (diary.spent > effort.budgetMs / 3) return;
    const { ms, status, peakMb } = await runCommand(diary.check.argv(folder), folder);
    diary.spent += ms;
    diary.status = status;
    diary.times.push(ms);
    if (peakMb !== null) diary.peaks.push(peakMb);
  });
  return diaries;
}

async function oneRow(ours: Check, folder: string, effort: Effort): Promise<Measure> {
  const bare = { argv: () => [process.execPath, "-e", "0"], times: [] as number[] };
  const own = { argv: ours.argv, times: [] as number[] };
  await interleaved(effort.quick ? 7 : 25, [own, bare], async ({ argv, times }) => {
    times.push((await runCommand(argv(folder), folder)).ms);
  });
  const [mine, empty] = [median(own.times), median(bare.times)];
  return {
    group: "batch",
    what: "check of one charter",
    unit: "ms",
    ours: mine,
    peers: [{ name: "node -e 0", value: empty }],
    target: "≤ 1.5 × bare node",
    met: atMost(mine, 1.5, empty),
  };
}

function speedRow(diaries: readonly Diary[], count: number): Measure {
  const speed = (diary: Diary | undefined) => {
    const ms = diary === undefined ? null : median(diary.times);
    return ms === null ? null : (count / ms) * 1000;
  };
  const ours = speed(diaries.find(({ check }) => check.id === "ours"));
  const others = diaries.filter(({ check }) => check.id !== "ours");
  return {
    group: "batch",
    what: `check of ${count.toLocaleString("en")} charters`,
    unit: "files/s",
    ours,
    peers: others.map((diary) => ({
      name: `${diary.check.name} ${diary.check.version}`,
      value: speed(diary),
      note: `${diary.times.length} run${diary.times.length === 1 ? "" : "s"}`,
    })),
    target: "ahead of every peer",
    met: all(...others.map((diary) => atMost(speed(diary), 1, ours))),
  };
}

function memoryRow(diaries: readonly Diary[], count: number): Measure {
  const peak = (diary: Diary | undefined) => (diary === undefined ? null : median(diary.peaks));
  return {
    group: "batch",
    what: `peak memory for ${count.toLocaleString("en")} charters`,
    unit: "MB",
    ours: peak(diaries.find(({ check }) => check.id === "ours")),
    peers: diaries
      .filter(({ check }) => check.id !== "ours")
      .map((diary) => ({ name: diary.check.name, value: peak(diary) })),
  };
}

/** So many pilots has nobody; `BENCH_FULL=1` shows that their rows fit into memory all the same. */
const MOST_PILOTS = 20_000;

/** The whole portfolio on one screen: how long it takes, and its memory beside that for a fifth of the charters. */
async function triageRows(home: string, count: number, effort: Effort): Promise<readonly Measure[]> {
  const argv = (folder: string) => [process.execPath, join(DIST, "cli.cjs"), "triage", folder, "--format", "csv"];
  const all = folderOf(home, count);
  const fewer = folderOf(home, count / 5);
  const times: number[] = [];
  const peaks: number[] = [];
  const small: number[] = [];
  await interleaved(effort.quick || effort.full ? 1 : 3, [all, fewer], async (folder) => {
    const { ms, peakMb } = await runCommand(argv(folder), folder);
    if (folder === all) times.push(ms);
    if (peakMb !== null) (folder === all ? peaks : small).push(peakMb);
  });
  const many = count.toLocaleString("en");
  const [own, peak, few] = [median(times), median(peaks), median(small)];
  const limit = 3 * count;
  return [
    {
      group: "batch",
      what: `triage of ${many} charters`,
      unit: "ms",
      ours: own,
      peers: [],
      target: `< ${limit.toLocaleString("en")} ms, 3 a charter`,
      met: own === null ? null : own < limit,
    },
    {
      group: "batch",
      what: `peak memory of triage, ${many} charters`,
      unit: "MB",
      ours: peak,
      peers: [{ name: `${(count / 5).toLocaleString("en")} charters`, value: few }],
      target: "rows only: ≤ 1.6 ×",
      met: atMost(peak, 1.6, few),
    },
  ];
}

/** Memory for all the charters beside memory for a fifth of them. */
async function flatRow(ours: Check, home: string, count: number, effort: Effort): Promise<Measure> {
  const fewer = count / 5;
  const small: number[] = [];
  const large: number[] = [];
  const [few, many] = [folderOf(home, fewer), join(home, String(count))];
  await interleaved(effort.quick ? 1 : 3, [few, many], async (folder) => {
    const { peakMb } = await runCommand(ours.argv(folder), folder);
    if (peakMb !== null) (folder === few ? small : large).push(peakMb);
  });
  return {
    group: "batch",
    what: `our peak memory, ${count.toLocaleString("en")} charters`,
    unit: "MB",
    ours: median(large),
    peers: [{ name: `${fewer.toLocaleString("en")} charters`, value: median(small) }],
    target: "flat: ≤ 1.25 ×",
    met: atMost(median(large), 1.25, median(small)),
  };
}
