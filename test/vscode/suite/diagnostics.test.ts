/** Findings arrive, a quick fix writes the keys only, and a name makes the finding go. */
import * as assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, Position, Selection, workspace } from "vscode";
import {
  closeAll,
  codeOf,
  extension,
  finding,
  findings,
  noFinding,
  OWNERLESS,
  openCharter,
  openNew,
  until,
} from "./support.ts";

const RULE = "accountability/owner-named";

suite("findings", () => {
  teardown(closeAll);

  test("a charter that is opened is checked", async () => {
    await extension();
    const { document } = await openCharter("01-retail-shelf-chat.pilot.yaml");
    const found = await finding(document.uri, "accountability/owner-not-sponsor");
    assert.ok(found.message.length <= 120, found.message);
    assert.equal(found.range.isSingleLine, true);
    assert.equal(found.source, "pilot-charter");
  });

  test("a quick fix scaffolds an owner; the finding stays until a name is typed", async () => {
    const editor = await openNew("fix.pilot.yaml", OWNERLESS);
    const { uri } = editor.document;
    const missing = await finding(uri, RULE);
    editor.selection = new Selection(missing.range.start, missing.range.start);
    await commands.executeCommand("editor.action.codeAction", { kind: "quickfix", apply: "first", preferred: true });
    await until(workspace.onDidChangeTextDocument, () => editor.document.isDirty);
    const text = editor.document.getText();
    assert.match(text, /\n {2}production_owner:/);
    assert.ok(text.includes("# pays for it"), "the comment was lost");
    const stays = await finding(uri, RULE, new RegExp(`^(?!${escaped(missing.message)}$)`));
    assert.match(stays.message, /not filled in|empty/i);
    await commands.executeCommand("type", { text: "Priya Nair" });
    assert.match(editor.document.getText(), /\n {2}production_owner:\n {4}name: Priya Nair\n/);
    await noFinding(uri, RULE);
  });

  test("what is corrected while typing is not reported twice, and broken text has a finding", async () => {
    const editor = await openNew("broken.pilot.yaml", OWNERLESS);
    const { uri } = editor.document;
    await finding(uri, RULE);
    await editor.edit((edit) => edit.insert(new Position(0, 0), "a: [1, 2\n"));
    const broken = await finding(
      uri,
      findings(uri)
        .map(codeOf)
        .find((code) => code.startsWith("syntax/")) ?? RULE,
    );
    assert.ok(broken);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
