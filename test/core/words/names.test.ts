/** Names of every kind are read as a person, perhaps one, or none. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { personOf, readingOf } from "../../../server/src/core/charter/people.ts";
import { readName, readNamed } from "../../../server/src/core/charter/words/names.ts";
import { cpuMs } from "../../support/cpu.ts";

const FOLDER = join(import.meta.dirname, "../../../../test/core/words/fixtures");
const NOBODY = { words: {}, people: [] };

/** What a name, alone or with an address, is read as. */
function answerOf(written: string): string {
  const person = personOf(written);
  return person === null ? "none" : readingOf(person, NOBODY).answer;
}

for (const [file, answer] of [
  ["people", "person"],
  ["unclear", "unclear"],
  ["no-people", "none"],
] as const) {
  test(`every line of ${file} is read as ${answer}`, () => {
    const lines = readFileSync(join(FOLDER, `${file}.txt`), "utf8")
      .trim()
      .split("\n");
    assert.ok(lines.length > 9);
    assert.deepEqual(
      lines.filter((line) => answerOf(line) !== answer),
      [],
    );
  });
}

test("the lists of the specification", () => {
  for (const name of ["Innovation team", "The business", "Steering Committee", "CIO", "Head of Operations", "NN"]) {
    assert.equal(answerOf(name), "none", name);
  }
  for (const name of ["Data Science", "Finance Director", "operations@x.example", "Customer Care", "To Be Hired"]) {
    assert.equal(answerOf(name), "none", name);
  }
});

test("what is no person is named for what it is", () => {
  const as = (name: string) => readName(name).as;
  assert.equal(as("Claims Department"), "group");
  assert.equal(as("Head of Claims"), "role");
  assert.equal(as("To be hired"), "vacancy");
  assert.equal(as("Acme Consulting Ltd"), "supplier");
  assert.equal(as("Priya Nair / James Doyle"), "list of people");
  assert.equal(readNamed(null, "claims@insurer.example").as, "shared mailbox");
});

test("an address that holds the name settles a doubt, a shared one does not", () => {
  assert.equal(readNamed("Farokh Engineer", "farokh.engineer@x.example").answer, "person");
  assert.equal(readNamed("Suparman", "suparman@x.example").answer, "person");
  assert.equal(readNamed("priya nair", "pnair@x.example").answer, "person");
  assert.equal(readNamed("Suparman", "info@x.example").answer, "unclear");
  assert.equal(readNamed("Head of Claims", "claims@x.example").answer, "none");
  assert.equal(readNamed("Head of Claims", "head.of.claims@x.example").answer, "none");
  assert.equal(readNamed("New Hire", "hr@x.example").answer, "none");
  assert.equal(readNamed("Customer Care", "priya.nair@x.example").answer, "none");
});

test("a mailbox that is called as the unit is shared", () => {
  assert.equal(readNamed(null, "brookfield.lane@x.example").answer, "person");
  assert.equal(readNamed(null, "brookfield.lane@x.example", "Brookfield Lane").as, "shared mailbox");
});

test("100,000 characters are read at once, whatever they are", () => {
  const texts = ["a", "Aa ", "@", "a@", "a.", "(", "Team ", "ä", "部", "-", ", "].map((part) =>
    part.repeat(Math.ceil(100_000 / part.length)),
  );
  const start = cpuMs();
  for (const text of texts) answerOf(text);
  assert.ok(cpuMs() - start < 2_000);
});
