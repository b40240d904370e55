/** Every rule's examples: `bad` gives exactly the marked findings, `good` none, and a safe fix makes one of the other. */
import assert from "node:assert/strict";
import test from "node:test";
import { lexiconWith } from "../../server/src/core/charter/lexicon.ts";
import type { Problem, Span } from "../../server/src/core/finding.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { validate } from "../../server/src/core/schema/validate.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { placeAt, spanOf } from "../../server/src/core/yaml/locate.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Tree } from "../../server/src/core/yaml/tree.ts";
import { exampleText, failures, resultsOf } from "../support/examples.ts";
import { expectations, marked } from "../support/marks.ts";

const HEAD = /^(apiVersion|kind|stage):.*\n/gm;

/** A problem whose fixes write what they propose, as when somebody chooses it. */
function chosen(problem: Problem | undefined): Problem | undefined {
  if (problem?.fixes === undefined) return problem;
  const fixes = problem.fixes.map((one) => ({
    ...one,
    changes: one.changes.map((change) => (change.kind === "propose" ? { ...change, kind: "set" as const } : change)),
  }));
  return { ...problem, fixes };
}

for (const rule of rules) {
  test(`${rule.id} has examples`, () => assert.ok(rule.examples.length > 0));

  rule.examples.forEach((example, index) => {
    test(`${rule.id}, example ${index + 1}: bad fails where it is marked`, () => {
      const { text, expected } = expectations(exampleText(rule, example, example.bad));
      const tree = parseCharter(text);
      assert.deepEqual(shapeProblems(tree), []);
      const problems = failures(resultsOf(rule, text));
      assert.ok(problems.length > 0, "bad must fail");
      const spans = problems.flatMap((problem) => spansOf(tree, problem, rule));
      assert.equal(marked(text, unique(spans)), marked(text, expected));
      for (const { message } of problems) assertSentence(message);
    });

    test(`${rule.id}, example ${index + 1}: good passes`, () => {
      const text = exampleText(rule, example, example.good);
      assert.deepEqual(shapeProblems(parseCharter(text)), []);
      for (const { state } of resultsOf(rule, text)) assert.match(state, /^(pass|na)$/);
    });

    if (example.fixed !== undefined) {
      test(`${rule.id}, example ${index + 1}: the first fix makes it good`, () => {
        const { text } = expectations(exampleText(rule, example, example.bad));
        const fixed = fix(text, chosen(failures(resultsOf(rule, text))[0]));
        assert.equal(fixed, exampleText(rule, example, example.fixed ?? ""));
        assert.deepEqual(failures(resultsOf(rule, fixed)), []);
      });
    }

    test(`${rule.id}, example ${index + 1}: every fix can be applied and leaves a charter`, () => {
      const { text } = expectations(exampleText(rule, example, example.bad));
      for (const problem of failures(resultsOf(rule, text))) {
        for (const one of problem.fixes ?? []) {
          const after = fix(text, { ...problem, fixes: [one] });
          const there = placeAt(parseCharter(text), problem.path) !== null;
          assert.ok(after !== text || there, `“${one.title}” changes nothing`);
          assert.deepEqual(parseCharter(after).problems, [], after);
          assert.deepEqual(shapeProblems(parseCharter(after)), [], after);
        }
      }
    });
  });
}

function spansOf(tree: Tree, problem: Problem, rule: Rule): readonly Span[] {
  const others = rule.everywhere ? (problem.related ?? []) : [];
  return [
    placed(tree, spanOf(tree, problem.path, problem.mark ?? "key")),
    ...others.map(({ path }) => spanOf(tree, path, problem.mark ?? "key")),
  ];
}

/** A finding whose place is missing altogether stands at the first key of the document; in examples, of the body. */
function placed(tree: Tree, span: Span): Span {
  if (span.start > 0) return span;
  const start = [...tree.text.matchAll(HEAD)].reduce((end, found) => Math.max(end, found.index + found[0].length), 0);
  return { start, end: start + (/^[^:\n]*/.exec(tree.text.slice(start))?.[0].length ?? 0) };
}

function unique(spans: readonly Span[]) {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, { span, message: "" }]));
  return [...seen.values()];
}

function fix(text: string, problem: Problem | undefined): string {
  const changes = problem?.fixes?.[0]?.changes ?? [];
  return applyEdits(text, editsFor(parseCharter(text), changes, shape));
}

function shapeProblems(tree: Tree): readonly string[] {
  return validate(tree, lexiconWith().isPlaceholder).problems.map(({ message }) => message);
}

function assertSentence(message: string): void {
  assert.match(message, /^[^\n]*[.?]$/, "one line that ends like a sentence");
  assert.ok(message.length <= 180, `too long (${message.length}): ${message}`);
}
