/** Code actions: everything that can be done at a place of a charter, completed with its edit when somebody picks it. */
import type { CodeAction, CodeActionParams, WorkspaceEdit } from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import { type Action, actionEdit, codeActionOf } from "./actions/action.ts";
import { decisionActions } from "./actions/decide.ts";
import { fixAllActions } from "./actions/fix-all.ts";
import { fixesAt, fixNamed } from "./actions/fixes.ts";
import { DECISION } from "./actions/kinds.ts";
import { mendAllActions } from "./actions/mend-all.ts";
import { rewriteActions } from "./actions/rewrite.ts";
import { sectionActions } from "./actions/sections.ts";
import { stageActions } from "./actions/stage.ts";
import { waiveActions } from "./actions/waive.ts";
import { type Abilities, type OpenCharter, spanOfRange } from "./open-charter.ts";

/** The client asks by itself, as when the cursor moves, and not because somebody wants a list. */
const AUTOMATIC = 2;

/** The actions at a range of the kinds that the client asks for. */
export function codeActions(charter: OpenCharter, params: CodeActionParams, abilities: Abilities): CodeAction[] {
  const { only, triggerKind } = params.context;
  const wanted = (kind: string) =>
    only === undefined
      ? kind !== "source.fixAll.pilotCharter" && (triggerKind !== AUTOMATIC || kind !== "source")
      : only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const span = spanOfRange(charter, params.range);
  const found = actionsAt(charter, span, wanted);
  const here = new Set(found.filter(({ kind }) => kind !== "source").map(({ title }) => title));
  return found
    .filter(({ kind, title }) => only !== undefined || kind !== "source" || !here.has(title))
    .map((action) => codeActionOf(charter, action, span, abilities))
    .filter((action) => action !== null);
}

/** A code action with its edit; unchanged where the text no longer offers it. */
export function resolveCodeAction(charter: OpenCharter, action: CodeAction, abilities: Abilities): CodeAction {
  const data = action.data as { readonly key?: unknown; readonly span?: Span } | undefined;
  const found = actionsAt(charter, data?.span ?? null, (kind) => kind === action.kind).find(
    ({ key }) => key === data?.key,
  );
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
  const found = [
    ...(wanted("quickfix")
      ? [...fixesAt(charter, span), ...mendAllActions(charter, span), ...waiveActions(charter, span)]
      : []),
    ...(wanted("refactor.rewrite") ? [...stageActions(charter, span), ...rewriteActions(charter, span)] : []),
    ...(wanted(DECISION) ? decisionActions(charter, span) : []),
    ...sectionActions(charter, span, wanted("source")),
    ...(wanted("source.fixAll.pilotCharter") ? fixAllActions(charter) : []),
  ];
  return found.filter((action) => wanted(action.kind));
}
