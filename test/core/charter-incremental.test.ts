/** Tests that reading after an edit gives what reading the whole text gives, and shares what did not change. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { reparse } from "../../server/src/core/yaml/incremental.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";

/** An edit as parts of a thousand of the text, so that it fits any text. */
const edit = fc.record({
  from: fc.nat(1000),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(3) }, fc.nat(80)),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    fc.constantFrom(..." \n\r\t:-#[]{}\"'&*!|>%@?,.~ab1<=\uFEFF\u0002"),
    fc.constantFrom(
      "\r\n",
      "\n---\n",
      "\n...\n",
      "---\n",
      "- x\n",
      "\nnew: 1\n",
      "new:\n  a: 1\n",
      "<<<<<<< HEAD\n",
      "\n# c\n",
      "&one ",
      "*one",
      "? a\n",
      "%YAML 1.2\n",
      "  ",
      "stage: x\n",
    ),
    yamlish(),
  ),
});

test("after any edits, the tree is the tree of the new text", () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: charterText({ wild: true }) }, yamlish()),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (start, edits) => {
        let tree = parseCharter(start);
        for (const { from, length, text } of edits) {
          const at = Math.floor((from / 1000) * tree.text.length);
          const before = tree;
          tree = reparse(before, { span: { start: at, end: at + length }, text });
          assert.equal(tree.text, before.text.slice(0, at) + text + before.text.slice(at + length));
          assert.deepEqual(tree, parseCharter(tree.text));
        }
      },
    ),
    { numRuns: 1500 },
  );
});

const text = "# head\nstage: idea\npilot: &p\n  start: 1\n  team: [a]\ncost:\n  lines: []\nagain: *p\nlast: 1\n";

const listed =
  "cost:\n  lines: # dear\n    - item: a\n      note: >\n        x\n    # between\n    - item: b\n    - { item: c }\n  months: 12\n";

test("entries of a list that an edit does not touch keep their values, and those before it their nodes", () => {
  const old = parseCharter(listed);
  const lines = (tree: typeof old) => Object.values((tree.value?.cost ?? {}) as object)[0] as readonly unknown[];
  for (const typed of ["x", "x\n      amount: 1", "x\n    - item: new"]) {
    const at = listed.indexOf("item: b") + 7;
    const tree = reparse(old, { span: { start: at, end: at }, text: typed });
    assert.deepEqual(tree, parseCharter(tree.text));
    assert.equal(lines(tree)[0], lines(old)[0], typed);
    assert.equal(lines(tree).at(-1), lines(old).at(-1), typed);
    assert.notEqual(lines(tree)[1], lines(old)[1], typed);
  }
});

test("sections that an edit does not touch are the same objects", () => {
  const old = parseCharter(text);
  const at = text.indexOf("[]") + 1;
  const tree = reparse(old, { span: { start: at, end: at }, text: "x" });
  const same = tree.sections.map(({ entry }, index) => entry === old.sections[index]?.entry);
  assert.deepEqual(same, [true, true, false, true, true]);
  assert.equal(tree.sections.at(-1)?.base, (old.sections.at(-1)?.base ?? 0) + 1);
});

test("an edit at an anchor reaches its aliases in other sections", () => {
  const old = parseCharter(text);
  const at = text.indexOf("start: 1") + 7;
  const tree = reparse(old, { span: { start: at, end: at + 1 }, text: "2" });
  assert.deepEqual(JSON.parse(JSON.stringify(tree.value?.again)), { start: 2, team: ["a"] });
});

test("the old tree stays as it was", () => {
  const old = parseCharter(text);
  const copy = structuredClone(old);
  reparse(old, { span: { start: 8, end: 30 }, text: "x: [\n" });
  assert.deepEqual(structuredClone(old), copy);
});
