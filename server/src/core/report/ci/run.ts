/** What the formats for build servers are made from: each charter with the findings that its stage asks for. */
import type { Analysis } from "../../judgement/analyze.ts";
import type { Rule } from "../../rules/rule.ts";
import { placesOf } from "../model/places.ts";
import type { FindingReport } from "../model/types.ts";

/** A finding as build servers show it. */
export interface CiFinding extends FindingReport {
  /** The rule behind it; null for syntax, shape and policy. */
  readonly ruleRecord: Rule | null;
  /** Whether the baseline knows it; null without a baseline. */
  readonly known: boolean | null;
}

/** One charter. */
export interface CiCharter {
  /** Its path from the root of the repository, with forward slashes. */
  readonly file: string;
  readonly analysis: Analysis;
  readonly findings: readonly CiFinding[];
  /** Verdict and score before the change that is looked at; null where it is new, absent where there is no change. */
  readonly before?: { readonly verdict: string | null; readonly score: number | null } | null;
}

/** Everything that one run has found. */
export interface CiRun {
  readonly today: string;
  readonly charters: readonly CiCharter[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
}

/** A finding with the file that it is in. */
export interface PlacedFinding {
  readonly file: string;
  readonly finding: CiFinding;
}

/** The charter of an analysis; `known` tells what a baseline holds already, where there is one. */
export function ciCharter(
  file: string,
  analysis: Analysis,
  known: ((finding: FindingReport) => boolean) | null = null,
): CiCharter {
  const rules = new Map(analysis.outcomes.map((outcome) => [outcome.id, outcome.rule]));
  const findings = placesOf(analysis)
    .findings.filter(({ due }) => due)
    .map((finding) => ({
      ...finding,
      ruleRecord: rules.get(finding.rule) ?? null,
      known: known === null ? null : known(finding),
    }));
  return { file, analysis, findings };
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** All findings, errors first, else in the order of files and places. */
export function worstFirst({ charters }: CiRun): readonly PlacedFinding[] {
  const all = charters.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  return all.sort((one, other) => RANK[one.finding.severity] - RANK[other.finding.severity]);
}

/** The verdict of a charter and its score in a few words: `fix, 71/100`. */
export function standing({ analysis }: CiCharter): string {
  const score = analysis.score === null ? "no score" : `${analysis.score.total}/100`;
  return `${analysis.verdict?.word ?? "no verdict"}, ${score}`;
}
