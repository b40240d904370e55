/** Edits never take a comment away: those that would be lost with a stretch of the text are written where it was. */
import { columnAt, lineEndAt, lineStartAt, startsLine } from "../around.ts";
import { commentsIn } from "../comments.ts";
import type { Draft } from "../pieces.ts";
import type { Comments } from "../skeleton.ts";
import type { Place, Tree } from "../tree.ts";
import { plainText } from "./snippet.ts";

/** The drafts with the comments of what they remove; those that the drafts write again, or that were `carried` elsewhere, are left out. */
export function keepingComments(tree: Tree, drafts: readonly Draft[], carried = ""): readonly Draft[] {
  const written = [...drafts.map(({ fragment }) => plainText(fragment)), carried].join("\n");
  return drafts.map((draft) => {
    const lost = commentsIn(tree, draft.span)
      .map(({ start, end }) => tree.text.slice(start, end).trimEnd())
      .filter((comment) => !written.includes(comment));
    return lost.length === 0 ? draft : withComments(tree, draft, lost);
  });
}

function withComments(tree: Tree, { span, fragment }: Draft, comments: readonly string[]): Draft {
  const { text, eol } = tree;
  const { start, end } = span;
  const first = text.slice(start).search(/\S/) + start;
  const column = columnAt(text, Math.max(start, first));
  const lines = (indent: string) => comments.map((comment) => `${indent}${comment}`);
  if (startsLine(text, start) && startsLine(text, end)) {
    const indent = " ".repeat(column);
    const blank = /\n\r?\n$/.test(text.slice(start, end)) ? [eol] : [];
    return { span, fragment: [...fragment, ...lines(indent).map((line) => line + eol), ...blank] };
  }
  if (text.slice(end, lineEndAt(text, end)).trim() === "") {
    const [one, ...more] = comments;
    const inline = fragment.length > 0 && !plainText(fragment).includes("\n") && more.length === 0;
    if (inline) return { span, fragment: [...fragment, ` ${one}`] };
    const indent = " ".repeat(indentBelow(text, start));
    return { span, fragment: [...fragment, ...lines(eol + indent)] };
  }
  const indent = eol + " ".repeat(columnAt(text, end));
  return { span, fragment: [...lines("").map((line) => line + indent), ...fragment] };
}

/** The column for comment lines below the line of an offset: deeper than what is on it. */
function indentBelow(text: string, offset: number): number {
  return text.slice(lineStartAt(text, offset)).search(/[^ ]/) + 2;
}

/** The comments of one entry that is on a line of its own, and where the first of its lines begins. */
export function commentsOf(tree: Tree, place: Place): { readonly comments: Comments; readonly start: number } {
  const { text } = tree;
  const line = lineStartAt(text, place.key.start);
  const [remark] = commentsIn(tree, { start: place.value.end, end: lineEndAt(text, place.value.end) });
  const behind = remark === undefined ? null : text.slice(remark.start, remark.end).trimEnd();
  const column = columnAt(text, place.key.start);
  if (!startsLine(text, place.key.start)) return { comments: { above: [], behind: null }, start: line };
  const above: string[] = [];
  let start = line;
  while (start > 0) {
    const before = lineStartAt(text, start - 1);
    const written = text.slice(before, lineEndAt(text, before));
    if (!written.trimStart().startsWith("#") || written.search(/\S/) !== column || before === 0) break;
    above.unshift(written.trim());
    start = before;
  }
  return { comments: { above, behind }, start };
}
