/** Quick fixes: what is offered where, and what they leave untouched. */
import assert from "node:assert/strict";
import test from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { codeActions, fixEdit, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import { diagnosticsOf, findingsOf, idOf } from "../../server/src/lsp/features/diagnostics.ts";
import { type Abilities, type OpenCharter, rangeOf } from "../../server/src/lsp/features/open-charter.ts";
import { ABLE, applied, HEAD, openAt, openText, SIMPLE } from "../support/check.ts";

/** The actions at the cursor, completed. */
function actionsAt(
  marked: string,
  abilities: Abilities = ABLE,
  only?: string[],
): { charter: OpenCharter; actions: CodeAction[] } {
  const { charter, position } = openAt(marked);
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const range = { start: position, end: position };
  const actions = codeActions(charter, { textDocument: { uri: charter.uri }, range, context }, abilities);
  return {
    charter,
    actions: actions.map((action) => (action.data ? resolveCodeAction(charter, action, abilities) : action)),
  };
}

/** The text after the action whose title fits. */
function after(marked: string, title: RegExp, abilities: Abilities = ABLE): string {
  const { charter, actions } = actionsAt(marked, abilities);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `${title} is among ${actions.map((one) => one.title).join(" | ")}`);
  return applied(charter, action.edit);
}

test("a missing owner is scaffolded with tab stops where the client can, plain where it cannot", () => {
  const before = `${HEAD}stage: chartered\naccount<|>ability:\n  sponsor: Ana Pereira # pays\n`;
  const rich = after(before, /Add the production owner/);
  assert.match(rich, /\n {2}production_owner:\n {4}name: \$\{?1/);
  assert.match(rich, /sponsor: Ana Pereira # pays\n/);
  const plain = after(before, /Add the production owner/, SIMPLE);
  assert.match(plain, /\n {2}production_owner:\n {4}name:\s*\n/);
  assert.doesNotMatch(plain, /\$/);
});

const OWNERLESS: readonly (readonly [string, string, string])[] = [
  ["CRLF", `accounta<|>bility:\r\n  sponsor: Ana Pereira # pays\r\n`, "\r\n  production_owner:\r\n    name:"],
  [
    "four spaces",
    `accounta<|>bility:\n    # who pays\n    sponsor: Ana Pereira\n`,
    "\n    production_owner:\n        name:",
  ],
  [
    "flow style",
    `accounta<|>bility: { sponsor: Ana Pereira } # short\n`,
    "sponsor: Ana Pereira, production_owner: { name:",
  ],
];
for (const [name, section, expected] of OWNERLESS) {
  test(`a scaffold follows the style of the text: ${name}`, () => {
    const eol = section.includes("\r") ? "\r\n" : "\n";
    const before = `${HEAD}stage: chartered\n`.replaceAll("\n", eol) + section;
    const text = after(before, /Add the production owner/, SIMPLE);
    assert.ok(text.includes(expected), text);
    assert.ok(text.includes(section.includes("#") ? "#" : ""));
    assert.equal(/(?<!\r)\n/.test(text), eol === "\n");
    for (const line of before.replace("<|>", "").split(eol)) {
      if (line.trim().startsWith("#") || line.includes("# "))
        assert.ok(text.includes(line.slice(line.indexOf("#"))), line);
    }
  });
}

test("list items are added in the style of the list, indented or not", () => {
  const build = (dash: string) =>
    `${HEAD}stage: chartered\ncost:\n  currency: EUR\n  li<|>nes:\n${dash}- item: Seats # per head\n${dash}  category: licences\n${dash}  basis: per_user_month\n${dash}  amount: 9\nscale:\n  users: { pilot: 2, full: 40 }\n  volume: { unit: x, per_month: 10 }\n`;
  for (const dash of ["  ", "    "]) {
    const { charter, actions } = actionsAt(build(dash), SIMPLE);
    const action = actions.find((one) => one.diagnostics?.[0]?.code === "cost/categories-covered");
    if (action === undefined) continue;
    const text = applied(charter, action.edit);
    assert.ok(text.includes(`\n${dash}- item:`), text);
    assert.ok(text.includes("# per head"));
  }
});

test("a misspelt key and a misspelt word are corrected in place", () => {
  assert.equal(
    after(
      `${HEAD}stage: idea\nmetadata:\n  na<|>me: A\n  busness_unit: B # unit\n`
        .replace("na<|>me", "name")
        .replace("busness", "bus<|>ness"),
      /business_unit/,
    ),
    `${HEAD}stage: idea\nmetadata:\n  name: A\n  business_unit: B # unit\n`,
  );
  assert.match(after(`${HEAD}stage: pilot<|>ng\n`, /piloting/), /stage: piloting\n/);
});

test("a pilot metric moves to the pilot metrics and leaves an empty production metric", () => {
  const text = after(
    `${HEAD}stage: chartered\nmeasurement:\n  production_metric:\n    name: Model <|>accuracy\n    target: 90\n`,
    /pilot metrics/,
    SIMPLE,
  );
  assert.match(text, /pilot_metrics:\n\s+- .*name: Model accuracy/);
  assert.match(text, /production_metric:\n {4}name:\s*\n/);
});

test("broken YAML that can be repaired offers its repair", () => {
  const text = after(`${HEAD}stage: idea\nmetadata:\n\t<|>name: x\n`, /Indent with spaces/, SIMPLE);
  assert.ok(!text.includes("\t"));
});

test("each finding has at most one preferred fix", () => {
  const charter = openText(`${HEAD}stage: production\nmetadata:\n  name: x\naccountability:\n  sponsor: Ana Pereira\n`);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const params = { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } };
  const preferred = new Map<string, number>();
  for (const action of codeActions(charter, params, ABLE).filter((one) => one.isPreferred)) {
    const key = `${action.diagnostics?.[0]?.code}${JSON.stringify(action.diagnostics?.[0]?.range)}${action.diagnostics?.[0]?.message}`;
    preferred.set(key, (preferred.get(key) ?? 0) + 1);
  }
  assert.ok(preferred.size > 10);
  assert.deepEqual(
    [...preferred].filter(([, count]) => count > 1),
    [],
  );
});

test("only what the client asks for is offered", () => {
  const before = `${HEAD}stage: chartered\naccounta<|>bility:\n  sponsor: Ana Pereira\n`;
  assert.ok(actionsAt(before, ABLE, ["quickfix"]).actions.length > 0);
  assert.equal(actionsAt(before, ABLE, ["source.organizeImports"]).actions.length, 0);
});

test("who is trained to check the output: one entry is the preferred answer, of several none is", () => {
  const preferred = (entries: string) =>
    actionsAt(`${HEAD}stage: chartered\nuse_case: { autonomy: recommends }\ncapability:\n  lear<|>ning:\n${entries}`)
      .actions.filter(({ title }) => title.endsWith("trains the checkers"))
      .map(({ isPreferred }) => isPreferred === true);
  const buyers = "    - { who: Buyers, learns: Judge a proposed quantity against the season }\n";
  assert.deepEqual(preferred(buyers), [true]);
  assert.deepEqual(preferred(buyers + buyers.replace("Buyers", "Planners")), [false, false]);
});

test("a list of everything names nothing twice, and a menu of source actions is whole", () => {
  const before = `${HEAD}stage: piloting\naccounta<|>bility:\n  sponsor: Ana Pereira\n`;
  const adds = (only?: string[]) =>
    actionsAt(before, ABLE, only).actions.filter(({ title }) => title.startsWith("Add everything"));
  const all = adds();
  assert.equal(all.length, 2);
  assert.deepEqual([...new Set(all.map(({ kind }) => kind))], ["refactor.rewrite"]);
  assert.deepEqual(
    adds(["source"]).map(({ title }) => title),
    all.map(({ title }) => title),
  );
});

test("the edit of a fix button is that of the code action, and null once the finding is gone", () => {
  const before = `${HEAD}stage: chartered\naccounta<|>bility:\n  sponsor: Ana Pereira\n`;
  const { charter, actions } = actionsAt(before);
  const finding = findingsOf(charter).find((one) => one.code === "accountability/owner-named");
  assert.ok(finding);
  const action = actions.find((one) => one.diagnostics?.[0]?.code === finding.code);
  assert.deepEqual(fixEdit(charter, idOf(finding), 0, ABLE), action?.edit);
  assert.equal(fixEdit(openText(`${HEAD}stage: killed\n`), idOf(finding), 0, ABLE), null);
});

test("a scaffold that nobody has filled in is still a finding, now about the empty key", () => {
  const text = after(
    `${HEAD}stage: chartered\naccounta<|>bility:\n  sponsor: Ana Pereira\n`,
    /Add the production owner/,
    SIMPLE,
  );
  const charter = openText(text);
  const found = diagnosticsOf(charter).find((one) => one.code === "accountability/owner-named");
  assert.match(found?.message ?? "", /not filled in/);
});

test("an edit names the version it was made for", () => {
  const { charter, actions } = actionsAt(`${HEAD}stage: chartered\naccounta<|>bility:\n  sponsor: Ana Pereira\n`);
  const change = actions[0]?.edit?.documentChanges?.[0];
  assert.deepEqual(change && "textDocument" in change ? change.textDocument : null, { uri: charter.uri, version: 1 });
  assert.ok(rangeOf(charter, { start: 0, end: 1 }));
});

test("everything that a stage asks for is added at once, and a second time there is nothing to add", () => {
  const before = `${HEAD}stage: chartered\n# sponsor comes first\naccounta<|>bility: { sponsor: Ana Pereira }\n`;
  const text = after(before, /^Add everything that is missing for stage chartered$/, SIMPLE);
  assert.match(text, /# sponsor comes first\naccountability: \{ sponsor: Ana Pereira, production_owner: \{/);
  for (const key of [
    "metadata",
    "scale",
    "pilot",
    "measurement",
    "operations",
    "governance",
    "cost",
    "capability",
    "bridge",
  ]) {
    assert.match(text, new RegExp(`^${key}:`, "m"));
  }
  const again = openText(text);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const offered = codeActions(again, { textDocument: { uri: again.uri }, range, context: { diagnostics: [] } }, ABLE);
  assert.deepEqual(
    offered.filter((one) => /missing for stage chartered/.test(one.title)),
    [],
  );
  assert.ok((again.analysis.score?.total ?? 99) <= (openText(before.replace("<|>", "")).analysis.score?.total ?? 0));
});

test("a fix whose keys stand there empty already leads to the first of them, where the client can go there", () => {
  const before = `${HEAD}stage: chartered\naccountability:\n  sponsor: Ana Pereira\n  production_owner:\n    na<|>me:  # who\n    unit: Wards\n`;
  const { charter, actions } = actionsAt(before);
  const action = actions.find((one) => /Add the owner's name/.test(one.title));
  const change = action?.edit?.documentChanges?.[0];
  assert.ok(change && "edits" in change);
  assert.equal(applied(charter, action?.edit).split("\n")[6], "    name: $0 # who");
  assert.equal(
    actionsAt(before, SIMPLE).actions.some((one) => /Add the owner's name/.test(one.title)),
    false,
  );
});

test("a stage that asks for nothing more than the one before it is not offered a second time", () => {
  const { actions } = actionsAt(`${HEAD}stage: chartered\naccounta<|>bility:\n  sponsor: Ana Pereira\n`);
  const titles = actions.map(({ title }) => title).filter((title) => title.startsWith("Add everything"));
  assert.deepEqual(titles, ["Add everything that is missing for stage chartered"]);
});

test("a list with an entry to fill in is also inserted between braces", () => {
  const before = `${HEAD}stage: chartered\npil<|>ot: { end: 2027-04-30 }\n`;
  assert.match(after(before, /Add the exit criteria/), /pilot: \{ end: 2027-04-30, exit_criteria: \[\$0\] \}/);
  assert.match(after(before, /Add the exit criteria/, SIMPLE), /pilot: \{ end: 2027-04-30, exit_criteria: \[\] \}/);
  assert.match(
    after(before, /Add everything.*chartered/),
    /team: \[\$\d+\], exit_criteria: \[\$\d+\], kill_criteria: \[\{ if:/,
  );
});

test("a fix of a key that holds a placeholder empties it", () => {
  const before = `${HEAD}stage: chartered\noperations:\n  fall<|>back: TBD # later\n  runbook: a.md\n`;
  assert.match(after(before, /Add the fallback/), /\n {2}fallback: \$0 # later\n {2}runbook/);
  assert.match(after(before, /Add the fallback/, SIMPLE), /\n {2}fallback: ?# later\n {2}runbook/);
});

test("a client that knows no tab stops hears that a key is there and only has to be filled in", () => {
  const before = `${HEAD}stage: chartered\noperations:\n  fall<|>back:\n`;
  const { actions } = actionsAt(before, { ...ABLE, snippetEdits: false });
  const fix = actions.find(({ title }) => title === "Add the fallback");
  assert.equal(fix?.disabled?.reason, "It is there already and only has to be filled in.");
  assert.equal(fix?.isPreferred, undefined);
});

test("a model's metric is moved and its lines are emptied, each with its comment", () => {
  const before = `${HEAD}stage: chartered\nmeasurement:\n  production_metric:\n    na<|>me: Test set accuracy # asked in May\n    # from the vendor\n    target: 85\n`;
  assert.equal(
    after(before, /Move it to the pilot metrics/).split("measurement:\n")[1],
    "  production_metric:\n    name: $1 # asked in May\n    unit: $2\n    better: $3\n    baseline: $4\n    # from the vendor\n    target: $5\n    by: $6\n    source: $7\n    baseline_date: $0\n  pilot_metrics:\n    - name: Test set accuracy\n      target: 85\n",
  );
});

test("what is missing is said once, and the fix names it", () => {
  const before = (rest: string) =>
    `${HEAD}stage: chartered\nmeasurement:\n  production_metric:\n    name: Scrap per shift\n    uni<|>t: kg\n    target: 40\n    baseline: ${rest}\n`;
  const found = (rest: string) => {
    const { charter } = openAt(before(rest));
    return diagnosticsOf(charter).find(({ code }) => code === "measurement/metric-quantified")?.message;
  };
  assert.equal(found("TBD"), "`production_metric.baseline` is not filled in: without it nobody can say it worked.");
  const { charter } = openAt(before("TBD"));
  const fixes = findingsOf(charter).find(({ code }) => code === "measurement/metric-quantified")?.fixes;
  assert.deepEqual(
    fixes?.map(({ title }) => title),
    ["Add baseline"],
  );
});

test("each of several wrong waivers has fixes of its own", () => {
  const before = `${HEAD}stage: chartered\nwaivers:\n  - { rule: accountability/owner-named, reason: accepted_risk }\n  - { ru<|>le: cost/contingncy, reason: accepted_risk }\n`;
  assert.match(after(before, /^Change it to cost\/contingency$/), /\{ rule: cost\/contingency, reason/);
  assert.match(
    after(before, /^Remove the waiver of cost\/contingncy$/),
    /waivers:\n {2}- \{ rule: accountability\/owner-named, reason: accepted_risk \}\n$/,
  );
});
