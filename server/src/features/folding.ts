/** Folding: every block that spans lines, and runs of comment lines. */
import type { FoldingRange } from "vscode-languageserver";
import { lineAt } from "../core/charter/lines.ts";
import { walk } from "../core/charter/walk.ts";
import type { OpenCharter } from "./open-charter.ts";

/** What can be folded in a charter, in the order of the text. */
export function foldingRanges(charter: OpenCharter): FoldingRange[] {
  const { tree, lineStarts } = charter;
  const found = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: "comment") => {
    if (endLine > startLine && (found.get(startLine)?.endLine ?? 0) < endLine) {
      found.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
    }
  };
  walk(tree, (_, { key, value }) => {
    add(lineAt(lineStarts, key.start), lineAt(lineStarts, Math.max(key.end, value.end)));
  });
  for (const [start, end] of commentRuns(charter)) add(start, end, "comment");
  return [...found.values()].sort((one, other) => one.startLine - other.startLine);
}

/** First and last line of every run of comment lines. */
function commentRuns({ text, lineStarts }: OpenCharter): readonly (readonly [number, number])[] {
  return [...text.matchAll(/(?:^[ \t]*#.*(?:\r?\n|$)){2,}/gm)].map(({ index, 0: run }) => {
    const end = index + run.trimEnd().length;
    return [lineAt(lineStarts, index), lineAt(lineStarts, end)] as const;
  });
}
