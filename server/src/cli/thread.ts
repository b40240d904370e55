/** A thread of the pool: judges the batches that it is given and answers with their pieces. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Io } from "./io.ts";
import { fileInput, judgingOf } from "./judge.ts";
import { piecesOf } from "./pieces.ts";
import { type Answer, all, type Batch, type PoolTask } from "./pool.ts";

/** Serves until it is ended. */
export function serveThread(port: MessagePort | null = parentPort, task: PoolTask = workerData): void {
  if (port === null) return;
  const answer = (said: Answer) => port.postMessage(said);
  const judging = judgingOf(task.options, threadIo(task.cwd));
  port.on("message", async ({ at, sources }: Batch) => {
    answer({ at, pieces: await all(piecesOf(sources.map(fileInput), judging, task.wanted)) });
  });
  // Two at the start: one to judge and one that waits.
  answer({ at: -1, pieces: null });
  answer({ at: -1, pieces: null });
}

/** A thread says and asks nothing: the day has been settled, and what is wrong with a policy has been said. */
function threadIo(cwd: string): Io {
  return {
    cwd,
    env: {},
    stdoutIsTerminal: false,
    columns: 0,
    out: () => undefined,
    err: () => undefined,
    readStdin: () => Promise.reject(new Error("A thread has no standard input.")),
    now: () => new Date(),
  };
}
