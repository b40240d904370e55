/** Reads a text again after an edit: only the parts that the edit touches, all others are shared with the old tree. */
import type { Span } from "../finding.ts";
import { copied } from "../text/spans.ts";
import { assemble } from "./assemble.ts";
import { graft } from "./graft.ts";
import { MAX_LENGTH, parseCharter } from "./parse.ts";
import type { Part, PlacedPart } from "./parts.ts";
import { readPart, withLineFeeds } from "./read.ts";
import { layout } from "./sections.ts";
import type { Tree } from "./tree.ts";

/** Replaces a span of the old text. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/**
 * The tree of the text after a change: the same as `parseCharter` of the new text, in every problem, span and value.
 * Parts are read one by one and know nothing of each other, so the old tree's others stay valid; anchors are linked anew
 * where they changed. Inside a long list only the entry is read that the edit touches. Where the new lines cannot be cut
 * on their own, the whole text is read. `whole` is the text after the change, where it is known already.
 */
export function reparse(old: Tree, change: TextChange, whole?: string): Tree {
  const start = Math.max(0, Math.min(change.span.start, old.text.length));
  const end = Math.max(start, Math.min(change.span.end, old.text.length));
  const text = whole ?? old.text.slice(0, start) + change.text + old.text.slice(end);
  const grafted = text.length > MAX_LENGTH ? null : graftedParts(old, text, { start, end });
  if (grafted !== null) return assemble(text, grafted, old);
  const touched = text.length > MAX_LENGTH ? null : touchedParts(old, { start, end });
  if (touched === null) return parseCharter(text);
  const { before, around, after } = touched;
  const from = around[0]?.start ?? 0;
  const to = text.length - after.reduce((length, { part }) => length + part.length, 0);
  const fresh = readStretch(text.slice(from, to), from === 0, old.text, around);
  if (fresh === null) return parseCharter(text);
  return assemble(text, [...before.map(({ part }) => part), ...fresh, ...after.map(({ part }) => part)], old);
}

/** The parts after an edit inside one entry of a list; null where more has to be read. */
function graftedParts(old: Tree, text: string, edit: Span): readonly Part[] | null {
  const at = old.parts.findIndex(({ start, part }) => edit.start >= start && edit.end < start + part.length);
  const placed = old.parts[at];
  if (placed === undefined || old.parts.some(({ part }) => part.kind === "whole")) return null;
  const part = graft(placed, old.text, text, edit);
  return part && old.parts.map((one, index) => (index === at ? part : one.part));
}

/** The parts before, around and behind an edit. One more part before it counts, because its lines may now go on. */
function touchedParts(
  old: Tree,
  span: Span,
): { before: readonly PlacedPart[]; around: readonly PlacedPart[]; after: readonly PlacedPart[] } | null {
  const atMark = old.text.charCodeAt(0) === 0xfeff && span.start <= 1;
  if (atMark || old.parts.some(({ part }) => part.kind === "whole")) return null;
  const first = old.parts.findIndex(({ start, part }) => start + part.length >= span.start);
  const last = old.parts.findLastIndex(({ start }) => start <= span.end);
  if (first < 0 || last < first || old.parts[last]?.part.kind === "second-document") return null;
  const from = Math.max(0, first - 1);
  if (from === 0 && old.parts.at(-1)?.part.kind === "second-document") return null;
  return {
    before: old.parts.slice(0, from),
    around: old.parts.slice(from, last + 1),
    after: old.parts.slice(last + 1),
  };
}

/** Reads a stretch of lines; null where it cannot be told from the rest of the text. */
function readStretch(
  text: string,
  top: boolean,
  oldText: string,
  around: readonly PlacedPart[],
): readonly Part[] | null {
  const flat = withLineFeeds(text);
  if (/^\.\.\./m.test(flat)) return null;
  const cuts = layout(flat, top);
  const odd = cuts.some(({ kind }) => kind === "whole" || kind === "second-document");
  if (odd || (!top && cuts[0]?.kind !== "section")) return null;
  return cuts.map(({ start, kind }, index) => {
    const end = cuts[index + 1]?.start ?? flat.length;
    const raw = text.slice(start, end);
    const same = around.find(
      (placed) => placed.part.kind === kind && oldText.slice(placed.start, placed.start + placed.part.length) === raw,
    );
    return same?.part ?? readPart(copied(flat, { start, end }), kind);
  });
}
