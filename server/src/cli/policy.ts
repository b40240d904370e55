/** Which policy each charter is judged by: the one that was named, else the nearest `pilot-policy.yaml` upward. */
import { resolve } from "node:path";
import type { Policy } from "../core/charter/policy.ts";
import { type PolicyReading, readPolicy } from "../core/policy/read.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { Failure } from "../node/failure.ts";
import { readText, shown } from "../node/files.ts";
import { nearestPolicy, placeOfPolicy } from "../node/policy-files.ts";
import { visible } from "./formats/check-text.ts";
import type { Io } from "./io.ts";
import type { Source } from "./sources.ts";

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

/** `pilot-policy.yaml:3:5: what is wrong (its code)`, a line for each finding. */
function placesOf({ findings, tree }: PolicyReading, name: string): readonly string[] {
  const starts = lineStarts(tree.text);
  return findings.map(({ span, message, code }) => {
    const { line, column } = positionAt(starts, span.start);
    return `${name}:${line + 1}:${column + 1}: ${visible(message)} (${code})`;
  });
}
