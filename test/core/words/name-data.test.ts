/** Every entry of every word list does what its list is for, stands there once, and says which language it is. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { businessUnitKind } from "../../../server/src/core/charter/words/business-unit.ts";
import { isExecutive } from "../../../server/src/core/charter/words/executive.ts";
import { familyLetters } from "../../../server/src/core/charter/words/known-names.ts";
import { type Entry, entriesOf } from "../../../server/src/core/charter/words/list.ts";
import { isShared } from "../../../server/src/core/charter/words/mailbox.ts";
import { isParticle } from "../../../server/src/core/charter/words/name-particles.ts";
import { segmentsOf } from "../../../server/src/core/charter/words/name-parts.ts";
import { kindsOf, type WordKind } from "../../../server/src/core/charter/words/name-words.ts";
import { readName } from "../../../server/src/core/charter/words/names.ts";
import { readSolid } from "../../../server/src/core/charter/words/solid-names.ts";
import { fold, tokensOf } from "../../../server/src/core/charter/words/tokens.ts";

const FOLDER = join(import.meta.dirname, "../../../../server/src/core/charter/words/name-data");
const entries = (list: string): readonly Entry[] => entriesOf(readFileSync(join(FOLDER, `${list}.txt`), "utf8"));
const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

const isKind = (kind: WordKind) => (entry: string) => {
  const kinds = kindsOf(entry, tokensOf(entry));
  return kinds.length > 0 && kinds.every((one) => one === kind);
};
const capital = (entry: string) => `${entry.charAt(0).toUpperCase()}${entry.slice(1)}`;
const plain = (entry: string) => entry.replace("*", "xyz");
const isBeside = (name: string) => segmentsOf(name)[0]?.words.length === 2;
const isEastAsian = (entry: string) => /^[\p{Lo}\p{Lm}]+$/u.test(entry);

/** What an entry of each list does. */
const EFFECTS: { readonly [list: string]: (entry: string) => boolean } = {
  vacancies: isKind("vacancy"),
  "made-up": isKind("vacancy"),
  suppliers: isKind("supplier"),
  roles: isKind("role"),
  groups: isKind("group"),
  jobs: isKind("job"),
  fields: isKind("field"),
  joiners: isKind("joiner"),
  "name-endings": (entry) =>
    isEastAsian(entry) ? readSolid(`東京${entry}`) === "group" : kindsOf("", tokensOf(`xyzqa${entry}`))[0] === "group",
  "given-names": (entry) => readName(`${capital(entry)} Office`).answer === "unclear",
  "family-names": (entry) =>
    isEastAsian(entry) ? familyLetters(entry) === [...entry].length : isBeside(`CEO Xyza ${capital(entry)}`),
  "family-endings": (entry) => isBeside(`CEO Xyza Qwer${entry}`),
  "place-words": (entry) =>
    isEastAsian(entry)
      ? segmentsOf(`${entry} 部長`)[0]?.words.length === 2
      : segmentsOf(`CEO ${capital(entry)} Sarah`)[0]?.words.length !== 2,
  mailboxes: (entry) => isShared(`${entry}@x.example`),
  titles: (entry) => segmentsOf(`${entry} Xyza Qwerb`)[0]?.words.length === 2,
  degrees: (entry) => segmentsOf(`Xyza Qwerb, ${entry.toUpperCase()}`).length === 1,
  particles: isParticle,
  "builder-units": (entry) => businessUnitKind(plain(entry)) === "builder",
  "builder-units-weak": (entry) =>
    businessUnitKind(entry) === "builder" && businessUnitKind(`${entry} staff`) === "operating",
  "technology-units": (entry) => businessUnitKind(plain(entry)) === "technology",
  "technology-units-weak": (entry) =>
    businessUnitKind(entry) === "technology" && businessUnitKind(`${entry} staff`) === "operating",
  "operating-units": (entry) => businessUnitKind(`Platform ${entry}`) === "operating",
  "operating-modifiers": (entry) => businessUnitKind(`${entry} Platform`) === "operating",
  "executive-ranks": (entry) => isExecutive("technology", `${entry} IT`),
  "executive-technology-titles": (entry) => isExecutive("technology", entry),
  "executive-finance-titles": (entry) => isExecutive("finance", entry),
  "executive-technology-fields": (entry) => isExecutive("technology", `Head of ${entry}`),
  "executive-finance-fields": (entry) => isExecutive("finance", `Head of ${entry}`),
  "executive-not-executive": (entry) =>
    !isExecutive("technology", `Head of ${entry}`) && !isExecutive("finance", `Head of ${entry}`),
};

for (const [list, hasEffect] of Object.entries(EFFECTS)) {
  test(`${list}: every entry has its effect`, () => {
    assert.deepEqual(
      entries(list).flatMap(({ entry }) => (hasEffect(entry) ? [] : [entry])),
      [],
    );
  });

  test(`${list}: every entry stands there once, with a language that exists`, () => {
    const all = entries(list);
    const keys = all.map(({ entry, language }) =>
      language === "vi" || entry !== entry.toLowerCase() ? entry : fold(entry),
    );
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    for (const { language } of all) assert.ok(languages.of(language), language);
  });
}

test("words that say what a name is stand in one list only", () => {
  const lists = ["vacancies", "made-up", "suppliers", "roles", "groups", "jobs", "fields", "joiners"];
  const seen = new Map<string, string>();
  for (const list of lists) {
    for (const { language, entry } of entries(list)) {
      const key = language === "vi" || entry !== entry.toLowerCase() ? `${language} ${entry}` : fold(entry);
      assert.equal(seen.get(key), undefined, `${entry} of ${list}`);
      seen.set(key, list);
    }
  }
});

test("every data file of names, units and executives is tested", () => {
  const ours = readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, ""));
  assert.deepEqual(
    Object.keys(EFFECTS).filter((list) => !ours.includes(list)),
    [],
  );
});
