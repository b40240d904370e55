/** Values as they are written: their characters, so that what is written in another way keeps `07710` and `3.50`. */
import type { Path, Plain } from "../finding.ts";
import { placeAt, resolve } from "./locate.ts";
import { skeletonOf } from "./render.ts";
import type { Skeleton } from "./skeleton.ts";
import { itemBase, type Node, type Tree } from "./tree.ts";
import { walkNodes } from "./walk.ts";

/** The characters of the single value at a path, through aliases; null where none is written there. */
export function writtenAs(tree: Tree, path: Path): string | null {
  const place = placeAt(tree, path);
  if (place === null) return null;
  const { node, base } = resolve(tree, place);
  return node?.kind === "scalar" ? charactersOf(tree, node, base) : null;
}

/** What is written at a node, ready to be written in another way; null where an alias or anchor would be lost. */
export function skeletonOfNode(tree: Tree, node: Node | null, base: number): Skeleton | null {
  if (node === null) return { kind: "hole" };
  if (node.kind === "alias" || node.anchor !== undefined) return null;
  if (node.kind === "scalar") {
    const source = typeof node.value === "string" && node.style === "plain" ? null : charactersOf(tree, node, base);
    const keeps = source !== null && node.style !== "block" && !/[\r\n]/.test(source);
    return { kind: "value", value: node.value, ...(keeps ? { source } : {}) };
  }
  if (node.kind === "map") {
    const entries = node.entries.map(({ key, value }) => ({ key, value: skeletonOfNode(tree, value, base) }));
    return isWhole(entries) ? { kind: "map", entries } : null;
  }
  const items = node.items.map((item, index) => skeletonOfNode(tree, item, itemBase(node, index, base)));
  if (!items.every((item) => item !== null)) return null;
  return { kind: "list", items: items.map((item) => (item.kind === "hole" ? { kind: "value", value: null } : item)) };
}

/** A value as a skeleton whose numbers keep the characters that they have at the path, or in the only place that has them. */
export function skeletonLike(tree: Tree, value: Plain, path: Path): Skeleton {
  if (typeof value === "string" || value === null) return skeletonOf(value);
  const own = writtenAs(tree, path);
  const seen = own !== null && !Number.isNaN(Number(own)) ? new Map([[Number(own), own]]) : numbersOf(tree);
  return withSources(skeletonOf(value), seen);
}

function withSources(skeleton: Skeleton, seen: ReadonlyMap<number, string>): Skeleton {
  switch (skeleton.kind) {
    case "map":
      return { kind: "map", entries: skeleton.entries.map((one) => ({ ...one, value: withSources(one.value, seen) })) };
    case "list":
      return { kind: "list", items: skeleton.items.map((one) => withSources(one, seen)) };
    case "value": {
      const { value } = skeleton;
      if (typeof value === "object" && value !== null) return withSources(skeletonOf(value), seen);
      const source = typeof value === "number" ? seen.get(value) : undefined;
      return source === undefined ? skeleton : { ...skeleton, source };
    }
    default:
      return skeleton;
  }
}

/** The numbers of a text that are always written with the same characters, and not as a computer would. */
function numbersOf(tree: Tree): ReadonlyMap<number, string> {
  const seen = new Map<number, string>();
  walkNodes(tree, (_, node, base) => {
    if (node?.kind !== "scalar" || typeof node.value !== "number") return;
    const source = charactersOf(tree, node, base);
    const before = seen.get(node.value);
    seen.set(node.value, before === undefined || before === source ? source : String(node.value));
  });
  return seen;
}

function charactersOf(tree: Tree, { span }: Node, base: number): string {
  return tree.text.slice(base + span.start, base + span.end);
}

function isWhole(
  entries: readonly { readonly key: string; readonly value: Skeleton | null }[],
): entries is readonly { readonly key: string; readonly value: Skeleton }[] {
  return entries.every(({ value }) => value !== null);
}
