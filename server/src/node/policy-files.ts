/** Where policies lie, and their texts: every one from the repository's root down to a folder, and the presets beside them. */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { POLICY_FILE } from "../core/policy/file-name.ts";
import type { Load } from "../core/policy/read.ts";
import type { FileText } from "../core/policy/stack.ts";
import { Failure, reasonOf } from "./failure.ts";
import { isInside, readText, repositoryRoot, shown } from "./files.ts";

/** The most that a policy may hold. */
const MOST_BYTES = 1_000_000;

/** The policies of a folder. */
export interface PolicyStack {
  /** Paths on this machine and from the repository's root, the topmost first. */
  readonly files: readonly { readonly path: string; readonly file: string }[];
  /** The folder that they may not leave: the repository's root, else that of the topmost policy. */
  readonly base: string;
  /** The text of a preset by its path from there. */
  readonly load: Load;
}

/** The policies from the repository's root down to a folder; outside a repository all in the folders above. */
export function policiesDownTo(folder: string): PolicyStack {
  const root = repositoryRoot(folder);
  const paths: string[] = [];
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, POLICY_FILE);
    if (isThere(path)) paths.unshift(path);
    if (here === root || here === dirname(here)) break;
  }
  return stackOf(root ?? dirname(paths[0] ?? join(folder, POLICY_FILE)), paths);
}

/** Whether something of this name is there, be it a link to nothing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** A policy that was named, alone. */
export function policyNamed(path: string): PolicyStack {
  return stackOf(repositoryRoot(dirname(path)) ?? dirname(path), [path]);
}

function stackOf(base: string, paths: readonly string[]): PolicyStack {
  const load: Load = (preset) => {
    const read = policyText(join(base, preset), preset, base);
    return "text" in read ? read.text : null;
  };
  return { base, load, files: paths.map((path) => ({ path, file: shown(path, base) })) };
}

/** The text of a policy: a regular file of at most a megabyte whose real place is below `base`, where one is given. */
export function policyText(path: string, name: string, base: string | null): FileText {
  try {
    if (base !== null && !isInside(realpathSync(base), realpathSync(path))) {
      return { refused: `${name} leads out of the repository, so it is not read.` };
    }
    return { text: readText(path, name, MOST_BYTES) };
  } catch (error) {
    return { refused: error instanceof Failure ? error.message : `${name} cannot be read: ${reasonOf(error)}.` };
  }
}
