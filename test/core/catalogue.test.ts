/** The rules are the catalogue's: ids, order, stages, weights, prerequisites, gates, and nothing is left outside the index. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { parsePath } from "../../server/src/core/finding.ts";
import { knownRuleIds } from "../../server/src/core/rules/ids.ts";
import { ruleById, rules } from "../../server/src/core/rules/index.ts";
import { disputable, unwaivable } from "../../server/src/core/rules/waivers.ts";
import { schemaAt } from "../../server/src/core/schema/walk.ts";
import catalogue from "./fixtures/catalogue.json" with { type: "json" };

const FOLDER = join(import.meta.dirname, "../../../server/src/core/rules");
const PILLARS = ["accountability", "measurement", "governance", "cost", "capability", "lifecycle", "quality"];

test("every rule is as the catalogue says", () => {
  const ours = rules.map((rule) => ({
    id: rule.each ? `${rule.id}[x]` : rule.id,
    pillar: rule.pillar,
    severity: rule.severity,
    weight: rule.weight,
    requires: rule.requires,
    gate: rule.gate ?? null,
    heuristic: rule.heuristic ?? false,
  }));
  assert.deepEqual(ours, catalogue);
});

test("every file of a pillar's folder is in the index, under the file's name", () => {
  const files = PILLARS.flatMap((pillar) =>
    readdirSync(join(FOLDER, pillar)).map((file) => `${pillar}/${file.replace(/\.ts$/, "")}`),
  );
  assert.deepEqual(files.sort(), rules.map((rule) => rule.id as string).sort());
});

test("a rule is found by its id, with or without the name of a review", () => {
  for (const rule of rules) assert.equal(ruleById(rule.id), rule);
  assert.equal(ruleById("governance/review-engaged[legal]")?.id, "governance/review-engaged");
  assert.equal(ruleById("governance/no-such-rule"), null);
});

test("every path that a rule reads is in the schema", () => {
  for (const rule of rules) {
    for (const pattern of rule.reads) {
      assert.notEqual(schemaAt(parsePath(pattern.replaceAll("[]", "[0]"))), null, `${rule.id} reads ${pattern}`);
    }
  }
});

test("a prerequisite stands before the rule that needs it", () => {
  rules.forEach((rule, index) => {
    const before = new Set(rules.slice(0, index).map(({ id }) => id));
    for (const required of rule.requires) assert.ok(before.has(required), `${rule.id} needs ${required}`);
  });
});

test("the words of every rule are sentences of our own", () => {
  for (const rule of rules) {
    assert.match(rule.title, /^[\p{Lu}“].*[^.]$/u, `${rule.id}: title`);
    assert.match(rule.why, /[.?]$/, `${rule.id}: why`);
    assert.match(rule.how, /[.?]$/, `${rule.id}: how`);
    assert.ok(rule.source.length > 0, `${rule.id}: source`);
  }
});

test("the ids that waivers know are the index", () => {
  assert.deepEqual(
    knownRuleIds,
    rules.map(({ id }) => id),
  );
});

test("gates cannot be waived, except those that guess from words", () => {
  const gates = rules.filter(({ gate }) => gate !== undefined);
  const firm = gates.filter(({ heuristic }) => !heuristic).map(({ id }) => id as string);
  assert.deepEqual([...unwaivable.keys()], [...firm, "quality/waiver-invalid"]);
  assert.deepEqual(
    [...disputable],
    gates.filter(({ heuristic }) => heuristic).map(({ id }) => id),
  );
});
