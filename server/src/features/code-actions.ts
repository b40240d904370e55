/** Code actions: everything that can be done at a place of a charter, completed with its edit when somebody picks it. */
import type { CodeAction, CodeActionParams, WorkspaceEdit } from "vscode-languageserver";
import type { Span } from "../core/finding.ts";
import { type Action, type ActionKind, actionEdit, codeActionOf } from "./actions/action.ts";
import { fixesAt, fixNamed } from "./actions/fixes.ts";
import { sectionActions } from "./actions/sections.ts";
import { type Abilities, type OpenCharter, spanOfRange } from "./open-charter.ts";

/** The kinds of code actions that we offer, for the client's menus. */
export const ACTION_KINDS: readonly ActionKind[] = ["quickfix", "refactor.rewrite", "source"];

/** The actions at a range of the kinds that the client asks for. */
export function codeActions(charter: OpenCharter, params: CodeActionParams, abilities: Abilities): CodeAction[] {
  const { only } = params.context;
  const wanted = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return actionsAt(charter, spanOfRange(charter, params.range), wanted)
    .map((action) => codeActionOf(charter, action, abilities))
    .filter((action) => action !== null);
}

/** A code action with its edit; unchanged where the text no longer offers it. */
export function resolveCodeAction(charter: OpenCharter, action: CodeAction, abilities: Abilities): CodeAction {
  const key = (action.data as { readonly key?: unknown } | undefined)?.key;
  const found = actionsAt(charter, null, () => true).find((one) => one.key === key);
  const edit = found ? actionEdit(charter, found, abilities) : null;
  return edit === null ? action : { ...action, edit };
}

/** The edit of one fix of one finding, for the preview's buttons; null where the finding is gone. */
export function fixEdit(
  charter: OpenCharter,
  finding: string,
  index: number,
  abilities: Abilities,
): WorkspaceEdit | null {
  const action = fixNamed(charter, finding, index);
  return action === null ? null : actionEdit(charter, action, abilities);
}

/** Every action at a span, or anywhere. */
function actionsAt(charter: OpenCharter, span: Span | null, wanted: (kind: string) => boolean): readonly Action[] {
  return [...(wanted("quickfix") ? fixesAt(charter, span) : []), ...sectionActions(charter, span)].filter((action) =>
    wanted(action.kind),
  );
}
