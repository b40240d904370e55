/** Lets aliases find their anchors and works out plain values, merge keys included. */
import type { Plain } from "../finding.ts";
import { shift } from "../text/spans.ts";
import { type BareMap, bareMap } from "./bare-map.ts";
import type { Anchor, FindAnchor, LinkedPart, Part } from "./parts.ts";
import { type AliasNode, type Entry, itemBase, type MapNode, type Node, type SyntaxProblem } from "./tree.ts";

/** A node with what it stands for. */
interface Linked {
  readonly node: Node;
  readonly value: Plain;
  /** Nodes in the value with all aliases written out. */
  readonly size: number;
}

/** How many nodes aliases may still write out in one charter; more is an attack or a mistake. */
export interface Budget {
  left: number;
}

/** What one part's linking collects. */
interface Work {
  readonly budget: Budget;
  readonly find: FindAnchor;
  readonly anchors: Anchor[];
  readonly problems: SyntaxProblem[];
  readonly costs: { span: Node["span"]; size: number }[];
}

/** Links a part; `outer` finds the anchors of the parts before it. Nothing is written out once the budget is spent. */
export function link(part: Part, outer: ReadonlyMap<string, Anchor>, budget: Budget): LinkedPart {
  const asked = new Map<string, Anchor | null>();
  const own = new Map<string, Anchor>();
  const anchors: Anchor[] = [];
  const find: FindAnchor = ({ name }) => {
    const near = own.get(name);
    if (near !== undefined) return near;
    const far = outer.get(name) ?? null;
    asked.set(name, far);
    return far;
  };
  const work: Work = { budget, find, anchors, problems: [], costs: [] };
  const values: Plain[] = [];
  const entries = part.entries.map((entry) => {
    const linked = entry.value === null ? null : linkNode(entry.value, 0, work, own);
    values.push(linked?.value ?? null);
    return linked === null || linked.node === entry.value ? entry : { ...entry, value: linked.node };
  });
  return { entries, values, anchors, problems: work.problems, costs: work.costs, asked, whole: budget.left >= 0 };
}

/** The value of a map from its entries and their plain values; merge keys fill what the map does not say itself. */
export function mapValue(entries: readonly Entry[], values: readonly Plain[]): BareMap {
  const result = bareMap();
  entries.forEach(({ key }, index) => {
    const value = values[index] ?? null;
    if (key === "<<") for (const source of mergeSources(value)) fill(result, source);
    else result[key] = value;
  });
  if (entries.some(({ key }) => key === "<<")) {
    entries.forEach(({ key }, index) => {
      if (key !== "<<") result[key] = values[index] ?? null;
    });
  }
  return result;
}

/** The maps that a merge key's value names, the strongest first. */
function mergeSources(value: Plain): readonly { readonly [key: string]: Plain }[] {
  return (isList(value) ? value : [value]).filter(isBareMap);
}

/** Whether a merge key's value can be merged. */
function isMergeable(value: Plain): boolean {
  return isList(value) ? value.every(isBareMap) : isBareMap(value);
}

function fill(target: BareMap, source: { readonly [key: string]: Plain }): void {
  for (const key of Object.keys(source)) if (!(key in target)) target[key] = source[key] ?? null;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isBareMap(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !isList(value);
}

/**
 * What list entries stand for that neither hold nor are an alias or anchor: the same wherever they stand. Reading again
 * after an edit keeps those that it did not touch, and their plain values with them.
 */
const plain = new WeakMap<Node, Linked>();

function linkItem(node: Node, base: number, work: Work, own: Map<string, Anchor>): Linked {
  if (node.kind === "scalar") return linkNode(node, base, work, own);
  const known = plain.get(node);
  if (known !== undefined) return known;
  const noted = () => work.anchors.length + work.problems.length + work.costs.length;
  const before = noted();
  const linked = linkNode(node, base, work, own);
  if (linked.node === node && noted() === before) plain.set(node, linked);
  return linked;
}

function linkNode(node: Node, base: number, work: Work, own: Map<string, Anchor>): Linked {
  const linked = linkInner(node, base, work, own);
  if (node.anchor !== undefined) {
    const anchor: Anchor = { name: node.anchor, base, ...linked };
    work.anchors.push(anchor);
    own.set(node.anchor, anchor);
  }
  return linked;
}

function linkInner(node: Node, base: number, work: Work, own: Map<string, Anchor>): Linked {
  if (node.kind === "scalar") return { node, value: node.value, size: 1 };
  if (node.kind === "alias") return linkAlias(node, base, work);
  if (node.kind === "map") return linkMap(node, base, work, own);
  let size = 1;
  let changed = false;
  const values: Plain[] = [];
  const items = node.items.map((item, index) => {
    const linked = item === null ? null : linkItem(item, itemBase(node, index, base), work, own);
    values.push(linked?.value ?? null);
    size += linked?.size ?? 1;
    changed = changed || linked?.node !== (item ?? undefined);
    return linked?.node ?? null;
  });
  return { node: changed ? { ...node, items } : node, value: values, size };
}

function linkMap(node: MapNode, base: number, work: Work, own: Map<string, Anchor>): Linked {
  let size = 1;
  let changed = false;
  const values: Plain[] = [];
  const entries = node.entries.map((entry) => {
    const linked = entry.value === null ? null : linkNode(entry.value, base, work, own);
    const value = linked?.value ?? null;
    values.push(value);
    size += linked?.size ?? 1;
    if (entry.key === "<<" && !isMergeable(value)) work.problems.push(badMerge(entry, base));
    if (linked === null || linked.node === entry.value) return entry;
    changed = true;
    return { ...entry, value: linked.node };
  });
  return { node: changed ? { ...node, entries } : node, value: mapValue(entries, values), size };
}

/** What is wrong with `<<` and no map behind it. */
export function badMerge(entry: Entry, base: number): SyntaxProblem {
  const message = "“<<” takes over the entries of a map; there is no map behind it.";
  return { code: "syntax/merge", span: shift(entry.keySpan, base), message };
}

function linkAlias(node: AliasNode, base: number, work: Work): Linked {
  const span = shift(node.span, base);
  const anchor = work.find(node);
  if (anchor === null) {
    const message = `There is no “&${node.name}” before this place that “*${node.name}” could repeat.`;
    work.problems.push({ code: "syntax/unknown-alias", span, message });
    return { node, value: null, size: 1 };
  }
  work.costs.push({ span, size: anchor.size });
  work.budget.left -= anchor.size;
  if (work.budget.left < 0) return { node, value: null, size: anchor.size };
  return { node: { ...node, target: anchor.node }, value: anchor.value, size: anchor.size };
}
