/** One file is one file, however its address is spelt: percent signs, drive letters, links. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import type { Location, SymbolInformation, WorkspaceDiagnosticReport, WorkspaceEdit } from "vscode-languageserver";
import { createAddresses, speltLike } from "../../server/src/lsp/addresses.ts";
import type { Host } from "../../server/src/lsp/host.ts";
import { nodeHost } from "../../server/src/lsp/node-host.ts";
import { HEAD } from "../support/check.ts";
import { type Client, connect } from "../support/connection.ts";

const textOf = (id: string) =>
  `${HEAD}metadata:\n  id: ${id}\n  name: ${id} letters\naccountability:\n  sponsor: Ana Pereira\n`;

/** The sponsor in these texts. */
const SPONSOR = { line: 6, character: 14 };

/** What a client sees that spells an open charter in one way, its folder in another; `again` spells the charter anew. */
interface Spelling {
  readonly host: Partial<Host>;
  readonly folder: string;
  readonly open: string;
  readonly again: string;
  readonly closed: string;
}

async function isOne({ host, folder, open, again, closed }: Spelling): Promise<void> {
  const client = await connect({
    host,
    folder,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    initializationOptions: { settings: { validate: { scope: "workspace" } } },
  });
  try {
    client.open(open, textOf("alpha"));
    await client.publication(({ uri }) => uri === closed);
    const at = (uri: string) => ({ textDocument: { uri }, position: SPONSOR });
    for (const uri of [open, again]) {
      const params = { ...at(uri), newName: "Ana Prado" };
      const edit = await client.request<WorkspaceEdit>("textDocument/rename", params);
      assert.deepEqual(edited(edit), [open, closed].sort());
      const context = { includeDeclaration: true };
      const places = await client.request<Location[]>("textDocument/references", { ...at(uri), context });
      assert.deepEqual(places.map((one) => one.uri).sort(), [open, closed].sort());
    }
    assert.deepEqual(await listed(client), [open, closed].sort());
    const report = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(
      report.items.map(({ uri }) => uri),
      [closed],
    );
    client.notify("textDocument/didClose", { textDocument: { uri: again } });
    await client.publication(({ uri, version }) => uri === open && version === undefined);
    assert.deepEqual(await listed(client), [open, closed].sort());
  } finally {
    client.dispose();
  }
}

const edited = (edit: WorkspaceEdit) =>
  (edit.documentChanges ?? []).flatMap((one) => ("textDocument" in one ? [one.textDocument.uri] : [])).sort();

const listed = async (client: Client) =>
  (await client.request<SymbolInformation[]>("workspace/symbol", { query: "letters" }))
    .filter(({ name }) => name.endsWith(" letters"))
    .map(({ location }) => location.uri)
    .sort();

/** Runs with two charters on the disk, in a folder of this name. */
async function onDisk(name: string, run: (folder: string) => Promise<void>): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), "addresses-"));
  try {
    const folder = join(top, name);
    mkdirSync(folder);
    for (const id of ["alpha", "beta"]) writeFileSync(join(folder, `${id}.pilot.yaml`), textOf(id));
    await run(folder);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

const disk: Partial<Host> = (({ list, read, real }) => ({ list, read, real }))(nodeHost({})) as Partial<Host>;
const encoded = (address: string) => address.replace("(", "%28").replace(")", "%29");

test("brackets in a folder's name may be written as percent signs or as they are", async () => {
  await onDisk("charters (copy)", async (folder) => {
    const plain = pathToFileURL(folder).href;
    const spelling = { host: disk, folder: encoded(plain), closed: `${encoded(plain)}/beta.pilot.yaml` };
    await isOne({ ...spelling, open: `${encoded(plain)}/alpha.pilot.yaml`, again: `${plain}/alpha.pilot.yaml` });
    await isOne({ ...spelling, open: `${plain}/alpha.pilot.yaml`, again: `${encoded(plain)}/alpha.pilot.yaml` });
  });
});

test("a folder may be opened through a link, and a charter in it without", async () => {
  await onDisk("charters", async (folder) => {
    const link = `${folder}-linked`;
    symlinkSync(folder, link, "dir");
    const [real, linked] = [pathToFileURL(folder).href, pathToFileURL(link).href];
    const spelling = { host: disk, folder: linked, closed: `${linked}/beta.pilot.yaml` };
    await isOne({ ...spelling, open: `${real}/alpha.pilot.yaml`, again: `${linked}/alpha.pilot.yaml` });
    await isOne({ ...spelling, open: `${linked}/alpha.pilot.yaml`, again: `${real}/alpha.pilot.yaml` });
  });
});

test("a drive may have a small or a large letter, and a colon in either spelling", async () => {
  const files = new Map(["alpha", "beta"].map((id) => [`file:///C:/charters/${id}.pilot.yaml`, textOf(id)]));
  const read = (uri: string) => files.get(uri.replace(/^file:\/\/\/c(?::|%3A)/i, "file:///C:")) ?? null;
  const host: Partial<Host> = { list: async () => [...files.keys()], read };
  for (const drive of ["c%3A", "C:", "c:", "C%3a"]) {
    const folder = `file:///${drive}/charters`;
    const open = `${folder}/alpha.pilot.yaml`;
    const again = "file:///c:/charters/alpha.pilot.yaml";
    await isOne({ host, folder, open, again, closed: `${folder}/beta.pilot.yaml` });
  }
});

test("the same file opened under two names counts once", async () => {
  const client = await connect();
  try {
    client.open("file:///c%3A/a/x.pilot.yaml", textOf("alpha"));
    client.open("file:///C:/a/x.pilot.yaml", textOf("alpha"));
    assert.equal((await listed(client)).length, 1);
    client.notify("textDocument/didClose", { textDocument: { uri: "file:///C:/a/x.pilot.yaml" } });
    assert.deepEqual(await listed(client), ["file:///c%3A/a/x.pilot.yaml"]);
  } finally {
    client.dispose();
  }
});

test("addresses that are none, and those of other kinds, stay what they are", () => {
  const { fileOf } = createAddresses();
  for (const odd of ["", "untitled:Untitled-1", "%", "file:///%zz", "git:/a/b.pilot.yaml?%7B%7D"]) {
    assert.equal(fileOf(odd), fileOf(odd));
  }
  assert.notEqual(fileOf("untitled:a"), fileOf("untitled:A"));
  assert.equal(speltLike("file:///a(b)/", "file:///a%28b%29/c%20d.pilot.yaml"), "file:///a(b)/c%20d.pilot.yaml");
  assert.equal(speltLike("file:///x", "file:///y/c.pilot.yaml"), "file:///y/c.pilot.yaml");
});
