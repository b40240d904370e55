/** Charters that are not called so: a YAML file that begins like one gets a line in the language status with a way out. */
import {
  Disposable,
  LanguageStatusSeverity,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { fileName, isCharterName, isPolicyName } from "./charters.ts";
import { commandId } from "./names.ts";

/** Lines in which a charter says what it is. */
const HEAD = 40;

/** Whether a document begins like a charter and is not checked as one, because of its name. */
export function isUnnamedCharter(document: TextDocument): boolean {
  if (document.languageId !== "yaml" || isCharterName(document.uri) || isPolicyName(document.uri)) return false;
  const head = document.getText(new Range(0, 0, HEAD, 0));
  return /^apiVersion:[ \t]*["']?pilot-charter\//m.test(head) || /^kind:[ \t]*["']?PilotCharter\b/m.test(head);
}

/** Shows the line for as long as it is not disposed. */
export function watchUnnamed(): Disposable {
  let item: Disposable | undefined;
  const show = () => {
    item?.dispose();
    item = undefined;
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isUnnamedCharter(document)) return;
    const shown = languages.createLanguageStatusItem("pilotCharter.unnamed", {
      pattern: document.uri.path,
      language: "yaml",
    });
    shown.name = "Pilot Charter: name of the file";
    shown.text = "Not checked as a pilot charter";
    shown.detail = "It begins like one. Charters are called *.pilot.yaml.";
    shown.severity = LanguageStatusSeverity.Warning;
    shown.command = { title: "Rename…", command: commandId("renameCharter") };
    item = shown;
  };
  show();
  return Disposable.from(
    { dispose: () => item?.dispose() },
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidSaveTextDocument(show),
  );
}

/** Renames the file in view to `*.pilot.yaml`; the name can be changed before. */
export async function renameCharter(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isUnnamedCharter(document) || document.uri.scheme === "untitled") {
    void window.showInformationMessage("The file in view is called as it should be, or is no pilot charter.");
    return;
  }
  const old = fileName(document.uri);
  const value = `${old.replace(/\.ya?ml$/i, "")}.pilot.yaml`;
  const name = await window.showInputBox({
    prompt: "Charters are called *.pilot.yaml",
    value,
    valueSelection: [0, value.length - ".pilot.yaml".length],
    validateInput: (given) => (/^[^/\\]+\.pilot\.ya?ml$/i.test(given) ? null : "The name ends in .pilot.yaml"),
  });
  if (name === undefined) return;
  await document.save();
  const edit = new WorkspaceEdit();
  const renamed = Uri.joinPath(document.uri, "..", name);
  edit.renameFile(document.uri, renamed);
  if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(`${old} was not renamed: there may be a ${name} already.`);
    return;
  }
  await window.showTextDocument(renamed);
}
