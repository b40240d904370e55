/** The server program: over standard input and output (`--stdio`), or over Node's own channel for VS Code. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./node-host.ts";
import { startServer } from "./server.ts";

const named = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument));
if (!named) process.argv.push("--stdio");
startServer(createConnection(ProposedFeatures.all), nodeHost(process.env));
