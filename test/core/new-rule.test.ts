/** `npm run new-rule` makes a rule that stands in its file and in the index, and refuses what cannot become one. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { type TestContext } from "node:test";
import { filesUnder, ROOT } from "../support/root.ts";
import { constantOf, newRule } from "../tools/new-rule.ts";

const RULES = "server/src/core/rules";

/** A project with the rules only, gone after the test. */
function project(context: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), "new-rule-"));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  for (const file of filesUnder(RULES, ".ts")) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(ROOT, file), join(root, file));
  }
  return root;
}

test("a new rule has a file, an import in its place and an entry after its pillar", (context) => {
  const root = project(context);
  const { made, message } = newRule(root, "governance/records-kept");
  assert.ok(made);
  assert.match(message, /Made .*governance\/records-kept\.ts/);
  const file = readFileSync(join(root, RULES, "governance/records-kept.ts"), "utf8");
  assert.match(file, /^\/\*\* .*\. \*\/\n/);
  assert.match(file, /export const recordsKept: Rule = \{\n {2}id: "governance\/records-kept",/);
  const index = readFileSync(join(root, RULES, "index.ts"), "utf8");
  const imports = [...index.matchAll(/^import .* from "(.*)";$/gm)].map((found) => found[1]);
  assert.ok(imports.includes("./governance/records-kept.ts"));
  assert.deepEqual(imports, [...imports].sort());
  assert.match(index, /\n {2}stopSignal,\n {2}recordsKept,\n {2}modelPresent,\n/);
  const ids = readFileSync(join(root, RULES, "ids.ts"), "utf8");
  assert.match(ids, /"governance\/stop-signal",\n {2}"governance\/records-kept",\n {2}"cost\/model-present",/);
});

test("the last pillar takes a new rule at the end of the list", (context) => {
  const root = project(context);
  assert.ok(newRule(root, "quality/one-language").made);
  assert.match(readFileSync(join(root, RULES, "index.ts"), "utf8"), /\n {2}oneLanguage,\n\];/);
});

test("what cannot become a rule is refused with a sentence, and nothing changes", (context) => {
  const root = project(context);
  const before = readFileSync(join(root, RULES, "index.ts"), "utf8");
  const refused: readonly (readonly [string | undefined, RegExp])[] = [
    [undefined, /^Which rule\? /],
    ["owner-named", /“owner-named” is not a pillar/],
    ["finance/owner-named", /“finance” is not a pillar/],
    ["cost/Owner_Named", /“Owner_Named” is not a name for a rule/],
    ["cost/a/b", /is not a name for a rule/],
    ["cost/", /is not a name for a rule/],
    ["../../cost/x", /is not a pillar/],
    ["cost/contingency", /exists already/],
    ["lifecycle/contingency", /Another rule is called “contingency” already/],
  ];
  for (const [id, sentence] of refused) {
    const { made, message } = newRule(root, id);
    assert.equal(made, false, id);
    assert.match(message, sentence);
    assert.match(message, /[.]|new-rule -- /);
  }
  assert.equal(readFileSync(join(root, RULES, "index.ts"), "utf8"), before);
});

test("a constant is the name in camel case", () => {
  assert.equal(constantOf("measurement/reports-to-cio-and-cfo"), "reportsToCioAndCfo");
});
