/** The editor's benchmark: our server and its peers on the same charter, in one run, in turns. */
import { aloneRow, requestRow, startRow, typingRows } from "./editor-targets.ts";
import { generateCharter } from "./generate.ts";
import { keystrokes } from "./keystrokes.ts";
import { type Driven, drive } from "./lsp-client.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { interleaved, median } from "./numbers.ts";
import { ASKS, askAll } from "./requests.ts";
import { benchWorkspace, type Server, servers } from "./servers.ts";
import { type Subject, type Typed, type } from "./typing.ts";

/** Runs it at every length. */
export async function editorBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  const { found, missing } = servers();
  const folder = benchWorkspace();
  const measures: Measure[] = [];
  const faults: string[] = [];
  const remarks = [...missing];
  let small: number | null = null;
  for (const lines of effort.lengths) {
    say(`editor: ${lines} lines`);
    const yaml = generateCharter({ lines });
    const subjects: Subject[] = [];
    for (const server of found.filter(({ upTo }) => lines <= (upTo ?? lines))) {
      const text = server.text(yaml);
      const driven = await drive(server, folder, text).catch((error: Error) => error.message);
      if (typeof driven === "string") remarks.push(`${server.name} at ${lines} lines: ${driven}.`);
      else subjects.push({ driven, text });
    }
    for (const { name } of found.filter(({ upTo }) => lines > (upTo ?? lines)))
      remarks.push(`${name} was not tried at ${lines} lines: it would take too long.`);
    try {
      const typed = await type(subjects, effort);
      const ours = typed.find(({ id }) => id === "ours");
      if (lines === 1000) small = ours?.median ?? null;
      measures.push(...typingRows(lines, typed, found, small));
      faults.push(...wrongOf(ours, lines));
      remarks.push(...heard(typed, found, lines));
      say(`  ${typed.map(({ id, median: ms, edits }) => `${id} ${ms?.toFixed(2)} ms (${edits})`).join(", ")}`);
      const asked = subjects.filter(({ driven }) => /^(ours|yaml-bare|json|echo)$/.test(driven.server.id));
      const rounds = Math.max(5, Math.round(effort.edits / 5));
      for (const ask of ASKS) {
        const answered = await askAll(asked, ask, { edits: rounds, budgetMs: effort.budgetMs / 4 });
        measures.push(requestRow(lines, ask.name, answered, found));
      }
      if (lines === 1000) measures.push(await burstRow(subjects));
    } finally {
      await Promise.all(subjects.map(({ driven }) => driven.stop()));
    }
  }
  const alone = effort.lengths.includes(1000) ? await typedAlone(found, folder, effort) : undefined;
  if (alone !== undefined) measures.push(aloneRow(alone));
  measures.push(startRow(await starts(found, folder, effort), found));
  return { measures, faults, remarks };
}

function wrongOf(ours: Typed | undefined, lines: number): readonly string[] {
  if (ours === undefined) return [];
  const wrong: string[] = [];
  if (ours.unseen > 0) wrong.push(`${ours.unseen} breaking edits at ${lines} lines added no finding.`);
  if (ours.strays > 0) wrong.push(`${ours.strays} undone edits at ${lines} lines left other findings than before.`);
  return wrong;
}

/** How much was typed, and what peers overlooked. */
function heard(typed: readonly Typed[], names: readonly Server[], lines: number): readonly string[] {
  return typed
    .filter(({ id }) => id !== "ours" && id !== "echo")
    .filter(({ unseen, strays }) => unseen + strays > 0)
    .map(({ id, unseen, strays }) => {
      const name = names.find((one) => one.id === id)?.name ?? id;
      return `${name} at ${lines} lines: ${unseen} breaking edits unseen, ${strays} undone edits with other findings.`;
    });
}

/** Ten keystrokes at once: how many analyses were published, and the processor time beside that of one edit. */
async function burstRow(subjects: readonly Subject[]): Promise<Measure> {
  const figures: { id: string; name: string; count: number }[] = [];
  for (const { driven, text } of subjects.filter(({ driven }) => driven.server.pull !== true)) {
    const at = keystrokes(text, 1, 3)[0]?.at ?? { line: 0, character: 0 };
    const typed = await driven.burst(Array.from({ length: 10 }, () => ({ at, length: 0, text: "x" })));
    figures.push({ id: driven.server.id, name: driven.server.name, count: typed.value });
    await driven.edit({ at, length: 10, text: "" });
  }
  const ours = figures.find(({ id }) => id === "ours")?.count ?? null;
  return {
    group: "editor",
    what: "analyses published for a burst of ten keystrokes",
    unit: "",
    ours,
    peers: figures.filter(({ id }) => id !== "ours").map(({ name, count }) => ({ name, value: count })),
    target: "≤ 2",
    met: ours === null ? null : ours <= 2,
  };
}

/** Typing in our server while it is the only one: its slowest edits are not those of a machine with other work. */
async function typedAlone(found: readonly Server[], folder: string, effort: Effort): Promise<Typed | undefined> {
  const ours = found.find(({ id }) => id === "ours");
  if (ours === undefined) return undefined;
  const text = generateCharter({ lines: 1000 });
  const driven = await drive(ours, folder, text);
  try {
    const [typed] = await type([{ driven, text }], { ...effort, edits: effort.edits * 2 });
    return typed;
  } finally {
    await driven.stop();
  }
}

async function starts(found: readonly Server[], folder: string, effort: Effort) {
  const yaml = generateCharter({ lines: 1000 });
  const subjects = found.filter(({ id }) => id !== "yaml-shipped").map((server) => ({ server, times: [] as number[] }));
  await interleaved(effort.quick ? 3 : 9, subjects, async ({ server, times }) => {
    const driven: Driven | null = await drive(server, folder, server.text(yaml)).catch(() => null);
    if (driven === null) return;
    times.push(driven.startMs);
    await driven.stop();
  });
  return subjects.map(({ server, times }) => ({ id: server.id, median: median(times) }));
}
