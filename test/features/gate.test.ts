/** The order of an LSP session, and what other editors send: every refusal has its code and a sentence. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { CompletionList } from "vscode-languageserver/node";
import { nodeHost } from "../../server/src/lsp/node-host.ts";
import { HEAD, URI } from "../support/check.ts";
import { type Client, connect } from "../support/connection.ts";
import { ROOT } from "../support/root.ts";

const CHARTER = `${HEAD}stage: chartered\n`;

/** What a program did with the bytes it was given on standard input. */
interface Ended {
  readonly status: number | null;
  readonly messages: readonly { readonly id?: unknown; readonly error?: { readonly code: number; message: string } }[];
  readonly err: string;
}

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const INITIALIZE = framed({
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
});
const END = framed({ id: 99, method: "shutdown" }) + framed({ method: "exit" });

/** Speaks bytes to the built program until it ends. */
function speak(bytes: string, args: readonly string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.cjs"), "lsp", "--stdio", ...args]);
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.write(bytes);
  return new Promise((resolve) =>
    child.on("close", (status) => {
      const bodies = out.split(/Content-Length: \d+\r\n\r\n/).filter((body) => body !== "");
      resolve({ status, err, messages: bodies.map((body) => JSON.parse(body)) });
    }),
  );
}

function errorOf({ messages }: Ended, id: unknown) {
  return messages.find((one) => one.id === id)?.error;
}

const HOVER = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };

test("requests before initialize, a second initialize and requests after shutdown get their error codes", async () => {
  const early = framed({ id: 7, method: "textDocument/hover", params: HOVER });
  const before = await speak(early + INITIALIZE + END);
  assert.deepEqual(errorOf(before, 7), { code: -32002, message: "textDocument/hover came before initialize." });
  assert.equal(before.status, 0);
  const twice = await speak(INITIALIZE + INITIALIZE.replace('"id":1', '"id":2') + END);
  assert.deepEqual(errorOf(twice, 2), { code: -32600, message: "initialize may be sent only once." });
  const late = await speak(INITIALIZE + framed({ id: 2, method: "shutdown" }) + early + framed({ method: "exit" }));
  assert.deepEqual(errorOf(late, 7), {
    code: -32600,
    message: "textDocument/hover came after shutdown; only exit may follow.",
  });
  assert.equal(late.status, 0);
});

test("a broken header ends the process with a message, a broken body is answered", async () => {
  for (const header of ["Content-Length: many\r\n\r\n{}", "Content-Type: text\r\n\r\n{}"]) {
    const { status, err } = await speak(INITIALIZE + header);
    assert.equal(status, 1);
    assert.match(err, /^pilot-charter: the client's message cannot be read: .*Content-Length.*\n$/);
  }
  const { status, messages } = await speak(`${INITIALIZE}Content-Length: 4\r\n\r\n{abc${END}`);
  assert.equal(status, 0);
  assert.deepEqual(messages.find((one) => one.id === null)?.error, {
    code: -32700,
    message: "The message is not JSON.",
  });
});

test("the options that clients add to the command line are taken", async () => {
  assert.equal((await speak(INITIALIZE + END, [`--clientProcessId=${process.pid}`])).status, 0);
});

async function within(context: TestContext, options: Parameters<typeof connect>[0] = {}): Promise<Client> {
  const client = await connect(options);
  context.after(() => client.dispose());
  return client;
}

test("missing or broken parameters are refused in words by every request", async (context) => {
  const client = await within(context);
  client.open(URI, CHARTER);
  const codeOf = (method: string, params: unknown) =>
    client.request(method, params).then(
      () => null,
      (error: { code: number; message: string }) => [error.code, /TypeError|undefined|Cannot/.test(error.message)],
    );
  const methods = Object.entries(client.initialized.capabilities).flatMap(([name, offered]) => {
    const method = /^(\w+)Provider$/.exec(name)?.[1]?.replace("documentFormatting", "formatting");
    return offered && method && !/workspace|semantic|diagnostic|folding|link|OnType|Range/i.test(method)
      ? [method]
      : [];
  });
  assert.ok(methods.length >= 8, methods.join());
  for (const method of [...methods.map((name) => `textDocument/${name}`), "textDocument/semanticTokens/full"]) {
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 3 } }, []]) {
      assert.deepEqual(
        await codeOf(method.replace("documentSymbol", "documentSymbol"), params),
        [-32602, false],
        method,
      );
    }
  }
  for (const params of [{ textDocument: { uri: URI } }, { textDocument: { uri: URI }, position: { line: "1" } }]) {
    assert.deepEqual(await codeOf("textDocument/hover", params), [-32602, false]);
    assert.deepEqual(await codeOf("textDocument/rename", params), [-32602, false]);
  }
  // Broken notifications change nothing.
  client.notify("textDocument/didOpen", { textDocument: { uri: "file:///x.pilot.yaml" } });
  client.notify("textDocument/didChange", { textDocument: { uri: URI }, contentChanges: [{ range: {}, text: "x" }] });
  client.notify("textDocument/didChange", { textDocument: { uri: URI } });
  assert.deepEqual(client.complaints, []);
  assert.ok(await client.request("textDocument/hover", { ...HOVER, position: { line: 2, character: 1 } }));
});

