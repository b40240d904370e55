/** Where YAML anchors are set and used, so that they can be followed and renamed like names. */

import type { Span } from "../../core/finding.ts";
import { itemBase, type Node } from "../../core/yaml/tree.ts";
import type { OpenCharter } from "./open-charter.ts";

/** One `&name` or `*name`; the span is the name without its mark. */
export interface AnchorUse {
  readonly name: string;
  readonly defines: boolean;
  readonly span: Span;
}

/** Every anchor and alias, in the order of the text. */
export function anchorsIn({ tree, text }: OpenCharter): readonly AnchorUse[] {
  const found: AnchorUse[] = [];
  const visit = (node: Node, base: number): void => {
    if (node.kind === "alias") {
      found.push({
        name: node.name,
        defines: false,
        span: { start: base + node.span.start + 1, end: base + node.span.end },
      });
    } else if (node.anchor !== undefined) {
      const span = definition(text, node.anchor, base + node.span.start);
      if (span !== null) found.push({ name: node.anchor, defines: true, span });
    }
    if (node.kind === "map") {
      for (const { value } of node.entries) if (value !== null) visit(value, base);
    } else if (node.kind === "list") {
      node.items.forEach((item, index) => {
        if (item !== null) visit(item, itemBase(node, index, base));
      });
    }
  };
  for (const { base, entry } of tree.sections) if (entry.value !== null) visit(entry.value, base);
  return found;
}

/** Why an anchor cannot have a new name; null where it can. */
export function anchorObstacle(charter: OpenCharter, use: AnchorUse, name: string): string | null {
  if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u.test(name)) {
    return "A name for an anchor may hold letters, digits, hyphens and underscores, and no spaces.";
  }
  const taken = name !== use.name && anchorsIn(charter).some((one) => one.name === name);
  return taken ? `Another anchor is called “${name}” already.` : null;
}

/** The use whose name holds an offset, its mark included. */
export function anchorAround(charter: OpenCharter, offset: number): AnchorUse | null {
  if (!mayBeAnchor(charter.text, offset)) return null;
  return anchorsIn(charter).find(({ span }) => span.start - 1 <= offset && offset <= span.end) ?? null;
}

/** Whether the word at an offset has a mark in it; most words have none, so that nothing is looked for. */
function mayBeAnchor(text: string, offset: number): boolean {
  for (let at = offset; at >= 0; at--) {
    const char = text[at] ?? "";
    if (char === "&" || char === "*") return true;
    if (at < offset && /[\s,[\]{}]/.test(char)) return false;
  }
  return false;
}

/** Where the anchor of a node is written: at its start, or before it. */
function definition(text: string, name: string, start: number): Span | null {
  const from = Math.max(0, start - name.length - 200);
  const at = text.lastIndexOf(`&${name}`, start);
  return at < from ? null : { start: at + 1, end: at + 1 + name.length };
}
