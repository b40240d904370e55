/** The preview: opens, shows the score, changes while typing, leads back into the text, and has plain states. */
import * as assert from "node:assert/strict";
import { suite, suiteSetup, teardown, test } from "mocha";
import { commands, Position, type TextEditor, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { Previews } from "../../../client/src/preview/manager.ts";
import type { Panel } from "../../../client/src/preview/panel.ts";
import type { View } from "../../../client/src/preview/view.ts";
import { charter, closeAll, extension, finding, OWNERLESS, openCharter, openNew, until } from "./support.ts";

suite("preview", () => {
  let previews: Previews;

  suiteSetup(async () => {
    ({ previews } = await extension());
  });
  teardown(closeAll);

  test("it opens beside the charter, leaves the focus there, and shows the score", async () => {
    const editor = await openCharter("06-claims-handling.pilot.yaml");
    const panel = await open();
    const header = part(await shown(panel), "header");
    assert.match(header, /Claim/);
    assert.match(header, /\/100/);
    assert.equal(window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    assert.notEqual(panel.column(), editor.viewColumn);
  });

  test("it changes while typing", async () => {
    const editor = await openNew("typing.pilot.yaml", OWNERLESS);
    const panel = await open();
    await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    await insert(editor, "name: Shelf ", "and stock ");
    await shown(panel, (view) => part(view, "header").includes("Shelf and stock chat"));
  });

  test("a click on a place moves the cursor there, as the text stands now", async () => {
    const editor = await openNew("click.pilot.yaml", OWNERLESS);
    const panel = await open();
    await shown(panel);
    await editor.edit((edit) => edit.insert(new Position(0, 0), "# one more line\n"));
    await panel.receive({ type: "reveal", path: "accountability.sponsor" });
    const { document, selection } = window.activeTextEditor ?? editor;
    assert.equal(document.uri.toString(), editor.document.uri.toString());
    assert.match(document.lineAt(selection.active.line).text, /^ {2}sponsor:/);
  });

  test("a click on what cannot be read leads to its own line", async () => {
    const editor = await openNew("two-faults.pilot.yaml", "apiVersion: [\nkind: }\n");
    const panel = await open();
    const lines = /data-path="" data-line="(\d+)"/g;
    const view = await shown(panel, (one) => lines.test(whole(one)));
    for (const [, line] of whole(view).matchAll(lines)) {
      await panel.receive({ type: "reveal", path: "", line: Number(line) });
      assert.equal((window.activeTextEditor ?? editor).selection.active.line, Number(line) - 1);
    }
  });

  test("a fix button edits the file, once", async () => {
    const editor = await openNew("button.pilot.yaml", OWNERLESS);
    const { uri } = editor.document;
    const panel = await open();
    const view = await shown(panel, (one) => /data-finding="accountability\/owner-named@/.test(whole(one)));
    const id = /data-finding="(accountability\/owner-named@[^"]*)"/.exec(whole(view))?.[1];
    await finding(uri, "accountability/owner-named");
    await panel.receive({ type: "fix", finding: id, index: 0 });
    await until(workspace.onDidChangeTextDocument, () => editor.document.getText().includes("production_owner:"));
    assert.ok(editor.document.getText().startsWith(OWNERLESS.slice(0, 200)));
    const after = editor.document.getText();
    await panel.receive({ type: "fix", finding: "accountability/owner-named@nowhere", index: 0 });
    await panel.receive({ type: "fix", finding: id, index: 99 });
    assert.equal(editor.document.getText(), after);
  });

  test("text that cannot be read keeps the last good page, dimmed, with a sentence", async () => {
    const editor = await openNew("broken-preview.pilot.yaml", OWNERLESS);
    const panel = await open();
    const before = await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    await insert(editor, "stage: ", "[ ");
    const stale = await shown(panel, (view) => view.stale);
    assert.match(stale.banner ?? "", /^Line \d+ cannot be read/);
    assert.deepEqual(stale.way, { line: 7 });
    assert.deepEqual(stale.sections, before.sections);
    await commands.executeCommand("workbench.action.files.revert");
    const again = await shown(panel, (view) => !view.stale);
    assert.deepEqual([again.banner, again.way], [null, null]);
  });

  test("it follows the active charter, and stays when it is locked", async () => {
    await openCharter("06-claims-handling.pilot.yaml");
    const panel = await open();
    await shown(panel, (view) => part(view, "header").includes("Claim"));
    await openCharter("01-retail-shelf-chat.pilot.yaml");
    await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    panel.setLocked(true);
    await openCharter("06-claims-handling.pilot.yaml");
    assert.equal(panel.uri().toString(), charter("01-retail-shelf-chat.pilot.yaml").toString());
  });

  test("a deleted file has a plain state, a renamed one goes on", async () => {
    const editor = await openNew("gone.pilot.yaml", OWNERLESS);
    const panel = await open();
    await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    const moved = charter("moved.pilot.yaml");
    await rename(editor.document.uri, moved);
    await shown(panel, (view) => part(view, "header").includes("moved.pilot.yaml") && !view.stale);
    await remove(moved);
    assert.match((await shown(panel, (view) => view.stale)).banner ?? "", /moved or deleted/);
  });

  test("a file that a terminal deletes is missed, and found again when it comes back", async () => {
    const { document } = await openNew("branch.pilot.yaml", OWNERLESS);
    const panel = await open();
    await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    await workspace.fs.delete(document.uri);
    assert.match((await shown(panel, (view) => view.stale)).banner ?? "", /moved or deleted/);
    await workspace.fs.writeFile(document.uri, new TextEncoder().encode(OWNERLESS));
    await shown(panel, (view) => !view.stale && view.banner === null);
  });

  test("a file that gets the name of another kind of file is no longer judged", async () => {
    const { document } = await openNew("other-name.pilot.yaml", OWNERLESS);
    const panel = await open();
    await shown(panel, (view) => part(view, "header").includes("Shelf chat"));
    await rename(document.uri, charter("other-name.txt"));
    const view = await shown(panel, (one) => /is not judged/.test(one.banner ?? ""));
    assert.deepEqual(view.sections, []);
  });

  test("the source is shown where it is open, and a covered preview comes to the front where it is", async () => {
    const editor = await openCharter("06-claims-handling.pilot.yaml");
    const panel = await open();
    await shown(panel);
    const column = panel.column();
    await window.showTextDocument(charter("00-blank.pilot.yaml"), { viewColumn: column ?? 2, preserveFocus: true });
    const front = () => window.tabGroups.all.find(({ viewColumn }) => viewColumn === column)?.activeTab?.label;
    await until(window.tabGroups.onDidChangeTabs, () => front() === "00-blank.pilot.yaml");
    await window.showTextDocument(editor.document, editor.viewColumn);
    await commands.executeCommand("pilotCharter.openPreviewToSide");
    await until(window.tabGroups.onDidChangeTabs, () => front()?.startsWith("Preview"));
    assert.deepEqual([panel.column(), window.tabGroups.all.length], [column, 2]);
    await commands.executeCommand("pilotCharter.showSource");
    assert.equal(window.activeTextEditor?.viewColumn, editor.viewColumn);
    assert.equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 3);
  });

  test("it comes back after the language server was restarted", async () => {
    await openCharter("06-claims-handling.pilot.yaml");
    const panel = await open();
    const before = await shown(panel, (view) => part(view, "header").includes("Claim"));
    await commands.executeCommand("pilotCharter.restartServer");
    const after = await shown(panel, (view) => view.banner === null);
    assert.deepEqual(after.sections, before.sections);
  });

  async function open(): Promise<Panel> {
    await commands.executeCommand("pilotCharter.openPreviewToSide");
    const panel = previews.all().at(-1);
    assert.ok(panel);
    return panel;
  }
});

/** What the webview has drawn, once it fits. */
function shown(panel: Panel, fits: (view: View) => boolean = () => true): Promise<View> {
  return until(panel.onShown, () => {
    const view = panel.shown();
    return view !== null && fits(view) && view;
  });
}

function part(view: View, id: string): string {
  return view.sections.find((section) => section.id === id)?.html ?? "";
}

function whole(view: View): string {
  return view.sections.map(({ html }) => html).join("\n");
}

/** Types after the first occurrence of a text. */
async function insert(editor: TextEditor, after: string, text: string): Promise<void> {
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(after) + after.length);
  assert.equal(await editor.edit((edit) => edit.insert(at, text)), true);
}

/** Renames a file as the Explorer does, so that the workbench says so. */
async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: true });
  assert.equal(await workspace.applyEdit(edit), true);
}

async function remove(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri);
  assert.equal(await workspace.applyEdit(edit), true);
}
