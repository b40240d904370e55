/** Tests what is known of the cursor: in whole and broken texts, block and flow, both list styles. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { formatPath } from "../../server/src/core/finding.ts";
import { contextAt } from "../../server/src/core/yaml/cursor/cursor.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { walk } from "../../server/src/core/yaml/walk.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";
import { cursor } from "../support/marks.ts";

/** A context as one line: role, path, the word with the cursor's part before a bar, and the flags that are set. */
function shown(marked: string): string {
  const { text, offset } = cursor(marked);
  const found = contextAt(parseCharter(text), offset);
  const word = text.slice(found.word.start, found.word.end);
  const flags = [
    found.flow ? "flow" : "",
    found.colon ? "colon" : "",
    found.needsSpace ? "space" : "",
    found.afterDash ? `dash@${found.column}` : "",
    found.role === "key" && !found.flow ? `@${found.column}` : "",
    found.dash === null ? "" : `list ${formatPath(found.dash)}`,
    found.siblings.length > 0 ? `has ${found.siblings.join(" ")}` : "",
  ].filter((flag) => flag !== "");
  return [`${found.role} ${formatPath(found.path) || "."}`, word === "" ? "" : `“${word}”`, ...flags]
    .filter((part) => part !== "")
    .join(" · ");
}

const samples: readonly (readonly [marked: string, expected: string])[] = [
  ["<|>", "key . · @0"],
  ["# c\n<|>", "key . · @0"],
  ["# c<|>\n", "comment ."],
  ["stage: idea\n<|>", "key . · @0 · has stage"],
  ["sta<|>", "key . · “sta” · @0"],
  ["stage: idea\ngov<|>\nkind: x\n", "key . · “gov” · @0 · has stage kind"],
  ["sta<|>ge: idea\nkind: x\n", "key . · “stage” · colon · @0 · has kind"],
  ["stage:<|>", "value stage · space"],
  ["stage: <|>", "value stage"],
  ["stage: <|>\nkind: x\n", "value stage"],
  ["stage: <|> # c\n", "value stage"],
  ["stage: ide<|>a # c\n", "value stage · “idea”"],
  ["stage: idea <|># c\n", "value stage · “idea ”"],
  ["stage: idea # <|>c\n", "comment ."],
  ['stage: "id<|>ea"\n', 'value stage · “"idea"”'],
  ["stage: 'id<|>\nkind: x\n", "value stage · “'id”"],
  ["stage: idea\n  <|>\n", "text stage"],
  ["pilot:\n  <|>", "key pilot · @2 · list pilot"],
  ["pilot:\n  <|>\n  start: 1\n", "key pilot · @2 · list pilot · has start"],
  ["pilot:\n  start: 1\n  <|>\n  end: 2\ncost: 1\n", "key pilot · @2 · has start end"],
  ["pilot:\n  start: 1\n<|>\ncost: 1\n", "key . · @0 · has pilot cost"],
  ["pilot:\n  start:\n  <|>\n", "key pilot · @2 · list pilot.start · has start"],
  ["pilot:\n  start:\n    <|>\n", "key pilot.start · @4 · list pilot.start"],
  ["pilot:\n  st<|>\n  end: 2\n", "key pilot · “st” · @2 · has end"],
  ["pilot:\n    st<|>", "key pilot · “st” · @4"],
  ["pilot:\n  start: 1\n  st<|>\ncost: [", "key pilot · “st” · @2 · has start"],
  ["team:\n  - <|>\n", "value team[0] · dash@4"],
  ["team:\n  -<|>\n", "value team[0] · space · dash@4"],
  ["team:\n- Ann\n- <|>\n", "value team[1] · dash@2"],
  ["team:\n  - { name: Ann\n  - { na<|> }\n", "key team[1] · “na” · flow"],
  ["team:\n- Ann\n- B<|>\n", "value team[1] · “B” · dash@2"],
  ["team:\n- Ann\n<|>\ncost: 1\n", "key . · @0 · list team · has team cost"],
  ["team:\n  - Ann\n  <|>\ncost: 1\n", "item team"],
  ["lines:\n  - item: a\n    <|>\n  - item: b\n", "key lines[0] · @4 · has item"],
  ["lines:\n  - item: a\n  - item: b\n    am<|>\n    unit: c\n", "key lines[1] · “am” · @4 · has item unit"],
  ["lines:\n- item: a\n  <|>\n", "key lines[0] · @2 · has item"],
  ["lines:\n  - i<|>tem: a\n    unit: b\n", "key lines[0] · “item” · colon · @4 · has unit"],
  ["lines:\n  - item: <|>\n", "value lines[0].item"],
  ["lines:\n  -\n    <|>\n", "key lines[0] · @4 · list lines[0]"],
  ["a:\n  - - x\n    - <|>\n", "value a[0][1] · dash@6"],
  ["a: { <|> }\n", "key a · flow"],
  ["a: {<|>}\n", "key a · flow"],
  ["a: { b: 1, <|> }\n", "key a · flow · has b"],
  ["a: { b: 1, c<|>, d: 2 }\n", "key a · “c” · flow · has b d"],
  ["a: { b<|>: 1, c: 2 }\n", "key a · “b” · flow · colon · has c"],
  ["a: { b:<|> }\n", "value a.b · flow · space"],
  ["a: { b: <|> }\n", "value a.b · flow"],
  ["a: { b: <|>, c: 1 }\n", "value a.b · flow"],
  ["a: { b: x<|>y, c: 1 }\n", "value a.b · “xy” · flow"],
  ['a: { b: "x, <|>y" }\n', 'value a.b · “"x, y"” · flow'],
  ["a: { b: 1<|>", "value a.b · “1” · flow"],
  ["a: { <|>\nb: 1\n", "key a · flow"],
  ["a: {\n  b: 1,\n  <|>\n}\n", "key a · flow · has b"],
  ["a: {\n  b: 1, # n<|>\n}\n", "comment a · flow"],
  ["a: { b: [x, <|>] }\n", "value a.b[1] · flow"],
  ["a: [<|>]\n", "value a[0] · flow"],
  ["a: [x, y<|>]\n", "value a[1] · “y” · flow"],
  ["a: [{ b: 1 }, { <|> }]\n", "key a[1] · flow"],
  ["a:\n  - { b: 1, c: <|> }\n", "value a[0].c · flow"],
  ["{ a: 1, <|> }\n", "key . · flow · has a"],
  ["a: { b: 1 } <|>\n", "none ."],
  ["a: |\n  some <|>text\nb: 1\n", "text a"],
  ["a: |\n  text\n<|>\nb: 1\n", "key . · @0 · has a b"],
  ["a: |<|>\n  text\n", "value a · “|”"],
  ["a: some\n  more <|>text\n", "text a"],
  ['a: "some\n  more <|>text"\n', "text a"],
  ["a: &x <|>\n", "value a"],
  ["a: [1\nb: <|>\n", "value b"],
  ['a: "x\nb: <|>\n', "value b"],
  ["a:\n\tb: <|>\n", "value a.b"],
  ["a: b: <|>\n", "value a · “b: ”"],
  ["\uFEFF<|>a: 1\n", "key . · “a” · colon · @0"],
  ["a: 1\r\nb:\r\n  <|>\r\n", "key b · @2 · list b"],
  ["a: 1\n---\nb: <|>\n", "none ."],
];

