/** Names as they are given in forty and more locales are not refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allFakers } from "@faker-js/faker";
import { readName } from "../../../server/src/core/charter/words/names.ts";

/** What these locales make up is no name that anybody has: Esperanto, the dialect of a joke, and places of addresses. */
const NO_LOCALES = new Set(["base", "eo", "en_AU_ocker", "en_BORK"]);
const EACH = 150;

test("of thousands of names of the world hardly any is refused, and few are asked about", () => {
  const names: string[] = [];
  let locales = 0;
  for (const [locale, faker] of Object.entries(allFakers)) {
    if (NO_LOCALES.has(locale) || !faker.rawDefinitions.person?.last_name) continue;
    faker.seed(2026);
    locales += 1;
    for (let count = 0; count < EACH; count++) names.push(faker.person.fullName());
  }
  const refused = names.filter((name) => readName(name).answer === "none");
  const asked = names.filter((name) => readName(name).answer === "unclear");
  assert.ok(locales >= 40 && names.length >= 5_000, `${names.length} names of ${locales} locales`);
  assert.ok(refused.length <= names.length * 0.005, `${refused.length} refused: ${refused.slice(0, 20).join("; ")}`);
  assert.ok(asked.length <= names.length * 0.05, `${asked.length} asked about: ${asked.slice(0, 20).join("; ")}`);
});
