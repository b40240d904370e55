/** Which of its files the built server loads before its first diagnostics, and how large they are. */
import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, type PublishDiagnosticsParams } from "vscode-languageserver/node";
import { ROOT } from "./root.ts";

/** A charter of everyday length. */
export const EVERYDAY = join(ROOT, "test/charters/06-claims-handling.pilot.yaml");

/** A file that was loaded. */
export interface LoadedFile {
  readonly name: string;
  readonly bytes: number;
}

/** Stands in the server's process and says which modules are there when the first diagnostics go out. */
const WITNESS = `
import { createRequire } from "node:module";
const { cache } = createRequire(process.execPath);
const { write } = process.stdout;
process.stdout.write = function (chunk, ...rest) {
  if (String(chunk).includes("publishDiagnostics")) {
    process.stdout.write = write;
    process.stderr.write(JSON.stringify(Object.keys(cache)) + "\\n");
  }
  return write.call(this, chunk, ...rest);
};`;

/** Starts the server of a folder, opens a charter and lists the folder's files that this took, the largest first. */
export async function filesOfStart(folder: string, charter = EVERYDAY): Promise<readonly LoadedFile[]> {
  const witness = `data:text/javascript,${encodeURIComponent(WITNESS)}`;
  const program = join(folder, "server.cjs");
  const child = spawn(process.execPath, ["--import", witness, program, "--stdio"], { stdio: "pipe" });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const first = new Promise<void>((resolve, reject) => {
    connection.onNotification("textDocument/publishDiagnostics", (_: PublishDiagnosticsParams) => resolve());
    void gone.then(() => reject(new Error(`The server ended: ${said}`)));
  });
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  void connection.sendNotification("initialized", {});
  const document = { uri: pathToFileURL(charter).href, languageId: "pilot-charter", version: 1 };
  const text = readFileSync(charter, "utf8");
  void connection.sendNotification("textDocument/didOpen", { textDocument: { ...document, text } });
  await first;
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await gone;
  connection.dispose();
  return (JSON.parse(said) as readonly string[])
    .filter((file) => dirname(file) === folder)
    .map((file) => ({ name: basename(file), bytes: statSync(file).size }))
    .sort((one, other) => other.bytes - one.bytes);
}

/** The sum of the files in bytes. */
export function bytesOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
