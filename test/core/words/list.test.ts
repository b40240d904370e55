/** How word lists are read and looked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  allMatches,
  entriesOf,
  findIn,
  isWhole,
  lazyList,
  phraseList,
} from "../../../server/src/core/charter/words/list.ts";
import { tokensOf } from "../../../server/src/core/charter/words/tokens.ts";

test("a line is a language and an entry", () => {
  assert.deepEqual(entriesOf("en\tto follow\n\n# de\tnicht\nde\tfolgt\n"), [
    { language: "en", entry: "to follow" },
    { language: "de", entry: "folgt" },
  ]);
});

test("entries are found as whole words, whatever case and accents, and given back as written", () => {
  const list = phraseList(["active users", "précision"]);
  assert.equal(findIn(list, "Monthly ACTIVE-users of it"), "ACTIVE-users");
  assert.equal(findIn(list, "La PRECISION du modèle"), "PRECISION");
  assert.equal(findIn(list, "inactive users"), null);
  assert.equal(findIn(list, ""), null);
});

test("the longest entry counts, and none overlaps another", () => {
  const list = phraseList(["a", "a b", "b c"]);
  assert.deepEqual(allMatches(list, tokensOf("a b c")), [{ from: 0, to: 2 }]);
  assert.deepEqual(allMatches(list, tokensOf("a b b c a")), [
    { from: 0, to: 2 },
    { from: 2, to: 4 },
    { from: 4, to: 5 },
  ]);
});

test("a star stands for the other part of a word", () => {
  const list = phraseList(["halluzin*", "*genauigkeit", "active user*"]);
  assert.equal(findIn(list, "Anteil halluzinierter Sätze"), "halluzinierter");
  assert.equal(findIn(list, "die Modellgenauigkeit steigt"), "Modellgenauigkeit");
  assert.equal(findIn(list, "active user's day"), "active user");
  assert.equal(findIn(list, "Genauigkeiten"), null);
});

test("German vowels may be spelled out", () => {
  const list = phraseList(["wird geklärt"]);
  assert.ok(isWhole(list, tokensOf("Wird geklaert")));
  assert.ok(isWhole(list, tokensOf("wird geklart")));
  assert.ok(!isWhole(list, tokensOf("es wird geklärt")));
});

test("scripts without spaces are searched for parts", () => {
  assert.equal(findIn(phraseList(["精度"]), "モデル精度（検証）"), "精度");
});

test("a policy adds words to its list, and to no other", () => {
  const list = lazyList("en\tsoon\n", "placeholder");
  assert.equal(findIn(list(), "spaeter"), null);
  assert.equal(findIn(list({ placeholder: ["später"] }), "spaeter"), "spaeter");
  assert.equal(findIn(list({ group: ["später"] }), "spaeter soon"), "soon");
});
