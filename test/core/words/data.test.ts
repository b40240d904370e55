/** Every entry of every word list names its language, stands once, and is found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, isWhole, phraseList } from "../../../server/src/core/charter/words/list.ts";
import { tokensOf } from "../../../server/src/core/charter/words/tokens.ts";
import { filesUnder, readRoot } from "../../support/root.ts";

/** The twenty languages of the charter's specification, and some more where a word is worth it. */
const LANGUAGES = new Set(
  "en de fr es pt it nl pl cs sv da no fi tr ro vi id ja zh ko ru uk el hu bg hr sr sk sl lt lv et is ga cy eu ca gl sq mk ar fa he ur hi bn ta te ml kn th ms tl sw am ka hy az kk mn zu xh af mt lb nb nn zxx mul".split(
    " ",
  ),
);

const FOLDER = "server/src/core/charter/words/data";

/** An entry as it is compared: folded words, with the stars that stand for other parts of a word. */
function keyOf(entry: string): string {
  return tokensOf(entry)
    .map(({ word, acronym, start, end }) => {
      const written = acronym && word.length <= 3 ? word.toUpperCase() : word;
      return `${entry[start - 1] === "*" ? "*" : ""}${written}${entry[end] === "*" ? "*" : ""}`;
    })
    .join(" ");
}

for (const file of filesUnder(FOLDER, ".txt")) {
  test(`${file.slice(FOLDER.length + 1)} holds entries, each once, each found`, () => {
    const text = readRoot(file);
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const entries = entriesOf(text);
    assert.ok(entries.length > 0);
    assert.equal(entries.length, lines.length, "every line is a language and an entry");
    const seen = new Map<string, string>();
    for (const { language, entry } of entries) {
      assert.ok(LANGUAGES.has(language), `${language}: ${entry}`);
      assert.equal(entry, entry.trim());
      const key = keyOf(entry);
      assert.notEqual(key, "", entry);
      assert.equal(seen.get(key), undefined, `${entry} is there twice`);
      seen.set(key, entry);
    }
    const list = phraseList(entries.map(({ entry }) => entry));
    const starred = entries.filter(({ entry }) => entry.includes("*"));
    for (const { entry } of entries) {
      const tokens = tokensOf(entry);
      assert.ok(isWhole(list, tokens), entry);
      const other = starred.find((one) => one.entry !== entry && isWhole(phraseList([one.entry]), tokens));
      assert.equal(other?.entry, undefined, `${entry} is found without its line`);
    }
  });
}
