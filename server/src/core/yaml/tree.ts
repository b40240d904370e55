/** The parsed charter: a small tree of our own with places in the text, and the plain value it stands for. */
import type { Path, Plain, Span } from "../finding.ts";
import type { Entry, ListNode, Node, SyntaxProblem } from "./nodes.ts";
import type { PlacedPart } from "./parts.ts";

export type { AliasNode, Entry, ListNode, MapNode, Node, ScalarNode, SyntaxProblem } from "./nodes.ts";

/** One top-level entry of the charter. Adding `base` to an offset inside it, outside of lists, gives the offset in the text. */
export interface Section {
  readonly base: number;
  readonly entry: Entry;
}

/** A whole charter text, read. */
export interface Tree {
  readonly text: string;
  readonly eol: "\n" | "\r\n";
  /** Top-level entries in the order of the text; empty when the root is no map; what could be read of a broken text. */
  readonly sections: readonly Section[];
  /** What the document holds at its root. `broken` = the text does not parse, so there is no score. */
  readonly root: "empty" | "map" | "other" | "broken";
  /** The plain value with aliases and merge keys resolved (see `bareMap`); null when not a map. */
  readonly value: { readonly [key: string]: Plain } | null;
  readonly problems: readonly SyntaxProblem[];
  /** The runs of lines that were read one by one; for the charter layer's own use (`locate`, `incremental`). */
  readonly parts: readonly PlacedPart[];
}

/** A place in the tree, with absolute offsets. */
export interface Place {
  readonly path: Path;
  /** The key's span; for a list item its value's span; for the document's root an empty span at its start. */
  readonly key: Span;
  /** The value's span; empty and behind the colon where there is no value. */
  readonly value: Span;
  readonly node: Node | null;
  /** What to add to the node's own offsets. */
  readonly base: number;
}

/** The base of a list's item, from the base of the list. An item's own span starts at 0. */
export function itemBase(list: ListNode, index: number, base: number): number {
  return base + list.span.start + (list.starts[index] ?? 0);
}

/** One replacement in the text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
