/** Tests how a text becomes a tree: values, problems in plain words, and what no text may do. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parseDocument, parse as reference } from "yaml";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";
import { expectations, marked } from "../support/marks.ts";

/** The value as JSON, because our maps have a prototype of their own. */
const json = (text: string): unknown => JSON.parse(JSON.stringify(parseCharter(text).value));

const values: readonly (readonly [name: string, text: string, value: unknown])[] = [
  ["dates and times stay text", "a: 2026-01-01\nb: 24:00\n", { a: "2026-01-01", b: "24:00" }],
  ["YAML 1.1 words stay text", "a: no\nb: on\nc: NO\n", { a: "no", b: "on", c: "NO" }],
  ["numbers that JSON does not know stay text", "a: .inf\nb: .nan\nc: 1e999\n", { a: ".inf", b: ".nan", c: "1e999" }],
  ["a byte order mark", "\uFEFFa: 1\n", { a: 1 }],
  ["CRLF", "a: 1\r\nb:\r\n  c: |\r\n    x\r\n    y\r\n", { a: 1, b: { c: "x\ny\n" } }],
  ["lone CR", "a: 1\rb:\r  c: 2\r", { a: 1, b: { c: 2 } }],
  ["a first marker and directive", "%YAML 1.2\n---\na: 1\n", { a: 1 }],
  ["an end marker with nothing behind", "a: 1\n...\n# end\n", { a: 1 }],
  ["lists at column 0", "a:\n- 1\n-\n- b: 2\nc: 3\n", { a: [1, null, { b: 2 }], c: 3 }],
  ["a flow map as root", "{a: 1,\n b: [2, 3]}\n", { a: 1, b: [2, 3] }],
  ["quoted keys", "\"a\": 1\n'b c': 2\n", { a: 1, "b c": 2 }],
  ["aliases across sections", "a: &x {b: 1}\nc: *x\nd: [*x]\n", { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] }],
  ["the nearest anchor counts", "a: &x 1\nb: &x 2\nc: *x\n", { a: 1, b: 2, c: 2 }],
  ["merge keys give way", "a: &x {k: 1, l: 2}\nb:\n  l: 3\n  <<: *x\n", { a: { k: 1, l: 2 }, b: { l: 3, k: 1 } }],
  ["a list of merges, the first wins", "a: {<<: [{k: 1}, {k: 2, l: 3}]}\n", { a: { k: 1, l: 3 } }],
  ["a merge at the root", "<<: {a: 1, b: 2}\na: 3\n", { a: 3, b: 2 }],
  [
    "keys that mean something to JavaScript",
    "constructor: 1\ntoString: {valueOf: 2}\n",
    { constructor: 1, toString: { valueOf: 2 } },
  ],
];

for (const [name, text, value] of values) {
  test(`value: ${name}`, () => {
    const tree = parseCharter(text);
    assert.equal(tree.root, "map");
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(json(text), value);
  });
}

test("the key __proto__ is a key like any other, and no key is there that was not written", () => {
  const { value } = parseCharter("__proto__: {a: 1}\n");
  assert.deepEqual(Object.keys(value ?? {}), ["__proto__"]);
  const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__defineGetter__"];
  assert.deepEqual(
    inherited.filter((key) => key in (value ?? {})),
    [],
  );
});

/** Marked texts: what a person reads. The first line says what becomes of the root. */
const problems: Readonly<Record<string, string>> = {
  "a tab": "broken\npilot:\n\tstart: 1\n#^ Indent with spaces: YAML does not allow tabs here.\n",
  "a colon too many":
    "broken\na: Claims: the file\n#  ^^^^^^^^^^^^^^^^ A second colon on one line: put a text that holds “: ” in quotes.\n",
  "no colon": "broken\na: 1\ngov\n#^^ A colon is missing after “gov”.\nb: 2\n",
  "no space": "broken\na: 1\nb:2\n#^^ Put a space behind the colon.\n",
  "an open bracket": "broken\na: [1,\n#  ^ This bracket [ is never closed.\nb: 2\n",
  "an open bracket with lines at column 0": "broken\na: [1,\n#  ^ This bracket [ is never closed.\n2,\nb: 2\n",
  "an open quote": 'broken\na: "x\n#  ^ This quote " is never closed.\nb: 2\n',
  "a line too deep": "broken\na: 1\n  b: 2\n# ^^^^ This line is not indented like the lines it belongs to.\n",
  "a line not deep enough":
    "broken\na:\n  b: 1\n c: 2\n #^^^ This line is not indented like the lines it belongs to.\n",
  "a reserved character": "broken\na: @x\n#  ^^ A text that begins with @ needs quotes.\n",
  "a bad escape": 'broken\na: "\\q"\n#   ^^^ A backslash in double quotes needs a second one, or use single quotes.\n',
  "text behind a quote": 'broken\na: "x" y\n#  ^^^^^ A text that begins with " needs quotes.\n',
  "no comma": "broken\na: {b: 1 c: 2}\n#        ^ A comma is missing before this.\n",
  "a control character": "broken\na: x\u0002\n#   ^ An invisible control character stands here. Delete it.\n",
  "one cause in each part":
    "broken\na: @x\n#  ^^ A text that begins with @ needs quotes.\nb: [\n#  ^ This bracket [ is never closed.\nc: 1\nc: 2\n",
  "a second document": "map\na: 1\n---\n#^^ One charter per file: what follows this line is not read.\nb: [\n",
  "an end marker with content": "map\na: 1\n...\n#^^ One charter per file: what follows this line is not read.\nb: 1\n",
  "a key twice":
    "map\na: 1\nb: {c: 1, c: 2}\n#         ^ “c” is written twice here. Keep one of them.\na: 2\n#^ “a” is written twice here. Keep one of them.\n",
  "an unknown alias": "map\na: *x\n#  ^^ There is no “&x” before this place that “*x” could repeat.\nb: &x 1\n",
  "an alias inside its own anchor":
    "map\na: &x [*x]\n#      ^^ There is no “&x” before this place that “*x” could repeat.\n",
  "keys that are no text":
    "map\n2026: a\n#^^^ The key “2026” is not read as text. Put it in quotes.\nb:\n  true: c\n# ^^^^ The key “true” is not read as text. Put it in quotes.\n",
  "a tag": "map\na: !secret x\n#  ^^^^^^^ The tag “!secret” means nothing in a charter. Remove it.\nb: !!str 12\n",
  "a merge of no map": "map\nb:\n  <<: 1\n# ^^ “<<” takes over the entries of a map; there is no map behind it.\n",
};

