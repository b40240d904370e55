/** The outline: sections with their score, keys, and list entries by the names people know them by. */
import type { DocumentSymbol, Position, SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Score } from "../../core/judgement/score.ts";
import { SCORED_PILLARS } from "../../core/rules/rule.ts";
import { firstLine } from "../../core/text/spans.ts";
import { resolve } from "../../core/yaml/locate.ts";
import { type Entry, itemBase, type ListNode, type MapNode, type Node, type ScalarNode } from "../../core/yaml/tree.ts";
import { SYMBOL } from "./lsp.ts";
import { type OpenCharter, placeOf } from "./open-charter.ts";

/** Characters of a value that the outline shows. */
const LONGEST = 60;

/** The keys that tell list entries apart, the most telling first. */
const NAMES = ["name", "item", "what", "who", "rule", "label", "source", "stage", "if", "signal", "date"];

/** So many of an entry's other values stand behind its name, and only those that are short. */
const MOST_VALUES = 3;
const SHORT = 24;

/** The outline of a charter. */
export function documentSymbols(charter: OpenCharter): DocumentSymbol[] {
  const score = scoreOf(charter);
  return charter.tree.sections.map(({ entry, base }) => {
    const start = placeOf(charter, base + entry.keySpan.start);
    const symbol = sections.at(entry, start, 0, () => keySymbol(charter, entry, base, false));
    const points = pointsOf(entry.key, score);
    return points === null ? symbol : { ...symbol, detail: `${points}/100` };
  });
}

/** Symbols as they were drawn before: what an edit neither touches nor moves to another line looks the same. */
function drawn<K extends object>() {
  const known = new WeakMap<K, { readonly index: number; readonly symbol: DocumentSymbol }>();
  return {
    /** The symbol of something that begins at a place, and is at an index of its list. */
    at: (of: K, { line, character }: Position, index: number, draw: () => DocumentSymbol): DocumentSymbol => {
      const before = known.get(of);
      const start = before?.symbol.range.start;
      if (before?.index === index && start?.line === line && start.character === character) return before.symbol;
      const symbol = draw();
      known.set(of, { index, symbol });
      return symbol;
    },
  };
}

const sections = drawn<Entry>();
const items = drawn<Node>();

/** The outline for clients that know no symbols within symbols: each with the name of the one around it. */
export function flatSymbols(charter: OpenCharter): SymbolInformation[] {
  const flat = (symbols: readonly DocumentSymbol[], around: string | null): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children = [] }) => [
      { name, kind, location: { uri: charter.uri, range }, ...(around === null ? {} : { containerName: around }) },
      ...flat(children, name),
    ]);
  return flat(documentSymbols(charter), null);
}

/** The score, if it can be had: where judging a charter fails, it still has an outline. */
function scoreOf(charter: OpenCharter): Score | null {
  try {
    return charter.analysis.score;
  } catch {
    return null;
  }
}

/** The points of the pillar that is called like a section; null where there is none. */
function pointsOf(section: string, score: Score | null): number | null {
  const pillar = SCORED_PILLARS.find((one) => one === section);
  return pillar === undefined || score === null ? null : score.pillars[pillar].score;
}

/** A key with what is below it; positions are asked for in the order of the text. */
function keySymbol(charter: OpenCharter, { key, keySpan, value }: Entry, base: number, within: boolean) {
  const start = placeOf(charter, keySpan.start + base);
  const keyEnd = placeOf(charter, keySpan.end + base);
  const children = value === null ? [] : below(charter, value, base, within);
  const end = value === null ? keyEnd : placeOf(charter, Math.max(keySpan.end, value.span.end) + base);
  const detail = value === null ? "" : detailOf(charter, value, base);
  return symbol(key, detail, kindOf(value), {
    range: { start, end },
    selectionRange: { start, end: keyEnd },
    children,
  });
}

