/** The least that a schema-checking YAML server can do: the whole text through `yaml` and Ajv at each keystroke. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { createConnection, type Diagnostic, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isNode, LineCounter, parseDocument } from "yaml";

const schema: unknown = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const accepts = new Ajv({ strict: false, allErrors: true }).compile(schema as object);
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  void connection.sendDiagnostics({ uri, version, diagnostics: check(document.getText()) });
});
documents.listen(connection);
connection.listen();

function check(text: string): Diagnostic[] {
  const lines = new LineCounter();
  const read = parseDocument(text, { lineCounter: lines });
  const found = (offset: number, message: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    const start = { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
    return { range: { start, end: start }, message };
  };
  if (read.errors.length > 0) return read.errors.map((error) => found(error.pos[0], error.message));
  accepts(read.toJS({ maxAliasCount: -1 }));
  return (accepts.errors ?? []).map(({ instancePath, message }) => {
    const path = instancePath.split("/").slice(1);
    const node = path.length === 0 ? read.contents : read.getIn(path, true);
    return found(isNode(node) ? (node.range?.[0] ?? 0) : 0, message ?? "");
  });
}
