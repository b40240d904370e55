/** The charters that a command is asked to look at. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { chartersUnder, isGlob, matches } from "../node/charter-files.ts";
import { Failure } from "../node/failure.ts";
import { shown } from "../node/files.ts";

/** A charter to look at. `named` = the user gave this very file, so it must be a charter. */
export interface Source {
  /** Path as shown: relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly named: boolean;
}

/**
 * The charters under files, folders and globs, in the order of their paths, each once. A file that is not there is among
 * them, so that reading it fails beside the others; a failure where nothing else was found.
 */
export function findSources(patterns: readonly string[], cwd: string): readonly Source[] {
  const found = new Map<string, Source>();
  const gone: string[] = [];
  const add = (path: string, named: boolean) => {
    if (!found.has(path)) found.set(path, { path, named, file: shown(path, cwd) });
  };
  for (const pattern of patterns.length === 0 ? ["."] : patterns) {
    const path = resolve(cwd, pattern);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory()) for (const file of chartersUnder(path)) add(file, false);
    else if (kind) add(path, true);
    else if (isGlob(pattern)) for (const file of matches(pattern, cwd)) add(file, false);
    else gone.push(pattern);
  }
  if (found.size === 0 && gone[0] !== undefined) throw new Failure(`${gone[0]} is not there.`, gone[0]);
  for (const pattern of gone) add(resolve(cwd, pattern), true);
  if (found.size === 0) {
    const where = patterns.join(", ");
    throw new Failure(`No charter (*.pilot.yaml) under ${where || "this folder"}.`, where || ".");
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
