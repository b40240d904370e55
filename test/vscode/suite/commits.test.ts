/** The preview beside the last commit: the score's change, through VS Code's own Git extension. */
import * as assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { commands, type Event, extensions, Uri, window, workspace } from "vscode";
import { charter, closeAll, extension, OWNERLESS, until } from "./support.ts";

/** What the test needs of the Git extension's API. */
interface Git {
  readonly init: (folder: Uri, options: { defaultBranch: string }) => Promise<Repository | null>;
}

interface Repository {
  readonly add: (paths: readonly string[]) => Promise<void>;
  readonly commit: (message: string) => Promise<void>;
  readonly setConfig: (key: string, value: string) => Promise<string>;
}

suite("commits", () => {
  teardown(closeAll);

  test("the score's change since the last commit is shown, and gone once it is committed", async () => {
    const { previews, server } = await extension();
    const folder = charter("committed");
    await workspace.fs.createDirectory(folder);
    const git = await repositoryIn(folder);
    const uri = Uri.joinPath(folder, "shelf.pilot.yaml");
    await workspace.fs.writeFile(uri, new TextEncoder().encode(OWNERLESS));
    await commit(git, uri);
    const editor = await window.showTextDocument(uri, { preview: false });
    await commands.executeCommand("pilotCharter.openPreviewToSide");
    const panel = previews.all().at(-1);
    assert.ok(panel);
    const header = () => panel.shown()?.sections.find(({ id }) => id === "header")?.html ?? "";
    const says = (text: RegExp) => until(panel.onShown as Event<unknown>, () => text.test(header()));
    await says(/since last commit ±0/);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const owner = "  production_owner:\n    name: Priya Nair\n    unit: Store Operations\n    accepted: 2026-01-05\n";
    await editor.edit((edit) => edit.insert(end, owner));
    await says(/since last commit \+\d+/);
    await editor.document.save();
    await commit(git, uri);
    await says(/since last commit ±0/);
    const section = (id: string) => panel.shown()?.sections.find((one) => one.id === id)?.html ?? "";
    await until(panel.onShown as Event<unknown>, () => /Over time/.test(section("history")));
    const { commits: [last, first] = [] } = (await server.past(uri)) ?? {};
    assert.ok(last?.commit && first?.commit);
    await previews.compare(uri, first.commit);
    await until(panel.onShown as Event<unknown>, () => /owner added/.test(section("compared")));
  });
});

async function repositoryIn(folder: Uri): Promise<Repository> {
  const found = extensions.getExtension<{ getAPI: (version: 1) => Git }>("vscode.git");
  assert.ok(found, "The workbench has no Git extension");
  const repository = await (await found.activate()).getAPI(1).init(folder, { defaultBranch: "main" });
  assert.ok(repository);
  await repository.setConfig("user.name", "Priya Nair");
  await repository.setConfig("user.email", "p.nair@grocer.example");
  return repository;
}

async function commit(git: Repository, uri: Uri): Promise<void> {
  await git.add([uri.fsPath]);
  await git.commit("Charter");
}
