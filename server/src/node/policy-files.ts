/** Where policies lie: the file that holds for a charter, and the presets beside a policy. */
import { dirname } from "node:path";
import { POLICY_FILE } from "../core/policy/file-name.ts";
import { findUpward, repositoryRoot, shown, textBelow } from "./files.ts";

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
