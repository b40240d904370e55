/** Selection ranges: from the word under the cursor outward to value, pair, block, section and file. */
import type { Position, SelectionRange } from "vscode-languageserver";
import type { Span } from "../core/finding.ts";
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
  const word = /[\p{L}\p{N}_'’-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0;
  const rest = /^[\p{L}\p{N}_'’-]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  return [...spans, { start: offset - word, end: offset + rest }];
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
