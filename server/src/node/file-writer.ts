/** Writes files all or nothing: beside the old one, which the new one then replaces; not even Ctrl+C leaves half a file. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure, reasonOf } from "./failure.ts";
import { makeFolder } from "./files.ts";

/** A file that grows beside the old one. Each step is a failure in words where the system refuses it. */
export interface FileWriter {
  readonly write: (text: string | Uint8Array) => void;
  /** Puts the file in its place. */
  readonly end: () => void;
  /** Leaves the old file as it was and nothing else. */
  readonly abandon: () => void;
}

/** Writes a file and the folders above it in one go. */
export function writeText(path: string, name: string, text: string | Uint8Array): void {
  const writer = writerOf(path, name);
  writer.write(text);
  writer.end();
}

/** Begins a file; the folders above it are made. */
export function writerOf(path: string, name: string): FileWriter {
  let open: Opened | null = null;
  const abandon = () => {
    unfinished.delete(abandon);
    if (open === null) return;
    const { file, beside } = open;
    open = null;
    closeSync(file);
    if (beside !== null) rmSync(beside, { force: true });
  };
  const orFailure = (act: () => void) => {
    try {
      act();
    } catch (error) {
      abandon();
      throw new Failure(`${name} cannot be written: ${reasonOf(error)}.`);
    }
  };
  orFailure(() => {
    makeFolder(dirname(path));
    listenForSignals();
    open = opened(path);
    unfinished.add(abandon);
  });
  return {
    write: (text) => orFailure(() => open !== null && writeFileSync(open.file, text)),
    end: () =>
      orFailure(() => {
        if (open?.beside) fsyncSync(open.file);
        if (open?.beside) renameSync(open.beside, open.target);
        if (open) open = { ...open, beside: null };
        abandon();
      }),
    abandon,
  };
}

/** A file that is being written; `beside` is null for a device, which there is nothing to replace of. */
interface Opened {
  readonly file: number;
  readonly beside: string | null;
  readonly target: string;
}

function opened(path: string): Opened {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) return { file: openSync(path, "w"), beside: null, target: path };
  const target = old === undefined ? path : realpathSync(path);
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.new`);
  return { file: openSync(beside, "wx", old?.mode ?? 0o666), beside, target };
}

const unfinished = new Set<() => void>();

/** From now on a signal abandons what is unfinished before it ends the process. */
function listenForSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    if (process.listeners(signal).includes(ended)) continue;
    process.once(signal, ended);
  }
}

function ended(signal: NodeJS.Signals): void {
  for (const abandon of unfinished) abandon();
  process.kill(process.pid, signal);
}
