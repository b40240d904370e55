/** Templates without traps: every blank of every template, filled in with a plausible word, has no fault of shape. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Path, Plain } from "../../server/src/core/finding.ts";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { starter } from "../../server/src/core/schema/starter.ts";
import { schemaAt } from "../../server/src/core/schema/walk.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { valueAt } from "../../server/src/core/yaml/value-at.ts";
import { blanksAt } from "../../server/src/lsp/features/actions/holes.ts";

const HEAD = { id: "claim-file-assistant", name: "Claim file assistant" };

/** What somebody would write at a path who has read nothing but its key. */
function plausible(path: Path): Plain {
  const node = schemaAt(path);
  if (node === null) return "something";
  if (node.values.length > 0) return node.values[0]?.value ?? "";
  if (node.kind === "date") return "2027-03-01";
  if (node.kind === "flag") return true;
  if (node.kind === "person") return "Priya Nair";
  if (node.form !== null) return node.examples[0] ?? "EUR";
  return ["text", "mixed"].includes(node.kind) ? "Letters of claimants" : Math.max(1, node.limits?.[0] ?? 1);
}

for (const size of ["minimal", "full"] as const) {
  test(`every blank of the ${size} charter takes a plausible word without a fault of shape`, () => {
    const text = starter(size, HEAD);
    const tree = parseCharter(text);
    const paths = blanksAt(tree, [[]]).map(({ path }) => path);
    assert.ok(paths.length >= 14, String(paths.length));
    let filled = text;
    for (const path of paths) {
      const edits = editsFor(parseCharter(filled), [{ kind: "set", path, value: plausible(path) }], shape);
      assert.ok(edits.length > 0, path.join("."));
      filled = applyEdits(filled, edits);
    }
    const { findings } = analyze(filled, { today: "2026-11-23" });
    const faults = findings.filter(({ code }) => /^(syntax|schema)\//.test(code));
    assert.deepEqual(
      faults.map(({ code, message }) => `${code}: ${message}`),
      [],
      filled,
    );
  });
}

test("the problem that somebody has told stands in the text, whatever its characters", () => {
  for (const problem of ["Bills: 4 of 10 are typed by hand #1", "- late", "“slow” & 'dear'", "yes"]) {
    const tree = parseCharter(starter("minimal", { ...HEAD, problem }));
    assert.deepEqual(tree.problems, []);
    assert.equal(valueAt(tree.value ?? {}, ["use_case", "problem"]), problem);
  }
});
