/** Which policy each charter is judged by: the one that was named, else all from the repository's root down to its folder. */
import { dirname, resolve } from "node:path";
import type { Policy } from "../core/charter/policy.ts";
import type { PolicyReading } from "../core/policy/read.ts";
import { readStack, type StackReading } from "../core/policy/stack.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { oneLine } from "../core/text/sanitize.ts";
import { Failure } from "../node/failure.ts";
import { shown } from "../node/files.ts";
import { type PolicyStack, policiesDownTo, policyNamed, policyText } from "../node/policy-files.ts";
import type { Io } from "./io.ts";
import type { Source } from "./sources.ts";

/** What a charter is judged by: a policy, null for the catalogue's own values, or in a sentence why neither. */
export type PolicyOfCharter = { readonly policy: Policy | null } | { readonly problem: string };

/**
 * Gives each charter its policy. Each stack is read once; what is wrong with it goes to standard error once. A policy that
 * was named and is wrong is a failure at once; one that was found takes its charters out of the judgement.
 */
export function policiesFor(named: string | undefined, io: Io): (charter: Source) => PolicyOfCharter {
  const say = onceEach((line) => io.err(`${line}\n`));
  const nameOf = (path: string) => (named === undefined ? shown(path, io.cwd) : named);
  const read = (stack: PolicyStack, base: string | null): StackReading => {
    const files = stack.files.map(({ path, file }) => ({ file, ...policyText(path, nameOf(path), base) }));
    const reading = readStack(files, stack.load);
    for (const [at, { path }] of stack.files.entries()) {
      const name = nameOf(path);
      const one = reading.readings[at];
      const file = files[at];
      if (one) for (const line of placesOf(one, name)) say(line);
      else if (base !== null && file && "refused" in file) say(oneLine(file.refused));
    }
    return reading;
  };
  if (named !== undefined) {
    const stack = policyNamed(resolve(io.cwd, named));
    const { policy, wrong } = read(stack, null);
    if (policy === null) throw new Failure(wrong?.refused ?? `${named} is not a valid policy.`);
    return () => ({ policy });
  }
  const stackAt = remembered((folder: string) => policiesDownTo(folder));
  const byFiles = new Map<string, PolicyOfCharter>();
  return (charter) => {
    const stack = stackAt(dirname(charter.path));
    const key = stack.files.map(({ path }) => path).join("\n");
    const found = byFiles.get(key) ?? asked(read, stack, io);
    byFiles.set(key, found);
    return found;
  };
}

/** As `policiesFor`, for commands that cannot go on without one: a policy that is wrong is a failure. */
export function policiesOrFailure(named: string | undefined, io: Io): (charter: Source) => Policy | null {
  const policyOf = policiesFor(named, io);
  return (charter) => {
    const given = policyOf(charter);
    if ("problem" in given) throw new Failure(`${charter.file} was not judged: ${given.problem}`);
    return given.policy;
  };
}

function asked(read: (stack: PolicyStack, base: string) => StackReading, stack: PolicyStack, io: Io): PolicyOfCharter {
  const { policy, wrong } = read(stack, stack.base);
  if (wrong === null) return { policy };
  const path = stack.files.find(({ file }) => file === wrong.file)?.path ?? wrong.file;
  return { problem: wrong.refused ?? `its policy ${shown(path, io.cwd)} is not valid.` };
}

/** `pilot-policy.yaml:3:5: what is wrong (its code)`, a line for each finding. */
function placesOf({ findings, tree }: PolicyReading, name: string): readonly string[] {
  const starts = lineStarts(tree.text);
  return findings.map(({ span, message, code }) => {
    const { line, column } = positionAt(starts, span.start);
    return oneLine(`${name}:${line + 1}:${column + 1}: ${message} (${code})`);
  });
}

function onceEach(say: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
}

function remembered<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
}
