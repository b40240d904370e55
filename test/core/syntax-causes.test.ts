/** Broken lines whose cause a person can see: what is said, where, and the text after the repair that is offered. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../server/src/core/yaml/edit/edits.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";

/** Text, line and message of the only problem, and the text after its repair. */
const CAUSES: readonly (readonly [text: string, line: number, message: RegExp, repaired: string])[] = [
  [
    "g:\n  - name: Files\n    op: >=\n    limit: 3\n",
    3,
    /needs quotes/,
    'g:\n  - name: Files\n    op: ">="\n    limit: 3\n',
  ],
  ["g:\n  - { op: >=, limit: 3 }\n", 2, /> needs quotes/, 'g:\n  - { op: ">=", limit: 3 }\n'],
  ["g:\n  op: >\n  limit: 3\n", 2, /As a sign it needs quotes/, 'g:\n  op: ">"\n  limit: 3\n'],
  ["g:\n  target: >5\n  unit: days\n", 2, /needs quotes/, 'g:\n  target: ">5"\n  unit: days\n'],
  ["g:\n  target: >90\n", 2, /> needs quotes/, 'g:\n  target: ">90"\n'],
  ["g:\n  target: > 90 # of 100\n", 2, /> needs quotes/, 'g:\n  target: "> 90" # of 100\n'],
  ["g:\n  - >90 percent of files\n", 2, /> needs quotes/, 'g:\n  - ">90 percent of files"\n'],
  ["g:\n  - |x| below 3\n", 2, /\| needs quotes/, 'g:\n  - "|x| below 3"\n'],
  ["a: [draft] Files wait\n", 1, /\[ needs quotes/, 'a: "[draft] Files wait"\n'],
  ["a: {team} waits\n", 1, /\{ needs quotes/, 'a: "{team} waits"\n'],
  ['a: "Keying" is slow\n', 1, /begins with " needs quotes/, `a: "\\"Keying\\" is slow"\n`],
  ["a: 'Keying' is slow\n", 1, /begins with ' needs quotes/, `a: "'Keying' is slow"\n`],
  ["a: ? who knows\n", 1, /\? needs quotes/, 'a: "? who knows"\n'],
  ["a: & more\n", 1, /& needs quotes/, 'a: "& more"\n'],
  ["a: @desk\n", 1, /@ needs quotes/, 'a: "@desk"\n'],
  ["a: % of letters\n", 1, /% needs quotes/, 'a: "% of letters"\n'],
  ["a: Fill: the file # c\n", 1, /second colon/, 'a: "Fill: the file" # c\n'],
  ["a:\n  * Pricing\n  * Letters: all\n", 2, /“- ”, not with “\*”/, 'a:\n  - Pricing\n  - "Letters: all"\n'],
  ["a:\n  – Speed: high\n  – Two weeks\n", 2, /“- ”, not with “–”/, 'a:\n  - "Speed: high"\n  - Two weeks\n'],
  ["a:\n  1. Speed: high\n  2. Two weeks\n", 2, /“- ”, not with “1\.”/, 'a:\n  - "Speed: high"\n  - Two weeks\n'],
  ["a:\n  t:\n  [\n    x,\n    y\n  ]\n", 3, /deeper than “t”/, "a:\n  t:\n    [\n      x,\n      y\n    ]\n"],
  ["a:\n  t: [\n    x,\n]\n", 4, /deeper than “t”/, "a:\n  t: [\n        x,\n    ]\n"],
  ["a:\n  t: [\n  x,\n  y ]\n", 3, /deeper than “t”/, "a:\n  t: [\n    x,\n    y ]\n"],
  ['a: { n: "A" unit: B }\n', 1, /comma is missing/, 'a: { n: "A", unit: B }\n'],
  ["a: { n: A unit: B }\n", 1, /comma is missing/, "a: { n: A, unit: B }\n"],
  ["a: { n: A; unit: B }\n", 1, /comma is missing/, "a: { n: A, unit: B }\n"],
  ["a: { n: [x] unit: B } # c\n", 1, /comma is missing/, "a: { n: [x], unit: B } # c\n"],
  ['a: { "n": "A" "unit": B }\n', 1, /comma is missing/, 'a: { "n": "A", "unit": B }\n'],
  ['a: ["x"; "y"]\n', 1, /comma is missing/, 'a: ["x", "y"]\n'],
  ['a: [ "x" # c\n  "y" ]\n', 2, /comma is missing/, 'a: [ "x", # c\n  "y" ]\n'],
  ['a: { "n" "A" }\n', 1, /colon is missing/, 'a: { "n": "A" }\n'],
  ["a: [x,, y]\n", 1, /nothing before this comma/, "a: [x, y]\n"],
  ["a:\n  - { n: 1 }, # c\n", 2, /No comma may stand behind/, "a:\n  - { n: 1 } # c\n"],
  ['a: "x",\nb: 1\n', 1, /No comma may stand behind/, 'a: "x"\nb: 1\n'],
  ["a:\n\u00a0 b: 1\n\u00a0 c: 2\n", 2, /non-breaking space/, "a:\n  b: 1\n  c: 2\n"],
  ["a:\n\u00a0 b: \u{1F600}\n\u00a0 c: 2\n", 2, /non-breaking space/, "a:\n  b: \u{1F600}\n  c: 2\n"],
  ["a:\u00a0\n  b: 1\n", 1, /non-breaking space/, "a: \n  b: 1\n"],
  ["a:\n  b:\u202f1\n", 2, /narrow non-breaking space/, "a:\n  b: 1\n"],
  ["a：1\n", 1, /full-width colon/, "a: 1\n"],
  ["st\u200bage: idea\n", 1, /zero-width space/, "stage: idea\n"],
  ["a: 1\u2028b: 2\n", 1, /line separator/, "a: 1\nb: 2\n"],
  ["a: !secret 1\n", 1, /“!secret” means nothing/, "a: 1\n"],
  ["a: !secret # wow!\n  b: 1\n", 1, /“!secret” means nothing/, "a: # wow!\n  b: 1\n"],
  ["a: !!timestamp 2027-01-11\n", 1, /“!!timestamp” means nothing/, "a: 2027-01-11\n"],
  ['a: { b: "x" c: 2 }\n', 1, /commas|comma/, ""],
  ['a: "C:\\qdir"\n', 1, /backslash/, 'a: "C:\\\\qdir"\n'],
  ["a:\n  b: 1\n  see\n", 3, /colon is missing/, "a:\n  b: 1\n  see:\n"],
  ["a:\n  b: [x, y # c\n  c: 1\n", 2, /never closed/, "a:\n  b: [x, y] # c\n  c: 1\n"],
  ['a:\n  b: "x y\n', 2, /never closed/, 'a:\n  b: "x y"\n'],
  ["a:\n  b: 1\n c: 2\n", 3, /not indented/, "a:\n  b: 1\n  c: 2\n"],
  [
    "a:\n  p: |\n    Steps:\n    \tOpen\n  u: Fill: it\n",
    5,
    /second colon/,
    'a:\n  p: |\n    Steps:\n    \tOpen\n  u: "Fill: it"\n',
  ],
];

for (const [text, line, message, repaired] of CAUSES) {
  test(`cause: ${JSON.stringify(text)}`, () => {
    const tree = parseCharter(text);
    assert.equal(tree.problems.length, 1);
    const [problem] = tree.problems;
    assert.match(problem?.message ?? "", message);
    assert.ok((problem?.message.length ?? 0) <= 90);
    assert.equal(text.slice(0, problem?.span.start).split("\n").length, line);
    if (repaired === "") return;
    assert.ok(problem?.repair, "a repair");
    const now = applyEdits(text, [problem.repair]);
    assert.equal(now, repaired);
    assert.deepEqual(parseCharter(now).problems, []);
  });
}

test("what is lawful is left alone", () => {
  for (const text of [
    "a: |\n  Steps:\n  \tOpen the file\n",
    "a: >\n  folded\n",
    "a: >2-\n    folded\n",
    "a: 10\u00a0000 € for l’équipe\n",
    "a: |\n  \u00a0 b: 1\n",
    "a: 你好：世界\n",
    "a: ['x', \"y\"] # c\n",
    "a: {b: 1} # c\n",
    "a: *b\n".replace("*b", "&b 1"),
    "a:\n  - – no bullet\n",
    "a: 1. January\n",
    "? a\n: 1\n",
    "t: [\n  x\n]\n",
  ]) {
    assert.deepEqual(parseCharter(text).problems, [], text);
  }
});

test("no text makes the search for causes fail, and no repair makes a text worse", () => {
  const word = fc.constantFrom(
    "a:",
    " ",
    "\n",
    "  ",
    "- ",
    ">",
    "|",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "*",
    "•",
    "1.",
    "?",
    "\u00a0",
    "：",
    ",",
    "#",
    "x",
    "!t",
    "\t",
    "&",
    "\u2028",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (words) => {
      const text = words.join("");
      const { problems } = parseCharter(text);
      for (const { repair, span } of problems) {
        assert.ok(span.start <= span.end && span.end <= text.length + 1);
        if (repair !== undefined) parseCharter(applyEdits(text, [repair]));
      }
    }),
    { numRuns: 2000, seed: 20261123 },
  );
});
