/** Completion: where it offers what, and what an accepted offer writes. */
import assert from "node:assert/strict";
import test from "node:test";
import type { CompletionItem } from "vscode-languageserver";
import type { Person } from "../../server/src/core/charter/people.ts";
import { starter } from "../../server/src/core/schema/starter.ts";
import { completion, resolveCompletion } from "../../server/src/lsp/features/completion.ts";
import type { OpenCharter } from "../../server/src/lsp/features/open-charter.ts";
import { ABLE, appliedEdits, HEAD, nobody, openAt, openText, SIMPLE } from "../support/check.ts";

/** Somebody in another charter. */
const ELSEWHERE: Person = { name: "Aisha Bello", email: null, role: null, unit: null, label: "Aisha Bello" };

/** What is offered at the cursor, best first. */
function offered(
  marked: string,
  elsewhere: readonly Person[] = [],
): { charter: OpenCharter; items: CompletionItem[]; labels: string[] } {
  const { charter, params } = openAt(marked);
  const items = [...completion(charter, params, () => elsewhere, ABLE).items].sort((one, other) =>
    (one.sortText ?? "") < (other.sortText ?? "") ? -1 : 1,
  );
  return { charter, items, labels: items.map((item) => item.label) };
}

/** The text after the offer with this label; tab stops as `$1`, or nothing for a simple client. */
function accepted(marked: string, label: string, abilities = ABLE): string {
  const { charter, params } = openAt(marked);
  const { items } = completion(charter, params, nobody, abilities);
  const item = items.find((one) => one.label === label);
  assert.ok(
    item?.textEdit && "range" in item.textEdit,
    `${label} is among ${items.map((one) => one.label).join(", ")}`,
  );
  return appliedEdits(charter, [item.textEdit]).slice(HEAD.length);
}

test("keys that are asked for come first, with the stage that asks; keys that stand there are gone", () => {
  const { items, labels } = offered(`${HEAD}stage: chartered\nbridge:\n  cost: 3\n  <|>\n`);
  assert.deepEqual(
    labels.slice(0, 2),
    ["effort_days", "funded"].sort((a, b) => labels.indexOf(a) - labels.indexOf(b)),
  );
  assert.equal(labels[0], "effort_days");
  assert.equal(items[0]?.detail, "must be there from chartered");
  assert.ok(!labels.includes("cost"));
  assert.ok(labels.indexOf("go_live") < labels.indexOf("start"));
});

test("at the root every missing section is offered, also in the middle of a file", () => {
  const { labels } = offered(`${HEAD}stage: chartered\n<|>\ncost:\n  months: 12\n`);
  assert.ok(labels.includes("accountability"));
  assert.ok(!labels.includes("cost") && !labels.includes("stage") && !labels.includes("apiVersion"));
});

test("a block key brings its skeleton, a plain client gets it without tab stops", () => {
  assert.equal(
    accepted(`${HEAD}acc<|>\n`, "accountability").split("\n").slice(0, 4).join("\n"),
    "accountability:\n  sponsor: $1\n  production_owner:\n    name: $2",
  );
  assert.match(
    accepted(`${HEAD}acc<|>\n`, "accountability", SIMPLE),
    /^accountability:\n {2}sponsor:\s*\n {2}production_owner:\n {4}name:\s*\n/,
  );
  assert.equal(accepted(`${HEAD}scale:\n  <|>\n`, "users"), "scale:\n  users:\n    pilot: $1\n    full: $0\n");
});

test("a key in the middle of being written is replaced, one with a value keeps it", () => {
  assert.equal(accepted(`${HEAD}bridge:\n  eff<|>\n`, "effort_days"), "bridge:\n  effort_days: $0\n");
  assert.equal(
    accepted(`${HEAD}bridge:\n  eff<|>ort: 12 # days\n`, "effort_days"),
    "bridge:\n  effort_days: 12 # days\n",
  );
});

test("words of a list come with what they mean, and replace what stands there", () => {
  const { items, labels } = offered(`${HEAD}stage: <|>\n`);
  assert.deepEqual(labels, ["idea", "chartered", "piloting", "bridging", "production", "paused", "killed"]);
  assert.equal(items[2]?.detail, "The pilot is running.");
  assert.equal(accepted(`${HEAD}stage: pi<|>lotting # x\n`, "piloting"), "stage: piloting # x\n");
  assert.deepEqual(offered(`${HEAD}bridge:\n  funded: <|>\n`).labels, ["false", "true"]);
  assert.match(accepted(`${HEAD}measurement:\n  guardrails:\n    - { op: <|> }\n`, "<="), /op: "?<="? \}/);
});

