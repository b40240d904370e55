/** Which texts count as copies of each other. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";
import { draft } from "../../server/src/core/charter/usable.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { cpuMs } from "../support/cpu.ts";

const copiesIn = (text: string) =>
  draft(parseCharter(text).value, [], lexiconWith()).copies.map(({ paths }) => paths.map((path) => path.join(".")));

const three = (a: string, b: string, c: string) =>
  `operations: { fallback: "${a}", rollback: "${b}" }\ncapability: { role_change: "${c}" }\n`;
const PLACES = [["operations.fallback", "operations.rollback", "capability.role_change"]];

test("three equal texts are copies, two are not", () => {
  const same = "We follow all the rules that apply";
  assert.deepEqual(copiesIn(three(same, same.toUpperCase(), ` ${same} `)), PLACES);
  assert.deepEqual(copiesIn(three(same, same, "People key the form by hand as before")), []);
});

test("nearly equal texts are copies: five sixths of the words in the same order", () => {
  assert.deepEqual(
    copiesIn(
      three("We follow all rules that apply", "We follow all laws that apply", "We follow all terms that apply"),
    ),
    PLACES,
  );
  assert.deepEqual(
    copiesIn(three("We follow all rules that apply", "We break all laws that apply", "We follow all terms that apply")),
    [],
  );
  assert.deepEqual(
    copiesIn(three("one two three four five six", "six five four three two one", "two one four three six five")),
    [],
  );
});

test("texts of the same key in one list are no copies of each other", () => {
  const line = (item: string) => `    - { item: ${item}, source: Price list of the supplier of May 2026 }\n`;
  assert.deepEqual(copiesIn(`cost:\n  lines:\n${line("a1")}${line("b2")}${line("c3")}${line("d4")}`), []);
  const note = (item: string) =>
    `    - { item: ${item}, note: Price list of the supplier of May 2026, source: Price list of the supplier of May 2026 }\n`;
  assert.equal(
    copiesIn(
      `operations: { fallback: Price list of the supplier of May 2026 }\ncost:\n  lines:\n${note("a1")}${note("b2")}`,
    ).length,
    1,
  );
});

test("many and long texts take no longer than they should", () => {
  const item = (at: number) => `  - { stage: idea, why: "the ${at} reasons for it were long and many of them" }\n`;
  const many = `history:\n${Array.from({ length: 5000 }, (_, at) => item(at)).join("")}`;
  const long = "word and another ".repeat(6000);
  for (const text of [many, three(long, `${long}x`, `y ${long}`)]) {
    const tree = parseCharter(text);
    const before = cpuMs();
    draft(tree.value, [], lexiconWith());
    assert.ok(cpuMs() - before < 2000);
  }
});
