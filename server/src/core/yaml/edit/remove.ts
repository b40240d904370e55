/** Edits that take an entry or an item away, and leave the comments of its neighbours. */
import { behindLineBreak, lineEndAt, lineStartAt, startsLine } from "../around.ts";
import type { Draft } from "../pieces.ts";
import type { Place, Tree } from "../tree.ts";
import { setValue } from "./replace.ts";
import type { Style } from "./style.ts";
import { type Container, childEnd, containerAt, headStart, isBlank, keepsBlankLines, writtenAt } from "./written.ts";

/** Edits that remove a child; the last one of a map or list leaves `{}` or `[]`. */
export function removeChild(tree: Tree, container: Container, child: Place, style: Style): readonly Draft[] {
  if (container.children.length === 1 && container.place.path.length > 0) return leaveEmpty(tree, container, style);
  return container.flow ? removeFromFlow(container, child) : [removeLines(tree, container, child)];
}

function leaveEmpty(tree: Tree, container: Container, style: Style): readonly Draft[] {
  const empty =
    container.kind === "map" ? ({ kind: "map", entries: [] } as const) : ({ kind: "list", items: [] } as const);
  if (container.flow) return [{ span: container.place.value, fragment: [container.kind === "map" ? "{}" : "[]"] }];
  const around = writtenAt(tree, container.place.path.slice(0, -1));
  const parent = around === null ? null : containerAt(tree, around);
  return parent === null ? [] : setValue(tree, { container: parent, place: container.place }, empty, style);
}

function removeFromFlow(container: Container, child: Place): readonly Draft[] {
  const index = container.children.indexOf(child);
  const next = container.children[index + 1];
  if (next !== undefined) return [{ span: { start: child.key.start, end: next.key.start }, fragment: [] }];
  const previous = container.children[index - 1];
  const start = previous === undefined ? child.key.start : previous.value.end;
  return [{ span: { start, end: child.value.end }, fragment: [] }];
}

function removeLines(tree: Tree, container: Container, child: Place): Draft {
  const { text } = tree;
  const head = headStart(tree, container, child);
  const end = childEnd(tree, child, container.column);
  if (startsLine(text, head)) {
    const bom = head > 0 && text.charCodeAt(0) === 0xfeff && lineStartAt(text, head) === 0 ? 1 : 0;
    const start = lineStartAt(text, head) + bom;
    const above = container.children[container.children.indexOf(child) - 1];
    const next = behindLineBreak(text, end);
    const keeps = above !== undefined && keepsBlankLines(tree, above.node, above.base);
    const stop = keeps ? behindBlankLines(text, next) : withBlankLine(text, start, next);
    return { span: { start, end: stop }, fragment: [] };
  }
  const next = container.children[container.children.indexOf(child) + 1];
  const nextHead = next === undefined ? end : headStart(tree, container, next);
  if (isBlank(text, { start: end, end: nextHead })) return { span: { start: head, end: nextHead }, fragment: [] };
  let start = head;
  while (text[start - 1] === " ") start--;
  return { span: { start, end }, fragment: [] };
}

/** Takes the blank line behind a removed stretch too where one stands above it, so that no two are left. */
function withBlankLine(text: string, start: number, end: number): number {
  const above = start === 0 ? "" : text.slice(lineStartAt(text, start - 1), start).trim();
  const below = text.slice(end, lineEndAt(text, end)).trim();
  return above === "" && below === "" && end < text.length ? behindLineBreak(text, lineEndAt(text, end)) : end;
}

/** Behind all blank lines from an offset: a `|+` text above would take them for its own. */
function behindBlankLines(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = lineEndAt(text, at);
    const next = behindLineBreak(text, end);
    if (next === end || text.slice(at, end).trim() !== "") return at;
    at = next;
  }
}
