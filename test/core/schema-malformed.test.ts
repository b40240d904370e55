/** Tests what a person reads about a malformed charter, and that the offered repairs repair. */
import assert from "node:assert/strict";
import test from "node:test";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";
import { formatPath } from "../../server/src/core/finding.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import type { ShapeProblem } from "../../server/src/core/schema/validate.ts";
import { validate } from "../../server/src/core/schema/validate.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { HEAD, shapeOf } from "./shape/head.ts";
import { blocks } from "./shape/malformed-blocks.ts";
import { disguised } from "./shape/malformed-disguised.ts";
import { keys } from "./shape/malformed-keys.ts";
import { numbers } from "./shape/malformed-numbers.ts";
import { values } from "./shape/malformed-values.ts";

const tables = { keys, values, numbers, blocks, disguised };
const whole = (text: string) => (text.startsWith("apiVersion") ? text : HEAD + text);

function read({ code, path, message, fixes = [] }: ShapeProblem): string {
  const titles = fixes.map(({ title, preferred }) => (preferred ? title : `maybe ${title}`));
  return `${code} ${formatPath(path)}: ${message}${titles.length === 0 ? "" : ` [${titles.join("; ")}]`}`;
}

for (const [name, rows] of Object.entries(tables)) {
  for (const [text, found, rejected] of rows) {
    test(`${name}: ${text.replaceAll("\n", " ")}`, () => {
      const shapes = shapeOf(whole(text));
      assert.deepEqual(shapes.problems.map(read), found);
      assert.deepEqual(shapes.rejected.map(formatPath), rejected);
    });
  }
}

test("messages are short sentences for people", () => {
  const messages = Object.values(tables).flatMap((rows) =>
    rows.flatMap(([text]) => shapeOf(whole(text)).problems.map(({ message }) => message)),
  );
  assert.ok(messages.length > 60);
  assert.deepEqual(
    messages.filter((message) => message.length > 90 || !/^[A-Z“].*\.$|\?$/.test(message)),
    [],
  );
});

test("each offered repair makes its problem go and no other come", () => {
  const isPlaceholder = lexiconWith().isPlaceholder;
  let repairs = 0;
  for (const [row] of Object.values(tables).flat()) {
    const tree = parseCharter(whole(row));
    const before = validate(tree, isPlaceholder).problems;
    for (const fix of before.flatMap(({ fixes = [] }) => fixes)) {
      const text = applyEdits(tree.text, editsFor(tree, fix.changes, shape));
      const after = validate(parseCharter(text), isPlaceholder).problems;
      // What stands under a misspelt key is looked at only once the key is right.
      const expected = fix.changes[0]?.kind === "rename" ? before.length : before.length - 1;
      assert.ok(after.length <= expected, `${row}: ${fix.title}`);
      assert.ok(
        !after.some(({ message }) => before.every((problem) => problem.message !== message)) ||
          expected === before.length,
      );
      repairs++;
    }
  }
  assert.ok(repairs > 50);
});

test("a value that is no map has no shape", () => {
  for (const text of ["", "- a\n- b\n", "just words\n", "a: [\n"]) assert.deepEqual(shapeOf(text).problems, []);
});
