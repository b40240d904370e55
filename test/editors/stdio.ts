/** A plain client of any language server over standard input and output, which gives it every text as language `yaml`. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { ROOT } from "../support/root.ts";

/** One server as its client sees it. */
export interface Side {
  /** Opens a text under a name; gives the first findings that are sent for it. */
  readonly open: (name: string, text: string) => Promise<readonly Diagnostic[]>;
  /** Opens a text for which nothing may come. */
  readonly show: (name: string, text: string) => Promise<void>;
  /** What is offered at a place, by label. */
  readonly offers: (name: string, line: number, character: number) => Promise<readonly string[]>;
  readonly hover: (name: string, line: number, character: number) => Promise<Hover | null>;
  /** The names of the texts for which findings were sent. */
  readonly published: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

const FOLDER = "file:///workspace/";

/** Starts a program of this project's folder; `settings` answer its questions by section. */
export async function startSide(program: string, settings: { readonly [section: string]: unknown }): Promise<Side> {
  const child = spawn(process.execPath, [join(ROOT, program), "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
  const published = new Set<string>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    published.add(uri.slice(FOLDER.length));
    waiting.get(uri)?.(diagnostics);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => settings[section ?? ""] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  await connection.sendNotification("initialized", {});
  const show = (name: string, text: string) =>
    connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: FOLDER + name, languageId: "yaml", version: 1, text },
    });
  const at = (name: string, line: number, character: number) => ({
    textDocument: { uri: FOLDER + name },
    position: { line, character },
  });
  return {
    published,
    show,
    open: async (name, text) => {
      const answer = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(FOLDER + name, resolve));
      await show(name, text);
      return answer;
    },
    offers: async (...place) => {
      const method = "textDocument/completion";
      const answer = await connection.sendRequest<CompletionList | CompletionItem[] | null>(method, at(...place));
      return (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(({ label }) => label);
    },
    hover: (...place) => connection.sendRequest("textDocument/hover", at(...place)),
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await gone;
      connection.dispose();
    },
  };
}
