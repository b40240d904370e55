/** From a problem to a finding: its place in the text, and that of everything related to it. */
import type { Finding, Problem, Severity } from "../finding.ts";
import { spanOf } from "./locate.ts";
import type { Tree } from "./tree.ts";

/** A problem with its place in the text. */
export function placed(tree: Tree, problem: Problem, code: string, severity: Severity): Finding {
  return {
    code,
    severity,
    due: true,
    path: problem.path,
    span: spanOf(tree, problem.path, problem.mark ?? "key"),
    message: problem.message,
    related: (problem.related ?? []).map((other) => ({ ...other, span: spanOf(tree, other.path, "key") })),
    fixes: problem.fixes ?? [],
  };
}

/** What is wrong with the text as YAML. */
export function syntaxFindings(tree: Tree): readonly Finding[] {
  return tree.problems.map(({ code, span, message }) => ({
    code,
    severity: "error",
    due: true,
    path: [],
    span,
    message,
    related: [],
    fixes: [],
  }));
}

/** By place in the text; findings at one place keep the order in which they were found. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start);
}