for (const [name, sample] of Object.entries(problems)) {
  test(`problem: ${name}`, () => {
    const [root = "", ...lines] = sample.split(/(?<=\n)/);
    const { text } = expectations(lines.join(""));
    const tree = parseCharter(text);
    assert.equal(marked(text, tree.problems), lines.join(""));
    assert.equal(tree.root, root.trim());
    assert.equal(tree.value === null, tree.root === "broken");
  });
}

test("of a merge conflict, only the first marker is reported", () => {
  const tree = parseCharter("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\nc: [\n");
  assert.deepEqual(
    tree.problems.map(({ code, span }) => [code, span]),
    [["syntax/conflict-marker", { start: 5, end: 12 }]],
  );
  assert.equal(tree.root, "broken");
});

test("roots that are no map", () => {
  const roots = ["", "# only\n\n", "---\n", "- a\n- b\n", "hello", "|\n x\n"].map((text) => parseCharter(text).root);
  assert.deepEqual(roots, ["empty", "empty", "empty", "other", "other", "other"]);
});

test("a broken section leaves the others to be found", () => {
  const tree = parseCharter("a: [1\nb: 2\nc: {x: 1}\n");
  assert.deepEqual(
    tree.sections.map(({ entry }) => entry.key),
    ["a", "b", "c"],
  );
});

test("tabs come with a repair that leaves a readable text", () => {
  const text = "pilot:\n\tstart: 1\n\tteam:\n\t\t- a\n";
  const repair = parseCharter(text).problems[0]?.repair;
  assert.ok(repair);
  const mended = text.slice(0, repair.span.start) + repair.text + text.slice(repair.span.end);
  assert.deepEqual(json(mended), { pilot: { start: 1, team: ["a"] } });
});

const hostile: Readonly<Record<string, readonly [code: string, text: string]>> = {
  "nested brackets": ["syntax/too-deep", `a: ${"[".repeat(100_000)}`],
  "nested braces": ["syntax/too-deep", `a: ${"{a: ".repeat(20_000)}`],
  "nested dashes": ["syntax/too-deep", `a:\n  ${"- ".repeat(20_000)}`],
  "nested question marks": ["syntax/too-deep", `a:\n  ${"? ".repeat(20_000)}`],
  "a billion laughs": [
    "syntax/alias-cap",
    `a: &l0 [x, x]\n${[..."123456789"].map((n) => `l${n}: &l${n} [${`*l${Number(n) - 1}, `.repeat(9)}x]\n`).join("")}`,
  ],
  "too much text": ["syntax/too-large", "#".repeat(9_000_000)],
};

for (const [name, [code, text]] of Object.entries(hostile)) {
  test(`hostile: ${name} is one finding`, () => {
    const tree = parseCharter(text);
    assert.deepEqual(
      tree.problems.map((problem) => problem.code),
      [code],
    );
    assert.equal(tree.root, "broken");
  });
}

test("a valid text means what the YAML library says as a whole", () => {
  fc.assert(
    fc.property(fc.oneof(charterText(), yamlish()), (text) => {
      const whole = parseDocument(text, { uniqueKeys: false, merge: false, logLevel: "silent", prettyErrors: false });
      const tree = parseCharter(text);
      if (whole.errors.length > 0 || tree.problems.length > 0) return;
      if (tree.root !== "map") return;
      assert.deepEqual(
        json(text),
        JSON.parse(JSON.stringify(reference(text, { merge: true, uniqueKeys: false, logLevel: "silent" }))),
      );
    }),
    { numRuns: 1000 },
  );
});

test("where the YAML library sees an error in a single document, so do we, and the other way round", () => {
  fc.assert(
    fc.property(yamlish(), (text) => {
      if (/^(---|\.\.\.)/m.test(text)) return;
      const whole = parseDocument(text, { uniqueKeys: false, logLevel: "silent", prettyErrors: false });
      const tree = parseCharter(text);
      if (tree.problems.some(({ code }) => /second-document|conflict|control/.test(code))) return;
      if (whole.errors.some(({ code }) => code === "TAB_AS_INDENT") && /^[ ]*\t\s*$/m.test(text)) return;
      assert.equal(tree.root === "broken", whole.errors.length > 0, tree.problems.map(({ code }) => code).join());
    }),
    { numRuns: 2000 },
  );
});

test("no text throws, and every problem lies within it on one line", () => {
  fc.assert(
    fc.property(fc.oneof(yamlish(), fc.string({ unit: "binary" })), (text) => {
      for (const { span, message } of parseCharter(text).problems) {
        assert.ok(
          span.start >= 0 && span.end > span.start && span.end <= Math.max(1, text.length),
          JSON.stringify(span),
        );
        assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
        assert.ok(message.length <= 110, message);
      }
    }),
    { numRuns: 2000 },
  );
});
