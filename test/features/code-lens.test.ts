/** The one code lens. */
import assert from "node:assert/strict";
import test from "node:test";
import type { CodeLens } from "vscode-languageserver";
import { codeLenses, readiness } from "../../server/src/lsp/features/code-lens.ts";
import { HEAD, openText, sample, URI } from "../support/check.ts";
import { connect } from "../support/connection.ts";

test("score, verdict and open questions stand on line 1", () => {
  assert.equal(readiness(openText(sample("01-retail-shelf-chat"))), "Readiness 5/100 · Kill · 4 questions open");
  const [lens] = codeLenses(openText(sample("06-claims-handling")), null, true);
  assert.match(lens?.command?.title ?? "", /^Readiness \d+\/100 · Go \| Open preview$/);
  assert.equal(lens?.command?.command, "pilotCharter.openPreviewToSide");
  assert.equal(lens?.range.start.line, 0);
});

test("other editors see the words without a command they do not have", () => {
  assert.deepEqual(codeLenses(openText(""), null, false)[0]?.command, {
    title: "Readiness 0/100 · empty",
    command: "",
    arguments: [],
  });
  assert.deepEqual(codeLenses(openText("services:\n"), null, false), []);
});

test("while the text is broken the lens says what was known before", async () => {
  const client = await connect();
  try {
    const ask = () => client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: URI } });
    client.open(URI, `${HEAD}stage: idea\n`);
    assert.equal((await ask())[0]?.command?.title, "Readiness 0/100 · Hold · 4 questions open");
    client.edit(URI, [2, 7, 2, 7], "[");
    assert.equal((await ask())[0]?.command?.title, "Readiness 0/100 · Hold · 4 questions open (before the last edits)");
    client.notify("workspace/didChangeConfiguration", { settings: { pilotCharter: { codeLens: { enable: false } } } });
    assert.deepEqual(await ask(), []);
  } finally {
    client.dispose();
  }
});
