/** Which policy each charter is judged by: the one that was named, else the nearest `pilot-policy.yaml` upward. */
import { dirname, resolve } from "node:path";
import { lineStarts, positionAt } from "../core/charter/lines.ts";
import type { Policy } from "../core/facts/policy.ts";
import { POLICY_FILE, type PolicyReading, readPolicy } from "../core/policy/read.ts";
import { findUpward, readText, repositoryRoot, type Source, shown, textBelow } from "./files.ts";
import { visible } from "./formats/check-text.ts";
import { Failure, type Io } from "./io.ts";

/**
 * Gives each charter its policy, or null for the defaults. Each file is read once; what is wrong with it goes to standard
 * error once. A policy that was named and is wrong is a failure at once, the nearest one a failure for its charters.
 */
export function policiesFor(named: string | undefined, io: Io): (charter: Source) => Policy | null {
  const known = new Map<string, Policy | null>();
  const policyIn = (path: string): Policy | null => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const name = shown(path, io.cwd);
    const { file, load } = placeOfPolicy(path);
    const reading = readPolicy(readText(path, name), load, file);
    for (const line of placesOf(reading, name)) io.err(`${line}\n`);
    known.set(path, reading.policy);
    return reading.policy;
  };
  if (named !== undefined) {
    const policy = policyIn(resolve(io.cwd, named));
    if (policy === null) throw new Failure(`${named} is not a valid policy.`);
    return () => policy;
  }
  return (charter) => {
    const path = nearestPolicy(charter.path);
    if (path === null) return null;
    const policy = policyIn(path);
    if (policy !== null) return policy;
    throw new Failure(`${charter.file} was not judged: its policy ${shown(path, io.cwd)} is not valid.`);
  };
}

/** The policy file that holds for a charter; null where there is none. */
export function nearestPolicy(charter: string): string | null {
  return findUpward(POLICY_FILE, dirname(charter));
}

/** A policy's path from the root of its repository, and the files below that; its own folder where there is none. */
export function placeOfPolicy(path: string): {
  readonly file: string;
  readonly load: (path: string) => string | null;
} {
  const root = repositoryRoot(dirname(path)) ?? dirname(path);
  return { file: shown(path, root), load: (preset) => textBelow(root, preset) };
}

/** `pilot-policy.yaml:3:5: what is wrong (its code)`, a line for each finding. */
function placesOf({ findings, tree }: PolicyReading, name: string): readonly string[] {
  const starts = lineStarts(tree.text);
  return findings.map(({ span, message, code }) => {
    const { line, column } = positionAt(starts, span.start);
    return `${name}:${line + 1}:${column + 1}: ${visible(message)} (${code})`;
  });
}
