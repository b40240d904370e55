/** Tests that a charter has findings of shape exactly where the published schema, with all its words, does not accept it. */
import assert from "node:assert/strict";
import test from "node:test";
import Ajv from "ajv";
import fc from "fast-check";
import { parse } from "yaml";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";
import type { Path, Plain } from "../../server/src/core/finding.ts";
import { validate } from "../../server/src/core/schema/validate.ts";
import { everyKey } from "../../server/src/core/schema/walk.ts";
import { cpuMs } from "../support/cpu.ts";
import { readRoot } from "../support/root.ts";
import { SAMPLES } from "./shape/head.ts";

const schema = JSON.parse(readRoot("schemas/pilot-charter.schema.json"));
const accepts = new Ajv({ strict: false, allErrors: false }).compile(schema);
const isPlaceholder = lexiconWith().isPlaceholder;
const charters = SAMPLES.map(([, text]) => parse(text) as { readonly [key: string]: Plain });

const HEAD_ONLY = { apiVersion: "pilot-charter/v1", kind: "PilotCharter" };

/** The same value with another one at a path; what is missing on the way is made. */
function withAt(value: Plain, [key, ...rest]: Path, leaf: Plain): Plain {
  if (key === undefined) return leaf;
  if (typeof key === "number") return [withAt(Array.isArray(value) ? (value[key] ?? null) : null, rest, leaf)];
  const map = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  const known = map as { readonly [key: string]: Plain };
  return { ...known, [key]: withAt(known[key] ?? null, rest, leaf) };
}

const paths = everyKey()
  .map(({ path }) => path)
  .filter(([first]) => first !== "apiVersion" && first !== "kind");

const leaves = fc.oneof(
  fc.constantFrom<Plain>(null, true, false, 0, 1, -1, 12.5, 150, 4e7, "Priya Nair", "9", "12 weeks", "EUR", "yes"),
  fc.constantFrom<Plain>(
    "2027-03-31",
    "2027-02-29",
    "2028-02-29",
    "1900-02-29",
    "2000-02-29",
    "2027-04-31",
    "27-04-30",
  ),
  fc.constantFrom<Plain>(
    [],
    ["Priya Nair"],
    [12],
    [[1]],
    [null],
    {},
    { name: "Priya Nair" },
    { "x-a": 1 },
    { other: 1 },
  ),
  fc.constantFrom<Plain>("idea", "none", "lower", "24x7", "claims-handling", "Ab", "a".repeat(81), "😀😀", "😀😀😀"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.nat(2100), fc.nat(13), fc.nat(32))
    .map(([y, m, d]) => [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-")),
);

test("a charter with any value anywhere is accepted by both or by neither", () => {
  fc.assert(
    fc.property(fc.constantFrom(...charters), fc.constantFrom(...paths), leaves, (charter, path, leaf) => {
      // Placeholders are the rules' matter, and other editors know only the plainest of them.
      fc.pre(typeof leaf !== "string" || !isPlaceholder(leaf));
      // Numbers beyond all sums are ours alone to refuse.
      fc.pre(typeof leaf !== "number" || Math.abs(leaf) <= 1e15);
      const value = withAt(charter, path, leaf) as { readonly [key: string]: Plain };
      const { problems, rejected } = validate({ value }, isPlaceholder);
      assert.equal(problems.length === 0, accepts(value), JSON.stringify([path, leaf, problems, accepts.errors]));
      assert.ok(problems.every(({ path: place }) => place.length > 0));
      assert.ok(rejected.length <= problems.length);
    }),
    { numRuns: 2000 },
  );
});

test("a word like TBD is accepted by other editors too, where a number, date, truth, list or block is asked for", () => {
  const words = ["TBD", "tbc", "n/a", "???", "unknown", "to be agreed in May", "<date>", "[name]", "{{x}}", "-"];
  for (const word of words) {
    const scale = { users: { full: word }, ramp: word };
    const bridge = { funded: word, go_live: word, cost: word };
    const value = { ...HEAD_ONLY, scale, bridge, accountability: word, capability: { learning: word } };
    assert.ok(isPlaceholder(word), word);
    assert.ok(accepts(value), word);
    assert.deepEqual(validate({ value }, isPlaceholder), { problems: [], rejected: [] });
  }
});

test("a long text of any characters is judged in a time that grows with its length", () => {
  const characters = [" ", "a", "?", "-", ".", "\t", "\n", "<", "[", "{", "5", "tbd \n", "? ", "< >", "xx "];
  let found = 0;
  const cpu = (length: number) => {
    const start = cpuMs();
    for (const some of characters) {
      const text = `${some.repeat(length / some.length)}!`;
      const value = { ...HEAD_ONLY, use_case: text, scale: { ramp: text }, pilot: { start: text }, stage: text };
      found += validate({ value }, isPlaceholder).problems.length;
    }
    return cpuMs() - start;
  };
  cpu(1_000);
  const long = cpu(100_000);
  assert.ok(long < 3_000, `${long} ms`);
  assert.ok(found > 2 * characters.length, `${found} problems`);
});
