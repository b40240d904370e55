/** Who counts as a person in particular, and when two values mean the same one. */
import assert from "node:assert/strict";
import test from "node:test";
import { isNamed, personOf, samePerson } from "../../server/src/core/charter/people.ts";

const named = (source: Parameters<typeof personOf>[0], people: readonly string[] = []) =>
  isNamed(personOf(source), { words: {}, people });

for (const name of [
  "Priya Nair",
  "J. Smith",
  "Maria van der Berg",
  "Anne-Marie O'Neil",
  "José Álvarez",
  "李 伟",
  "p.nair@x.com",
  "Priya Nair <p.nair@x.com>",
  "Dr. Priya Nair",
  "Ludwig van Beethoven",
  "Ana e Silva da Costa",
  "Ng Mei",
  "Priya Nair, PhD",
  "Priya Nair, Ph.D.",
  "Dipl.-Ing. Jan Novak",
  "Ing-Marie Olsson",
  "Juan Carlos de la Cruz Fernandez",
]) {
  test(`${name} is a person`, () => assert.equal(named(name), true));
}

for (const name of [
  "Innovation team",
  "The business",
  "Steering Committee",
  "CIO",
  "Head of Operations",
  "Data Science",
  "Finance Director",
  "NN",
  "operations@x.com",
  "Chief Information Officer",
  "Everyone in claims",
  "Team Lead <lead@x.com> team",
]) {
  test(`${name} is nobody in particular`, () => assert.equal(named(name), false));
}

test("an e-mail makes a short name a person, but not a group", () => {
  assert.equal(named({ name: "priya", email: "p.nair@x.com" }), true);
  assert.equal(named({ name: "CIO", email: "c.lang@x.com" }), false);
  assert.equal(named({ name: "Innovation team", email: "innovation@x.com" }), false);
  assert.equal(named("Innovation team <innovation@x.com>"), false);
});

test("a block is read like a text", () => {
  assert.equal(named({ name: "Priya Nair", role: "Head of Operations" }), true);
  assert.equal(named({ name: "p.nair@x.com" }), true);
  assert.equal(named({ email: "p.nair@x.com" }), true);
  assert.equal(named({ email: "claims.team@x.com" }), false);
  assert.equal(named({ role: "Head of Operations" }), false);
  assert.equal(named({ name: 42 }), false);
  assert.equal(named(undefined), false);
  assert.equal(named(null), false);
  assert.equal(named("   "), false);
});

test("a person known to the policy is always a person", () => {
  assert.equal(named("Madonna", ["Madonna"]), true);
  assert.equal(named("Bill Business", ["Bill Business"]), true);
});

const SAME: readonly (readonly [string, Parameters<typeof personOf>[0], Parameters<typeof personOf>[0]])[] = [
  ["equal names", "Priya Nair", "Priya Nair"],
  ["case", "PRIYA NAIR", "priya nair"],
  ["titles", "Dr. Priya Nair", "Priya Nair"],
  ["titles in other forms", "Dipl.-Ing. Priya Nair", "Priya Nair, Ph.D."],
  ["accents and punctuation", "Anne-Marie O'Neil", "Anne Marie ONeil"],
  ["e-mail in another spelling", "E. Brandt <E.Brandt@X.com>", { name: "Elena Brandt", email: "e.brandt@x.com" }],
  ["text and block", "Priya Nair <p.nair@x.com>", { name: "Priya Nair" }],
  ["equal names with different addresses", "Priya Nair <p.nair@x.com>", "Priya Nair <priya@y.com>"],
  ["an address inside the name", { name: "Priya Nair <p.nair@x.com>", email: "owner@y.com" }, "Priya Nair"],
  ["other scripts", "李 伟", "李伟"],
];
for (const [what, a, b] of SAME) {
  test(`the same person: ${what}`, () => {
    assert.equal(samePerson(personOf(a), personOf(b)), true);
    assert.equal(samePerson(personOf(b), personOf(a)), true);
  });
}

test("different people stay different", () => {
  assert.equal(samePerson(personOf("Priya Nair"), personOf("James Doyle")), false);
  assert.equal(samePerson(personOf("p.nair@x.com"), personOf("j.doyle@x.com")), false);
  assert.equal(samePerson(personOf("p.nair@x.com"), personOf("James Doyle")), false);
  assert.equal(samePerson(personOf("Ing-Marie Olsson"), personOf("Marie Olsson")), false);
  assert.equal(samePerson(personOf("Mariana Lopez"), personOf("Maria Lopez")), false);
  assert.equal(samePerson(null, personOf("Priya Nair")), false);
  assert.equal(samePerson(null, null), false);
});
