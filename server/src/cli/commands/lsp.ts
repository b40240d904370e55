/** `lsp --stdio`: hands the process over to the language server's own bundle, which lies beside this one. */
import { createRequire } from "node:module";
import { join } from "node:path";

/** Starts the language server; the process ends when the client closes the connection. */
export function lsp(): void {
  const beside = join(__dirname, "server.cjs");
  createRequire(beside)(beside);
}
