/** Judging after an edit gives what judging the whole text gives: nothing remembered of a section outlives its change. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { type Analysis, analyze, analyzeTree } from "../../server/src/core/judgement/analyze.ts";
import { reparse } from "../../server/src/core/yaml/incremental.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { anEdit, CHARTERS } from "../support/edits.ts";

const WORLD = { today: "2026-11-23" };
/** What people see of an analysis. */
function seen(analysis: Analysis): unknown {
  const { kind, findings, score, verdict, outcomes } = analysis;
  return { kind, findings, score, verdict, states: outcomes.map(({ id, state }) => `${id} ${state}`) };
}

test("over random edits, incremental and full judgement are equal in every finding, state and number", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHARTERS), fc.array(anEdit, { minLength: 1, maxLength: 12 }), (text, edits) => {
      const memory = new Map();
      let tree = parseCharter(text);
      analyzeTree(tree, WORLD, memory);
      for (const { at, length, text: inserted } of edits) {
        const start = Math.floor(at * tree.text.length);
        const end = Math.min(tree.text.length, start + length);
        tree = reparse(tree, { span: { start, end }, text: inserted });
        assert.deepEqual(seen(analyzeTree(tree, WORLD, memory)), seen(analyze(tree.text, WORLD)), tree.text);
      }
    }),
    { numRuns: 150 },
  );
});

test("the same section under another day, policy or key is judged by these", () => {
  const [, , claims = ""] = CHARTERS;
  const tree = parseCharter(claims);
  const memory = new Map();
  const early = analyzeTree(tree, { today: "2026-11-23" }, memory);
  const late = analyzeTree(tree, { today: "2029-01-01" }, memory);
  assert.deepEqual(seen(analyze(claims, { today: "2029-01-01" })), seen(late));
  assert.notDeepEqual(seen(early), seen(late));
  assert.deepEqual(seen(analyzeTree(tree, { today: "2026-11-23" }, memory)), seen(early));
});
