/** Quick fixes: every way to mend a finding that the finding itself knows, and safe repairs of broken YAML. */
import type { Span } from "../../../core/finding.ts";
import { starterFragment } from "../../../core/schema/starter.ts";
import { plainText } from "../../../core/yaml/edit/snippet.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import { snippetOf } from "../completion/keys.ts";
import { headFor } from "../completion/new-charter.ts";
import { type EditorFinding, findingsOf, idOf, isReached } from "../diagnostics.ts";
import { type OpenCharter, touches } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";
import { isWritten, visitHole } from "./holes.ts";
import { personFix } from "./name-person.ts";
import { repeatedKeyActions } from "./repeated-keys.ts";

/** What writes a minimal charter. */
const BEGIN = "Write a minimal pilot charter";

/** What an empty file may hold. */
const COMMENTS = /^\uFEFF|#[^\n]*/g;

/** Of so many findings at a span are fixes offered: nobody reads a longer menu, and each fix is tried before it is shown. */
const MOST = 100;

/** The quick fixes of the findings that touch a span, or of all. */
export function fixesAt(charter: OpenCharter, span: Span | null): readonly Action[] {
  const findings = findingsOf(charter);
  const names = namesOf(findings);
  const here = [...findings.keys()].filter((index) => span === null || isAt(charter, findings[index], span));
  return (span === null ? here : here.slice(0, MOST)).flatMap((index) => {
    const finding = findings[index];
    return finding === undefined ? [] : fixesOf(charter, finding, names[index] ?? "");
  });
}

function isAt(charter: OpenCharter, finding: EditorFinding | undefined, span: Span): boolean {
  if (finding === undefined) return false;
  return isReached(charter, finding, span) || finding.related.some((one) => touches(one.span, span));
}

/** The names of findings: their own, with the number of those before that have the same one. */
function namesOf(findings: readonly EditorFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const id = idOf(finding);
    const twins = seen.get(id) ?? 0;
    seen.set(id, twins + 1);
    return `${id}#${twins}`;
  });
}

/** One fix of one finding, by the finding's stable name and the fix's place in its list; null where it is gone. */
export function fixNamed(charter: OpenCharter, finding: string, index: number): Action | null {
  const found = findingsOf(charter).find((one) => idOf(one) === finding);
  return found === undefined ? null : (fixesOf(charter, found, finding)[index] ?? null);
}

function fixesOf(charter: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const person = personFix(charter, finding.path);
  const own = [...finding.fixes, ...(person === null ? [] : [person])].map(
    (fix, index): Action => ({
      key: `fix:${name}:${index}`,
      title: fix.title,
      kind: "quickfix",
      preferred: fix.preferred,
      finding,
      visits: () =>
        fix.changes.every(
          (change) => change.kind === "propose" && valueAt(charter.tree.value ?? {}, change.path) != null,
        ) ||
        (isWritten(charter.tree, fix.changes) && editsOf(charter, fix.changes).length === 0),
      edits: () => {
        const edits = editsOf(charter, fix.changes);
        return edits.length > 0 ? edits : visitHole(charter, fix.changes);
      },
    }),
  );
  return [
    ...own,
    ...beginningOf(charter, finding, name),
    ...repairsOf(charter, finding, name),
    ...repeatedKeyActions(charter, finding, name),
  ];
}

/** The minimal charter where nothing stands but comments; the same text as everywhere. */
function beginningOf(charter: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const { tree, text } = charter;
  if (finding.code !== "schema/not-a-charter" || tree.root !== "empty" || text.replace(COMMENTS, "").trim() !== "")
    return [];
  const end = text.length;
  const fragment = starterFragment("minimal", headFor(charter.uri));
  const eol = end === 0 || text.endsWith("\n") ? "" : tree.eol;
  const plain = eol + plainText(fragment);
  const snippet = (choices: boolean) => eol + (snippetOf(fragment, choices).snippet ?? "");
  const edits = () => [{ span: { start: end, end }, text: plain, snippet: snippet(false), choices: snippet(true) }];
  return [{ key: `begin:${name}`, title: BEGIN, kind: "quickfix", preferred: true, finding, edits }];
}

/** The repair of a syntax problem, which is text and no change of a path. */
function repairsOf({ tree }: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const problem = tree.problems.find((one) => one.code === finding.code && one.span.start === finding.span.start);
  const { repair } = problem ?? {};
  if (repair === undefined) return [];
  const edits = () => [{ span: repair.span, text: repair.text }];
  return [{ key: `repair:${name}`, title: repair.title, kind: "quickfix", preferred: true, finding, edits }];
}
