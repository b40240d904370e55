/** A client and our server in one process, over two streams; what arrives is awaited as events, never by time. */
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createGate } from "../../server/src/lsp/gate.ts";
import type { Host } from "../../server/src/lsp/host.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { TODAY } from "./check.ts";

/** A client with one server behind it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was published so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server logged as errors. */
  readonly complaints: readonly string[];
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** Replaces a stretch of the text; the version is counted here. */
  readonly edit: (uri: string, range: EditRange, text: string) => void;
  readonly request: <T>(method: string, params: unknown) => Promise<T>;
  readonly notify: (method: string, params: unknown) => void;
  /** The next publication that the condition accepts, or the last one that it accepts already. */
  readonly publication: (accepts: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly dispose: () => void;
}

/** From line and character to line and character, from 0. */
export type EditRange = readonly [number, number, number, number];

/** How a test differs from a client that can do little on the day of the tests. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly host?: Partial<Host>;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  readonly folder?: string;
  /** Hears of work that takes a while. */
  readonly onProgress?: (kind: string) => void;
}

/** Starts a server and introduces a client to it. */
export async function connect(options: ClientOptions = {}): Promise<Client> {
  const up = new PassThrough();
  const down = new PassThrough();
  const host: Host = { today: () => TODAY, turn: (then) => setImmediate(then), ...options.host };
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), createGate().options);
  startServer(server, host);
  const connection = createProtocolConnection(down, up);
  const published: PublishDiagnosticsParams[] = [];
  const complaints: string[] = [];
  const watchers = new Set<() => void>();
  const versions = new Map<string, number>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const watcher of watchers) watcher();
  });
  connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
    if (type === 1) complaints.push(message);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => options.settings ?? null),
  );
  connection.onNotification("$/progress", ({ value }: { value: { kind: string } }) => options.onProgress?.(value.kind));
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  const initialized = (await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: options.folder === undefined ? null : [{ uri: options.folder, name: "workspace" }],
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  })) as InitializeResult;
  await connection.sendNotification("initialized", {});

  const notify = (method: string, params: unknown) => void connection.sendNotification(method, params);
  return {
    connection,
    initialized,
    published,
    complaints,
    notify,
    open: (uri, text, languageId = "pilot-charter") => {
      versions.set(uri, 1);
      notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    },
    edit: (uri, [line, character, endLine, endCharacter], text) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
      notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    },
    request: (method, params) => connection.sendRequest(method, params),
    publication: (accepts) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.findLast(accepts);
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      }),
    pull: async (uri) => {
      const report: DocumentDiagnosticReport = await connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
      });
      return report.kind === "full" ? report.items : [];
    },
    dispose: () => {
      connection.dispose();
      server.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
