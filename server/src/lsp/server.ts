/** The language server: one client served from its first message to its last. */
import type { Connection } from "vscode-languageserver";
import { serveRequests } from "./answering.ts";
import type { Host } from "./host.ts";
import { serveLifecycle } from "./lifecycle.ts";
import { createState } from "./state.ts";
import { serveDocuments } from "./synchronization.ts";

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
  const state = createState(connection, host);
  serveLifecycle(state);
  serveDocuments(state);
  serveRequests(state);
  connection.listen();
}
