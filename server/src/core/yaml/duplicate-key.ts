/** What is said of a key that is written twice. */
import type { Span } from "../finding.ts";
import { shorten } from "../text/spans.ts";
import type { SyntaxProblem } from "./tree.ts";

/** The problem of a key that stands twice in one map. */
export function duplicateKey(key: string, span: Span): SyntaxProblem {
  return { code: "syntax/duplicate-key", span, message: `“${shorten(key)}” is written twice here. Keep one of them.` };
}