/** An entry of a list: its plain values stand behind its name, what is below them has symbols of its own. */
function entrySymbol(charter: OpenCharter, item: Node, base: number, index: number): DocumentSymbol {
  const start = placeOf(charter, item.span.start + base);
  const line = firstLine(charter.text, { start: item.span.start + base, end: item.span.end + base });
  const lineEnd = placeOf(charter, line.end);
  const children = below(charter, item, base, true);
  const end = placeOf(charter, item.span.end + base);
  const { node } = resolve(charter.tree, { node: item, base });
  const named = node?.kind === "map" ? namedBy(node) : undefined;
  const name = named?.value.value ?? (node?.kind === "scalar" ? node.value : null) ?? index + 1;
  const values = item.kind === "alias" ? `*${item.name}` : item.kind === "map" ? valuesOf(item, named?.key) : "";
  const detail = item.kind === "list" ? detailOf(charter, item, base) : values;
  return symbol(shortened(String(name)), detail, kindOf(item), {
    range: { start, end },
    selectionRange: { start, end: lineEnd },
    children,
  });
}

function symbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  { range, selectionRange, children }: Required<Pick<DocumentSymbol, "range" | "selectionRange" | "children">>,
): DocumentSymbol {
  const made: DocumentSymbol = { name: name.trim() === "" ? "(empty)" : name, kind, range, selectionRange };
  if (detail !== "") made.detail = detail;
  if (children.length > 0) made.children = children;
  return made;
}

/** The symbols below a node; `within` an entry of a list plain values have none. */
function below(charter: OpenCharter, node: Node, base: number, within: boolean): DocumentSymbol[] {
  if (node.kind === "list") return entrySymbols(charter, node, base, within);
  if (node.kind !== "map") return [];
  const symbols: DocumentSymbol[] = [];
  for (const entry of node.entries) {
    if (!within || isBlock(entry.value)) symbols.push(keySymbol(charter, entry, base, within));
  }
  return symbols;
}

function entrySymbols(charter: OpenCharter, list: ListNode, base: number, within: boolean): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (let index = 0; index < list.items.length; index++) {
    const item = list.items[index] ?? null;
    if (item === null || (within && !isBlock(item))) continue;
    const own = itemBase(list, index, base);
    symbols.push(items.at(item, placeOf(charter, own), index, () => entrySymbol(charter, item, own, index)));
  }
  return symbols;
}

function isBlock(node: Node | null): boolean {
  return node?.kind === "map" || node?.kind === "list";
}

/** The entry that people would call a map by. */
function namedBy({ entries }: MapNode): { readonly key: string; readonly value: ScalarNode } | undefined {
  for (const key of NAMES) {
    const value = entries.find((entry) => entry.key === key)?.value;
    if (value?.kind === "scalar" && value.value !== null) return { key, value };
  }
  return undefined;
}

/** The first short values of an entry, without the one that is its name. */
function valuesOf({ entries }: MapNode, named: string | undefined): string {
  const values: string[] = [];
  for (const { key, value } of entries) {
    if (key === named || value?.kind !== "scalar" || value.value === null || value.style === "block") continue;
    const text = String(value.value);
    if (text === "" || text.length > SHORT) continue;
    values.push(text);
    if (values.length === MOST_VALUES) break;
  }
  return values.join(" · ");
}

/** What stands behind a key: the value, the anchor an alias means, how many entries a list has, whom a block names. */
function detailOf(charter: OpenCharter, node: Node, base: number): string {
  if (node.kind === "alias") return `*${node.name}`;
  if (node.kind === "scalar") return node.value === null ? "" : shortened(String(node.value));
  if (node.kind === "list") return node.items.length === 1 ? "1 entry" : `${node.items.length} entries`;
  const name = node.entries.find((entry) => entry.key === "name")?.value ?? null;
  const value = resolve(charter.tree, { node: name, base }).node;
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

/** A text on one line and short enough to be shown; only as much of it is read as can be. */
function shortened(text: string): string {
  const part = text.trim().slice(0, LONGEST * 4);
  const line = /\s\s|[^\S ]/.test(part) ? part.replace(/\s+/g, " ") : part;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
