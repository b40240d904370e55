/** The charters that a command is asked to look at. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { chartersUnder, isGlob, matches } from "../node/charter-files.ts";
import { Failure, reasonOf } from "../node/failure.ts";
import { shown } from "../node/files.ts";

/** A charter to look at. `named` = the user gave this very file, so it must be a charter. */
export interface Source {
  /** Path as shown: relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly named: boolean;
  /** Why it cannot be looked at, where that is known before it is read. */
  readonly problem?: string;
}

/**
 * The charters under files, folders and globs, in the order of their paths, each once. A path that cannot be looked at is
 * among them with its reason, so that it fails beside the others; a failure where there is nothing at all.
 */
export function findSources(patterns: readonly string[], cwd: string): readonly Source[] {
  const found = new Map<string, Source>();
  const add = (path: string, named: boolean, problem?: string) => {
    if (!found.has(path)) found.set(path, { path, named, file: shown(path, cwd), ...(problem ? { problem } : {}) });
  };
  for (const pattern of patterns.length === 0 ? ["."] : patterns) {
    const path = resolve(cwd, pattern);
    const state = stateOf(path);
    if (state.kind === "folder") addFolder(path, cwd, add);
    else if (state.kind === "file") add(path, true);
    else if (isPattern(pattern)) for (const file of filesOf(pattern, cwd)) add(file, false);
    else if (state.reason === GONE) add(path, true, `${pattern} is not there.`);
    else add(path, true, `${pattern} cannot be read: ${state.reason}.`);
  }
  const all = [...found.values()];
  const [first] = all;
  if (first === undefined) {
    const where = patterns.join(", ");
    throw new Failure(`No charter (*.pilot.yaml) under ${where || "this folder"}.`, where || ".");
  }
  if (all.length === 1 && first.problem !== undefined) throw new Failure(first.problem, patterns[0] ?? first.file);
  return all.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A pattern may be written with the separators of Windows; a backslash before a star may also be meant as one. */
function isPattern(pattern: string): boolean {
  return isGlob(pattern) || isGlob(slashed(pattern));
}

function filesOf(pattern: string, cwd: string): readonly string[] {
  const found = isGlob(pattern) ? matches(pattern, cwd) : [];
  return found.length > 0 || !pattern.includes("\\") ? found : matches(slashed(pattern), cwd);
}

function slashed(pattern: string): string {
  return pattern.replaceAll("\\", "/");
}

function addFolder(folder: string, cwd: string, add: (path: string, named: boolean, problem?: string) => void): void {
  for (const step of chartersUnder(folder)) {
    if (step.kind === "charter") add(step.path, false);
    else add(step.path, false, `The folder ${shown(step.path, cwd)} cannot be read: ${step.reason}.`);
  }
}

const GONE = reasonOf({ code: "ENOENT" });

function stateOf(path: string): { readonly kind: "folder" | "file" | "none"; readonly reason: string } {
  try {
    return { kind: statSync(path).isDirectory() ? "folder" : "file", reason: "" };
  } catch (error) {
    return { kind: "none", reason: reasonOf(error) };
  }
}
