/** Applies one fix of one finding to a charter in its editor, so that tab stops work. */
import { type TextEditor, type Uri, ViewColumn, window, workspace } from "vscode";
import type { Server } from "./client.ts";

/** Applies a fix; the server says whether its finding still exists. Returns whether the text was changed. */
export async function applyFix(server: Server, uri: Uri, finding: string, index: number): Promise<boolean> {
  const edit = await server.fix({ uri: uri.toString(), finding, index });
  if (edit === null) {
    sayGone();
    return false;
  }
  await editorOf(uri);
  return workspace.applyEdit(edit);
}

/** Tells that there is nothing left to fix: the text has changed since the button was drawn. */
export function sayGone(): void {
  window.setStatusBarMessage("$(info) That finding is gone, or the text cannot be read now", 4000);
}

/** The editor of a charter, with the focus: where it is visible, or where it was last, or beside the preview. */
export async function editorOf(uri: Uri): Promise<TextEditor> {
  const visible = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const viewColumn = visible?.viewColumn ?? columnOf(uri) ?? ViewColumn.One;
  return window.showTextDocument(uri, { viewColumn, preserveFocus: false });
}

/** The column with a tab of this file. */
function columnOf(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri.toString()),
  )?.viewColumn;
}
