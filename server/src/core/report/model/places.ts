/** Findings with line and column, ready to be printed or clicked. */

import { type Finding, formatPath, parsePath, type Span } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { lineStarts, positionAt } from "../../text/lines.ts";
import { spanOf } from "../../yaml/locate.ts";
import { inOrder } from "../../yaml/placed.ts";
import type { FindingReport, TextPosition } from "./types.ts";

/** The stable id of a finding: its code and place, never a line. */
export function findingId(code: string, path: string): string {
  return `${code}@${path}`;
}

/** The findings of a text, and the line (from 1) where a path stands or would stand. */
export interface Places {
  readonly findings: readonly FindingReport[];
  readonly lineOf: (path: string) => number;
}

/** Turns findings and spans of one text into places; lines are counted once. */
export function placesOf(analysis: Analysis): Places {
  const starts = lineStarts(analysis.tree.text);
  const at = (offset: number): TextPosition => {
    const { line, column } = positionAt(starts, offset);
    return { line: line + 1, column: column + 1 };
  };
  const range = (span: Span) => ({ start: at(span.start), end: at(span.end) });
  const rules = new Map(analysis.outcomes.map((outcome) => [outcome.id, outcome.rule]));
  const findings = inOrder([...analysis.findings, ...analysis.ahead]).map((finding: Finding): FindingReport => {
    const path = formatPath(finding.path);
    const rule = rules.get(finding.code);
    return {
      rule: finding.code,
      severity: finding.severity,
      path,
      range: range(finding.span),
      message: finding.message,
      places: finding.related.map((other) => ({
        path: formatPath(other.path),
        range: range(other.span),
        message: other.message,
      })),
      due: finding.due !== false,
      fixes: finding.fixes.map(({ title }) => ({ title })),
      id: findingId(finding.code, path),
      title: rule?.title ?? null,
      why: rule?.why ?? null,
      how: rule?.how ?? null,
    };
  });
  return { findings, lineOf: (path) => at(spanOf(analysis.tree, parsePath(path)).start).line };
}
