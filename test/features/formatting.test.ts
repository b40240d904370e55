/** Formatting: space changes, meaning, comments, quotes and order do not. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { TextEdit } from "vscode-languageserver";
import { formattingEdits, layoutFor } from "../../server/src/lsp/features/formatting.ts";
import { layOut } from "../../server/src/lsp/formatter.ts";
import { charterText } from "../support/charter-texts.ts";
import { appliedEdits, HEAD, openText, sample, URI } from "../support/check.ts";
import { connect } from "../support/connection.ts";

const OPTIONS = { tabSize: 2, insertSpaces: true };

/** The text after formatting. */
async function formatted(text: string): Promise<string> {
  const charter = openText(text);
  const layout = layoutFor(charter, OPTIONS);
  if (layout === null) return text;
  const laidOut = await layOut(text, layout).catch(() => null);
  return laidOut === null ? text : appliedEdits(charter, formattingEdits(charter, laidOut, null));
}

test("space is put in order; comments, blank lines, quotes, order and block texts stay", async () => {
  const before = `# top
${HEAD}
cost:   # yearly
    lines:
    -   {item:   Seats,amount: 3}    # per head
    -   amount:   4
        item: 'Hosting'${"  "}
        note: "a \\u00e9"
    # between

    excluded:
        people:    >-
            folded
            text
    months:   12
use_case: { problem: "it's",   intended_use: 'say "x"' }
`;
  assert.equal(
    await formatted(before),
    `# top
${HEAD}
cost: # yearly
  lines:
    - {item: Seats, amount: 3} # per head
    - amount: 4
      item: 'Hosting'
      note: "a \\u00e9"
  # between

  excluded:
    people: >-
      folded
      text
  months: 12
use_case: {problem: "it's", intended_use: 'say "x"'}
`,
  );
});

test("CRLF stays CRLF, and what is in order already stays to the byte", async () => {
  const text = `${HEAD}stage:   idea\n`.replaceAll("\n", "\r\n");
  assert.equal(await formatted(text), `${HEAD}stage: idea\n`.replaceAll("\n", "\r\n"));
  for (const name of ["01-retail-shelf-chat"]) assert.equal(await formatted(sample(name)), sample(name));
});

test("a text with a problem is not formatted", async () => {
  for (const text of [`${HEAD}stage:   [idea\n`, `${HEAD}a:   1\na:   2\n`, "- a\n-   b\n", ""]) {
    assert.equal(await formatted(text), text);
  }
});

test("formatting twice is formatting once, and never changes what is said", async () => {
  await fc.assert(
    fc.asyncProperty(charterText(), async (text) => {
      const once = await formatted(text);
      const before = openText(text).tree;
      const after = openText(once).tree;
      assert.deepEqual(after.value, before.value);
      assert.deepEqual(
        (once.match(/(?:^|\s)#.*/g) ?? []).map((one) => one.trim()),
        (text.match(/(?:^|\s)#.*/g) ?? []).map((one) => one.trim()),
      );
      assert.equal(await formatted(once), once);
    }),
    { numRuns: 60, seed: 20261123 },
  );
});

test("a range formats only its sections", async () => {
  const client = await connect({ host: { layOut } });
  try {
    const text = `${HEAD}metadata:\n    name:   A b\npilot:\n    start:   2027-01-11\n`;
    client.open(URI, text);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } };
    const edits = await client.request<TextEdit[]>("textDocument/rangeFormatting", {
      textDocument: { uri: URI },
      range,
      options: OPTIONS,
    });
    assert.equal(
      appliedEdits(openText(text), edits),
      `${HEAD}metadata:\n    name:   A b\npilot:\n  start: 2027-01-11\n`,
    );
  } finally {
    client.dispose();
  }
});

test("without a formatter at hand nothing happens", async () => {
  const client = await connect();
  try {
    client.open(URI, `${HEAD}stage:   idea\n`);
    const edits = await client.request("textDocument/formatting", { textDocument: { uri: URI }, options: OPTIONS });
    assert.deepEqual(edits, []);
  } finally {
    client.dispose();
  }
});
