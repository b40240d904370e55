/** Edits of the server as edits of VS Code: snippets keep their indentation, which the server has worked out. */
import { SnippetString, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit as Sent } from "vscode-languageclient";

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