test("list items: a new one under the key, keys behind a dash, both ways to indent lists", () => {
  assert.equal(
    accepted(
      `${HEAD}capability:\n  learning:\n    <|>\n`,
      offered(`${HEAD}capability:\n  learning:\n    <|>\n`).labels[0] ?? "",
    ),
    "capability:\n  learning:\n    - who: $1\n      people: $2\n      learns: $3\n      format: $4\n      ready_by: $0\n",
  );
  const indented = offered(`${HEAD}cost:\n  lines:\n    - item: Seats\n      <|>\n`).labels;
  const flat = offered(`${HEAD}cost:\n  lines:\n  - item: Seats\n    <|>\n`).labels;
  assert.ok(indented.includes("category") && !indented.includes("item"));
  assert.deepEqual(flat, indented);
  assert.ok(offered(`${HEAD}cost:\n  lines:\n  - item: a\n  - <|>\n`).labels.includes("item"));
  assert.deepEqual(
    offered(`${HEAD}cost:\n  lines:\n    - item: a\n      amount: 2\n    - category: <|>\n`).labels.slice(0, 2),
    ["licences", "infrastructure"],
  );
});

test("flow style: keys and values between braces, over lines and inside lists", () => {
  const keys = offered(`${HEAD}use_case:\n  system: { kind: generative, <|> }\n`).labels;
  assert.ok(keys.includes("build") && !keys.includes("kind"));
  assert.equal(
    accepted(`${HEAD}use_case:\n  system: { kind: generative, b<|> }\n`, "build"),
    "use_case:\n  system: { kind: generative, build: $0 }\n",
  );
  assert.deepEqual(offered(`${HEAD}use_case:\n  system: { kind: <|>, build: in_house }\n`).labels, [
    "predictive",
    "generative",
    "agentic",
    "hybrid",
  ]);
  const lines = offered(
    `${HEAD}cost:\n  lines:\n    - { item: a, amount: 1 }\n    - { item: b,\n        basis: <|>\n`,
  ).labels;
  assert.ok(lines.includes("per_user_month"));
  const later = offered(`${HEAD}use_case:\n  system: { <|>, build: in_house }\n`).labels;
  assert.ok(!later.includes("build"));
});

test("people who are named already are offered wherever a person is asked for", () => {
  const text = `${HEAD}pilot:\n  team: [Marta Silva, Innovation team]\naccountability:\n  sponsor: James Doyle <j@x.example>\n  production_owner:\n    name: <|>\n`;
  assert.deepEqual(offered(text, [ELSEWHERE]).labels, ["Marta Silva", "James Doyle", "Aisha Bello"]);
  const sponsor = `${HEAD}accountability:\n  sponsor: Ana Pereira <ana@x.example>\n`;
  assert.equal(offered(`${sponsor}pilot:\n  team:\n    - Noor Haddad\n    - <|>\n`).labels[0], "Ana Pereira");
  assert.deepEqual(offered(`${sponsor}pilot:\n  team: [Noor Haddad, <|>]\n`).labels, ["Ana Pereira"]);
});

test("rules in a waiver: those that fail come first, those that nobody can waive are missing", () => {
  const { labels } = offered(`${HEAD}stage: chartered\nwaivers:\n  - rule: <|>\n`);
  assert.ok(labels.length > 30);
  assert.ok(labels.includes("measurement/reports-to-cio-and-cfo"));
  assert.ok(labels.includes("governance/review-engaged[legal]"));
  assert.ok(!labels.includes("accountability/owner-named"));
});

test("days follow from the other days, and from today", () => {
  const days = offered(`${HEAD}pilot:\n  start: 2027-01-11\n  end: <|>\n`);
  assert.equal(days.labels[0], "2027-04-05");
  assert.equal(days.items[0]?.detail, "12 weeks after the start, 5 Apr 2027");
  assert.equal(offered(`${HEAD}metadata:\n  updated: <|>\n`).labels[0], "2026-11-23");
  assert.ok(offered(`${HEAD}waivers:\n  - expires: <|>\n`).labels.includes("2027-05-25"));
});

