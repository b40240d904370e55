/** Waiving a rule: an entry with the rule's id and holes for reason, why, approver and last day; nothing is filled in. */
import type { Change, Span } from "../../../core/finding.ts";
import { unwaivable } from "../../../core/rules/waivers.ts";
import { type EditorFinding, findingsOf, isReached } from "../diagnostics.ts";
import type { OpenCharter } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";

/** The waivers that may be asked for at a span, or anywhere; those that nobody can grant say so. */
export function waiveActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  const { outcomes } = charter.analysis;
  const seen = new Set<string>();
  return findingsOf(charter).flatMap((finding) => {
    if (finding.hint || seen.has(finding.code) || (span !== null && !isReached(charter, finding, span))) return [];
    const rule = outcomes.find(({ id }) => id === finding.code)?.rule;
    if (rule === undefined) return [];
    seen.add(finding.code);
    return [
      waiveAction(charter, finding, unwaivable.get(rule.id) ?? (rule.weight === 0 ? "what the dates say" : null)),
    ];
  });
}

function waiveAction(charter: OpenCharter, finding: EditorFinding, decides: string | null): Action {
  const common = {
    key: `waive:${finding.code}`,
    title: `Waive ${finding.code} for a time`,
    kind: "quickfix",
    finding,
  } as const;
  if (decides !== null)
    return { ...common, disabled: `This rule cannot be waived: it decides ${decides}.`, edits: () => [] };
  return { ...common, edits: () => editsOf(charter, changesFor(charter, finding.code)) };
}

function changesFor({ tree }: OpenCharter, rule: string): readonly Change[] {
  const waivers = tree.value?.waivers;
  const index = Array.isArray(waivers) ? waivers.length : 0;
  return [
    { kind: "append", path: ["waivers"], value: { rule } },
    { kind: "scaffold", path: ["waivers", index], keys: ["reason", "why", "approved_by", "expires"] },
  ];
}
