/** The parsed charter: a small tree of our own with places in the text, and the plain value it stands for. */
import type { Path, Plain, Span } from "../finding.ts";
import type { PlacedPart } from "./parts.ts";

/**
 * A value in the text. Offsets count from a base: that of the nearest list item around it (see `itemBase`), else that of
 * its top-level section (see `Section`). So an item is the same wherever it stands, and an edit moves none behind it.
 */
export type Node = MapNode | ListNode | ScalarNode | AliasNode;

/** What every node knows. `span` runs from its first to behind its last character, without a trailing newline or comment. */
interface NodeBase {
  readonly span: Span;
  readonly anchor?: string;
}

export interface MapNode extends NodeBase {
  readonly kind: "map";
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

/** `key: value`; the value is null when nothing follows the colon. A merge key has `key` `"<<"`. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node | null;
}

export interface ListNode extends NodeBase {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly (Node | null)[];
  /** Where each item begins, counted from the start of the list; 0 where nothing stands behind the dash. */
  readonly starts: readonly number[];
}

export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly style: "plain" | "single" | "double" | "block";
}

/** `*name`; the target is null where no such anchor stands before it. */
export interface AliasNode extends NodeBase {
  readonly kind: "alias";
  readonly name: string;
  readonly target: Node | null;
}

/** One top-level entry of the charter. Adding `base` to an offset inside it, outside of lists, gives the offset in the text. */
export interface Section {
  readonly base: number;
  readonly entry: Entry;
}

/** Something wrong with the text as YAML. */
export interface SyntaxProblem {
  /** `syntax/…`, such as `syntax/tab` or `syntax/second-document`. */
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  /** A whole-text repair that is always safe, as one replacement, where there is one. */
  readonly repair?: { readonly title: string; readonly span: Span; readonly text: string };
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
