/** What a code action is before it is sent: a title, a kind and edits that are worked out only when somebody picks it. */
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import type { Change, Span } from "../../../core/finding.ts";
import { type Hints, shapeOf } from "../../../core/schema/scaffold.ts";
import { editsFor } from "../../../core/yaml/edit/edits.ts";
import { diagnosticOf, type EditorFinding } from "../diagnostics.ts";
import type { Abilities, OpenCharter } from "../open-charter.ts";
import { type Replacement, workspaceEdit } from "../workspace-edit.ts";

/** The kinds that we offer. */
export type ActionKind =
  | "quickfix"
  | "refactor.rewrite"
  | "refactor.rewrite.decision"
  | "source"
  | "source.fixAll.pilotCharter";

/** One thing that can be done to a charter. */
export interface Action {
  /** The same for the same action on the same text; what the client hands back to have it completed. */
  readonly key: string;
  readonly title: string;
  readonly kind: ActionKind;
  readonly preferred?: boolean | undefined;
  /** What it mends. */
  readonly finding?: EditorFinding;
  /** Why it cannot be done now. */
  readonly disabled?: string;
  /** Whether it only takes the cursor to what is to be filled in, which needs a client that knows tab stops. */
  readonly visits?: () => boolean;
  readonly edits: () => readonly Replacement[];
}

/** Said where a fix has nothing to insert and the client cannot be taken to the place. */
const WRITTEN_ALREADY = "It is there already and only has to be filled in.";

/** The edits of a list of changes. */
export function editsOf(charter: OpenCharter, changes: readonly Change[], hints?: Hints): readonly Replacement[] {
  return editsFor(charter.tree, changes, shapeOf(charter.schema, hints));
}

/** The action as the client wants it; without its edit where the client can ask for that later. */
export function codeActionOf(
  charter: OpenCharter,
  action: Action,
  span: Span,
  abilities: Abilities,
): CodeAction | null {
  const disabled = action.disabled ?? (!abilities.snippetEdits && action.visits?.() ? WRITTEN_ALREADY : undefined);
  if (disabled !== undefined && !abilities.disabledActions) return null;
  const described: CodeAction = {
    title: action.title,
    kind: action.kind,
    ...(action.preferred && disabled === undefined ? { isPreferred: true } : {}),
    ...(action.finding ? { diagnostics: [diagnosticOf(charter, action.finding)] } : {}),
    ...(disabled === undefined ? {} : { disabled: { reason: disabled } }),
  };
  if (disabled !== undefined) return described;
  if (mayBeDead(charter) && actionEdit(charter, action, abilities) === null) return null;
  if (abilities.resolveEdits) return { ...described, data: { uri: charter.uri, key: action.key, span } };
  const edit = actionEdit(charter, action, abilities);
  return edit === null ? null : { ...described, edit };
}

/** Whether the text has places that cannot be edited by themselves, such as what an alias or a tag brings in. */
function mayBeDead({ tree }: OpenCharter): boolean {
  return tree.parts.some(({ part, linked }) => (part.kind !== "prelude" && !part.everyday) || linked.costs.length > 0);
}

/** The workspace edit of an action, or null where nothing would change. */
export function actionEdit(charter: OpenCharter, action: Action, abilities: Abilities): WorkspaceEdit | null {
  return workspaceEdit(charter, action.edits(), abilities);
}
