/** Tests the marks that every other test is written with. */
import assert from "node:assert/strict";
import test from "node:test";
import { cursor, expectations, marked } from "../support/marks.ts";

test("the cursor mark is taken out and its offset kept", () => {
  assert.deepEqual(cursor("a: <|>b\n"), { text: "a: b\n", offset: 3 });
  assert.throws(() => cursor("a: b\n"), /Exactly one/);
  assert.throws(() => cursor("<|>a<|>"), /Exactly one/);
});

const sample = `stage: ides
#^^^^ one
#      ^^^^ two
pilot:
  start: soon
#        ^^^^ three
`;

test("carets become spans in the text without the mark lines", () => {
  const { text, expected } = expectations(sample);
  assert.equal(text, "stage: ides\npilot:\n  start: soon\n");
  assert.deepEqual(
    expected.map(({ span, message }) => [text.slice(span.start, span.end), message]),
    [
      ["stage", "one"],
      ["ides", "two"],
      ["soon", "three"],
    ],
  );
});

test("marking the clean text gives the marked text back", () => {
  const { text, expected } = expectations(sample);
  assert.equal(marked(text, expected), sample);
});
