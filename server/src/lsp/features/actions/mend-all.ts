/** Mending all findings of one kind at once, where each has one way to be mended that decides nothing. */
import type { Change, Fix, Span } from "../../../core/finding.ts";
import type { SyntaxProblem } from "../../../core/yaml/tree.ts";
import { type EditorFinding, findingsOf, isReached } from "../diagnostics.ts";
import type { OpenCharter } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";

/** “Mend all” for the kinds of the findings at a span, or of all; for rules with a part, such as a review, together. */
export function mendAllActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  const findings = findingsOf(charter);
  const here = span === null ? findings : findings.filter((finding) => isReached(charter, finding, span));
  const kinds = [...new Set(here.map(kindOf))];
  return kinds.flatMap((kind) => {
    const all = findings.filter((finding) => kindOf(finding) === kind);
    const [first] = here.filter((finding) => kindOf(finding) === kind);
    return all.length < 2 || first === undefined ? [] : mendAll(charter, kind, all, first);
  });
}

function kindOf({ code }: EditorFinding): string {
  return code.replace(/\[.*$/, "");
}

function mendAll(
  charter: OpenCharter,
  kind: string,
  all: readonly EditorFinding[],
  finding: EditorFinding,
): readonly Action[] {
  const repairs = all.flatMap((one) => repairOf(charter, one)?.repair ?? []);
  const fixes = all.flatMap(({ fixes: own }) => sureOf(own) ?? []);
  const count = Math.max(repairs.length, fixes.length);
  if (count < 2) return [];
  const changes = once(fixes.flatMap((fix) => fix.changes));
  return [
    {
      key: `all:${kind}`,
      title: `Mend all ${count} of this kind in the file`,
      kind: "quickfix",
      finding,
      edits: () => (repairs.length >= 2 ? repairs : editsOf(charter, changes)),
    },
  ];
}

/** The only way to mend a finding, or the preferred one; null where a person has to choose. */
function sureOf(fixes: readonly Fix[]): Fix | null {
  return fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? (fixes[0] ?? null) : null);
}

function repairOf({ tree }: OpenCharter, { code, span }: EditorFinding): SyntaxProblem | undefined {
  return tree.problems.find((one) => one.code === code && one.span.start === span.start);
}

/** Each change once: two findings may ask for the same key. */
function once(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const said = JSON.stringify(change);
    return !seen.has(said) && seen.add(said);
  });
}
