/** The ground that the other suites stand on: a workspace of sample charters, read through VS Code. */
import * as assert from "node:assert/strict";
import { suite, test } from "mocha";
import { FileType, Uri, workspace } from "vscode";

suite("workspace", () => {
  const folder = workspace.workspaceFolders?.[0];

  test("the copied folder is open", () => {
    assert.equal(folder?.name, "charters");
    assert.equal(workspace.workspaceFolders?.length, 1);
  });

  for (const name of ["00-blank", "01-retail-shelf-chat", "06-claims-handling"]) {
    test(`${name} can be read through workspace.fs`, async () => {
      assert.ok(folder);
      const uri = Uri.joinPath(folder.uri, `${name}.pilot.yaml`);
      assert.equal((await workspace.fs.stat(uri)).type, FileType.File);
      assert.match(new TextDecoder().decode(await workspace.fs.readFile(uri)), /^apiVersion: pilot-charter\//m);
    });
  }
});
