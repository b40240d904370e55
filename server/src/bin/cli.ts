#!/usr/bin/env node
/** The process behind the command line: arguments in, exit status out. */
import { readFileSync } from "node:fs";
import { EXIT } from "../cli/io.ts";
import { run } from "../cli/program.ts";

// A reader that stops early, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  fail(error);
  process.exit(EXIT.failed);
});

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdoutIsTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 120,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStdin: () => readFileSync(0, "utf8"),
  now: () => new Date(),
}).then((status) => {
  process.exitCode = status;
}, fail);

/** What nobody foresaw, in one line. */
function fail(error: Error): void {
  process.stderr.write(`pilot-charter: ${error.message}\n`);
  process.exitCode = EXIT.failed;
}
