/** Putting the shape of a charter in order. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { tidied } from "../../server/src/core/schema/tidy.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { codeActions, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import { ABLE, applied, HEAD, openText, sample } from "../support/check.ts";

function tidy(text: string): string {
  return tidied(parseCharter(text), (value) => value === "TBD");
}

test("dates and words are written in their usual form", () => {
  assert.equal(
    tidy(`${HEAD}stage: Piloting # now\npilot:\n  start: 2027/1/5\n  end: "15 March 2027"\n  review_every: Weekly\n`),
    `${HEAD}stage: piloting # now\npilot:\n  start: 2027-01-05\n  end: "2027-03-15"\n  review_every: weekly\n`,
  );
});

test("what is not certain, decided or signed stays", () => {
  const texts = [
    `${HEAD}stage: pilot\n`,
    `${HEAD}pilot:\n  start: 03/04/2027\n`,
    `${HEAD}accountability:\n  production_owner: { name: A B, accepted: 2027/1/5 }\n`,
    `${HEAD}waivers:\n  - expires: 2027/1/5\n    rule: x\n`,
    `${HEAD}governance:\n  reviews:\n    legal: { status: Approved, reviewer: Tom Baker }\n`,
    `${HEAD}stage: [broken\npilot: {start: 2027/1/5}\n`,
    "kind: Other\napiVersion: x\n",
  ];
  for (const text of texts) assert.equal(tidy(text), text);
});

test("keys come in the usual order, with the comments above and behind them", () => {
  assert.equal(
    tidy(`# top
apiVersion: pilot-charter/v1
kind: PilotCharter

# money
cost: # yearly
  lines:
    - { amount: 3, item: Seats } # per head
    - amount: 4
      item: Hosting
  # which
  currency: EUR
    # deeper belongs to currency
x-note: a

# who
stage: idea
`),
    `# top
apiVersion: pilot-charter/v1
kind: PilotCharter

# who
stage: idea

# money
cost: # yearly
  # which
  currency: EUR
    # deeper belongs to currency
  lines:
    - { item: Seats, amount: 3 } # per head
    - amount: 4
      item: Hosting
x-note: a
`,
  );
});

test("an anchor never moves behind its alias", () => {
  const text = `${HEAD}metadata: { name: &n A }\nx-one: 1\nstage: idea\nuse_case: { problem: *n }\n`;
  assert.equal(tidy(text), text);
  const crossed = `${HEAD}use_case: { problem: &p Something wrong }\nmetadata: { name: *p }\n`;
  assert.equal(tidy(crossed), crossed);
});

test("samples are in order already, and CRLF stays CRLF", () => {
  for (const name of ["06-claims-handling", "01-retail-shelf-chat"]) assert.equal(tidy(sample(name)), sample(name));
  const text = `apiVersion: pilot-charter/v1\r\nkind: PilotCharter\r\nstage: idea\r\nmetadata:\r\n  name: A b\r\n`;
  assert.equal(
    tidy(text),
    `apiVersion: pilot-charter/v1\r\nkind: PilotCharter\r\nmetadata:\r\n  name: A b\r\nstage: idea\r\n`,
  );
});

test("putting in order once is enough, keeps meaning, comments and score, whatever the order was", () => {
  const lines = sample("06-claims-handling").split(/(?=^[a-z])/m);
  const commented = lines.map((section, index) => `# section ${index}\n${section}`);
  fc.assert(
    fc.property(fc.shuffledSubarray(commented, { minLength: 5 }), (sections) => {
      const text = `${sections.filter((one) => !/^# section [01]\n/.test(one)).join("")}`;
      const before = parseCharter(`${HEAD}${text}`);
      const once = tidied(before, () => false);
      assert.equal(
        tidied(parseCharter(once), () => false),
        once,
      );
      assert.deepEqual(once.match(/#.*/g)?.sort(), before.text.match(/#.*/g)?.sort());
      assert.equal(openText(once).analysis.score?.total, openText(before.text).analysis.score?.total);
    }),
    { numRuns: 40, seed: 20261123 },
  );
});

test("the action is offered as a source action only where there is something to do", () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = (text: string) => {
    const charter = openText(text);
    const context = { diagnostics: [], only: ["source.fixAll"] };
    const actions = codeActions(charter, { textDocument: { uri: charter.uri }, range, context }, ABLE);
    return actions.map((action) => applied(charter, resolveCodeAction(charter, action, ABLE).edit));
  };
  assert.deepEqual(ask(`${HEAD}stage: IDEA\n`), [`${HEAD}stage: idea\n`]);
  assert.deepEqual(ask(`${HEAD}stage: idea\n`), []);
});
