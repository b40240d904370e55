/** The comments of a charter: every `#` that no value and no key holds. */
import type { Span } from "../finding.ts";
import { lineEndAt } from "./around.ts";
import type { Tree } from "./tree.ts";
import { walkNodes } from "./walk.ts";

/** The comments in a stretch of the text, from their `#` to the end of the line, in the order of the text. */
export function commentsIn(tree: Tree, { start, end }: Span): readonly Span[] {
  const { text } = tree;
  let at = text.indexOf("#", start);
  if (at < 0 || at >= end) return [];
  const written = writtenSpans(tree);
  const found: Span[] = [];
  let next = 0;
  for (; at >= 0 && at < end; at = text.indexOf("#", at + 1)) {
    while (next < written.length && (written[next]?.end ?? 0) <= at) next++;
    const around = written[next];
    if (around !== undefined && around.start <= at) continue;
    if (at > 0 && !/\s/.test(text[at - 1] ?? "")) continue;
    found.push({ start: at, end: lineEndAt(text, at) });
    at = lineEndAt(text, at);
  }
  return found;
}

/** Where single values and keys are written, in the order of the text. */
function writtenSpans(tree: Tree): readonly Span[] {
  const spans: Span[] = [];
  walkNodes(tree, (_, node, base, entry) => {
    if (entry !== null) spans.push({ start: entry.keySpan.start + base, end: entry.keySpan.end + base });
    if (node?.kind === "scalar") spans.push({ start: node.span.start + base, end: node.span.end + base });
  });
  return spans.sort((one, other) => one.start - other.start);
}