test("currencies and units", () => {
  assert.equal(offered(`${HEAD}cost:\n  currency: <|>\n`).labels[0], "EUR");
  assert.ok(offered(`${HEAD}measurement:\n  production_metric:\n    unit: <|>\n`).labels.includes("minutes"));
});

test("a year for the cost table, and the usual sources of a price", () => {
  assert.deepEqual(offered(`${HEAD}cost:\n  months: <|>\n`).labels, ["12"]);
  assert.equal(accepted(`${HEAD}cost:\n  months: <|>\n`, "12"), "cost:\n  months: 12\n");
  assert.deepEqual(offered(`${HEAD}cost:\n  lines:\n    - item: Seats\n      source: <|>\n`).labels, [
    "supplier quote",
    "contract",
    "price list",
    "cloud calculator",
    "team estimate",
    "HR bands",
  ]);
  assert.deepEqual(offered(`${HEAD}governance:\n  data:\n    - source: <|>\n`).labels, []);
});

const METRICS = `${HEAD}measurement:
  production_metric: { name: Handling time }
  guardrails:
    - name: "Complaints: all"
    - name: TBD
  pilot_metrics:
    - name: Field accuracy
      predicts: PREDICTS
    - name: Field accuracy
  monitoring: { quality: { signal: Files corrected } }
capability:
  adoption:
    metric: ADOPTION
`;

test("metrics that are named already are offered where one is named, each once and never a placeholder", () => {
  const predicts = METRICS.replace("PREDICTS", "<|>").replace("ADOPTION", "Share of claims");
  assert.deepEqual(offered(predicts).labels, ["Handling time", "Complaints: all", "Share of claims"]);
  assert.equal(offered(predicts).items[0]?.detail, "the production metric");
  assert.match(accepted(predicts, "Complaints: all"), /predicts: "Complaints: all"\n/);
  const adoption = METRICS.replace("ADOPTION", "<|>").replace("PREDICTS", "less rework");
  assert.deepEqual(offered(adoption).labels, ["Field accuracy", "Complaints: all", "Files corrected"]);
  const guardrail = METRICS.replace("TBD", "<|>").replace("ADOPTION", "Share of claims");
  assert.deepEqual(offered(guardrail).labels, ["Field accuracy", "Files corrected", "Share of claims"]);
  assert.deepEqual(offered(METRICS.replace("Handling time", "<|>")).labels, []);
});

test("an empty file offers a minimal and a full charter named after the file", () => {
  for (const empty of ["<|>", "\n<|>\n", "# notes\n<|>"]) {
    assert.deepEqual(offered(empty).labels.slice(0, 2), ["Minimal pilot charter", "Full pilot charter"]);
  }
  const uri = "file:///a/shelf-chat.pilot.yaml";
  const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
  const [minimal] = completion(openText("", {}, uri), params, nobody, ABLE).items;
  assert.ok(minimal?.textEdit);
  assert.match(minimal.textEdit.newText, /id: shelf-chat\n {2}name: Shelf chat\n/);
  assert.equal(openText(minimal.textEdit.newText).analysis.kind, "charter");
});

