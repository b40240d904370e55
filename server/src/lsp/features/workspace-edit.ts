/** Edits of one charter as a workspace edit: with tab stops where the client can take them, plain otherwise. */
import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import { type Abilities, type OpenCharter, rangeOf } from "./open-charter.ts";

/** One replacement, and the same with tab stops where it has any. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
  readonly snippet?: string | undefined;
  /** The snippet with words to choose from, for a client that can show them. */
  readonly choices?: string | undefined;
}

/** A workspace edit of one charter, or null where there is nothing to change. */
export function workspaceEdit(
  charter: OpenCharter,
  all: readonly Replacement[],
  abilities: Abilities,
): WorkspaceEdit | null {
  const rich = abilities.documentChanges && abilities.snippetEdits;
  const edits = all.filter(
    (edit) => (rich && edit.snippet !== undefined) || edit.text !== "" || edit.span.end > edit.span.start,
  );
  if (edits.length === 0) return null;
  if (!abilities.documentChanges) return { changes: { [charter.uri]: edits.map((edit) => plain(charter, edit)) } };
  const sent = edits.map((edit): TextEdit | AnnotatedTextEdit | SnippetTextEdit =>
    rich && edit.snippet !== undefined
      ? {
          range: rangeOf(charter, edit.span),
          snippet: { kind: "snippet", value: snippetOf(edit, abilities) ?? edit.snippet },
        }
      : plain(charter, edit),
  );
  return { documentChanges: [{ textDocument: { uri: charter.uri, version: charter.version }, edits: sent }] };
}

function snippetOf({ snippet, choices }: Replacement, abilities: Abilities): string | undefined {
  return abilities.choices ? (choices ?? snippet) : snippet;
}

function plain(charter: OpenCharter, edit: Replacement): TextEdit {
  return { range: rangeOf(charter, edit.span), newText: edit.text };
}
