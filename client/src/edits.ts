/** Edits of the server as edits of VS Code: snippets keep their indentation, which the server has worked out. */
import { type Range, SnippetString, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit as Sent } from "vscode-languageclient";
import type { OpenQuestion, QuestionAnswer } from "../../server/src/lsp/protocol.ts";

type Converter = BaseLanguageClient["protocol2CodeConverter"];

/** The library converts the same, but lets VS Code indent the lines of a snippet once more. */
export function workspaceEditOf(sent: Sent, convert: Converter): WorkspaceEdit {
  const made = new WorkspaceEdit();
  for (const change of sent.documentChanges ?? []) {
    if (!("textDocument" in change)) continue;
    const edits = change.edits.map((edit) => {
      const range = convert.asRange(edit.range);
      if (!("snippet" in edit)) return TextEdit.replace(range, edit.newText);
      const snippet = new SnippetTextEdit(range, new SnippetString(edit.snippet.value));
      snippet.keepWhitespace = true;
      return snippet;
    });
    made.set(convert.asUri(change.textDocument.uri), edits);
  }
  for (const [uri, edits] of Object.entries(sent.changes ?? {})) {
    made.set(
      convert.asUri(uri),
      edits.map(({ range, newText }) => TextEdit.replace(convert.asRange(range), newText)),
    );
  }
  return made;
}

/** The next open question as VS Code's own things. */
export interface Question extends Omit<QuestionAnswer, "question"> {
  readonly question:
    | (Pick<OpenQuestion, "id" | "asks" | "path"> & {
        readonly range: Range;
        readonly edit: WorkspaceEdit | null;
        readonly fixes: readonly { readonly title: string; readonly edit: WorkspaceEdit }[];
      })
    | null;
}

/** The server's answer, with its ranges and edits converted. */
export function questionOf(answer: QuestionAnswer, convert: Converter): Question {
  const { question, ...rest } = answer;
  if (question === null) return { ...rest, question };
  const { range, edit, fixes } = question;
  return {
    ...rest,
    question: {
      ...question,
      range: convert.asRange(range),
      edit: edit === null ? null : workspaceEditOf(edit, convert),
      fixes: fixes.map((fix) => ({ title: fix.title, edit: workspaceEditOf(fix.edit, convert) })),
    },
  };
}
