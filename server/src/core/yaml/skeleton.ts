/** What a scaffold inserts, before anybody knows how it will be indented. */
import type { Path, Plain } from "../finding.ts";

/**
 * A hole becomes a tab stop in a snippet and nothing in plain text; `words` are those of which one belongs there,
 * `plain` what is there already and stays until somebody chooses.
 * `hint`: what to write there, as a comment above the key.
 * `source`: the characters to write for a single value, where it has been written before.
 */
export type Skeleton = { readonly hint?: string } & (
  | { readonly kind: "map"; readonly entries: readonly { readonly key: string; readonly value: Skeleton }[] }
  | { readonly kind: "list"; readonly items: readonly Skeleton[] }
  | { readonly kind: "value"; readonly value: Plain; readonly source?: string; readonly comments?: Comments }
  | { readonly kind: "hole"; readonly words?: readonly string[]; readonly plain?: string }
);

/** The comments that go along with an entry: the lines above it, and what follows it on its line. */
export interface Comments {
  readonly above: readonly string[];
  readonly behind: string | null;
}

/** What edits need to know of the schema; handed in, because the charter layer does not see the schema. */
export interface Shape {
  /** The skeleton of the value at a path; with `keys`, of a map with only these keys. */
  readonly skeleton: (path: Path, keys?: readonly string[]) => Skeleton;
  /** The keys of the map at a path in the order in which they are usually written. */
  readonly order: (path: Path) => readonly string[];
}
