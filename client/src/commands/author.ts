/** Commands for the author: begin a charter, go to what stops it, add what is missing. */
import {
  commands,
  Position,
  type QuickPickItem,
  Range,
  Selection,
  SnippetString,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from "vscode";
import { nextBlocker } from "../blockers.ts";
import { LANGUAGE } from "../charters.ts";
import type { Tools } from "../commands.ts";
import { applyFix, editorOf } from "../fix.ts";
import { offers } from "./offers.ts";
import { reportFor } from "./report.ts";

/** Asks how much to begin with, and opens it as a new charter, ready to type the pilot's id and name. */
export async function newCharter({ server }: Tools): Promise<void> {
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: "" });
  const starts = await server.beginnings(document.uri).catch(() => []);
  const placeHolder = "How much of a charter to begin with?";
  const chosen = starts.length === 0 ? null : await window.showQuickPick(starts, { placeHolder });
  if (chosen === undefined) return;
  const editor = await window.showTextDocument(document);
  if (chosen === null) return;
  await editor.insertSnippet(new SnippetString(chosen.snippet), new Position(0, 0));
}

/** Goes to the blocker that matters most, from there to the next one, and offers its fixes. */
export async function fixNextBlocker(uri: Uri, { server }: Tools): Promise<void> {
  const report = await reportFor(uri, server);
  if (report === undefined) return;
  const editor = await editorOf(uri);
  const { line, character } = editor.selection.active;
  const next = nextBlocker(report, { line: line + 1, column: character + 1 });
  if (next === null) {
    void window.showInformationMessage("No blocker is open in this charter.");
    return;
  }
  const { start } = next.range;
  const at = new Position(start.line - 1, start.column - 1);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand(next.fixes.length > 0 ? "editor.action.quickFix" : "editor.action.showHover");
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
