/** The beginning of a charter as a snippet: id and name first, then what the server left open, and no stop as text. */
import assert from "node:assert/strict";
import test from "node:test";
import { beginningSnippet } from "../../client/src/beginning.ts";

test("id and name come before the stops of the text", () => {
  const text = `metadata:\n  id: new-pilot\n  name: "New pilot"\n  unit: $1  # ask\nstage: \${2|idea,chartered|}\n$0`;
  assert.equal(
    beginningSnippet(text, true),
    `metadata:\n  id: \${1:new-pilot}\n  name: "\${2:New pilot}"\n  unit: $3  # ask\nstage: \${4|idea,chartered|}\n$0`,
  );
});

test("a dollar that is no stop stays one", () => {
  assert.equal(beginningSnippet("a: \\$1 $1", true), "a: \\$1 $3");
  assert.equal(beginningSnippet("a: $1 {b}", false), "a: \\$1 {b\\}");
});
