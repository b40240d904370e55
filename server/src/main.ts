/** The server program: over standard input and output (`--stdio`), or over Node's own channel (`--node-ipc`) for VS Code. */
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type RequestMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { nodeHost } from "./node-host.ts";
import { startServer } from "./server.ts";

/** How often the client's process is looked for, in milliseconds; a client that crashed says no farewell. */
const LOOK = 3000;

/** A request that is given up before its turn is not worked on. */
const cancelUndispatched = (message: Message) => ({
  jsonrpc: "2.0",
  id: (message as RequestMessage).id,
  error: { code: -32800, message: "The request was given up." },
});

const channel = process.argv.includes("--node-ipc");
const reader = channel ? new IPCMessageReader(process) : new StreamMessageReader(process.stdin);
const writer = channel ? new IPCMessageWriter(process) : new StreamMessageWriter(process.stdout);
const exit = (status: number) => process.exit(status);
process.stdin.on("end", () => channel || exit(1));
process.on("disconnect", () => exit(1));

startServer(createMessageConnection(reader, writer, undefined, { connectionStrategy: { cancelUndispatched } }), {
  ...nodeHost(process.env),
  exit,
  follow: (processId) => {
    setInterval(() => isAlive(processId) || exit(1), LOOK).unref();
  },
});

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "EPERM";
  }
}
