/** Lines after an edit are those of the new text. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { lineStarts, lineStartsAfter } from "../../server/src/core/text/lines.ts";

const text = fc
  .array(fc.constantFrom("a", "bc", "\n", "\n\n", "\r\n", "\r", "é"), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("after any edit, the lines that were kept and moved are the lines of the new text", () => {
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(8), text, (old, from, length, inserted) => {
      const start = Math.min(from, old.length);
      const end = Math.min(old.length, start + length);
      const fresh = old.slice(0, start) + inserted + old.slice(end);
      const before = lineStarts(old);
      assert.deepEqual(lineStartsAfter(before, { start, end }, fresh, inserted), lineStarts(fresh));
      assert.deepEqual(before, lineStarts(old));
    }),
    { numRuns: 3000 },
  );
});
