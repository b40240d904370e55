/** Commands for the author: begin a charter, go to what stops it, add what is missing. */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type QuickPickItem,
  Selection,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from "vscode";
import { LANGUAGE } from "../charters.ts";
import type { Tools } from "../commands.ts";
import { applyFix } from "../fix.ts";
import { offers } from "./offers.ts";
import { reportFor } from "./report.ts";

/** Opens an empty charter and offers the first lines. */
export async function newCharter(): Promise<void> {
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: "" });
  await window.showTextDocument(document);
  await commands.executeCommand("editor.action.triggerSuggest");
}

/** Goes to the next blocker after the cursor, from the top again after the last, and offers its fixes. */
export async function fixNextBlocker(uri: Uri): Promise<void> {
  const editor = await window.showTextDocument(uri);
  const blockers = languages
    .getDiagnostics(uri)
    .filter((one) => one.severity === DiagnosticSeverity.Error)
    .sort((one, other) => one.range.start.compareTo(other.range.start));
  const next = blockers.find((one) => one.range.start.isAfter(editor.selection.active)) ?? blockers[0];
  if (next === undefined) {
    void window.showInformationMessage("No blocker is open in this charter.");
    return;
  }
  goTo(editor, next);
  await commands.executeCommand("editor.action.quickFix");
}

function goTo(editor: Awaited<ReturnType<typeof window.showTextDocument>>, { range }: Diagnostic): void {
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

type Choice = QuickPickItem & { readonly add: () => Thenable<unknown> };

/** Offers everything at once, and each thing whose whole section is missing; adds what is chosen. */
export async function addMissingSection(uri: Uri, { server }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const present = new Set([...document.getText().matchAll(/^([a-z_]+)[ \t]*:/gim)].map((match) => match[1]));
  const single = report.findings.flatMap((finding): Choice[] => {
    const section = finding.path.split(/[.[]/, 1)[0] ?? "";
    if (section === "" || present.has(section)) return [];
    return finding.fixes.map(({ title }, index) => ({
      label: title,
      description: section,
      detail: finding.message,
      add: () => applyFix(server, uri, finding.id, index),
    }));
  });
  const all = (await offers(uri, "source", server)).map(({ title, accept }) => ({ label: title, add: accept }));
  const choices: readonly Choice[] = [...all, ...single];
  if (choices.length === 0) {
    void window.showInformationMessage("Nothing that is asked for is missing.");
    return;
  }
  const placeHolder = "What to add; you fill it in";
  const chosen = await window.showQuickPick(choices, { placeHolder, matchOnDetail: true });
  await chosen?.add();
}
