/** The outline: sections, keys and list items by the names people know them by. */
import type { DocumentSymbol, SymbolKind } from "vscode-languageserver";
import { resolve } from "../core/charter/locate.ts";
import type { Entry, ListNode, Node, Tree } from "../core/charter/tree.ts";
import type { Span } from "../core/finding.ts";
import { SYMBOL } from "./lsp.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";

/** Characters of a value that the outline shows. */
const LONGEST = 60;

/** The keys that tell list items apart, the most telling first. */
const NAMES = ["name", "item", "what", "who", "rule", "label", "source", "stage", "if", "signal", "date"];

/** The outline of a charter. */
export function documentSymbols(charter: OpenCharter): DocumentSymbol[] {
  const { tree } = charter;
  return tree.sections.map(({ entry, base }) => entrySymbol(charter, entry, base));
}

function entrySymbol(charter: OpenCharter, entry: Entry, base: number): DocumentSymbol {
  const key = { start: entry.keySpan.start + base, end: entry.keySpan.end + base };
  const end = entry.value === null ? key.end : Math.max(key.end, entry.value.span.end + base);
  return symbol(charter, entry.key, entry.value, base, key, { start: key.start, end });
}

function symbol(
  charter: OpenCharter,
  name: string,
  node: Node | null,
  base: number,
  selection: Span,
  whole: Span,
  item = false,
): DocumentSymbol {
  const children = item && node !== null && isLine(node) ? [] : childrenOf(charter, node, base);
  const detail = detailOf(charter.tree, node, base);
  return {
    name: name.trim() === "" ? "(empty)" : name,
    ...(detail === "" ? {} : { detail }),
    kind: kindOf(node),
    range: rangeOf(charter, whole),
    selectionRange: rangeOf(charter, selection),
    ...(children.length === 0 ? {} : { children }),
  };
}

function childrenOf(charter: OpenCharter, node: Node | null, base: number): DocumentSymbol[] {
  if (node?.kind === "map") return node.entries.map((entry) => entrySymbol(charter, entry, base));
  if (node?.kind === "list") return itemSymbols(charter, node, base);
  return [];
}

/** Items that say everything on one line have no outline of their own. */
function isLine(node: Node): boolean {
  return (
    node.kind === "map" && node.flow && node.entries.every(({ value }) => value === null || value.kind === "scalar")
  );
}

function itemSymbols(charter: OpenCharter, list: ListNode, base: number): DocumentSymbol[] {
  return list.items.flatMap((item, index) => {
    if (item === null) return [];
    const span = { start: item.span.start + base, end: item.span.end + base };
    return [
      symbol(charter, itemName(charter.tree, item, base, index), item, base, firstLine(charter.text, span), span, true),
    ];
  });
}

/** What people would call a list item. */
function itemName(tree: Tree, item: Node, base: number, index: number): string {
  const { node } = resolve(tree, { node: item, base });
  if (node?.kind === "scalar") return shortened(String(node.value ?? ""));
  if (node?.kind === "map") {
    for (const name of NAMES) {
      const value = node.entries.find((entry) => entry.key === name)?.value;
      if (value?.kind === "scalar" && value.value !== null) return shortened(String(value.value));
    }
  }
  return `${index + 1}`;
}

/** What stands behind a name: the value, the anchor an alias means, or how many items a list has. */
function detailOf(tree: Tree, node: Node | null, base: number): string {
  if (node?.kind === "alias") return `*${node.name}`;
  if (node?.kind === "scalar") return node.value === null ? "" : shortened(String(node.value));
  if (node?.kind === "list") return node.items.length === 1 ? "1 entry" : `${node.items.length} entries`;
  if (node?.kind !== "map") return "";
  const name = node.entries.find((entry) => entry.key === "name")?.value ?? null;
  const value = resolve(tree, { node: name, base }).node;
  return value?.kind === "scalar" && value.value !== null ? shortened(String(value.value)) : "";
}

function kindOf(node: Node | null): SymbolKind {
  if (node === null) return SYMBOL.null;
  if (node.kind === "map") return SYMBOL.object;
  if (node.kind === "list") return SYMBOL.array;
  if (node.kind === "alias") return SYMBOL.key;
  const type = typeof node.value;
  return type === "number" ? SYMBOL.number : type === "boolean" ? SYMBOL.boolean : SYMBOL.string;
}

function firstLine(text: string, span: Span): Span {
  const newline = text.slice(span.start, span.end).search(/[\r\n]/);
  return newline < 0 ? span : { start: span.start, end: span.start + newline };
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