test("a whole charter leads from question to question, and is plain text for a client without snippets", () => {
  const head = { id: "test", name: "Test" };
  const sizes = [
    ["Minimal pilot charter", "minimal"],
    ["Full pilot charter", "full"],
  ] as const;
  for (const [label, size] of sizes) {
    const { charter, params } = openAt("<|>");
    const textFor = (abilities: typeof ABLE) =>
      completion(charter, params, nobody, abilities).items.find((one) => one.label === label)?.textEdit?.newText ?? "";
    const [rich, plain] = [textFor(ABLE), textFor(SIMPLE)];
    assert.equal(plain, starter(size, head));
    assert.equal(rich.replace(/ \$\d+/g, ""), plain);
    const stops = [...rich.matchAll(/\$(\d+)/g)].map(([, stop]) => Number(stop));
    assert.ok(stops.length >= 14, `${stops.length} questions`);
    assert.deepEqual(stops, [...stops.slice(0, -1).map((_, index) => index + 1), 0]);
    assert.doesNotMatch(plain, /person-days \(person-days\)|people [^\n]*\(people\)/);
    assert.doesNotMatch(plain, /[^\n ] +#|[ \t]$/m, "comments stand above their keys, and no line ends in a blank");
    assert.match(plain, /\n {4}# YYYY-MM-DD\n {4}by:\n|\n {4}# The day [^\n]* \(YYYY-MM-DD\)\n {4}by:\n/);
  }
  assert.ok(
    starter("minimal", head)
      .split("\n")
      .filter((line) => line !== "").length <= 42,
  );
  assert.match(starter("full", head), /\n {2}# One result, with a number and a period\n {2}exit_criteria:\n {4}-\n/);
});

test("broken text does not get in the way", () => {
  assert.ok(offered(`${HEAD}stage: [\nbridge:\n  <|>\n`).labels.includes("effort_days"));
  assert.ok(offered(`${HEAD}stage: chartered\nbridge:\n  cost: "3\n  f<|>\n`).labels.includes("funded"));
  assert.ok(offered(`${HEAD}cost:\n  lines:\n    - { item: x, <|>\ncapability:\n`).labels.includes("basis"));
  assert.ok(offered(`${HEAD}\taccountability:\nbridge:\n  <|>`).labels.includes("effort_days"));
});

test("nothing is offered in comments, block texts, quoted texts or under plain values", () => {
  const silent = [
    `# st<|>`,
    `stage: idea # pi<|>`,
    `use_case:\n  problem: |\n    some <|>text\n`,
    `use_case:\n  problem: >-\n\n    <|>\n`,
    `use_case:\n  problem: some <|>`,
    `use_case:\n  problem: some\n    more <|>`,
    `metadata:\n  name: "st<|>"`,
    `stage: idea\n  <|>`,
    `x-notes:\n  <|>`,
  ];
  for (const text of silent) assert.deepEqual(offered(`${HEAD}${text}`).labels, [], text);
});

test("a colon or dash without its space gets one, a key without its block the usual keys", () => {
  assert.equal(accepted(`${HEAD}stage:<|>\n`, "idea"), "stage: idea\n");
  assert.equal(
    accepted(`${HEAD}accountability:\n  sponsor: Ana Pereira\npilot:\n  team:\n    -<|>\n`, "Ana Pereira").split(
      "\n",
    )[4],
    "    - Ana Pereira",
  );
  for (const text of [`${HEAD}scale:\n  users:<|>\n`, `${HEAD}scale:\n  users: <|>\n`]) {
    assert.equal(accepted(text, "users …"), "scale:\n  users:\n    pilot: $1\n    full: $0\n");
  }
});

test("a quoted word is replaced with its quotes", () => {
  const { items } = offered(`${HEAD}stage: "pi<|>"\n`);
  assert.equal(items.find((one) => one.label === "piloting")?.filterText, '"piloting');
  assert.equal(accepted(`${HEAD}stage: "pi<|>"\n`, "piloting"), "stage: piloting\n");
});

test("CRLF texts get CRLF", () => {
  const { charter, params } = openAt(`apiVersion: pilot-charter/v1\r\nkind: PilotCharter\r\nscale:\r\n  <|>\r\n`);
  const users = completion(charter, params, nobody, ABLE).items.find((one) => one.label === "users");
  assert.equal(users?.textEdit?.newText, "users:\r\n    pilot: $1\r\n    full: $0");
});

test("documentation comes when somebody looks", () => {
  const { charter, items } = offered(`${HEAD}bridge:\n  <|>\n`);
  const item = items.find((one) => one.label === "effort_days");
  assert.ok(item && item.documentation === undefined);
  const resolved = resolveCompletion(item, charter, ABLE);
  assert.match((resolved.documentation as { value: string }).value, /person-days/);
  const rule = offered(`${HEAD}waivers:\n  - rule: <|>\n`).items[0];
  assert.ok(rule);
  assert.match((resolveCompletion(rule, charter, ABLE).documentation as { value: string }).value, /\*\*/);
});

test("accepting any key where it is offered gives a text that still parses and has the key", () => {
  const places = [
    "<|>",
    "accountability:\n  <|>",
    "cost:\n  lines:\n    - <|>",
    "governance:\n  reviews: { <|> }",
    "pilot:\n  <|>\n",
  ];
  for (const place of places) {
    for (const { label } of offered(`${HEAD}${place}`).items.filter((one) => one.kind !== 18 && one.kind !== 9)) {
      const text = HEAD + accepted(`${HEAD}${place}`, label, SIMPLE);
      const charter = openText(text);
      assert.notEqual(charter.tree.root, "broken", text);
      assert.ok(text.includes(`${label}:`) || label.startsWith("- ") || label.endsWith(" …"), text);
    }
  }
});

test("who or what is in a list already is not offered in it again", () => {
  const text = `${HEAD}accountability:\n  sponsor: Ana Pereira <ana@x.example>\npilot:\n  team:\n    - Ana Pereira\n    - <|>\n`;
  assert.ok(!offered(text).labels.includes("Ana Pereira"));
  const words = `${HEAD}measurement:\n  function:\n    reports_to: [CIO, <|>]\n`;
  assert.deepEqual(offered(words).labels, ["CFO", "CTO", "COO"]);
});

test("behind a dash and between brackets a whole entry is offered, with its tab stops", () => {
  const dash = `${HEAD}operations:\n  service_levels:\n    - <|>\n`;
  assert.equal(offered(dash).labels[0], "service level …");
  const entry = "operations:\n  service_levels:\n    - name: $1\n      target_pct: $2\n      window: $0\n";
  assert.equal(accepted(dash, "service level …"), entry);
  assert.equal(accepted(dash.replace("- <|>", "-<|>"), "service level …"), entry);
  assert.ok(
    !offered(`${HEAD}operations:\n  service_levels:\n    - name: a\n      <|>\n`).labels.includes("service level …"),
  );
  assert.equal(
    accepted(`${HEAD}operations:\n  service_levels: [<|>]\n`, "service level …"),
    "operations:\n  service_levels: [{ name: $1, target_pct: $2, window: $0 \\}]\n",
  );
  assert.equal(accepted(`${HEAD}scale: { users: <|> }\n`, "users …"), "scale: { users: { pilot: $1, full: $0 \\} }\n");
});

test("behind a comma that touches the cursor a space is written first", () => {
  assert.equal(accepted(`${HEAD}scale:\n  users: {pilot: 3,<|>}\n`, "full"), "scale:\n  users: {pilot: 3, full: $0}\n");
});

test("a tab stop offers its words where the client can show them; passing over it chooses nothing", () => {
  const able = { ...ABLE, choices: true };
  assert.equal(
    accepted(`${HEAD}measurement:\n  <|>\n`, "guardrails", able),
    `measurement:\n  guardrails:\n    - name: $1\n      op: \${2| ,<=,<,>=,>,=,lte,lt,gte,gt,eq|}\n      limit: $3\n      unit: $0\n`,
  );
  assert.match(
    accepted(`${HEAD}governance:\n  reviews:\n    <|>\n`, "risk", able),
    /status: \$\{3\| ,not_engaged,.*\|\}\$0\n/,
  );
  assert.match(
    accepted("<|>", "Minimal pilot charter", able),
    /# lower \| higher\n {4}better: \$\{\d+\| ,lower,higher\|\}\n/,
  );
});

test("a comment behind a key stays on its line when the block is written below", () => {
  const text = `${HEAD}scale:\n  users:<|> # who, up to $5\n`;
  assert.equal(accepted(text, "users …", SIMPLE).split("\n")[1], "  users: # who, up to $5");
  assert.equal(accepted(text, "users …"), "scale:\n  users: # who, up to \\$5\n    pilot: $1\n    full: $0\n");
});

test("the address of a person is offered beside the name, where it is known from another place", () => {
  const text = `${HEAD}accountability:\n  sponsor: Ana Pereira <ana@x.example>\n  production_owner:\n    name: Ana Pereira\n    email: <|>\n`;
  assert.deepEqual(offered(text).labels, ["ana@x.example"]);
  assert.deepEqual(offered(text.replace("name: Ana", "name: Noor")).labels, []);
});

test("the people of other charters are asked for only where a person is expected, and each is offered once", () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...ELSEWHERE, role: `role ${index}` }));
  let asked = 0;
  const elsewhere = () => {
    asked++;
    return many;
  };
  const labels = (marked: string) => {
    const { charter, params } = openAt(marked);
    return completion(charter, params, elsewhere, ABLE).items.map(({ label }) => label);
  };
  assert.ok(labels(`${HEAD}stage: <|>`).includes("idea"));
  assert.equal(asked, 0);
  assert.deepEqual(labels(`${HEAD}accountability:\n  sponsor: <|>`), ["Aisha Bello"]);
  assert.ok(asked > 0);
});
