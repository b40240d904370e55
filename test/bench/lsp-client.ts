/** A client that drives any language server over standard input and output and measures what its answers cost. */
import { spawn } from "node:child_process";
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import type { Position } from "./keystrokes.ts";
import { cpuTime, peakMemory } from "./process-cost.ts";
import type { Server } from "./servers.ts";

/** A running server with one open document. */
export interface Driven {
  readonly server: Server;
  /** From the start of the process to the first diagnostics, in ms. */
  readonly startMs: number;
  /** Replaces a stretch and waits for the diagnostics of the new text. */
  readonly edit: (edit: Edit) => Promise<Timed<readonly Diagnostic[]>>;
  /** Sends edits without waiting in between; waits for the diagnostics of the last. Gives how often any came. */
  readonly burst: (edits: readonly Edit[]) => Promise<Timed<number>>;
  /** Sends a notification that is no part of LSP. */
  readonly tell: (method: string, params: object) => Promise<void>;
  /** Sends a request about the document. */
  readonly ask: <T>(method: string, params?: object) => Promise<Timed<T>>;
  readonly cpuMs: () => number | null;
  readonly memoryMb: () => number | null;
  readonly can: (provider: string) => boolean;
  readonly stop: () => Promise<void>;
}

/** One replacement: `length` characters of a line from here on give way to the text. */
export interface Edit {
  readonly at: Position;
  readonly length: number;
  readonly text: string;
}

/** An answer and how long it took, in ms. */
export interface Timed<T> {
  readonly ms: number;
  readonly value: T;
}

/** What VS Code announces, as far as it changes what these servers do. */
const CAPABILITIES = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    hover: { contentFormat: ["markdown"] },
    completion: {
      completionItem: { snippetSupport: true, resolveSupport: { properties: ["documentation", "textEdit"] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
    },
  },
};

/** Starts a server, opens a text in it and waits for its first diagnostics. Rejects after a minute without any. */
export async function drive(server: Server, folder: string, text: string): Promise<Driven> {
  const started = performance.now();
  const [program = "", ...args] = server.command;
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], cwd: folder });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const uri = `file://${folder}/bench${server.ending}`;
  let version = 1;
  let publications = 0;
  let waiting: ((params: PublishDiagnosticsParams) => void) | null = null;
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    publications++;
    if (params.uri === uri && (params.version === undefined || params.version === version)) waiting?.(params);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => server.settings?.[section ?? ""] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();

  const capabilities = {
    ...CAPABILITIES,
    textDocument: { ...CAPABILITIES.textDocument, ...(server.pull ? { diagnostic: {} } : {}) },
  };
  const root = `file://${folder}`;
  const { capabilities: offered }: InitializeResult = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "bench" }],
    initializationOptions: {},
    capabilities,
  });
  const notify = (method: string, params: object) => void connection.sendNotification(method, params);
  notify("initialized", {});
  if (server.settings) notify("workspace/didChangeConfiguration", { settings: server.settings });

  /** The diagnostics of the newest version: what is sent next, or the answer where the server is asked. */
  const diagnostics = async (): Promise<readonly Diagnostic[]> => {
    if (server.pull) {
      const params = { textDocument: { uri } };
      const report = await connection.sendRequest<{ items?: Diagnostic[] }>("textDocument/diagnostic", params);
      return report.items ?? [];
    }
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${server.name} sent no diagnostics for two minutes`)), 120_000);
      waiting = (params) => {
        clearTimeout(late);
        waiting = null;
        resolve(params.diagnostics);
      };
    });
  };
  const sync = offered.textDocumentSync;
  const whole = (typeof sync === "object" ? sync.change : sync) === 1;
  const lines = text.split("\n");
  /** Makes an edit ready to be sent: as a stretch, or as the whole text where the server takes nothing else. */
  const prepare = ({ at, length, text: typed }: Edit): (() => void) => {
    const line = lines[at.line] ?? "";
    lines[at.line] = line.slice(0, at.character) + typed + line.slice(at.character + length);
    const range = { start: at, end: { line: at.line, character: at.character + length } };
    const contentChanges = whole ? [{ text: lines.join("\n") }] : [{ range, text: typed }];
    return () => {
      version++;
      notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    };
  };
  const timed = async <T>(run: () => Promise<T>): Promise<Timed<T>> => {
    const from = performance.now();
    const value = await run();
    return { ms: performance.now() - from, value };
  };

  const first = server.pull ? null : diagnostics();
  notify("textDocument/didOpen", { textDocument: { uri, languageId: server.language, version, text } });
  await (first ?? diagnostics());
  const startMs = performance.now() - started;
  const pid = child.pid ?? 0;
  return {
    server,
    startMs,
    edit: (edit) => {
      const send = prepare(edit);
      return timed(() => {
        const answer = server.pull ? null : diagnostics();
        send();
        return answer ?? diagnostics();
      });
    },
    burst: (edits) => {
      const sends = edits.map(prepare);
      return timed(async () => {
        const before = publications;
        for (const send of sends) send();
        await diagnostics();
        return publications - before;
      });
    },
    tell: (method, told) => connection.sendNotification(method, told),
    ask: (method, params = {}) => timed(() => connection.sendRequest(method, { textDocument: { uri }, ...params })),
    cpuMs: () => cpuTime(pid),
    memoryMb: () => peakMemory(pid),
    can: (provider) => Boolean((offered as { readonly [key: string]: unknown })[provider]),
    stop: async () => {
      const slow = setTimeout(() => child.kill("SIGKILL"), 3000);
      await connection.sendRequest("shutdown").catch(() => undefined);
      await connection.sendNotification("exit").catch(() => undefined);
      child.stdin.end();
      await gone;
      clearTimeout(slow);
      connection.dispose();
    },
  };
}
