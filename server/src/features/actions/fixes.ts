/** Quick fixes: every way to mend a finding that the finding itself knows, and safe repairs of broken YAML. */
import type { Span } from "../../core/finding.ts";
import { type EditorFinding, findingsOf, idOf, reachOf } from "../diagnostics.ts";
import { type OpenCharter, touches } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";
import { isWritten, visitHole } from "./holes.ts";

/** The quick fixes of the findings that touch a span, or of all. */
export function fixesAt(charter: OpenCharter, span: Span | null): readonly Action[] {
  const seen = new Map<string, number>();
  return findingsOf(charter).flatMap((finding) => {
    const id = idOf(finding);
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    const here =
      span === null ||
      touches(reachOf(charter, finding), span) ||
      finding.related.some((one) => touches(one.span, span));
    return here ? fixesOf(charter, finding, `${id}#${nth}`) : [];
  });
}

/** One fix of one finding, by the finding's stable name and the fix's place in its list; null where it is gone. */
export function fixNamed(charter: OpenCharter, finding: string, index: number): Action | null {
  const found = findingsOf(charter).find((one) => idOf(one) === finding);
  return found === undefined ? null : (fixesOf(charter, found, finding)[index] ?? null);
}

function fixesOf(charter: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const own = finding.fixes.map(
    (fix, index): Action => ({
      key: `fix:${name}:${index}`,
      title: fix.title,
      kind: "quickfix",
      preferred: fix.preferred,
      finding,
      visits: () => isWritten(charter.tree, fix.changes) && editsOf(charter, fix.changes).length === 0,
      edits: () => {
        const edits = editsOf(charter, fix.changes);
        return edits.length > 0 ? edits : visitHole(charter, fix.changes);
      },
    }),
  );
  return [...own, ...repairsOf(charter, finding, name)];
}

/** The repair of a syntax problem, which is text and no change of a path. */
function repairsOf({ tree }: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const problem = tree.problems.find((one) => one.code === finding.code && one.span.start === finding.span.start);
  const { repair } = problem ?? {};
  if (repair === undefined) return [];
  const edits = () => [{ span: repair.span, text: repair.text }];
  return [{ key: `repair:${name}`, title: repair.title, kind: "quickfix", preferred: true, finding, edits }];
}
