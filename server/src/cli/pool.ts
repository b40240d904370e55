/** Judges many charters on several threads; their pieces come in the order of the charters, whichever thread is first. */
import { Worker } from "node:worker_threads";
import type { Io } from "./io.ts";
import type { JudgeOptions } from "./options.ts";
import type { Piece, Wanted } from "./pieces.ts";
import type { Source } from "./sources.ts";

/** What each thread is told when it starts. */
export interface PoolTask {
  readonly options: JudgeOptions;
  readonly wanted: Wanted;
  readonly cwd: string;
}

/** Some charters that a thread judges in one go. */
export interface Batch {
  readonly at: number;
  readonly sources: readonly Source[];
}

/** What a thread answers: the pieces of a batch, or a line for standard error. */
export type Answer = { readonly at: number; readonly pieces: readonly Piece[] } | { readonly line: string };

/** So many charters are judged in one go. */
const BATCH = 8;

/** So many batches a thread may be ahead of what is written, which bounds the memory. */
const AHEAD = 4;

/** The pieces of charters, in their order. Each line for standard error is said once, whichever threads say it. */
export async function* piecesInParallel(
  sources: readonly Source[],
  task: PoolTask,
  threads: NonNullable<Io["threads"]>,
  say: (line: string) => void,
): AsyncGenerator<Piece> {
  const batches = Array.from(
    { length: Math.ceil(sources.length / BATCH) },
    (_, at): Batch => ({
      at,
      sources: sources.slice(at * BATCH, (at + 1) * BATCH),
    }),
  );
  const done = new Map<number, readonly Piece[]>();
  let problem: Error | null = null;
  let changed: () => void = () => undefined;
  let given = 0;
  let written = 0;
  const idle: Worker[] = [];
  const give = () => {
    while (idle.length > 0 && given < Math.min(batches.length, written + AHEAD * threads.count))
      idle.pop()?.postMessage(batches[given++]);
  };
  const workers = Array.from({ length: threads.count }, () => {
    const worker = new Worker(threads.program, { workerData: task });
    worker.on("message", (answer: Answer) => {
      if ("line" in answer) return say(answer.line);
      done.set(answer.at, answer.pieces);
      idle.push(worker);
      give();
      changed();
    });
    worker.on("error", (error) => {
      problem = error;
      changed();
    });
    return worker;
  });
  try {
    idle.push(...workers);
    give();
    for (; written < batches.length; written++) {
      while (!done.has(written) && problem === null)
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      if (problem !== null) throw problem;
      yield* done.get(written) ?? [];
      done.delete(written);
      give();
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
