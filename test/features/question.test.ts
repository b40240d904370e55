/** Next Question: from three answers to “go” by nothing but the next question and its answer; nobody is led in circles. */
import assert from "node:assert/strict";
import test from "node:test";
import { type Plain, parsePath } from "../../server/src/core/finding.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { starter } from "../../server/src/core/schema/starter.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { nextQuestion } from "../../server/src/lsp/features/question.ts";
import type { QuestionAnswer } from "../../server/src/lsp/protocol.ts";
import { ABLE, HEAD, openText, SIMPLE, sample } from "../support/check.ts";
import { ANSWERS } from "./authoring-answers.ts";

const PROBLEM = "Handlers spend 14 minutes on reading letters before they can decide on a claim.";

/** What is asked for on this way only. */
const MORE: { readonly [path: string]: string } = {
  "cost.benefit.minutes_saved": "5",
  "cost.benefit.loaded_hourly_cost": "41",
};

function ask(text: string, seen: readonly string[] = [], blockers = false): QuestionAnswer {
  return nextQuestion(openText(text), { uri: "", seen, blockers }, ABLE);
}

/** The text after what a question writes, or after Enter at the first fix that it shows, without tab stops. */
function written(text: string, { question }: QuestionAnswer): string {
  const [change] = (question?.edit ?? question?.fixes[0]?.edit)?.documentChanges ?? [];
  if (change === undefined || !("edits" in change)) return text;
  const charter = openText(text);
  const offset = ({ line, character }: { line: number; character: number }) =>
    (charter.lineStarts[line] ?? 0) + character;
  return applyEdits(
    text,
    change.edits.map((edit) => ({
      span: { start: offset(edit.range.start), end: offset(edit.range.end) },
      text: "snippet" in edit ? edit.snippet.value.replace(/\$\{\d+\|([^,|]*)[^}]*\}|\$\d+/g, "$1") : edit.newText,
    })),
  );
}

/** The answer as somebody types it: read as YAML, so that numbers and days are what they are. */
function typed(text: string, path: string, value: string): string {
  const plain = (parseCharter(`key: ${value}\n`).value?.key ?? value) as Plain;
  return applyEdits(text, editsFor(parseCharter(text), [{ kind: "set", path: parsePath(path), value: plain }], shape));
}

test("name, problem, then only the next question and its answer lead to go, without an error of our making", () => {
  let text = starter("minimal", { id: "claim-file-assistant", name: "Claim file assistant", problem: PROBLEM });
  const ways: string[] = [];
  for (let step = 0; step < 400; step++) {
    const answer = ask(text);
    const { question } = answer;
    if (question === null) {
      if (answer.next === null || /^stage: chartered/m.test(text)) break;
      text = text.replace(/^stage: .*/m, `stage: ${answer.next.stage}`);
      continue;
    }
    const value = ANSWERS[question.path] ?? MORE[question.path];
    const known = question.id.endsWith(" is empty") || value !== undefined;
    const next = known && value !== undefined ? typed(text, question.path, value) : written(text, answer);
    assert.notEqual(
      next,
      text,
      `${ways.slice(-8).join("; ")}: ${question.id}: ${question.asks} leads nowhere in\n${text}`,
    );
    if (/would_block$/.test(question.path))
      assert.equal(question.edit, null, "a fix without a place for the answer is not written unasked");
    ways.push(question.id);
    text = next;
    const shape = openText(text).analysis.findings.filter(({ code }) => /^(schema|syntax)\//.test(code));
    assert.deepEqual(shape, [], question.id);
  }
  const { verdict, score } = openText(text).analysis;
  assert.equal(verdict?.word, "go", text);
  assert.ok((score?.total ?? 0) >= 90, String(score?.total));
  assert.match(text, /^stage: chartered$/m);
  assert.equal(new Set(ways).size, ways.length, "nothing was asked twice");
});

test("the verdict's own demand comes first: what a pause hangs on before what merely costs points", () => {
  const { question } = ask(sample("01-retail-shelf-chat"));
  const [first] = openText(sample("01-retail-shelf-chat")).analysis.verdict?.reasons ?? [];
  assert.ok(question && first);
  assert.match(question.path, /pilot\.end|accountability/);
});

test("what was seen comes last, and a round begins anew when all were seen", () => {
  const text = starter("minimal", { id: "test", name: "Test" });
  const first = ask(text);
  assert.ok(first.question);
  const second = ask(text, [first.question.id]);
  assert.notEqual(second.question?.id, first.question.id);
  assert.equal(ask(text, first.open).question?.id, first.question.id);
});

test("a blank is asked for by its own words, and the cursor goes into it", () => {
  const { question } = ask(`${HEAD}stage: idea\nuse_case:\n  problem:\n`, []);
  const blank = ask(starter("minimal", { id: "test", name: "Test" })).question;
  assert.ok(question?.edit && blank?.edit);
  assert.equal(blank.path, "accountability.production_owner.name");
  assert.match(blank.asks, /owner/i);
  const [change] = blank.edit.documentChanges ?? [];
  assert.ok(change && "edits" in change);
  assert.deepEqual(
    change.edits.map((edit) => "snippet" in edit && edit.snippet.value),
    [" $0"],
  );
});

test("blockers only: nothing that merely costs points", () => {
  const text = sample("06-claims-handling");
  assert.equal(ask(text, [], true).question, null);
  assert.ok(ask(text).open.length >= 0);
});

test("text that cannot be read is the first question, and a client without snippets is taken to the place", () => {
  const broken = `${HEAD}stage: chartered\nuse_case:\n  problem: a: b\n`;
  const { question } = nextQuestion(openText(broken), { uri: "", seen: [], blockers: false }, SIMPLE);
  assert.match(question?.id ?? "", /^syntax\//);
});
