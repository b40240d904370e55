/** Tests the way from a path to its place in the text, and the walk over all places. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parsePath, type Span } from "../../server/src/core/finding.ts";
import { lineStarts, offsetAt, positionAt } from "../../server/src/core/text/lines.ts";
import { placeAt, spanOf } from "../../server/src/core/yaml/locate.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { walk } from "../../server/src/core/yaml/walk.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";

const text = `# head
people: &lead
  name: Priya Nair
  unit: Claims # comment
pilot:
  start:
  team: [ Ann, "Bo B" ]
  "quoted key" : |
    several
    lines

cost:
  lines:
  - item: seat
    amount: 9
  -
  - { item: hosting, amount: }
owner: *lead
second:
  <<: *lead
  unit: Motor
`;
const tree = parseCharter(text);
const slice = (span: Span): string => text.slice(span.start, span.end);

const spans: readonly (readonly [path: string, key: string, value: string])[] = [
  ["", "people", "people"],
  ["people.name", "name", "Priya Nair"],
  ["people.unit", "unit", "Claims"],
  ["pilot", "pilot", "start:"],
  ["pilot.start", "start", "start"],
  ["pilot.team", "team", '[ Ann, "Bo B" ]'],
  ["pilot.team[1]", '"Bo B"', '"Bo B"'],
  ["pilot.team[2]", "team", "team"],
  ["pilot.quoted key", '"quoted key"', "|"],
  ["pilot.nothing.here", "pilot", "pilot"],
  ["nothing", "people", "people"],
  ["cost.lines", "lines", "- item: seat"],
  ["cost.lines[0]", "item: seat", "item: seat"],
  ["cost.lines[0].amount", "amount", "9"],
  ["cost.lines[1]", "-", "-"],
  ["cost.lines[2].amount", "amount", "amount"],
  ["cost.lines[2].source", "{ item: hosting, amount: }", "{ item: hosting, amount: }"],
  ["owner", "owner", "*lead"],
  ["owner.name", "name", "Priya Nair"],
  ["second.name", "name", "Priya Nair"],
  ["second.unit", "unit", "Motor"],
];

for (const [path, key, value] of spans) {
  test(`the place of ${path || "the root"}`, () => {
    assert.equal(slice(spanOf(tree, parsePath(path))), key);
    assert.equal(slice(spanOf(tree, parsePath(path), "value")), value);
  });
}

test("an alias is followed to where its text stands", () => {
  assert.equal(placeAt(tree, ["owner", "name"])?.value.start, text.indexOf("Priya Nair"));
  assert.equal(placeAt(tree, ["owner"])?.node?.kind, "alias");
});

test("a missing value is an empty span behind the colon", () => {
  const start = text.indexOf("start:") + 6;
  assert.deepEqual(placeAt(tree, ["pilot", "start"])?.value, { start, end: start });
});

test("values end at their last character", () => {
  assert.equal(slice(placeAt(tree, ["pilot"])?.value ?? { start: 0, end: 0 }).endsWith("lines"), true);
  assert.equal(slice(placeAt(tree, ["people"])?.value ?? { start: 0, end: 0 }), "name: Priya Nair\n  unit: Claims");
});

test("paths that do not exist have no place", () => {
  for (const path of [["x"], ["pilot", 0], ["pilot", "team", "a"], ["pilot", "team", 9], [0]])
    assert.equal(placeAt(tree, path), null);
});

test("an empty text has an empty place", () => {
  assert.deepEqual(spanOf(parseCharter(""), ["a", 1]), { start: 0, end: 0 });
});

test("the walk visits what is written, in order", () => {
  const seen: string[] = [];
  walk(tree, (path) => seen.push(path.join(".")));
  assert.deepEqual(seen.slice(0, 3), ["people", "people.name", "people.unit"]);
  assert.ok(seen.includes("cost.lines.1") && seen.includes("owner") && !seen.includes("owner.name"));
});

test("every place of any text lies inside its parent and holds its key", () => {
  fc.assert(
    fc.property(fc.oneof(charterText(), yamlish()), (sample) => {
      const read = parseCharter(sample);
      const ends = new Map<string, Span>();
      walk(read, (path, place) => {
        const parent = ends.get(JSON.stringify(path.slice(0, -1)));
        const around = {
          start: Math.min(place.key.start, place.value.start),
          end: Math.max(place.key.end, place.value.end),
        };
        assert.ok(around.start >= 0 && around.end <= sample.length);
        if (parent)
          assert.ok(
            around.start >= parent.start && around.end <= parent.end,
            `${JSON.stringify(path)} ${JSON.stringify(around)} ${JSON.stringify(parent)}`,
          );
        const key = path.at(-1);
        const written = sample.slice(place.key.start, place.key.end);
        if (read.problems.length === 0 && typeof key === "string" && !/["'\\\n&!]/.test(written))
          assert.equal(written, key);
        ends.set(JSON.stringify(path), around);
      });
    }),
    { numRuns: 2000 },
  );
});

test("lines end with LF, CR LF or a lone CR", () => {
  const starts = lineStarts("a\nb\r\nc\rd");
  assert.deepEqual([...starts], [0, 2, 5, 7]);
  assert.deepEqual(positionAt(starts, 6), { line: 2, column: 1 });
  assert.equal(offsetAt(starts, { line: 3, column: 1 }), 8);
});

test("among very many keys the last of a name is found, and what a merge key brings in", () => {
  const many = Array.from({ length: 100 }, (_, index) => `k${index}: ${index}`);
  const read = parseCharter(
    `x-base: &base { merged: 1 }\nx-map:\n  <<: *base\n  ${many.join("\n  ")}\n  k7: again\n${many.join("\n")}\n`,
  );
  const written = (path: string) => {
    const place = placeAt(read, parsePath(path));
    return place === null ? null : read.text.slice(place.value.start, place.value.end);
  };
  assert.equal(written("x-map.k7"), "again");
  assert.equal(written("x-map.k99"), "99");
  assert.equal(written("x-map.merged"), "1");
  assert.equal(written("x-map.k100"), null);
  assert.equal(written("k42"), "42");
  assert.equal(written("k100"), null);
});
