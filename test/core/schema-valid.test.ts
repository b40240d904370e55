/** Tests that the sample charters are valid for us and for a stranger's YAML server that reads our schema. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { ROOT } from "../support/root.ts";
import { HEAD, SAMPLES, shapeOf } from "./shape/head.ts";

for (const [file, text] of SAMPLES) {
  test(`${file} has the right shape`, () => assert.deepEqual(shapeOf(text), { problems: [], rejected: [] }));
}

/** Red Hat's server, with our schema for every charter and no other schema. */
interface Stranger {
  /** What it says about a text. */
  readonly diagnose: (name: string, text: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

async function stranger(): Promise<Stranger> {
  const program = join(ROOT, "node_modules/yaml-language-server/bin/yaml-language-server");
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const connection: ProtocolConnection = createProtocolConnection(child.stdout, child.stdin);
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) =>
    waiting.get(params.uri)?.(params),
  );
  const schema = pathToFileURL(join(ROOT, "schemas/pilot-charter.schema.json")).href;
  const yaml = { validate: true, schemas: { [schema]: "*.pilot.yaml" }, schemaStore: { enable: false, url: "" } };
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === "yaml" ? yaml : {})),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml } });
  return {
    diagnose: async (name, text) => {
      const uri = pathToFileURL(join(ROOT, "test", "nowhere", name)).href;
      const published = new Promise<PublishDiagnosticsParams>((resolve) => waiting.set(uri, resolve));
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      });
      return (await published).diagnostics.map(({ message }) => String(message));
    },
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}

let server: Stranger;
before(async () => {
  server = await stranger();
});
after(() => server.stop());

for (const [file, text] of SAMPLES) {
  test(`yaml-language-server finds nothing wrong with ${file}`, async () => {
    assert.deepEqual(await server.diagnose(file.split("/").at(-1) ?? file, text), []);
  });
}

test("yaml-language-server sees what is wrong with a malformed one", async () => {
  const text = `${HEAD}stage: sideways\npilot:\n  start: after Easter\n  effort_days: many\n  colour: blue\n`;
  const said = await server.diagnose("malformed.pilot.yaml", text);
  assert.equal(said.length, 4, said.join("\n"));
});