for (const [marked, expected] of samples) {
  test(JSON.stringify(marked), () => assert.equal(shown(marked), expected));
}

test("what was typed ends at the cursor and leaves the quote out", () => {
  const { text, offset } = cursor('a: "one tw<|>o"\n');
  const { typed, quote } = contextAt(parseCharter(text), offset);
  assert.deepEqual([typed, quote], ["one tw", '"']);
});

test("every key and every value of a whole text is recognised at its place", () => {
  fc.assert(
    fc.property(charterText(), (text) => {
      const tree = parseCharter(text);
      walk(tree, (path, place) => {
        if (typeof path.at(-1) === "string") {
          const found = contextAt(tree, place.key.start + 1);
          assert.deepEqual([found.role, found.path, found.word], ["key", path.slice(0, -1), place.key]);
        }
        if (place.node?.kind !== "scalar" || place.node.style === "block") return;
        const found = contextAt(tree, place.value.end);
        assert.deepEqual([found.role, found.path], ["value", path]);
        if (place.node.value !== null) assert.deepEqual(found.word, place.value);
      });
    }),
    { numRuns: 500 },
  );
});

test("no text and no offset is too strange", () => {
  fc.assert(
    fc.property(fc.oneof(charterText(), yamlish(), fc.string({ unit: "binary" })), fc.nat(120), (text, offset) => {
      const { word } = contextAt(parseCharter(text), offset);
      assert.ok(word.start >= 0 && word.start <= word.end && word.end <= text.length);
      assert.ok(word.start <= Math.min(offset, text.length) && word.end >= Math.min(offset, text.length));
    }),
    { numRuns: 2000 },
  );
});

test("what the other entries of a list hold changes nothing", () => {
  const entries = [
    "- { a: 1, b: [x, y] }\n",
    "- a: 1\n    b: 2\n",
    "- text: |\n      - a\n\n      b: 2\n    c: 3\n",
    "- list:\n    - a\n    - b\n# c\n    more: x\n",
    '- "a\n    - b"\n',
    "- { a: 1,\n    b: 2 }\n",
    "- - a\n    - b\n",
    "-\n    a: 1\n\n",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...entries), { maxLength: 4 }),
      fc.constantFrom(...entries),
      fc.array(fc.constantFrom(...entries), { maxLength: 4 }),
      fc.constantFrom("\n", "\r\n"),
      fc.nat(),
      (before, own, after, eol, at) => {
        const told = (others: (entry: string) => string) => {
          const head = `kind: x\nlist:\n${before.map((entry) => `  ${others(entry)}`).join("")}  `.replaceAll(
            "\n",
            eol,
          );
          const entry = own.replaceAll("\n", eol);
          const tail = `${after.map((one) => `  ${others(one)}`).join("")}  last: x\nend: x\n`.replaceAll("\n", eol);
          const offset = head.length + (at % (entry.trimEnd().length + 1));
          const context = contextAt(parseCharter(head + entry + tail), offset);
          const { start, end } = context.word;
          return { ...context, word: { start: start - head.length, end: end - head.length } };
        };
        assert.deepEqual(
          told((entry) => entry),
          told(() => "- x\n"),
        );
      },
    ),
  );
});
