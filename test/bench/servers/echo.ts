/** A server that reads edits, finds nothing and answers what it was told to answer: what the transport alone costs. */
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
const answers = new Map<string, unknown>();
connection.onNotification("bench/answer", ({ method, answer }: { method: string; answer: unknown }) => {
  answers.set(method, answer);
});
connection.onRequest((method) => answers.get(method) ?? null);
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
);
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [] }),
);
connection.listen();
