/** Large texts and long bursts: what is offered is bounded, waits are shared, and fixing all at once says the same as one by one. */
import assert from "node:assert/strict";
import test from "node:test";
import { tidied } from "../../server/src/core/schema/tidy.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { createQuiet } from "../../server/src/lsp/diagnostics/idle.ts";
import { codeActions } from "../../server/src/lsp/features/code-actions.ts";
import { HEAD, openText } from "../support/check.ts";

/** A client that can do everything without asking again. */
const ABLE = { documentChanges: true, snippetEdits: true, resolveEdits: false, disabledActions: false } as never;

test("thousands of changes wait together: two turns after the last one, all go on", async () => {
  const turns: (() => void)[] = [];
  const quiet = createQuiet((then) => void turns.push(then));
  const ended: number[] = [];
  for (let change = 0; change < 5000; change++) {
    quiet.stir();
    void quiet.settled().then(() => ended.push(change));
  }
  let passes = 0;
  while (turns.length > 0) {
    passes += turns.length;
    for (const then of turns.splice(0)) then();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
  assert.equal(ended.length, 5000);
  assert.ok(passes <= 4, `${passes} turns`);
});

test("a thousand dates are mended at once, each as it would be alone, and nothing else changes", () => {
  const entry = (day: number) => `  - { stage: idea, date: ${day}/11/2026, by: Ann Lee, why: round ${day} } # kept\n`;
  const days = Array.from({ length: 1000 }, (_, index) => 13 + (index % 16));
  const text = `${HEAD}stage: idea\nhistory:\n${days.map(entry).join("")}`;
  const fixed = tidied(parseCharter(text), () => false);
  assert.equal(fixed, text.replace(/(\d+)\/11\/2026/g, "2026-11-$1"));
  const one = `${HEAD}stage: idea\nhistory:\n${entry(14)}`;
  assert.equal(
    tidied(parseCharter(one), () => false),
    one.replace("14/11/2026", "2026-11-14"),
  );
});

test("over a whole text with thousands of findings a menu of bounded length is offered", () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `  k${index}: 1\n`).join("");
  const charter = openText(`${HEAD}stage: idea\ncost:\n${keys}`);
  const range = { start: { line: 0, character: 0 }, end: { line: 3010, character: 0 } };
  const found = codeActions(charter, { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } }, ABLE);
  assert.ok(found.length > 0 && found.length <= 400, `${found.length} actions`);
});
