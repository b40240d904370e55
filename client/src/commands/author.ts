/** A command for the author: add what is missing, as much of it at once as wanted. */
import { type QuickPickItem, type Uri, window, workspace } from "vscode";
import { applyFix } from "../fix.ts";
import { offers } from "./offers.ts";
import { reportFor } from "./report.ts";
import type { Tools } from "./tools.ts";

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
