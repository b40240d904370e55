/** A charter's parts: runs of whole lines that are read one by one, so that an edit re-reads only the part it touches. */
import type { Plain, Span } from "../finding.ts";
import type { AliasNode, Entry, Node, SyntaxProblem } from "./nodes.ts";
import type { Cut } from "./sections.ts";

/** What one part says on its own; offsets count from its first character. Never changes, so trees share it. */
export interface Part {
  /** Characters, line ends included; the parts of a tree add up to its text. */
  readonly length: number;
  /** How the text was cut here; a `whole` part is a text that cannot be read section by section. */
  readonly kind: Cut["kind"];
  /** What the part adds to the root: nothing (comments, a second document), entries, or something that is no map. */
  readonly shape: "none" | "map" | "other";
  /** Aliases point nowhere yet. */
  readonly entries: readonly Entry[];
  /** Whether it is written so plainly that one entry of a list in it can be read without the others. */
  readonly everyday: boolean;
  /** What keeps the part from being read: at most one, the first cause. */
  readonly fatal: SyntaxProblem | null;
  /** What is wrong but leaves the part readable. */
  readonly minor: readonly SyntaxProblem[];
  /** The first version-control conflict marker. */
  readonly conflict: Span | null;
}

/** An anchor with the value it names. */
export interface Anchor {
  readonly name: string;
  readonly node: Node;
  /** What to add to the node's offsets, counted from the part. */
  readonly base: number;
  readonly value: Plain;
  /** Number of nodes in the value with all aliases written out. */
  readonly size: number;
}

/** A part whose aliases have found their anchors. */
export interface LinkedPart {
  readonly entries: readonly Entry[];
  /** The plain value of each entry. */
  readonly values: readonly Plain[];
  readonly anchors: readonly Anchor[];
  readonly problems: readonly SyntaxProblem[];
  /** What each alias costs when it is written out, in the order of the text. */
  readonly costs: readonly { readonly span: Span; readonly size: number }[];
  /** The anchors of earlier parts that were asked for; the same answers give the same linked part. */
  readonly asked: ReadonlyMap<string, Anchor | null>;
  /** Whether every alias was written out; it is not where the aliases of a charter repeat too much. */
  readonly whole: boolean;
}

/** A part at its place in the text. */
export interface PlacedPart {
  readonly start: number;
  readonly part: Part;
  readonly linked: LinkedPart;
}

/** What an alias finds: the anchor of that name, or null. */
export type FindAnchor = (alias: AliasNode) => Anchor | null;
