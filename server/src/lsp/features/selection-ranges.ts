/** Selection ranges: from the word under the cursor outward to value, pair, block, section and file. */
import type { Position, SelectionRange } from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import { type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";
import { trailTo } from "./place-at.ts";

/** One chain of growing ranges for each position. */
export function selectionRanges(charter: OpenCharter, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetOf(charter, position);
    const chain = growing([{ start: 0, end: charter.text.length }, ...around(charter, offset)], offset);
    return chain.reduce<SelectionRange>(
      (parent, span, index) => (index === 0 ? parent : { range: rangeOf(charter, span), parent }),
      { range: rangeOf(charter, chain[0] ?? { start: offset, end: offset }) },
    );
  });
}

/** The spans around an offset, the widest first. */
function around({ tree, text }: OpenCharter, offset: number): readonly Span[] {
  const spans = trailTo(tree, offset).flatMap(({ key, value, path }) => {
    const whole = { start: key.start, end: Math.max(key.end, value.end) };
    return typeof path.at(-1) === "number" ? [value] : [whole, value, key];
  });
  return [...spans, wordAt(text, offset)];
}

/** The word around an offset; looks no further than the word reaches. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(text, before(text, start))) start = before(text, start);
  while (end < text.length && isWord(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return { start, end };
}

/** Where the character before an offset begins. */
function before(text: string, offset: number): number {
  return offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff ? offset - 2 : offset - 1;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}_'’-]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Only those that hold the offset and lie strictly inside the one before. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    const holds = span.start <= offset && offset <= span.end && span.end > span.start;
    const inside = !last || (last.start <= span.start && span.end <= last.end);
    if (holds && inside && !(last && last.start === span.start && last.end === span.end)) chain.push(span);
  }
  return chain;
}
