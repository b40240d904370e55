/** Enter in every place of a charter: by the language's own rules as VS Code reads them, and by formatting as one types. */
import assert from "node:assert/strict";
import test from "node:test";
import type { TextEdit } from "vscode-languageserver";
import { appliedEdits, HEAD, openAt, openText, URI } from "../support/check.ts";
import { connect } from "../support/connection.ts";
import { afterEnter } from "../support/enter.ts";
import { cursor } from "../support/marks.ts";

/**
 * Where Enter is pressed; what the new line begins with; `typed`: what formatting as one types makes of it where that is
 * something else, and null where it leaves the line where the client has put it.
 */
const PLACES: readonly { readonly at: string; readonly line: string; readonly typed?: string | null }[] = [
  { at: "pilot:<|>", line: "  " },
  { at: "pilot: # when and how<|>", line: "  " },
  { at: "x-owner: &owner<|>", line: "  " },
  { at: "accountability:\n  production_owner:<|>", line: "    " },
  { at: '"pilot":<|>', line: "  " },
  { at: "use_case:\n  problem: |<|>", line: "    " },
  { at: "use_case:\n  problem: >- # folded<|>", line: "    " },
  { at: "use_case:\n  problem: |\n    Letters wait.<|>", line: "    ", typed: null },
  { at: 'use_case:\n  problem: "Letters wait<|>', line: "    " },
  { at: "use_case:\n  problem: 'It''s late<|>", line: "    " },
  { at: "stage: idea<|>", line: "" },
  { at: "metadata:\n  id: alpha<|>", line: "  " },
  { at: "metadata:\n  id: alpha # ours<|>", line: "  " },
  { at: "metadata:\n  # a note:<|>", line: "  ", typed: null },
  { at: "pilot:\n  team:\n    - Ana Pereira<|>", line: "    - ", typed: "    " },
  { at: "pilot:\n  team:\n  - Ana Pereira<|>", line: "  - ", typed: "  " },
  { at: 'pilot:\n  team:\n    - "Pereira: Ana"<|>', line: "    - ", typed: "    " },
  { at: "pilot:\n  team:\n    - *ana<|>", line: "    - ", typed: "    " },
  { at: "pilot:\n  team:\n    -<|>", line: "      " },
  { at: "pilot:\n  team:\n    - <|>", line: "      " },
  { at: "pilot:\n  team:\n    - &ana<|>", line: "      " },
  { at: "pilot:\n  exit_criteria:\n    - |<|>", line: "      " },
  { at: "pilot:\n  exit_criteria:\n    - >-<|>", line: "      " },
  { at: 'pilot:\n  exit_criteria:\n    - "Long text that goes<|>', line: "      " },
  { at: "cost:\n  lines:\n    - item: Seats<|>", line: "      " },
  { at: "cost:\n  lines:\n    - item: Seats # per head<|>", line: "      " },
  { at: "cost:\n  lines:\n    - item:<|>", line: "        " },
  { at: "cost:\n  lines:\n    - note: |<|>", line: "        " },
  { at: "cost:\n  lines:\n    - { item: Seats }<|>", line: "    - ", typed: "    " },
  { at: "cost:\n  lines:\n    - {<|>", line: "      " },
  { at: "cost:\n  lines:\n    - [<|>", line: "      " },
  { at: "cost:\n  lines:\n    - { item: Seats,<|>", line: "      " },
  { at: "metadata:\n  tags: [<|>", line: "    " },
  { at: "metadata:\n  tags: [claims,<|>", line: "    " },
  { at: "metadata:\n  tags: [\n    claims,<|>", line: "    " },
  { at: "x-tags: [<|>\n]", line: "  " },
  { at: "x-map: {<|>\n}", line: "  " },
  { at: "metadata:\n  tags: [a]<|>", line: "  " },
];

test("in VS Code Enter puts the cursor where the next line belongs", () => {
  for (const { at, line } of PLACES) {
    const now = afterEnter(HEAD + at);
    const cursorLine = now.split("\n").find((one) => one.includes("<|>"));
    assert.equal(cursorLine, `${line}<|>`, JSON.stringify(at));
  }
});

test("formatting as one types agrees, wherever the client has put the new line", async () => {
  const client = await connect();
  try {
    for (const { at, line, typed = line } of PLACES) {
      const { text, offset } = cursor(HEAD + at);
      for (const width of new Set([0, line.trim() === "" ? line.length : 0])) {
        const now = `${text.slice(0, offset)}\n${" ".repeat(width)}${text.slice(offset)}\n`;
        client.open(URI, now);
        const position = { line: text.slice(0, offset).split("\n").length, character: width };
        const edits = await client.request<TextEdit[]>("textDocument/onTypeFormatting", {
          textDocument: { uri: URI },
          position,
          ch: "\n",
          options: { tabSize: 2, insertSpaces: true },
        });
        const written = appliedEdits(openText(now), edits).split("\n")[position.line];
        assert.equal(written, typed ?? " ".repeat(width), `${JSON.stringify(at)} at column ${width}`);
      }
    }
  } finally {
    client.dispose();
  }
});

/** Enter in the middle of a line: the text behind the cursor goes along, and the charter says the same or more. */
const MIDDLES: readonly (readonly [at: string, after: string])[] = [
  ["use_case:\n  problem: Letters<|> wait", "use_case:\n  problem: Letters\n    <|> wait"],
  ['use_case:\n  problem: "Letters<|> wait"', 'use_case:\n  problem: "Letters\n    <|> wait"'],
  ["use_case:\n  problem:<|> Letters wait", "use_case:\n  problem:\n    <|> Letters wait"],
  ["cost:\n  lines:\n    - item: Seats<|> for all", "cost:\n  lines:\n    - item: Seats\n        <|> for all"],
  ["pilot:\n  team:\n    - <|>Ana Pereira", "pilot:\n  team:\n    - \n      <|>Ana Pereira"],
  ["pilot:\n  team:\n    - Ana Pereira<|> # lead", "pilot:\n  team:\n    - Ana Pereira\n    <|> # lead"],
  ["metadata:\n  tags: [<|>]", "metadata:\n  tags: [\n    <|>\n  ]"],
  ["metadata:\n  tags: [a,<|> b]", "metadata:\n  tags: [a,\n    <|> b]"],
  ["cost:\n  lines:\n    - { item: a,<|> amount: 1 }", "cost:\n  lines:\n    - { item: a,\n      <|> amount: 1 }"],
];

test("Enter in the middle of a line leaves a text that can be read", () => {
  for (const [at, after] of MIDDLES) {
    const now = afterEnter(HEAD + at);
    assert.equal(now, HEAD + after);
    assert.deepEqual(openAt(now).charter.tree.problems, [], at);
  }
});

test("where something stands on the line, or nothing above it, nothing moves", async () => {
  const client = await connect();
  try {
    for (const at of ["stage: idea\n<|>metadata:\n", "stage: idea\n\n<|>\n", "# a note\n<|>\n"]) {
      const { charter, position } = openAt(HEAD + at);
      client.open(URI, charter.text);
      const options = { tabSize: 2, insertSpaces: true };
      const params = { textDocument: { uri: URI }, position, ch: "\n", options };
      assert.deepEqual(await client.request("textDocument/onTypeFormatting", params), []);
    }
  } finally {
    client.dispose();
  }
});
