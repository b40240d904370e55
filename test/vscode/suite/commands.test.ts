/** Every command of the manifest is there, and those that hand the report on do so. */
import * as assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, env, extensions, window } from "vscode";
import { closeAll, extension, openCharter, until } from "./support.ts";

suite("commands", () => {
  teardown(closeAll);

  test("contributed and registered commands are the same", async () => {
    await extension();
    const manifest = extensions.getExtension("pilot-charter.pilot-charter")?.packageJSON;
    const contributed = (manifest.contributes.commands as { command: string }[]).map(({ command }) => command);
    // VS Code adds commands to open, focus and move each view; their names begin with the view's.
    const views = (Object.values(manifest.contributes.views) as { id: string }[][]).flat().map(({ id }) => `${id}.`);
    const registered = (await commands.getCommands(true)).filter(
      (id) => id.startsWith("pilotCharter.") && !views.some((view) => id.startsWith(view)),
    );
    assert.deepEqual(registered.sort(), contributed.sort());
  });

  test("the report is copied as Markdown", async () => {
    await openCharter("06-claims-handling.pilot.yaml");
    await commands.executeCommand("pilotCharter.copyMarkdown");
    const text = await env.clipboard.readText();
    assert.match(text, /Claim/);
    assert.match(text, /\b\d{1,3} ?\/ ?100\b/);
  });

  test("the report is shown as text that cannot be edited", async () => {
    await openCharter("06-claims-handling.pilot.yaml");
    await commands.executeCommand("pilotCharter.showText");
    const shown = await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor?.document);
    assert.equal(shown.uri.scheme, "pilot-charter-view");
    assert.match(shown.getText(), /Claim/);
  });

  test("the next blocker gets the cursor", async () => {
    const editor = await openCharter("01-retail-shelf-chat.pilot.yaml");
    const { server } = await extension();
    const answer = await server.question(editor.document.uri, [], true);
    assert.ok(answer?.question);
    const { line } = answer.question.range.start;
    await commands.executeCommand("pilotCharter.fixNextBlocker");
    assert.ok(editor.selection.active.line >= line, `${editor.selection.active.line} is before ${line}`);
  });
});
