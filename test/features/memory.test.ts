/** What an edit leaves behind is given back by the quick collections, not only by a full one. */
import assert from "node:assert/strict";
import test from "node:test";
import { getHeapSpaceStatistics } from "node:v8";
import { createDocuments } from "../../server/src/documents.ts";
import { diagnosticsOf } from "../../server/src/features/diagnostics.ts";
import { generateCharter } from "../bench/generate.ts";
import { keystrokes } from "../bench/keystrokes.ts";
import { TODAY, URI } from "../support/check.ts";

/** Bytes in the space that only full collections clear. */
function oldBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space")?.space_used_size ?? 0;
}

test("typing moves less into the old generation than a copy of the text for each edit", () => {
  const text = generateCharter({ lines: 1000 });
  const documents = createDocuments(() => ({ today: TODAY }));
  documents.open({ uri: URI, languageId: "pilot-charter", version: 1, text });
  let version = 1;
  const type = (from: number, to: number) => {
    for (const { at, typed } of keystrokes(text, to).slice(from)) {
      for (const [length, typing] of [
        [0, typed],
        [1, ""],
      ] as const) {
        const range = { start: at, end: { line: at.line, character: at.character + length } };
        documents.change(URI, ++version, [{ range, text: typing }]);
        const charter = documents.get(URI);
        if (charter !== undefined) diagnosticsOf(charter);
      }
    }
  };
  type(0, 150);
  const grown = Array.from({ length: 5 }, (_, round) => {
    const before = oldBytes();
    type(150 + round * 50, 200 + round * 50);
    return (oldBytes() - before) / 100;
  });
  const usual = grown.toSorted((one, other) => one - other)[2] ?? Number.NaN;
  assert.ok(usual < text.length, `${Math.round(usual)} bytes for each edit of a text of ${text.length}`);
});
