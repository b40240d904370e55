/** Tests that the benchmark's charters are what they claim: of the length asked for, valid or faulty, always the same. */
import assert from "node:assert/strict";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { FAULTS } from "../bench/faults.ts";
import { generateCharter, generateMany } from "../bench/generate.ts";
import { TODAY } from "../support/check.ts";

const shapeFindings = (text: string) =>
  analyze(text, { today: TODAY }).findings.filter(({ code }) => /^(syntax|schema)\//.test(code));

for (const lines of [200, 1000, 5000]) {
  test(`a valid charter of ${lines} lines has that length and nothing wrong with its shape`, () => {
    const text = generateCharter({ lines });
    assert.equal(text.split("\n").length - 1, lines);
    assert.deepEqual(
      shapeFindings(text).map(({ message }) => message),
      [],
    );
  });
}

test("the same seed gives the same text, another seed another one", () => {
  assert.equal(generateCharter({ lines: 300, seed: 4 }), generateCharter({ lines: 300, seed: 4 }));
  assert.notEqual(generateCharter({ lines: 300, seed: 4 }), generateCharter({ lines: 300, seed: 5 }));
});

test("long charters hold what people write: comments, anchors and aliases, block scalars, flow and block maps", () => {
  const text = generateCharter({ lines: 1000 });
  for (const mark of [/^ +# /m, /&owner /, /\*owner$/m, /: >-?$/m, /: \|-?$/m, /- \{ item/, /- item:/])
    assert.match(text, mark);
});

test("every slip fits and is found", () => {
  const valid = generateCharter({ lines: 200 });
  for (const { what, find, put } of FAULTS) {
    const spoiled = valid.replace(find, put);
    assert.notEqual(spoiled, valid, what);
    assert.notEqual(shapeFindings(spoiled).length, 0, what);
  }
});

test("one charter in twenty is faulty", () => {
  const faulty = generateMany(40).filter(({ text }) => shapeFindings(text).length > 0);
  assert.deepEqual(
    faulty.map(({ name }) => name),
    ["charter-00007.pilot.yaml", "charter-00027.pilot.yaml"],
  );
});
