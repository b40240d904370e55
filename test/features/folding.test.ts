/** What folds in a charter. */
import assert from "node:assert/strict";
import test from "node:test";
import { foldingRanges } from "../../server/src/lsp/features/folding.ts";
import { HEAD, openText, sample } from "../support/check.ts";

test("sections, blocks, list items, block texts and runs of comments fold", () => {
  const charter = openText(`# one
# two
${HEAD}use_case:
  problem: >
    a
    b

  system: { kind: generative,
    build: in_house }
cost:
  lines:
    - item: a
      amount: 1
`);
  const folds = foldingRanges(charter).map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ?? ""}`);
  assert.deepEqual(folds, ["0-1comment", "4-10", "5-7", "9-10", "11-14", "12-14", "13-14"]);
});

test("one line never folds, and folds nest", () => {
  const folds = foldingRanges(openText(sample("06-claims-handling")));
  assert.ok(folds.length > 15);
  for (const one of folds) {
    assert.ok(one.endLine > one.startLine);
    const crossing = folds.some(
      (other) => other.startLine > one.startLine && other.startLine <= one.endLine && other.endLine > one.endLine,
    );
    assert.ok(!crossing);
  }
});
