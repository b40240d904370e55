/** What counts as not filled in: the cases of charter.md 2.5 and some of our own. */
import assert from "node:assert/strict";
import test from "node:test";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";

const { isPlaceholder } = lexiconWith();

for (const text of [
  "tbd",
  "TBD",
  "tba",
  "tbc",
  "tbn",
  "todo",
  "FIXME",
  "xx",
  "XXXX",
  "a",
  "Z",
  "?",
  "????",
  "-",
  "---",
  "–",
  "—",
  ".",
  "..",
  "...",
  "…",
  "___",
  "n/a",
  "N/A",
  "na",
  "nil",
  "none",
  "None",
  "null",
  "unknown",
  "unknown at this point",
  "unsure",
  "pending",
  "pending approval",
  "awaiting legal",
  "waiting for IT",
  "waiting on the vendor",
  "later",
  "soon",
  "placeholder",
  "same as above",
  "see above",
  "lorem ipsum dolor sit amet",
  "to be defined",
  "to be determined with finance",
  "To be confirmed",
  "to be decided",
  "to be agreed",
  "to be advised",
  "to be named",
  "not known",
  "not yet known",
  "not decided",
  "not defined yet",
  "not yet sure",
  "not agreed",
  "<name>",
  "[owner]",
  "{{ owner }}",
  "TBD by the steering group",
  "TODO ask Priya",
  "TBC: see minutes",
  "FIXME wrong number",
  "who owns this ???",
  "  tbd  ",
  "tbd\n",
]) {
  test(`${JSON.stringify(text)} counts as empty`, () => assert.equal(isPlaceholder(text), true));
}

for (const text of [
  "None of the staff objected",
  "Later this year we add Spain",
  "0",
  "7",
  "Priya Nair",
  "Exchange of letters",
  "Soon-to-expire policies are listed",
  "Names are removed [by rule] before storage",
  "Is it faster? It takes 9 minutes.",
  "Todor Ivanov",
  "Nobody decides without a person",
  "N-acetyl assay backlog",
  "See above-average claims first",
]) {
  test(`${JSON.stringify(text)} is real`, () => assert.equal(isPlaceholder(text), false));
}

test("a policy's own words count only as the whole value", () => {
  const lexicon = lexiconWith({ placeholder: ["wird noch geklärt"] });
  assert.equal(lexicon.isPlaceholder("Wird noch geklärt"), true);
  assert.equal(lexicon.isPlaceholder("Es wird noch geklärt, wer es tut"), false);
});
