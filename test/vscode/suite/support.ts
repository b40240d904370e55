/** What the suites share: charters to open, events to wait for, and the extension's own answers. */
import * as assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Api } from "../../../client/src/extension.ts";

/** A small charter that is chartered and has no production owner. */
export const OWNERLESS = `apiVersion: pilot-charter/v1
kind: PilotCharter
metadata:
  id: shelf-chat
  name: Shelf chat
  business_unit: Store Operations
stage: chartered
use_case:
  problem: Shop staff lose ten minutes an hour looking for goods.
accountability:
  sponsor: Elena Brandt <elena.brandt@grocer.example> # pays for it
`;

/** What the extension returns for tests, activated if it is not yet. */
export async function extension(): Promise<Api> {
  const found = extensions.getExtension<Api>("pilot-charter.pilot-charter");
  assert.ok(found, "The extension is not installed");
  return found.activate();
}

/** The address of a file in the open folder. */
export function charter(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file into the open folder and opens it in an editor. */
export async function openNew(name: string, text: string): Promise<TextEditor> {
  const uri = charter(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return openCharter(name);
}

/** Opens a charter of the folder in an editor. */
export async function openCharter(name: string): Promise<TextEditor> {
  return window.showTextDocument(charter(name), { preview: false });
}

/** Throws away what was typed and closes every editor and preview. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.files.revert");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** Waits until a value is there, looked for now and at each event. */
export function until<T>(event: Event<unknown>, look: () => T | undefined | false): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = () => {
      try {
        const found = look();
        if (found === undefined || found === false) return;
        subscription.dispose();
        resolve(found);
      } catch (error) {
        subscription.dispose();
        reject(error);
      }
    };
    const subscription = event(check);
    check();
  });
}

/** Waits for a finding of a rule whose message fits. */
export function finding(uri: Uri, code: string, message = /./): Promise<Diagnostic> {
  return until(languages.onDidChangeDiagnostics, () => findings(uri, code).find((one) => message.test(one.message)));
}

/** Waits until a rule has no finding left. */
export async function noFinding(uri: Uri, code: string): Promise<void> {
  await until(languages.onDidChangeDiagnostics, () => findings(uri, code).length === 0);
}

/** The findings of a file now, of one rule or of all. */
export function findings(uri: Uri, code?: string): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((one) => code === undefined || codeOf(one) === code);
}

/** The id of the rule behind a finding. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
