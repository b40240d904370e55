/** Several rounds of edits as one: a text in pieces, old stretches and new text, from which the edits of the original follow. */
import type { Span } from "../finding.ts";
import {
  choiceStop,
  escapeSnippet,
  type Fragment,
  type Hole,
  hasHoles,
  plainText,
  snippetText,
} from "./edit/snippet.ts";
import type { TextEdit } from "./tree.ts";

/** An edit, with the same text as a snippet where it has tab stops. */
export type SnippetEdit = TextEdit & {
  readonly snippet?: string;
  /** The same for a client that can offer words at a tab stop. */
  readonly choices?: string;
};

/** One replacement whose new text may have holes. */
export interface Draft {
  readonly span: Span;
  readonly fragment: Fragment;
}

/** A stretch of the original, or new text. */
type Piece = { readonly old: Span } | { readonly fresh: Fragment[number] };

/** A text in pieces. */
export type Pieces = readonly Piece[];

/** The original as one piece. */
export function wholeText(text: string): Pieces {
  return [{ old: { start: 0, end: text.length } }];
}

/** The pieces after edits whose spans count in the text of the pieces; the edits must not overlap. */
export function withEdits(pieces: Pieces, drafts: readonly Draft[]): Pieces {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && "old" in only) return cutOnce(only.old, drafts);
  const sorted = [...drafts].reverse().sort((one, other) => other.span.start - one.span.start);
  return sorted.reduce<Pieces>((current, draft) => {
    const [before, rest] = splitAt(current, draft.span.start);
    const [, after] = splitAt(rest, draft.span.end - draft.span.start);
    const fills = /^[^\r\n]/.test(plainText(draft.fragment)) && draft.span.start === draft.span.end;
    return [
      ...(fills ? withoutTrailingHoles(before) : before),
      ...draft.fragment.map((fresh) => ({ fresh })),
      ...after,
    ];
  }, pieces);
}

/** The same for one old stretch, in one go. */
function cutOnce(old: Span, drafts: readonly Draft[]): Pieces {
  const pieces: Piece[] = [];
  let reached = old.start;
  for (const { span, fragment } of [...drafts].sort((one, other) => one.span.start - other.span.start)) {
    const start = old.start + span.start;
    if (start > reached) pieces.push({ old: { start: reached, end: start } });
    if (span.start === span.end && /^[^\r\n]/.test(plainText(fragment))) while (isBareHole(pieces.at(-1))) pieces.pop();
    for (const fresh of fragment) pieces.push({ fresh });
    reached = Math.max(reached, old.start + span.end);
  }
  if (reached < old.end || pieces.length === 0) pieces.push({ old: { start: reached, end: old.end } });
  return pieces;
}

/** The edits that lead from the original to the pieces' text. Tab stops count through all of them, `$0` is the last. */
export function editsOf(pieces: Pieces, length: number): readonly SnippetEdit[] {
  const drafts: { span: Span; fragment: Fragment }[] = [];
  let reached = 0;
  let fresh: Fragment[number][] = [];
  for (const piece of [...pieces, { old: { start: length, end: length } }]) {
    if ("fresh" in piece) {
      fresh.push(piece.fresh);
      continue;
    }
    if (fresh.length > 0 || piece.old.start > reached) {
      drafts.push({ span: { start: reached, end: piece.old.start }, fragment: fresh });
    }
    fresh = [];
    reached = piece.old.end;
  }
  let left = drafts.flatMap(({ fragment }) => fragment.filter((part) => typeof part !== "string")).length;
  let count = 0;
  const stop = ({ plain }: Hole): string => {
    const index = --left === 0 ? 0 : ++count;
    return plain.trim() === "" ? `$${index}` : `\${${index}:${escapeSnippet(plain)}}`;
  };
  return drafts.map(({ span, fragment }): SnippetEdit => {
    const text = plainText(fragment);
    if (!hasHoles(fragment)) return { span, text };
    const before = { left, count };
    const snippet = snippetText(fragment, stop);
    const after = { left, count };
    ({ left, count } = before);
    const offered = snippetText(fragment, (hole) => {
      const plainStop = stop(hole);
      const { words, plain } = hole;
      if (words === undefined) return plainStop;
      return left === 0 ? `${choiceStop(count + 1, words, plain.trim())}$0` : choiceStop(count, words, plain.trim());
    });
    ({ left, count } = after);
    return offered === snippet ? { span, text, snippet } : { span, text, snippet, choices: offered };
  });
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  let result = "";
  let reached = 0;
  for (const { span, text: fresh } of sorted) {
    result += text.slice(reached, span.start) + fresh;
    reached = span.end;
  }
  return result + text.slice(reached);
}

function sizeOf(piece: Piece): number {
  if ("old" in piece) return piece.old.end - piece.old.start;
  return typeof piece.fresh === "string" ? piece.fresh.length : piece.fresh.plain.length;
}

/** The pieces before and behind an offset; holes without plain text stay before it. */
function splitAt(pieces: Pieces, offset: number): readonly [Pieces, Pieces] {
  let left = offset;
  for (const [index, piece] of pieces.entries()) {
    const size = sizeOf(piece);
    if (size <= left) {
      left -= size;
      continue;
    }
    if (left === 0) return [pieces.slice(0, index), pieces.slice(index)];
    const [one, other] = cut(piece, left);
    return [
      [...pieces.slice(0, index), one],
      [other, ...pieces.slice(index + 1)],
    ];
  }
  return [pieces, []];
}

function cut(piece: Piece, at: number): readonly [Piece, Piece] {
  if ("old" in piece) {
    const middle = piece.old.start + at;
    return [{ old: { start: piece.old.start, end: middle } }, { old: { start: middle, end: piece.old.end } }];
  }
  const text = typeof piece.fresh === "string" ? piece.fresh : piece.fresh.plain;
  return [{ fresh: text.slice(0, at) }, { fresh: text.slice(at) }];
}

function withoutTrailingHoles(pieces: Pieces): Pieces {
  return isBareHole(pieces.at(-1)) ? withoutTrailingHoles(pieces.slice(0, -1)) : pieces;
}

/** Whether a piece is a tab stop at which nothing is proposed. */
function isBareHole(piece: Piece | undefined): boolean {
  return piece !== undefined && "fresh" in piece && typeof piece.fresh !== "string" && piece.fresh.plain === "";
}
