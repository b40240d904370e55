/** Edits that give an entry or item another value, rename a key, or fill an empty place. */
import type { Span } from "../../finding.ts";
import { lineEndAt } from "../around.ts";
import type { Draft } from "../pieces.ts";
import { afterColon, afterDash, inFlow } from "../render.ts";
import { blockLines, keyText, scalarText } from "../scalars.ts";
import type { Skeleton } from "../skeleton.ts";
import type { Place, Tree } from "../tree.ts";
import { splitAtLineEnd } from "./snippet.ts";
import type { Style } from "./style.ts";
import { type Container, headEnd, isBlank } from "./written.ts";

/** A child of a container. */
export interface Spot {
  readonly container: Container;
  readonly place: Place;
}

/** Edits that put a value where a child of a container has another one, or none. */
export function setValue(
  tree: Tree,
  { container, place: written }: Spot,
  value: Skeleton,
  style: Style,
): readonly Draft[] {
  const child = withTag(tree, container, written);
  const { node } = child;
  const scalar = value.kind === "value" && !isNested(value) ? value.value : undefined;
  if (scalar !== undefined && node?.kind === "scalar" && node.value !== null && !needsBlock(scalar, container.flow)) {
    const written = value.kind === "value" ? value.source : undefined;
    const text = written ?? scalarText(scalar as string | number | boolean | null, container.flow, node.style);
    return [{ span: child.value, fragment: [text] }];
  }
  const keepsFlow = node !== null && "flow" in node && node.flow && !isEmpty(node);
  if (container.flow || (keepsFlow && isNested(value))) return setInFlow(tree, child, value, style);
  const head = headEnd(tree, container, child);
  const full =
    container.kind === "list" ? afterDash(value, container.column, style) : afterColon(value, container.column, style);
  const [inline, below] = splitAtLineEnd(full);
  const line = lineEndAt(tree.text, head);
  if (node === null || child.value.start === child.value.end)
    return drafts([at(head, head), inline], [at(line, line), below]);
  const properties = node.anchor !== undefined;
  const start = properties ? blanksBefore(tree.text, child.value.start) : head;
  if (child.value.start > line) return drafts([at(start, start), inline], [at(line, child.value.end), below]);
  const valueLine = lineEndAt(tree.text, child.value.end);
  if (below.length === 0) return [{ span: { start, end: child.value.end }, fragment: inline }];
  const oneLine = valueLine === line && "flow" in node === false;
  if (!oneLine && !flowOnOneLine(node, valueLine === line)) {
    return [{ span: { start, end: child.value.end }, fragment: [...inline, ...below] }];
  }
  return drafts([at(start, child.value.end), inline], [at(valueLine, valueLine), below]);
}

/** The edit that gives a key another name, in the quotes it had. */
export function renameKey(tree: Tree, container: Container, child: Place, to: string): readonly Draft[] {
  const quote = tree.text[child.key.start];
  const like = quote === "'" ? "single" : quote === '"' ? "double" : "plain";
  return [{ span: child.key, fragment: [keyText(to, container.flow, like)] }];
}

/** A place whose value begins with its tag: a tag does not outlive the value that it describes. */
function withTag(tree: Tree, container: Container, child: Place): Place {
  if (child.node === null) return child;
  const head = container.kind === "map" ? headEnd(tree, container, child) : child.value.start;
  const between = tree.text.slice(head, child.value.start);
  const tag = between.search(/(?<=\s)![^\s]*\s+$/);
  return tag < 0 ? child : { ...child, value: { start: head + tag, end: child.value.end } };
}

function setInFlow(tree: Tree, child: Place, value: Skeleton, style: Style): readonly Draft[] {
  const text = inFlow(value, style);
  if (child.node !== null && child.value.end > child.value.start) return [{ span: child.value, fragment: text }];
  const colon = tree.text[child.value.start - 1] === ":" ? " " : ": ";
  return [{ span: child.value, fragment: [colon, ...text] }];
}

function at(start: number, end: number): Span {
  return { start, end };
}

/** The edits that change something. */
function drafts(...all: readonly (readonly [span: Span, fragment: Draft["fragment"]])[]): readonly Draft[] {
  return all
    .map(([span, fragment]): Draft => ({ span, fragment }))
    .filter(({ span, fragment }) => fragment.length > 0 || span.end > span.start);
}

function isNested(value: Skeleton): boolean {
  if (value.kind === "map" || value.kind === "list") return true;
  return value.kind === "value" && typeof value.value === "object" && value.value !== null;
}

function needsBlock(value: unknown, flow: boolean): boolean {
  return !flow && typeof value === "string" && blockLines(value) !== null;
}

function isEmpty(node: NonNullable<Place["node"]>): boolean {
  return (node.kind === "map" && node.entries.length === 0) || (node.kind === "list" && node.items.length === 0);
}

function flowOnOneLine(node: NonNullable<Place["node"]>, oneLine: boolean): boolean {
  return oneLine && "flow" in node && node.flow;
}

/** Back over the blanks before an offset, on its line. */
function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text, { start: at - 1, end: at }) && text[at - 1] !== "\n") at--;
  return at;
}
