/** What grows near linear: each work at some size and at double, and how many times as much processor time that takes. */
import { page } from "../../server/src/core/report/html/page.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { text as terminalText } from "../../server/src/core/report/text.ts";
import { tidied } from "../../server/src/core/schema/tidy.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { codeActions } from "../../server/src/lsp/features/code-actions.ts";
import { completion } from "../../server/src/lsp/features/completion.ts";
import { diagnosticsOf } from "../../server/src/lsp/features/diagnostics.ts";
import { ABLE, HEAD, nobody, openText, URI } from "../support/check.ts";
import { type Client, connect } from "../support/connection.ts";
import { cpuMs } from "../support/cpu.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { median } from "./numbers.ts";

/** Twice the size may take so many times as much. */
const MOST = 2.6;

/** One kind of work. */
interface Work {
  readonly what: string;
  readonly size: number;
  readonly run: (size: number) => unknown;
}

const times = (size: number, write: (index: number) => string, between = ""): string =>
  Array.from({ length: size }, (_, index) => write(index)).join(between);

const unknownKeys = (size: number) => `${HEAD}cost:\n${times(size, (index) => `  k${index}: ${index}\n`)}`;
const oneLine = (size: number) => `${HEAD}cost: { ${times(size, (index) => `k${index}: ${index}`, ", ")} }\n`;
const dates = (size: number) =>
  `${HEAD}history:\n${times(size, (index) => `  - { stage: idea, date: ${13 + (index % 16)}/11/2026, by: Ann Lee }\n`)}`;
const merges = (size: number) =>
  `${HEAD}${times(size, (index) => (index === 0 ? "x-0: &m0 { a: 1 }\n" : `x-${index}: &m${index}\n  <<: *m${index - 1}\n  b: 1\n`))}`;
const team = (size: number) =>
  `${HEAD}pilot:\n  team:\n${times(size, (index) => `    - Ann${index % 97} Lee${index}\n`)}    - \n`;

const reportFor = (text: string) => reportOf(openText(text).analysis, "many.pilot.yaml");

const WORKS: readonly Work[] = [
  { what: "terminal text, many findings", size: 2000, run: (size) => terminalText(reportFor(unknownKeys(size))) },
  { what: "terminal text, one long line", size: 8000, run: (size) => terminalText(reportFor(oneLine(size))) },
  { what: "page, many findings", size: 1000, run: (size) => page(reportFor(unknownKeys(size))) },
  { what: "merge chain", size: 500, run: (size) => parseCharter(merges(size)).value },
  { what: "fix-all, dates", size: 4000, run: (size) => tidied(parseCharter(dates(size)), () => false) },
  { what: "code actions over a whole file", size: 1500, run: actionsOver },
  { what: "people completion, people", size: 1000, run: peopleIn },
  {
    what: "placeholders",
    size: 10_000,
    run: (size) => findingsIn(`pilot:\n  team:\n${times(size, () => "    - TBD\n")}`),
  },
  { what: "unknown aliases", size: 10_000, run: (size) => findingsIn(times(size, (at) => `x-${at}: *a${at}\n`)) },
  { what: "burst of changes", size: 4000, run: burst },
];

function actionsOver(size: number): unknown {
  const charter = openText(unknownKeys(size));
  const range = { start: { line: 0, character: 0 }, end: { line: size + 10, character: 0 } };
  return codeActions(charter, { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } }, ABLE);
}

function peopleIn(size: number): unknown {
  const charter = openText(team(size));
  const position = { line: size + 4, character: 6 };
  return completion(charter, { textDocument: { uri: charter.uri }, position }, nobody, ABLE);
}

function findingsIn(lines: string): unknown {
  return diagnosticsOf(openText(HEAD + lines));
}

/** As many keystrokes in one go, then the findings of the last version. */
async function burst(size: number): Promise<unknown> {
  const client: Client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  client.open(URI, `${HEAD}use_case:\n  problem: a\n`);
  for (let typed = 0; typed < size; typed++) client.edit(URI, [3, 11, 3, 11], typed % 9 === 0 ? " " : "x");
  const found = await client.pull(URI);
  client.dispose();
  return found;
}

/** Runs it. */
export async function doublingBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const measures: Measure[] = [];
  for (const { what, size, run } of WORKS) {
    say(`growth: ${what}`);
    const small = await timeOf(() => run(size), effort);
    const large = await timeOf(() => run(2 * size), effort);
    const ratio = large / Math.max(small, 0.1);
    measures.push({
      group: "growth",
      what: `${what}, ${(2 * size).toLocaleString("en")}`,
      unit: "ms",
      ours: large,
      note: `${ratio.toFixed(1)} times as much as for half`,
      peers: [{ name: `ours for ${size.toLocaleString("en")}`, value: small }],
      target: `≤ ${MOST} times`,
      met: ratio <= MOST,
    });
  }
  return { measures, faults: [], remarks: [] };
}

/** Processor time, the middle of a few runs after one that warms up. */
async function timeOf(run: () => unknown, { quick }: Effort): Promise<number> {
  await run();
  const taken: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    const before = cpuMs();
    await run();
    taken.push(cpuMs() - before);
  }
  return median(taken) ?? 0;
}
