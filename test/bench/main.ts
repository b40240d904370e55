/** What `npm run bench` runs: every part, or the one named by `--only`; prints a table and writes out/bench.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";
import { batchBench } from "./batch.ts";
import { doublingBench } from "./doubling.ts";
import { editorBench } from "./editor.ts";
import { engineBench } from "./engine.ts";
import { LENGTHS } from "./generate.ts";
import { historyBench } from "./history.ts";
import type { Effort, Outcome } from "./measure.ts";
import { paneBench } from "./pane.ts";
import { portfolioBench } from "./portfolio.ts";
import { servers } from "./servers.ts";
import { sizesBench } from "./sizes.ts";
import { table } from "./table.ts";

type Part = (effort: Effort, say: (line: string) => void) => Promise<Outcome>;

const PARTS: { readonly [name: string]: Part } = {
  sizes: (_effort, say) => sizesBench(say),
  engine: engineBench,
  growth: doublingBench,
  pane: paneBench,
  editor: editorBench,
  portfolio: portfolioBench,
  batch: batchBench,
  history: historyBench,
};

/**
 * `--quick` for a look; `BENCH_EDITS` for another number of edits; `BENCH_FULL=1` for 5,000 charters;
 * `BENCH_BUDGET_MS` for the longest that one server is typed in at one length; `BENCH_LINES` for some lengths only (`200,1000`).
 */
function effortOf(args: readonly string[]): Effort {
  const quick = args.includes("--quick");
  const wanted = process.env.BENCH_LINES?.split(",").map(Number);
  return {
    quick,
    full: process.env.BENCH_FULL === "1",
    edits: Number(process.env.BENCH_EDITS) || (quick ? 20 : 200),
    budgetMs: Number(process.env.BENCH_BUDGET_MS) || (quick ? 5_000 : 60_000),
    lengths: LENGTHS.filter((lines) => wanted?.includes(lines) ?? (!quick || lines <= 1000)),
  };
}

async function main(args: readonly string[]): Promise<number> {
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
  if (only !== undefined && PARTS[only] === undefined) {
    console.error(`There is no part ${only}; the parts are ${Object.keys(PARTS).join(", ")}.`);
    return 2;
  }
  const effort = effortOf(args);
  const outcomes: Outcome[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (only === undefined || only === name) outcomes.push(await part(effort, (line) => console.error(line)));
  }
  const measures = outcomes.flatMap((outcome) => outcome.measures);
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  const remarks = outcomes.flatMap((outcome) => outcome.remarks);
  const versions = servers().found.map(({ name, version }) => `${name} ${version}`);
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`;

  console.log(`${table(measures)}\n`);
  console.log(`Medians of one run, subjects in turns; ${effort.edits} edits where nothing else is said. ${machine}.`);
  if (only === undefined || only === "editor") console.log(`Versions: ${versions.join("; ")}.`);
  for (const remark of remarks) console.log(`- ${remark}`);
  for (const fault of faults) console.log(`FAULT: ${fault}`);
  mkdirSync(join(ROOT, "out"), { recursive: true });
  const record = { machine, effort, versions, measures, remarks, faults };
  writeFileSync(join(ROOT, "out", "bench.json"), `${JSON.stringify(record, null, 2)}\n`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
