#!/usr/bin/env node
/** The process behind the command line: arguments in, exit status out. */
import { fstatSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { isMainThread } from "node:worker_threads";
import { EXIT } from "../cli/io.ts";
import { run } from "../cli/program.ts";
import { serveThread } from "../cli/thread.ts";
import { reasonOf } from "../node/failure.ts";

/** More threads than this only wait for each other. */
const MOST_THREADS = 4;

/** Whether standard output still takes text: a reader that stops early, such as `head`, is no failure of ours. */
let open = true;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  open = false;
  if (error.code !== "EPIPE") fail(`standard output cannot be written: ${reasonOf(error)}.`);
});
process.stderr.on("error", () => undefined);

if (isMainThread) void main();
else serveThread();

/** The command line of this process. */
function main(): Promise<void> {
  return run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 120,
    out: (text) => void (open && process.stdout.write(text)),
    err: (text) => void process.stderr.write(text),
    readStdin,
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    threads: { count: Math.min(availableParallelism(), MOST_THREADS), program: __filename },
    now: () => new Date(),
  }).then(
    (status) => {
      process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
    },
    (error: Error) => fail(error.message),
  );
}

/** All of standard input, waited for where it comes late. */
async function readStdin(): Promise<Uint8Array> {
  // Node takes a folder for an empty stream.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

/** One question and its answer; the end of the input is no answer. */
function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once("close", () => resolve(null));
    lines.question(`${question}\n> `, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

/** What nobody foresaw, in one line. */
function fail(message: string): void {
  process.stderr.write(`pilot-charter: ${message}\n`);
  process.exitCode = EXIT.failed;
}