test("null where others leave a member out: the range of a change, the wanted kinds of actions", async (context) => {
  const client = await within(context, { capabilities: { textDocument: { diagnostic: {} } } });
  client.open(URI, "stage: idea\n");
  client.notify("textDocument/didChange", {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range: null, rangeLength: null, text: CHARTER }],
  });
  const found = await client.pull(URI);
  assert.ok(found.some(({ code }) => code === "accountability/owner-named"));
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 5 } };
  const actions = await client.request<readonly unknown[]>("textDocument/codeAction", {
    textDocument: { uri: URI },
    range,
    context: { diagnostics: [], only: null, triggerKind: null },
  });
  assert.ok(actions.length > 0);
});

test("settings that hold none of ours leave the settings as they are", async (context) => {
  const client = await within(context, {
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { settings: { validate: { enable: false } } },
  });
  client.open(URI, CHARTER);
  for (const settings of [{}, null, { yaml: { validate: true } }, [], "x"]) {
    client.notify("workspace/didChangeConfiguration", { settings });
    assert.deepEqual(await client.pull(URI), [], JSON.stringify(settings));
  }
  client.notify("workspace/didChangeConfiguration", { settings: { pilotCharter: { validate: { enable: true } } } });
  assert.ok((await client.pull(URI)).length > 0);
});

test("saved, new and deleted files are known without file watching", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-untold-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const text = (id: string, who: string) =>
    `${HEAD}metadata: { id: ${id}, name: ${id} helper }\naccountability:\n  sponsor: ${who}\n`;
  const pathOf = (id: string) => join(folder, `${id}.pilot.yaml`);
  const uriOf = (id: string) => pathToFileURL(pathOf(id)).href;
  const put = (id: string, who: string) => writeFileSync(pathOf(id), text(id, who));
  put("alpha", "Nora Field");
  put("beta", "Omar Reed");
  put("delta", "Lena Grau");
  const client = await within(context, { host: nodeHost({}), folder: pathToFileURL(folder).href });
  client.open(uriOf("beta"), text("beta", "Omar Reed"));
  const offered = async () => {
    const params = { textDocument: { uri: uriOf("beta") }, position: { line: 4, character: 11 } };
    const { items } = await client.request<CompletionList>("textDocument/completion", params);
    return items.map(({ label }) => label).filter((label) => /^(Nora|Zara|Ivo|Lena)/.test(label));
  };
  const until = async (names: readonly string[]) => {
    for (let now = await offered(); now.sort().join() !== names.join(); now = await offered()) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await until(["Lena Grau", "Nora Field"]);
  for (const [id, who] of [
    ["alpha", "Zara Quill"],
    ["gamma", "Ivo Stone"],
  ] as const) {
    put(id, who);
    client.open(uriOf(id), text(id, who));
    client.notify("textDocument/didSave", { textDocument: { uri: uriOf(id) } });
    client.notify("textDocument/didClose", { textDocument: { uri: uriOf(id) } });
  }
  rmSync(pathOf("delta"));
  await until(["Ivo Stone", "Zara Quill"]);
  assert.deepEqual(client.complaints, []);
});
