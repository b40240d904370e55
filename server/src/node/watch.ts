/** Waits for charters and policies under some paths to change, as the system tells it. */
import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { isCharterFile } from "../core/charter/format.ts";
import { Failure, reasonOf } from "./failure.ts";

/** Editors write a file in several steps: so many milliseconds after the first, all are done. */
const SETTLED = 100;

/** One step for each change, however many files it touches; ends when nobody asks for the next. */
export async function* changesUnder(paths: readonly string[]): AsyncGenerator<void> {
  let wake: () => void = () => undefined;
  let changed = false;
  const note = (_: string, name: string | null) => {
    if (name !== null && !isCharterFile(basename(name)) && !/^pilot-policy\.ya?ml$/.test(basename(name))) return;
    changed = true;
    wake();
  };
  const watchers = [...new Set(paths.map(folderOf))].map((folder) => started(folder, note));
  try {
    for (;;) {
      if (!changed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      changed = false;
      yield;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

function folderOf(path: string): string {
  const state = statSync(path, { throwIfNoEntry: false });
  return state?.isDirectory() ? path : dirname(path);
}

function started(folder: string, note: (event: string, name: string | null) => void): FSWatcher {
  try {
    return watch(folder, { recursive: true }, note).on("error", () => undefined);
  } catch (error) {
    throw new Failure(`${folder} cannot be watched: ${reasonOf(error)}.`);
  }
}
