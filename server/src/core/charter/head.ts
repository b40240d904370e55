/** The head decides whether a text is a pilot charter at all, so that another file is never judged by our rules. */

import type { Fix, Problem } from "../finding.ts";
import type { Tree } from "../yaml/tree.ts";

/** The format that these rules read. */
export const API_VERSION = "pilot-charter/v1";

/** A problem of the head, with its code. */
export type HeadProblem = Problem & { readonly code: `schema/${string}` };

/** What the head says. */
export interface Head {
  readonly kind: "charter" | "empty" | "not-a-charter" | "unknown-version" | "broken";
  readonly problems: readonly HeadProblem[];
}

/** Reads the head. */
export function headOf(tree: Tree): Head {
  if (tree.root === "broken") return { kind: "broken", problems: [] };
  if (tree.root === "empty") return { kind: "empty", problems: [notYet([])] };
  if (tree.root === "other") return { kind: "not-a-charter", problems: [notYet([])] };
  const version = tree.value?.apiVersion;
  if (version === API_VERSION) return { kind: "charter", problems: [] };
  if (typeof version === "string" && version.startsWith("pilot-charter/")) {
    return { kind: "unknown-version", problems: [unknownVersion(version)] };
  }
  return { kind: "not-a-charter", problems: [notYet([headFix(tree)])] };
}

function notYet(fixes: readonly Fix[]): HeadProblem {
  return {
    code: "schema/not-a-charter",
    path: [],
    message: `This is not a pilot charter yet: it does not start with apiVersion: ${API_VERSION}.`,
    fixes,
  };
}

function unknownVersion(version: string): HeadProblem {
  return {
    code: "schema/unknown-version",
    path: ["apiVersion"],
    mark: "value",
    message: `“${version}” is a version that this tool does not know. It reads ${API_VERSION}.`,
    fixes: [
      { title: `Change to ${API_VERSION}`, changes: [{ kind: "set", path: ["apiVersion"], value: API_VERSION }] },
    ],
  };
}

/** Adds the head lines, or corrects the ones that are there. */
function headFix(tree: Tree): Fix {
  const present = new Set(Object.keys(tree.value ?? {}));
  return {
    title: "Make it a pilot charter",
    preferred: true,
    changes: [
      { kind: "set", path: ["apiVersion"], value: API_VERSION },
      { kind: "set", path: ["kind"], value: "PilotCharter" },
      ...(present.has("stage") ? [] : [{ kind: "set", path: ["stage"], value: "idea" } as const]),
    ],
  };
}
