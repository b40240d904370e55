/** The portfolio's benchmark: a thousand charters read cold while somebody types, and one changed file on its way to the screen. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { treeOf } from "../../client/src/portfolio/tree-model.ts";
import { tabsOf } from "../../client/src/portfolio/view.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import type { PortfolioAnswer } from "../../server/src/lsp/protocol.ts";
import { generateCharter, generateMany } from "./generate.ts";
import { type Driven, drive } from "./lsp-client.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { median, quantile } from "./numbers.ts";
import { servers } from "./servers.ts";

/** A portfolio in one folder for each of twenty teams. */
const TEAMS = 20;

/** Runs it on our own server. */
export async function portfolioBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const ours = servers().found.find(({ id }) => id === "ours");
  if (ours === undefined) return { measures: [], faults: ["Our own server is not built."], remarks: [] };
  const count = effort.quick ? 100 : 1000;
  say(`portfolio: ${count} charters`);
  const home = join(realpathSync(tmpdir()), "pilot-charter-bench-portfolio");
  const files = generateMany(count).map(({ name, text }, at) => ({ file: `team-${at % TEAMS}/${name}`, text }));
  try {
    for (const { file, text } of files) {
      mkdirSync(join(home, file, ".."), { recursive: true });
      writeFileSync(join(home, file), text);
    }
    const driven = await drive({ ...ours, pull: true }, home, generateCharter({ lines: 200 }));
    try {
      return await measured(driven, home, files, effort);
    } finally {
      await driven.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type File = { readonly file: string; readonly text: string };

async function measured(driven: Driven, home: string, files: readonly File[], effort: Effort): Promise<Outcome> {
  const rows = new Map<string, PortfolioRow>();
  const from = performance.now();
  const keys: number[] = [];
  let isCold = true;
  const typing = (async () => {
    for (let at = 0; isCold; at++) {
      const edit = { at: { line: 0, character: 0 }, length: at % 2, text: at % 2 === 0 ? "#" : "" };
      keys.push((await driven.edit(edit)).ms);
    }
  })();
  let revision = await pulled(driven, rows, 0);
  while (rows.size < files.length) revision = await pulled(driven, rows, revision);
  const coldMs = performance.now() - from;
  isCold = false;
  await typing;
  const changes: number[] = [];
  for (let round = 0; round < (effort.quick ? 3 : 9); round++) {
    const { file, text } = files[round * 7] ?? { file: "", text: "" };
    const uri = [...rows.keys()].find((one) => one.endsWith(file)) ?? "";
    writeFileSync(join(home, file), text.replace("name: Claim file", `name: Round ${round} claim file`));
    const start = performance.now();
    await driven.tell("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    while (!rows.get(uri)?.name?.startsWith(`Round ${round}`)) revision = await pulled(driven, rows, revision);
    draw(rows);
    changes.push(performance.now() - start);
  }
  const faults =
    rows.size === files.length + 1 || rows.size === files.length
      ? []
      : [`${rows.size} rows instead of ${files.length}.`];
  return { measures: measures(files.length, coldMs, keys, changes, driven.memoryMb()), faults, remarks: [] };
}

/** Takes what is new until nothing is left; gives the revision. */
async function pulled(driven: Driven, rows: Map<string, PortfolioRow>, since: number): Promise<number> {
  let revision = since;
  for (let left = 1; left > 0; ) {
    const { value } = await driven.ask<PortfolioAnswer>("pilotCharter/portfolio", { since: revision });
    for (const { uri, row } of value.rows) rows.set(uri, row);
    ({ revision, left } = value);
  }
  return revision;
}

/** What the client works out of the rows: the tree and the open tab of the panel. */
function draw(rows: ReadonlyMap<string, PortfolioRow>): void {
  treeOf(rows, { group: "verdict", wanted: {} });
  tabsOf({
    ...{ rows, asOf: "2026-11-23", titleOf: (rule) => rule, tab: "pilots", since: null, changesOf: () => null },
    asked: { sort: "verdict", group: null, wanted: {} },
  });
}

function measures(
  count: number,
  coldMs: number,
  keys: readonly number[],
  changes: readonly number[],
  memory: number | null,
): readonly Measure[] {
  const many = count.toLocaleString("en");
  const group = "editor";
  const row = (what: string, ours: number | null, limit: number): Measure => ({
    ...{ group, what, unit: "ms", ours, peers: [] },
    target: `< ${limit.toLocaleString("en")} ms`,
    met: ours === null ? null : ours < limit,
  });
  return [
    row(`portfolio of ${many} charters, cold, while somebody types`, coldMs, 3 * count),
    row(`a key meanwhile, p99 of ${keys.length}`, quantile(keys, 0.99), 50),
    row(`one changed file among ${many}, to tree and panel`, median(changes), 100),
    { group, what: `memory of the server with ${many} rows`, unit: "MB", ours: memory, peers: [] },
  ];
}
