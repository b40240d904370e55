/** Findings as the editor underlines them; what a charter in stage idea will owe later is only hinted at. */
import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { type Finding, formatPath, type Severity, type Span } from "../../core/finding.ts";
import type { Analysis } from "../../core/judgement/analyze.ts";
import { ofObject } from "../../core/memo.ts";
import type { Outcome } from "../../core/rules/outcome.ts";
import { pageOf } from "../../core/rules/page-links.ts";
import { firstLine } from "../../core/text/spans.ts";
import { placeAt, spanOf } from "../../core/yaml/locate.ts";
import { DIAGNOSTIC } from "./lsp.ts";
import { type OpenCharter, rangeOf, touches } from "./open-charter.ts";

/** Who found it, as the editor shows it. */
export const SOURCE = "pilot-charter";

/** A diagnostic of ours, whose message is always plain text. */
export type PlainDiagnostic = Diagnostic & { readonly message: string };

/** Characters of a message in a list of problems. */
const LONGEST = 90;

/** Everything to underline in a charter, in the order of the text. */
export function diagnosticsOf(charter: OpenCharter): PlainDiagnostic[] {
  return findingsOf(charter).flatMap((finding) => [
    diagnosticOf(charter, finding),
    ...(isEverywhere(charter, finding) ? finding.related.map((other) => elsewhere(charter, finding, other)) : []),
  ]);
}

/** A finding as the editor deals with it; `hint` marks what is not asked for yet. */
export interface EditorFinding extends Finding {
  readonly hint: boolean;
}

/** The findings of a charter and, in stage idea, the demands that come next. */
export function findingsOf({ analysis }: OpenCharter): readonly EditorFinding[] {
  return findingsIn(analysis);
}

const findingsIn = ofObject((analysis: Analysis): readonly EditorFinding[] => {
  const idea = analysis.kind === "charter" && analysis.facts.stage.standing === "idea";
  const found = analysis.findings.map((finding) => ({ ...finding, hint: idea && isJudgement(finding) }));
  if (!idea) return found;
  const upcoming = analysis.outcomes.flatMap((outcome) => upcomingFinding(analysis.tree, outcome));
  return [...found, ...upcoming].sort((one, other) => one.span.start - other.span.start);
});

/** Whether a finding can be mended at a span: where it is underlined, and at the value on the same line. */
export function isReached({ tree }: OpenCharter, finding: Finding, span: Span): boolean {
  if (touches(finding.span, span)) return true;
  if (span.start < finding.span.end) return false;
  const newline = tree.text.indexOf("\n", finding.span.end);
  if (newline >= 0 && newline < span.start) return false;
  const place = placeAt(tree, finding.path);
  return (
    place?.node?.kind === "scalar" &&
    place.key.start === finding.span.start &&
    span.start <= firstLine(tree.text, place.value).end
  );
}

/** A finding's stable name, as in the report: `code@path`. */
export function idOf(finding: Finding): string {
  return `${finding.code}@${formatPath(finding.path)}`;
}

/** One finding as a diagnostic. */
export function diagnosticOf(charter: OpenCharter, finding: EditorFinding): PlainDiagnostic {
  const page = pageOf(finding.code);
  const related = finding.related.map(({ span, message }) => ({
    location: { uri: charter.uri, range: rangeOf(charter, span) },
    message,
  }));
  return {
    range: rangeOf(charter, finding.span),
    severity: severityOf(finding.severity, finding.hint),
    code: finding.code,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: SOURCE,
    message: shortened(finding.message),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** The sentences that fit into a list of problems; a hover shows all of them. */
function shortened(message: string): string {
  if (message.length <= LONGEST) return message;
  const sentences = message.match(/.+?[.?!](?=\s|$)\s*/g) ?? [message];
  const fitting = sentences.reduce(
    (text, next) => ((text + next).trimEnd().length <= LONGEST ? text + next : text),
    "",
  );
  return (fitting === "" ? (sentences[0] ?? message) : fitting).trimEnd();
}

/** The same finding at another place that belongs to it. */
function elsewhere(charter: OpenCharter, finding: EditorFinding, other: Finding["related"][number]): PlainDiagnostic {
  const own = diagnosticOf(charter, { ...finding, span: other.span, message: other.message, related: [] });
  const location = { uri: charter.uri, range: rangeOf(charter, finding.span) };
  return { ...own, relatedInformation: [{ location, message: finding.message }] };
}

function severityOf(severity: Severity, hint: boolean): DiagnosticSeverity {
  return hint ? DIAGNOSTIC.hint : DIAGNOSTIC[severity];
}

function isJudgement(finding: Finding): boolean {
  return !finding.code.startsWith("syntax/") && !finding.code.startsWith("schema/");
}

function isEverywhere({ analysis }: OpenCharter, finding: Finding): boolean {
  return analysis.outcomes.find((outcome) => outcome.id === finding.code)?.rule.everywhere === true;
}

/** What is counted in the score though the stage does not ask for it yet. */
function upcomingFinding(tree: OpenCharter["tree"], outcome: Outcome): readonly EditorFinding[] {
  const { problem, severity } = outcome;
  if (outcome.state !== "upcoming" || !outcome.due || problem === null || severity === null) return [];
  return [
    {
      code: outcome.id,
      severity,
      due: false,
      path: problem.path,
      span: spanOf(tree, problem.path, problem.mark ?? "key"),
      message: problem.message,
      related: [],
      fixes: problem.fixes ?? [],
      hint: true,
    },
  ];
}
