/** Reading a charter: hover, outline, and the language it is opened in. */
import * as assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import {
  commands,
  type DocumentSymbol,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from "vscode";
import { closeAll, extension, finding, OWNERLESS, openCharter, openNew } from "./support.ts";

suite("reading", () => {
  teardown(closeAll);

  test("a hover says what a key means and why it is asked", async () => {
    await extension();
    const { document } = await openCharter("06-claims-handling.pilot.yaml");
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at(document, "sponsor"),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one instanceof MarkdownString ? one.value : String(one))))
      .join("\n");
    assert.match(text, /sponsor/i);
    assert.ok(text.length > 60, text);
  });

  test("the outline holds the sections", async () => {
    const { document } = await openCharter("06-claims-handling.pilot.yaml");
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = symbols.map(({ name }) => name).join(" | ");
    for (const part of ["accountability", "cost", "capability"]) assert.ok(names.toLowerCase().includes(part), names);
  });

  test("a charter that is forced to be YAML is checked all the same", async () => {
    const { document } = await openNew("forced.pilot.yaml", OWNERLESS);
    const forced = await languages.setTextDocumentLanguage(document, "yaml");
    assert.equal(forced.languageId, "yaml");
    assert.ok(await finding(forced.uri, "accountability/owner-named"));
  });

  test("a YAML file of another name is left alone", async () => {
    const { document } = await openNew("other.yaml", OWNERLESS);
    assert.equal(document.languageId, "yaml");
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at(document, "sponsor"),
    );
    assert.equal(hovers.length, 0);
    assert.deepEqual(languages.getDiagnostics(document.uri), []);
  });
});

/** The place of the first occurrence of a word. */
function at(document: TextDocument, word: string): Position {
  return document.positionAt(document.getText().indexOf(word) + 1);
}
