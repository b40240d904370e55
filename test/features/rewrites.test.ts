/** Code actions that mend nothing: waiving, moving on, writing the same in another way. */
import assert from "node:assert/strict";
import test from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { codeActions, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import { ABLE, applied, HEAD, openAt, openText, SIMPLE, sample } from "../support/check.ts";

/** The actions at the cursor, not yet completed. */
function offered(marked: string): {
  titles: string[];
  after: (title: RegExp) => string;
  find: (title: RegExp) => CodeAction | undefined;
} {
  const { charter, position } = openAt(marked);
  const range = { start: position, end: position };
  const actions = codeActions(
    charter,
    { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } },
    ABLE,
  );
  const find = (title: RegExp) => actions.find((one) => title.test(one.title));
  return {
    titles: actions.map((one) => one.title),
    find,
    after: (title) => {
      const action = find(title);
      assert.ok(action, `${title} is among ${actions.map((one) => one.title).join(" | ")}`);
      return applied(charter, resolveCodeAction(charter, action, { ...ABLE, snippetEdits: false }).edit).slice(
        HEAD.length,
      );
    },
  };
}

test("a waiver names the rule and leaves everything else to people", () => {
  const text = offered(
    `${HEAD}stage: chartered\nmeas<|>urement:\n  function: { lead: Ines Duarte, reports_to: [CIO] }\n`,
  ).titles;
  assert.ok(text.length > 0);
  const { after } = offered(
    `${HEAD}stage: chartered\nmeasurement:\n  function: { lead: Ines Duarte, repo<|>rts_to: [CIO] }\n`,
  );
  assert.match(
    after(/^Waive measurement\/reports-to-cio-and-cfo/),
    /\nwaivers:\n {2}- rule: measurement\/reports-to-cio-and-cfo\n {4}reason:\s*\n {4}why:\s*\n {4}approved_by:\s*\n {4}expires:\s*$/,
  );
});

test("a second waiver goes behind the first", () => {
  const { after } = offered(
    `${HEAD}stage: chartered\nmeasurement:\n  function: { lead: Ines Duarte, repo<|>rts_to: [CIO] }\nwaivers:\n  - rule: cost/contingency # small\n    reason: accepted_risk\n`,
  );
  assert.match(after(/^Waive/), /reason: accepted_risk\n {2}- rule: measurement\/reports-to-cio-and-cfo\n {4}reason:/);
});

test("a rule that nobody can waive says so, to clients that show it", () => {
  const { find } = offered(`${HEAD}stage: chartered\naccount<|>ability:\n  sponsor: Ana Pereira\n`);
  assert.equal(
    find(/^Waive accountability\/owner-named/)?.disabled?.reason,
    "This rule cannot be waived: it decides the first question.",
  );
  const { charter, position } = openAt(`${HEAD}stage: chartered\naccount<|>ability:\n  sponsor: Ana Pereira\n`);
  const range = { start: position, end: position };
  const plain = codeActions(
    charter,
    { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } },
    SIMPLE,
  );
  assert.ok(plain.every((one) => one.disabled === undefined));
});

test("the next stage is offered at `stage`, with what is still open", () => {
  const blocked = offered(`${HEAD}sta<|>ge: idea\n`).find(/^Move to Chartered…$/);
  assert.match(blocked?.disabled?.reason ?? "", /^\d+ demands of stage chartered are open, first: /);
  const claims = sample("06-claims-handling").replace("stage: chartered\nhistory", "sta<|>ge: chartered\nhistory");
  const next = offered(claims);
  const action = next.find(/^Start the Pilot…$/);
  assert.equal(action?.disabled, undefined);
  assert.match(next.after(/^Start the Pilot…$/), /\nstage: piloting\nhistory/);
});

test("a map is written as a block and back", () => {
  const line = `${HEAD}use_case:\n  system: { ki<|>nd: generative, build: in_house } # ours\n  autonomy: informs\n`;
  const block = offered(line).after(/^Write system as a block$/);
  assert.equal(block, "use_case:\n  system:\n    kind: generative\n    build: in_house # ours\n  autonomy: informs\n");
  const back = offered(
    `${HEAD}use_case:\n  sys<|>tem:\n    kind: generative\n    build: in_house\n  autonomy: informs\n`,
  );
  assert.equal(
    back.after(/^Write system on one line$/),
    "use_case:\n  system: { kind: generative, build: in_house }\n  autonomy: informs\n",
  );
});

test("lists too; but not where comments or anchors would be lost", () => {
  assert.equal(
    offered(`${HEAD}pilot:\n  team: [A<|>na Pereira, Ken Abe]\n`).after(/as a block$/),
    "pilot:\n  team:\n    - Ana Pereira\n    - Ken Abe\n",
  );
  for (const text of [
    "sys<|>tem:\n    kind: generative # big\n    build: in_house",
    "sys<|>tem: { kind: &k generative, build: in_house }",
  ]) {
    assert.ok(
      !offered(`${HEAD}use_case:\n  ${text}\n`).titles.some((title) => /one line|as a block/.test(title)),
      text,
    );
  }
});

test("a person becomes a block with name and e-mail", () => {
  const after = offered(`${HEAD}accountability:\n  sponsor: Ana Per<|>eira <a@x.example>\n`).after(
    /^Write Ana Pereira with/,
  );
  assert.equal(after, "accountability:\n  sponsor:\n    name: Ana Pereira\n    email: a@x.example\n");
  const open = offered(`${HEAD}pilot:\n  team: [Ana Per<|>eira]\n`).after(/^Write Ana Pereira with/);
  assert.match(open, /team: \[\{ name: Ana Pereira, email:\s*\}\]/);
});

test("one more entry of a list, as a skeleton", () => {
  const after = offered(`${HEAD}capability:\n  learning:\n    - who: Clerks\n      lea<|>rns: To check\n`).after(
    /^Add another /,
  );
  assert.match(after, /learns: To check\n {4}- who:\s*\n {6}people:/);
});

test("none of these raises a score", () => {
  const before = openText(sample("05-route-planner"));
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const params = { textDocument: { uri: before.uri }, range, context: { diagnostics: [], only: ["quickfix"] } };
  for (const action of codeActions(before, params, ABLE).filter(
    (one) => one.title.startsWith("Waive") && !one.disabled,
  )) {
    const after = openText(applied(before, resolveCodeAction(before, action, { ...ABLE, snippetEdits: false }).edit));
    assert.ok((after.analysis.score?.before ?? 0) <= (before.analysis.score?.before ?? 0), action.title);
  }
});

test("what is written in another way keeps its characters", () => {
  const lines = offered(`${HEAD}cost:\n  lines:\n    - it<|>em: "0815"\n      amount: 01.10\n      unit: '4.20'\n`);
  assert.match(lines.after(/on one line$/), /\{ item: "0815", amount: 01\.10, unit: '4\.20' \}/);
  const block = offered(`${HEAD}scale:\n  users: { pi<|>lot: 0020, full: 4.20e2, note: 12345678901234567890 }\n`);
  assert.match(block.after(/as a block$/), /pilot: 0020\n {4}full: 4\.20e2\n {4}note: 12345678901234567890\n/);
  for (const written of ["07710", "3.50", "0x1F", "1e3", "12345678901234567890", "+5"]) {
    const quoted = offered(`${HEAD}use_case:\n  system: { supplier: Northwind, model: ${written}<|> }\n`);
    assert.match(quoted.after(/^Put .* in quotes$/), new RegExp(`model: ["']${written.replace(/[.+]/g, "\\$&")}["']`));
  }
});
