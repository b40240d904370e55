/** The head decides whether a text is a pilot policy at all, and of a version that we read. */

import type { Change, Fix, Problem } from "../finding.ts";
import type { Tree } from "../yaml/tree.ts";

/** The format that we read. */
export const POLICY_VERSION = "pilot-policy/v1";

/** What is wrong with the head, with its code; null where nothing is. A text that does not parse has no head. */
export function headProblem(tree: Tree): (Problem & { readonly code: string }) | null {
  if (tree.root === "broken") return null;
  const version = tree.value?.apiVersion;
  if (version === POLICY_VERSION) return null;
  if (typeof version === "string" && version.startsWith("pilot-policy/")) {
    return {
      code: "schema/unknown-version",
      path: ["apiVersion"],
      mark: "value",
      message: `“${version}” is a version that this tool does not know. It reads ${POLICY_VERSION}.`,
      fixes: [{ title: `Change to ${POLICY_VERSION}`, changes: [write("apiVersion", POLICY_VERSION)] }],
    };
  }
  return {
    code: "schema/not-a-policy",
    path: [],
    message: `This is not a pilot policy yet: it does not start with apiVersion: ${POLICY_VERSION}.`,
    fixes: tree.root === "other" ? [] : [HEAD],
  };
}

const HEAD: Fix = {
  title: "Make it a pilot policy",
  preferred: true,
  changes: [write("apiVersion", POLICY_VERSION), write("kind", "PilotPolicy")],
};

function write(key: string, value: string): Change {
  return { kind: "set", path: [key], value };
}
