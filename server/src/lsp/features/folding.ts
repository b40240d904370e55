/** Folding: every block that spans lines, and runs of comment lines. */
import type { FoldingRange } from "vscode-languageserver";
import { walkNodes } from "../../core/yaml/walk.ts";
import { lineOf, type OpenCharter } from "./open-charter.ts";

/** What can be folded in a charter, in the order of the text. */
export function foldingRanges(charter: OpenCharter): FoldingRange[] {
  const { tree, lineStarts } = charter;
  const found: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: "comment") => {
    if (endLine > startLine) found.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  walkNodes(tree, (_, node, base, entry) => {
    if (node === null) return;
    const start = lineOf(lineStarts, base + (entry?.keySpan.start ?? node.span.start));
    add(start, lineOf(lineStarts, base + Math.max(entry?.keySpan.end ?? 0, node.span.end)));
  });
  for (const [start, end] of commentRuns(charter)) add(start, end, "comment");
  found.sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
  return found.filter(({ startLine }, index) => startLine !== found[index - 1]?.startLine);
}

/** First and last line of every run of comment lines. */
function commentRuns({ text, lineStarts }: OpenCharter): readonly (readonly [number, number])[] {
  return [...text.matchAll(/(?:^[ \t]*#.*(?:\r?\n|$)){2,}/gm)].map(({ index, 0: run }) => {
    const end = index + run.trimEnd().length;
    return [lineOf(lineStarts, index), lineOf(lineStarts, end)] as const;
  });
}
