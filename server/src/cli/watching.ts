/** Runs a command again whenever a charter or policy under its paths changes, until somebody stops it. */
import { resolve } from "node:path";
import { visible } from "../core/text/sanitize.ts";
import { isGlob } from "../node/charter-files.ts";
import { Failure } from "../node/failure.ts";
import { changesUnder } from "../node/watch.ts";
import type { Io } from "./io.ts";

/** Runs it now and after each change. A run that fails is told, and the watching goes on. */
export async function watching(paths: readonly string[], run: () => Promise<number>, io: Io): Promise<number> {
  if (paths.includes("-")) throw new Failure("Standard input cannot be watched.");
  const places = paths.length === 0 ? [io.cwd] : paths.map((path) => (isGlob(path) ? io.cwd : resolve(io.cwd, path)));
  const changes = changesUnder(places);
  let next = changes.next();
  for (;;) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      io.err(`pilot-charter: ${visible(error.message)}\n`);
    }
    io.err("Waiting for changes. Ctrl+C ends it.\n");
    await next;
    next = changes.next();
  }
}
