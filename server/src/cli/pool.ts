/** Judges many charters on several threads; their pieces come in the order of the charters, whichever thread is first. */
import { setImmediate } from "node:timers/promises";
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

/** What a thread says: that it wants a batch, with the pieces of the one before. */
export interface Answer {
  readonly at: number;
  readonly pieces: readonly Piece[] | null;
}

/** So many charters are judged in one go. */
const BATCH = 8;

/** So many batches may be judged ahead of what is written, for each thread; it bounds the memory. */
const AHEAD = 4;

/** The young generation of a thread, in MB: more is not faster here. */
const YOUNG = 24;

/** The pieces of charters, in their order, judged by this thread, with `own`, and by others beside it. */
export async function* piecesInParallel(
  sources: readonly Source[],
  task: PoolTask,
  threads: NonNullable<Io["threads"]>,
  own: (batch: Batch) => AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  const batches = batchesOf(sources);
  const done = new Map<number, readonly Piece[]>();
  let problem: Error | null = null;
  let heard: () => void = () => undefined;
  let given = 0;
  let written = 0;
  const next = () => (given < Math.min(batches.length, written + AHEAD * threads.count) ? batches[given++] : undefined);
  const workers = Array.from({ length: threads.count - 1 }, () => {
    const worker = new Worker(threads.program, {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on("message", (answer: Answer) => {
      if (answer.pieces !== null) done.set(answer.at, answer.pieces);
      const batch = next();
      if (batch !== undefined) worker.postMessage(batch);
      heard();
    });
    worker.on("error", (error) => {
      problem = error;
      heard();
    });
    return worker;
  });
  try {
    for (; written < batches.length; written++) {
      while (!done.has(written) && problem === null) {
        const batch = next();
        const waiting = new Promise<void>((resolve) => {
          heard = resolve;
        });
        if (batch === undefined) await waiting;
        else done.set(batch.at, await all(own(batch)));
        // What the others say is heard between two batches.
        await setImmediate();
      }
      if (problem !== null) throw problem;
      yield* done.get(written) ?? [];
      done.delete(written);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function batchesOf(sources: readonly Source[]): readonly Batch[] {
  return Array.from({ length: Math.ceil(sources.length / BATCH) }, (_, at) => ({
    at,
    sources: sources.slice(at * BATCH, (at + 1) * BATCH),
  }));
}

/** Everything that comes. */
export async function all<T>(some: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of some) found.push(one);
  return found;
}
