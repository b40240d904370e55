/** How a charter is written: its indentation, lists, blank lines and brackets, so that new text looks like the old. */
import { ofObject } from "../../memo.ts";
import { shift } from "../../text/spans.ts";
import { columnAt, lineStartAt } from "../around.ts";
import { type Entry, itemBase, type Node, type Tree } from "../tree.ts";

/** The habits of one text. */
export interface Style {
  readonly eol: string;
  /** Columns between a key and the keys below it. */
  readonly step: number;
  /** Columns between a key and the dashes below it; 0 where lists are not indented. */
  readonly dash: number;
  /** Whether blank lines part the sections. */
  readonly airy: boolean;
  /** Whether flow maps have spaces inside their braces. */
  readonly spaced: boolean;
  /** Whether keys and texts between brackets are quoted, as in JSON. */
  readonly quoted: boolean;
}

/** The habits that have shown. */
interface Seen {
  step?: number;
  dash?: number;
  spaced?: boolean;
}

/** The habits of a text; where it shows none, two spaces and indented lists. */
export const styleOf = ofObject((tree: Tree): Style => {
  const seen: Seen = {};
  for (const { base, entry } of tree.sections) look(tree, entry, base, seen);
  const step = seen.step ?? 2;
  return {
    eol: tree.eol,
    step,
    dash: seen.dash ?? step,
    airy: isAiry(tree),
    spaced: seen.spaced ?? true,
    quoted: isQuoted(tree),
  };
});

/** Whether the file is written like JSON: its first key has double quotes. */
function isQuoted({ text, sections }: Tree): boolean {
  const first = sections[0];
  return first !== undefined && text[first.base + first.entry.keySpan.start] === '"';
}

/** Notes the first habits below an entry. */
function look(tree: Tree, entry: Entry, base: number, seen: Seen): void {
  const { value } = entry;
  if (isComplete(seen) || value === null || value.kind === "scalar" || value.kind === "alias") return;
  const below = columnAt(tree.text, value.span.start + base) - columnAt(tree.text, entry.keySpan.start + base);
  if (!value.flow && value.kind === "map" && below > 0) seen.step ??= below;
  if (!value.flow && value.kind === "list") seen.dash ??= Math.max(0, below);
  lookInside(tree, value, base, seen);
}

function lookInside(tree: Tree, node: Node, base: number, seen: Seen): void {
  if (isComplete(seen)) return;
  if (node.kind === "list") {
    node.items.forEach((item, index) => {
      if (item !== null) lookInside(tree, item, itemBase(node, index, base), seen);
    });
  }
  if (node.kind !== "map") return;
  if (node.flow && node.entries.length > 0) seen.spaced ??= tree.text[node.span.start + base + 1] === " ";
  for (const entry of node.entries) look(tree, entry, base, seen);
}

/** Whether every habit has shown, so that nothing more need be looked at. */
function isComplete({ step, dash, spaced }: Seen): boolean {
  return step !== undefined && dash !== undefined && spaced !== undefined;
}

/** Whether at least half of the sections behind the first have a blank line above. */
function isAiry(tree: Tree): boolean {
  const later = tree.sections.slice(1);
  const parted = later.filter(({ base, entry }) => {
    let start = lineStartAt(tree.text, shift(entry.keySpan, base).start);
    while (start > 0) {
      const above = lineStartAt(tree.text, start - 1);
      const line = tree.text.slice(above, start).trim();
      if (!line.startsWith("#")) return line === "";
      start = above;
    }
    return false;
  });
  return parted.length > 0 && parted.length * 2 >= later.length;
}
