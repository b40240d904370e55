/** The nodes of a parsed charter, with their places in the text, and what can be wrong with it. */
import type { Span } from "../finding.ts";

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

/** Something wrong with the text as YAML. */
export interface SyntaxProblem {
  /** `syntax/…`, such as `syntax/tab` or `syntax/second-document`. */
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  /** A whole-text repair that is always safe, as one replacement, where there is one. */
  readonly repair?: { readonly title: string; readonly span: Span; readonly text: string };
}
