/** A server that reads edits and answers with nothing found, whatever is asked: what the transport alone costs. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: 2,
    hoverProvider: true,
    completionProvider: {},
    documentSymbolProvider: true,
    codeActionProvider: true,
  },
}));
connection.onRequest(() => null);
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
);
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
);
connection.listen();
