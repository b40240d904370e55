/** The server program: over standard input and output (`--stdio`), or over Node's own channel for VS Code. */
import {
  createConnection,
  LSPErrorCodes,
  type Message,
  ProposedFeatures,
  type RequestMessage,
} from "vscode-languageserver/node";
import { nodeHost } from "../lsp/node-host.ts";
import { startServer } from "../lsp/server.ts";

const named = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument));
if (!named) process.argv.push("--stdio");
/** A request that is given up before its turn is not worked on. */
const cancelUndispatched = (message: Message) => {
  const error = { code: LSPErrorCodes.RequestCancelled, message: "The request was given up." };
  return { jsonrpc: "2.0", id: (message as RequestMessage).id, error };
};

const connection = createConnection(ProposedFeatures.all, { connectionStrategy: { cancelUndispatched } });
startServer(connection, nodeHost(process.env));
