/** The engine's benchmark, in this process: reading, reading again, judging, drawing. */
import { parseDocument } from "yaml";
import { analyzeTree } from "../../server/src/core/judgement/analyze.ts";
import { sections } from "../../server/src/core/report/html/body.ts";
import { page } from "../../server/src/core/report/html/page.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { reparse } from "../../server/src/core/yaml/incremental.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { TODAY } from "../support/check.ts";
import { generateCharter } from "./generate.ts";
import { keystrokes } from "./keystrokes.ts";
import { atMost, type Effort, type Measure, type Outcome } from "./measure.ts";
import { interleaved, median } from "./numbers.ts";

/** The largest static page, in KB. */
const PAGE_LIMIT = 40;

/** How often a step is run in its turn, because the first time also clears away what the step before it left. */
const REPEATS = 5;

/** Runs it. */
export async function engineBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const measures: Measure[] = [];
  for (const lines of effort.lengths) {
    say(`engine: ${lines} lines`);
    measures.push(...(await readingRows(lines, effort)));
  }
  say("engine: report");
  const drawn = await drawingRows(effort);
  return { measures: [...measures, ...drawn], faults: [], remarks: [] };
}

/** The time of each step, in turns, after a warm-up. */
async function timesOf<K extends string>(
  rounds: number,
  steps: { readonly [name in K]: (round: number) => unknown },
): Promise<{ readonly [name in K]: number }> {
  const names = Object.keys(steps) as K[];
  const warm = Math.ceil(rounds / 3);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  await interleaved(rounds + warm, names, (name, round) => {
    for (let again = 0; again < REPEATS; again++) {
      const from = performance.now();
      steps[name](round);
      if (round >= warm) times.get(name)?.push(performance.now() - from);
    }
  });
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? []) ?? 0])) as {
    readonly [name in K]: number;
  };
}

async function readingRows(lines: number, effort: Effort): Promise<readonly Measure[]> {
  const rounds = Math.max(5, Math.round((effort.edits * 200) / lines));
  const text = generateCharter({ lines });
  const tree = parseCharter(text);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const strokes = keystrokes(text, rounds * 2, 5).map(({ at, typed }) => {
    const offset = (starts[at.line] ?? 0) + at.character;
    return { span: { start: offset, end: offset }, text: typed };
  });
  const times = await timesOf(rounds, {
    parse: () => parseCharter(text),
    library: () => parseDocument(text),
    reparse: (round) => reparse(tree, strokes[round] ?? { span: { start: 0, end: 0 }, text: "" }),
    analysis: () => analyzeTree(tree, { today: TODAY }),
  });
  const of = `${lines.toLocaleString("en")} lines`;
  const peers = [
    { name: "our full parse", value: times.parse },
    { name: "a full parse by `yaml`", value: times.library },
  ];
  return [
    {
      group: "engine",
      what: `reading again after a keystroke, ${of}`,
      unit: "ms",
      ours: times.reparse,
      peers,
    },
    {
      group: "engine",
      what: `judging by all rules, ${of}`,
      unit: "ms",
      ours: times.analysis,
      peers,
      ...(lines === 200
        ? { target: "≤ 10 % of a full parse by `yaml`", met: atMost(times.analysis, 0.1, times.library) }
        : {}),
    },
  ];
}

async function drawingRows(effort: Effort): Promise<readonly Measure[]> {
  const analysis = analyzeTree(parseCharter(generateCharter({ lines: 300 })), { today: TODAY });
  const report = reportOf(analysis, "bench.pilot.yaml");
  const times = await timesOf(effort.edits / 5, {
    model: () => reportOf(analysis, "bench.pilot.yaml"),
    render: () => sections(report),
    pane: () => sections(report, { interactive: true }),
  });
  const kilobytes = Buffer.byteLength(page(report)) / 1000;
  return [
    { group: "engine", what: "report worked out, 300 lines", unit: "ms", ours: times.model, peers: [] },
    {
      group: "engine",
      what: "preview rendered, 300 lines",
      unit: "ms",
      ours: times.pane,
      peers: [{ name: "without buttons", value: times.render }],
      target: "< 2 ms",
      met: times.pane < 2,
    },
    {
      group: "engine",
      what: "static page, 300 lines",
      unit: "KB",
      ours: kilobytes,
      peers: [],
      target: `< ${PAGE_LIMIT} KB`,
      met: kilobytes < PAGE_LIMIT,
    },
  ];
}
