/** Help for an author: a person instead of a group, all of a kind at once, moves between stages, shares and conditions. */
import assert from "node:assert/strict";
import test from "node:test";
import { codeActions } from "../../server/src/lsp/features/code-actions.ts";
import { nextQuestion } from "../../server/src/lsp/features/question.ts";
import { ABLE, applied, HEAD, openAt, openText, SIMPLE } from "../support/check.ts";
import { CLAIMS, sampleText } from "../support/reports.ts";

const ABLE_AT_ONCE = { ...SIMPLE, disabledActions: true };

/** What is offered at the cursor, by title, and the text after it. */
function offers(marked: string): ReadonlyMap<string, string> {
  const { charter, position, params } = openAt(marked);
  const found = codeActions(
    charter,
    { ...params, range: { start: position, end: position }, context: { diagnostics: [] } },
    ABLE_AT_ONCE,
  );
  return new Map(found.map((action) => [action.title, action.disabled ? "" : applied(charter, action.edit)]));
}

function offered(marked: string, title: RegExp): string {
  const found = [...offers(marked)].find(([one]) => title.test(one));
  assert.ok(found, `${title} is not among ${[...offers(marked).keys()].join(" | ")}`);
  return found[1];
}

test("a group in the place of a person keeps its name as unit, and leaves room for a person", () => {
  const owner = (name: string, more = "") =>
    `${HEAD}stage: chartered\naccountability:\n  production_owner:\n    <|>name: ${name}\n${more}`;
  assert.match(
    offered(owner("Warehouse team"), /^Name a person instead/),
    /\n {4}name:\s*\n {4}unit: Warehouse team\n/,
  );
  assert.match(
    offered(owner("Warehouse team", "    unit: Logistics\n"), /^Name a person/),
    /name:\s*\n {4}role: Warehouse team\n {4}unit: Logistics\n/,
  );
  assert.match(
    offered(owner("claims-it@insurer.example"), /^Name a person/),
    /name:\s*\n {4}email: claims-it@insurer.example\n/,
  );
  assert.ok(![...offers(owner("Priya Nair")).keys()].some((title) => title.startsWith("Name a person")));
});

test("a group written as the whole person becomes a block with its name as unit", () => {
  const text = `${HEAD}stage: chartered\naccountability:\n  production_owner: { name: Priya Nair, unit: Claims }\n  <|>sponsor: Finance department\n`;
  const { charter } = openAt(text);
  const { question } = nextQuestion(charter, { uri: "", seen: [], blockers: false }, ABLE);
  assert.ok(question);
  assert.match(
    offered(text, /^Name a person instead of “Finance department”/),
    /sponsor:\n {4}name:\s*\n {4}unit: Finance department\n/,
  );
});

test("all findings of a kind are mended at once; one alone is not called all", () => {
  const dates = `${HEAD}stage: chartered\npilot:\n  start: <|>11 January 2027\n  end: 5 April 2027\n`;
  assert.match(offered(dates, /^Mend all 2 of this kind/), /start: 2027-01-11\n {2}end: 2027-04-05\n/);
  const one = `${HEAD}stage: chartered\npilot:\n  start: <|>11 January 2027\n`;
  assert.ok(![...offers(one).keys()].some((title) => title.startsWith("Mend all")));
});

test("a number that can be read in two ways offers both readings, and a plain decimal is left alone", () => {
  const cost = (amount: string) =>
    `${HEAD}stage: chartered\ncost:\n  lines:\n    - { item: Seats, category: licences, basis: per_month, amount: <|>${amount} }\n`;
  for (const [written, ...readings] of [
    ["1.200", "1200", "1.2"],
    ["300.000", "300000", "300"],
    ['"1,200"', "1200", "1.2"],
  ]) {
    const titles = [...offers(cost(written ?? "")).keys()].filter((title) => title.startsWith("Write "));
    assert.deepEqual(
      titles.slice(0, 2),
      readings.map((reading) => `Write ${reading}`),
      written,
    );
  }
  assert.match(offered(cost("300.000"), /^Write 300000$/), /amount: 300000 \}/);
  for (const plain of ["1.119", "0.120", "1200", "12.50"]) {
    const { findings } = openText(cost(plain).replace("<|>", "")).analysis;
    assert.deepEqual(
      findings.filter(({ code }) => code === "schema/number-as-text"),
      [],
      plain,
    );
  }
});

test("a share below one is offered as percent, and conditions where a review says that there are some", () => {
  const share = `${HEAD}stage: chartered\ncost:\n  contingency_pct: 0.1<|>5\n`;
  assert.match(offered(share, /^Write 15 percent, not 0.15 percent$/), /contingency_pct: 15\n/);
  const review = `${HEAD}stage: chartered\ngovernance:\n  reviews:\n    legal:\n      status: condi<|>tions\n`;
  assert.match(offered(review, /^Add a condition$/), /conditions:\n {8}- what:/);
});

test("a move writes stage and history with today, and asks who and why", () => {
  const text = sampleText(CLAIMS).replace("stage: chartered", "stage: <|>chartered");
  const moved = offered(text, /^Start the Pilot…$/);
  assert.match(moved, /\nstage: piloting\n/);
  assert.match(
    moved,
    /\n *- stage: piloting\n *date: 2026-11-23\n *by:\s*\n *why:|stage: piloting, date: 2026-11-23, by:/,
  );
});
