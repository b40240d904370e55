/** What is wrong with one policy file by itself: its text, its head, its shape, its settings. */
import type { Finding } from "../finding.ts";
import { accepts } from "../schema/generated/policy-accepts.js";
import { validate } from "../schema/validate.ts";
import { inOrder, placed, syntaxFindings } from "../yaml/placed.ts";
import type { Tree } from "../yaml/tree.ts";
import { faultsOf } from "./faults.ts";
import { headProblem } from "./head.ts";
import { POLICY_ROOT } from "./root.ts";

/** The findings of one file, in the order of the text. */
export function findingsIn(tree: Tree): readonly Finding[] {
  const head = headProblem(tree);
  if (head !== null) return inOrder([...syntaxFindings(tree), placed(tree, head, head.code, "error")]);
  const { problems } = validate(tree, () => false, { root: POLICY_ROOT, accepts });
  const faults = tree.value === null ? [] : faultsOf(tree.value);
  return inOrder([
    ...syntaxFindings(tree),
    ...[...problems, ...faults].map((problem) => placed(tree, problem, problem.code, "error")),
  ]);
}
