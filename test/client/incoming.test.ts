/** Messages from a webview: whole ones from the list pass as they are, everything else is dropped. */
import assert from "node:assert/strict";
import test from "node:test";
import { incoming } from "../../client/src/preview/incoming.ts";

test("whole messages pass, without what does not belong to them", () => {
  assert.deepEqual(incoming({ type: "ready", hash: null }), { type: "ready", hash: null });
  assert.deepEqual(incoming({ type: "reveal", path: "cost.lines[2]", uri: "file:///etc" }), {
    type: "reveal",
    path: "cost.lines[2]",
  });
  assert.deepEqual(incoming({ type: "reveal", path: "", line: 7 }), { type: "reveal", path: "", line: 7 });
  assert.deepEqual(incoming({ type: "fix", finding: "a/b@c", index: 0 }), { type: "fix", finding: "a/b@c", index: 0 });
  assert.deepEqual(incoming({ type: "command", name: "copyMarkdown" }), { type: "command", name: "copyMarkdown" });
  assert.deepEqual(incoming({ type: "copy", text: "- [ ] one" }), { type: "copy", text: "- [ ] one" });
});

test("anything else is dropped", () => {
  const bad: readonly unknown[] = [
    null,
    "ready",
    [],
    {},
    { type: "open", path: "/etc/passwd" },
    { type: "__proto__" },
    { type: "ready", hash: 3 },
    { type: "reveal" },
    { type: "reveal", path: { toString: () => "cost" } },
    { type: "reveal", path: "", line: "7" },
    { type: "reveal", path: "", line: -1 },
    { type: "fix", finding: "a", index: -1 },
    { type: "fix", finding: "a", index: 1.5 },
    { type: "fix", finding: "a", index: "0" },
    { type: "command", name: "workbench.action.terminal.new" },
    { type: "command", name: "toString" },
    { type: "copy", text: "x".repeat(1_000_000) },
  ];
  for (const data of bad) assert.equal(incoming(data), null, JSON.stringify(data));
});
