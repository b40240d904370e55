/** The server program: over standard input and output (`--stdio`), or over Node's own channel for VS Code. */
import {
  createConnection,
  ErrorCodes,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createGate } from "../lsp/gate.ts";
import { nodeHost } from "../lsp/node-host.ts";
import { startServer } from "../lsp/server.ts";

const gate = createGate();
const otherwise = process.argv.some((argument) => /^--(node-ipc|socket|pipe)/.test(argument));
startServer(
  otherwise ? createConnection(ProposedFeatures.all, gate.options) : overStandardStreams(),
  nodeHost(process.env),
);

/** A connection over standard input and output that says what is wrong with a client's bytes and ends with them. */
function overStandardStreams() {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  reader.onError((error) => {
    if (error instanceof SyntaxError) void writer.write(unreadable());
    else end(1, `the client's message cannot be read: ${error.message.split("\n")[0]}`);
  });
  for (const event of ["end", "close"]) process.stdin.on(event, () => end(gate.isShutDown() ? 0 : 1));
  process.stdout.on("error", () => end(1));
  return createConnection(ProposedFeatures.all, reader, writer, gate.options);
}

/** The answer to a message that is no JSON (JSON-RPC 2.0, section 5.1). */
function unreadable(): Message {
  const error = { code: ErrorCodes.ParseError, message: "The message is not JSON." };
  return { jsonrpc: "2.0", id: null, error } as Message;
}

function end(status: number, why?: string): never {
  if (why !== undefined) process.stderr.write(`pilot-charter: ${why}\n`);
  process.exit(status);
}
