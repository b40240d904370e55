/** Formatting: how a text is to be laid out, and a guard that lets only space and brackets change. */
import type { FormattingOptions, TextEdit } from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import { isSame } from "../../core/yaml/edit/expected-value.ts";
import { styleOf } from "../../core/yaml/edit/style.ts";
import { parseCharter } from "../../core/yaml/parse.ts";
import type { Node, ScalarNode, Tree } from "../../core/yaml/tree.ts";
import { walkNodes } from "../../core/yaml/walk.ts";
import { replacement } from "./actions/fix-all.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";

/** Lines that are this long already may stay so; others are broken only beyond it. */
const WIDTH = 120;

/** What a formatter should do with a charter; null where its text is not fit to be formatted. */
export function layoutFor({ tree, text }: OpenCharter, { tabSize, insertSpaces }: FormattingOptions) {
  if (tree.root !== "map" || tree.problems.length > 0) return null;
  const longest = text.split(/\r?\n/).reduce((so, line) => Math.max(so, line.length), 0);
  const indent = insertSpaces && tabSize >= 2 && tabSize <= 8 ? tabSize : styleOf(tree).step;
  return { indent, width: Math.max(WIDTH, longest), spaced: styleOf(tree).spaced, eol: tree.eol };
}

/** The edits that lay out a charter, or only its sections at a range; none where anything but the layout would change. */
export function formattingEdits(charter: OpenCharter, laidOut: string, span: Span | null): TextEdit[] {
  const { tree } = charter;
  const after = withQuotesOf(tree, parseCharter(laidOut));
  if (after === null || !saysTheSame(tree, after)) return [];
  if (after.parts.length !== tree.parts.length) return span === null ? [editOf(charter, 0, tree.text, after.text)] : [];
  return tree.parts.flatMap(({ start, part }, index) => {
    const other = after.parts[index];
    const end = start + part.length;
    if (other === undefined || (span !== null && (end < span.start || span.end < start))) return [];
    const before = tree.text.slice(start, end);
    const now = after.text.slice(other.start, other.start + other.part.length);
    return before === now ? [] : [editOf(charter, start, before, now)];
  });
}

function editOf(charter: OpenCharter, start: number, before: string, after: string): TextEdit {
  const { span, text } = replacement(before, after);
  return { range: rangeOf(charter, { start: start + span.start, end: start + span.end }), newText: text };
}

/** Whether two texts hold the same data in the same order, the same comments, and the same kinds of writing. */
function saysTheSame(before: Tree, after: Tree): boolean {
  const comments = ({ text }: Tree) => (text.match(/(?:^|\s)#.*/g) ?? []).map((one) => one.trim()).join("\n");
  const order = (tree: Tree) =>
    nodesOf(tree)
      .map(({ node }) => outlineOf(node))
      .join(" ");
  return (
    after.root === "map" &&
    after.problems.length === 0 &&
    isSame(before.value ?? {}, after.value ?? {}) &&
    comments(before) === comments(after) &&
    order(before) === order(after)
  );
}

/** A node in short: its keys in their order, how it is written, its anchor. */
function outlineOf(node: Node): string {
  const anchor = node.anchor === undefined ? "" : `&${node.anchor}`;
  if (node.kind === "map") return `${anchor}${node.flow ? "{" : ":"}${node.entries.map(({ key }) => key).join(",")}`;
  if (node.kind === "list") return `${anchor}${node.flow ? "[" : "-"}${node.items.length}`;
  return node.kind === "alias" ? `*${node.name}` : `${anchor}${node.style}`;
}

/** The formatted text with each quoted text as it was written before; null where the two do not match. */
function withQuotesOf(before: Tree, after: Tree): Tree | null {
  const old = scalarsOf(before);
  const now = scalarsOf(after);
  if (old.length !== now.length) return null;
  let text = "";
  let reached = 0;
  now.forEach((one, index) => {
    const written = old[index];
    if (written === undefined || !isQuoted(written.node) || !isQuoted(one.node) || /[\r\n]/.test(written.raw)) return;
    text += after.text.slice(reached, one.start) + written.raw;
    reached = one.end;
  });
  return parseCharter(text + after.text.slice(reached));
}

function isQuoted({ style }: ScalarNode): boolean {
  return style === "single" || style === "double";
}

function scalarsOf(tree: Tree) {
  return nodesOf(tree).flatMap(({ node, base }) => {
    if (node.kind !== "scalar") return [];
    const [start, end] = [base + node.span.start, base + node.span.end];
    return [{ node, start, end, raw: tree.text.slice(start, end) }];
  });
}

/** Every node as it is written, in the order of the text. */
function nodesOf(tree: Tree): readonly { readonly node: Node; readonly base: number }[] {
  const nodes: { node: Node; base: number }[] = [];
  walkNodes(tree, (_, node, base) => {
    if (node !== null) nodes.push({ node, base });
  });
  return nodes;
}
