/** Charters that nobody has open: their diagnostics, their people and names, and what happens when files change outside. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Location, SymbolInformation, WorkspaceDiagnosticReport, WorkspaceEdit } from "vscode-languageserver";
import { HEAD, URI } from "../support/check.ts";
import { type Client, type ClientOptions, connect } from "../support/connection.ts";

const OTHER = "file:///work/other.pilot.yaml";
const SCOPE = { pilotCharter: { validate: { scope: "workspace" } } };

/** A client in a workspace whose files are these. */
async function within(
  files: Map<string, string>,
  options: ClientOptions,
  run: (client: Client) => Promise<void>,
): Promise<void> {
  const host = { list: async () => [...files.keys()], read: (uri: string) => files.get(uri) ?? null };
  const client = await connect({ folder: "file:///work", ...options, host: { ...host, ...options.host } });
  try {
    await run(client);
  } finally {
    client.dispose();
  }
}

const CHARTER = `${HEAD}stage: chartered\nmetadata:\n  id: other-one\n  name: Other one\naccountability:\n  sponsor: Ana Pereira\n`;

test("a client that is sent diagnostics gets those of closed charters when it wants the whole workspace", async () => {
  const files = new Map([[OTHER, CHARTER]]);
  await within(files, { initializationOptions: { settings: { validate: { scope: "workspace" } } } }, async (client) => {
    const first = await client.publication((params) => params.uri === OTHER && params.diagnostics.length > 0);
    assert.equal(first.version, undefined);
    client.open(OTHER, `${HEAD}stage: killed\n`);
    const open = await client.publication((params) => params.uri === OTHER && params.version === 1);
    assert.ok(open.diagnostics.length < first.diagnostics.length);
    client.notify("textDocument/didClose", { textDocument: { uri: OTHER } });
    const closed = await client.publication(
      (params) => client.published.at(-1) === params && params.version === undefined && params.diagnostics.length > 0,
    );
    assert.deepEqual(closed.diagnostics, first.diagnostics);
    files.delete(OTHER);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: OTHER, type: 3 }] });
    await client.publication((params) => client.published.at(-1) === params && params.diagnostics.length === 0);
  });
});

test("without that wish closed charters are left alone, and the wish may come and go", async () => {
  await within(new Map([[OTHER, CHARTER]]), {}, async (client) => {
    client.open(URI, CHARTER);
    await client.publication((params) => params.uri === URI);
    assert.ok(client.published.every((params) => params.uri === URI));
    client.notify("workspace/didChangeConfiguration", { settings: SCOPE });
    await client.publication((params) => params.uri === OTHER && params.diagnostics.length > 0);
    client.notify("workspace/didChangeConfiguration", { settings: { pilotCharter: {} } });
    await client.publication((params) => params.uri === OTHER && params.diagnostics.length === 0);
  });
});

test("a client that asks gets an answer at once, then when something changes", async () => {
  const files = new Map([[OTHER, CHARTER]]);
  const capabilities = { textDocument: { diagnostic: {} } };
  const initializationOptions = { settings: { validate: { scope: "workspace" } } };
  await within(files, { capabilities, initializationOptions }, async (client) => {
    const ask = (previousResultIds: readonly { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
    let first = await ask([]);
    while (first.items.length === 0) first = await ask([]);
    const [item] = first.items;
    assert.ok(item?.kind === "full" && item.items.length > 0 && item.resultId !== undefined);
    const later = ask([{ uri: OTHER, value: item.resultId }]);
    files.set(OTHER, `${HEAD}stage: killed\n`);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: OTHER, type: 2 }] });
    const changed = (await later).items[0];
    assert.ok(changed?.kind === "full" && changed.resultId !== item.resultId);
  });
});

test("people and charters of the workspace are found and renamed though they are not open", async () => {
  await within(new Map([[OTHER, CHARTER]]), {}, async (client) => {
    client.open(URI, `${HEAD}accountability:\n  sponsor: Ana Pereira\n`);
    const at = { textDocument: { uri: URI }, position: { line: 3, character: 14 } };
    const found = await client.request<Location[]>("textDocument/references", {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [URI, OTHER],
    );
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...at, newName: "Ana Silva" });
    assert.deepEqual(Object.keys(edit.changes ?? {}), [URI, OTHER]);
    let symbols: SymbolInformation[] = [];
    while (symbols.length === 0) symbols = await client.request("workspace/symbol", { query: "othone" });
    assert.equal(symbols[0]?.name, "Other one");
    assert.equal(symbols[0]?.location.range.start.line, 5);
  });
});

test("reading many charters is shown to clients that can show it", async () => {
  const files = new Map(Array.from({ length: 60 }, (_, at) => [`file:///work/${at}.pilot.yaml`, CHARTER]));
  const steps: string[] = [];
  const over = new Promise<void>((resolve) => {
    void within(
      files,
      {
        capabilities: { window: { workDoneProgress: true } },
        onProgress: (kind) => {
          steps.push(kind);
          if (kind === "end") resolve();
        },
      },
      () => over,
    );
  });
  await over;
  assert.deepEqual([...new Set(steps)], ["begin", "report", "end"]);
});
