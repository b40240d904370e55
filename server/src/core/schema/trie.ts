/** Paths as a tree of their parts, so that a walk finds them without comparing. */
import type { Path } from "../finding.ts";

/** What begins at one place of the tree. */
export interface Trie {
  /** Whether a path ends here. */
  ends: boolean;
  readonly below: Map<string | number, Trie>;
}

/** The tree of some paths. */
export function trie(paths: readonly Path[]): Trie {
  const root: Trie = { ends: false, below: new Map() };
  for (const path of paths) {
    let node = root;
    for (const part of path) {
      let next = node.below.get(part);
      if (!next) {
        next = { ends: false, below: new Map() };
        node.below.set(part, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return root;
}
