/** `report`, `explain`, `init` and the help: each says what it promises. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");

test("report writes one page in each format", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS });
  assert.match((await run("report", "claims.pilot.yaml")).out, /^<!doctype html>/i);
  assert.match((await run("report", "claims.pilot.yaml", "--format", "markdown")).out, /Claim file assistant/);
  assert.match((await run("report", "claims.pilot.yaml", "--format", "text")).out, /510,426/);
  assert.equal(JSON.parse((await run("report", "claims.pilot.yaml", "--format", "json")).out).charters[0].score, 96);
});

test("a page goes into folders that are made for it; where the system will not have them, a sentence says so", async (context) => {
  const { run, read } = shell(context, { "claims.pilot.yaml": CLAIMS });
  assert.equal((await run("report", "claims.pilot.yaml", "--output", "new/folder/page.html")).status, 0);
  assert.match(read("new/folder/page.html"), /^<!doctype html>/i);
  const system = existsSync("/proc/version") ? ["/proc/pilot-charter/page.html"] : [];
  for (const nowhere of ["claims.pilot.yaml/page.html", ...system]) {
    const { status, err } = await run("report", "claims.pilot.yaml", "--output", nowhere);
    assert.equal(status, 2, nowhere);
    assert.match(err, /page\.html cannot be written: /);
  }
});

test("report takes one charter and says so", async (context) => {
  const { run } = shell(context, { "a.pilot.yaml": CLAIMS, "b.pilot.yaml": CLAIMS });
  const { status, err } = await run("report", ".");
  assert.equal(status, 2);
  assert.match(err, /report takes one charter; there are 2 under \./);
});

test("explain knows every rule", async (context) => {
  const { run } = shell(context, {});
  for (const rule of rules) {
    const { out, status } = await run("explain", rule.id);
    assert.equal(status, 0);
    for (const part of [rule.title, rule.why, rule.how, "Bad", "Good", ...rule.source])
      assert.ok(out.includes(part), `${rule.id}: ${part}`);
  }
});

test("explain knows keys, the score and near misses", async (context) => {
  const { run } = shell(context, {});
  assert.match((await run("explain", "cost.contingency_pct")).out, /rules .*cost\/contingency/);
  assert.match((await run("explain", "score")).out, /accountability\s+44/);
  assert.match((await run("explain", "owner-named")).out, /^accountability\/owner-named/);
  assert.match((await run("explain")).out, /cost\/contingency/);
  const miss = await run("explain", "cost/contingenzy");
  assert.deepEqual([miss.status, miss.out], [2, ""]);
  assert.match(miss.err, /Did you mean cost\/contingency\?/);
});

test("explain tells the keys of a list's entries and the rules that read them, and finds a key by its last part", async (context) => {
  const { run } = shell(context, {});
  const lines = await run("explain", "cost.lines");
  assert.match(lines.out, /keys {2}of each entry: item, category, basis, amount/);
  assert.match(lines.out, /rules .*cost\/categories-covered/);
  const third = await run("explain", "cost.lines[2].amount");
  assert.equal(third.out, (await run("explain", "cost.lines[].amount")).out);
  assert.match((await run("explain", "learnings")).err, /Did you mean capability\.learning\?/);
  assert.match((await run("explain", "governance.reveiws")).err, /Did you mean governance\.reviews\?/);
});

test("init makes a readable file name of letters with marks", async (context) => {
  const { run } = shell(context, {});
  assert.match(
    (await run("init", "Überprüfung der Anträge, groß")).out,
    /Wrote ueberpruefung-der-antraege-gross\.pilot\.yaml/,
  );
});

for (const size of ["minimal", "full"]) {
  test(`init --${size} writes a charter without a shape error and without a single answer`, async (context) => {
    const { run, read } = shell(context, {});
    const { status, out } = await run("init", "Claim file assistant", `--${size}`);
    assert.equal(status, 0);
    assert.match(out, /Wrote claim-file-assistant\.pilot\.yaml/);
    const analysis = analyze(read("claim-file-assistant.pilot.yaml"), { today: "2026-11-23" });
    assert.deepEqual(
      analysis.findings.filter((finding) => /^(syntax|schema)\//.test(finding.code)),
      [],
    );
    assert.equal(analysis.score?.total, 0);
    assert.equal(analysis.charter.metadata?.name, "Claim file assistant");
  });
}

test("init never overwrites", async (context) => {
  const { run, read } = shell(context, { "pilot.pilot.yaml": "mine\n" });
  const { status, err } = await run("init", "pilot");
  assert.equal(status, 2);
  assert.match(err, /pilot\.pilot\.yaml exists already/);
  assert.equal(read("pilot.pilot.yaml"), "mine\n");
});

test("check of a new charter says the next three steps, with their lines", async (context) => {
  const { run } = shell(context, {});
  await run("init", "Claim file assistant");
  const { out } = await run("check", "claim-file-assistant.pilot.yaml");
  assert.match(out, /\n {2}next {4}1\. .+ line \d+\n {10}2\. .+\n {10}3\. .+\n/);
});

test("help lists the commands", async (context) => {
  const { run } = shell(context, {});
  const { out, status } = await run("--help");
  assert.equal(status, 0);
  for (const name of ["check", "report", "init", "explain", "lsp"]) assert.match(out, new RegExp(`^  ${name} `, "m"));
});

test("init asks in a terminal: the name and four questions; an empty answer and the end of the input leave blanks", async (context) => {
  const { run, runWith, read } = shell(context, {});
  const answers = ["Mail sorter", "Ada Obi: head of mail", "", "Sorting software", "Check what was sorted #1"];
  assert.equal((await runWith({ answers }, "init")).status, 0);
  const text = read("mail-sorter.pilot.yaml");
  const { charter, findings } = analyze(text, { today: "2026-11-23" });
  assert.equal(findings.filter(({ code }) => code.startsWith("syntax/")).length, 0);
  assert.equal(charter.accountability?.production_owner?.name, "Ada Obi: head of mail");
  assert.equal(charter.measurement?.production_metric?.name, undefined);
  assert.equal(charter.cost?.lines?.[0]?.item, "Sorting software");
  assert.equal(charter.capability?.learning?.[0]?.learns, "Check what was sorted #1");
  assert.equal((await runWith({ answers: ["Other"] }, "init", "--full")).status, 0);
  assert.match(read("other.pilot.yaml"), /^ {2}name: Other$/m);
  assert.match((await runWith({ answers }, "init", "--no-input")).out, /Wrote my-pilot\.pilot\.yaml/);
  assert.equal((await run("init")).status, 2, "my-pilot.pilot.yaml is there already");
});

test("the help of every command ends with examples that name it", async (context) => {
  const { run } = shell(context, {});
  const { out } = await run("--help");
  const names = [...out.matchAll(/^ {2}([a-z]+) .* {2}\S/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
  assert.ok(names.length >= 16, names.join());
  for (const name of names) {
    const help = await run(name, "--help");
    assert.equal(help.status, 0);
    assert.match(help.out, new RegExp(`\\nExamples?:\\n(?:.*\\n)*? {2}pilot-charter ${name}\\b`), name);
  }
});

test("a day asked for by another name is pointed to --as-of", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS });
  for (const option of ["--today", "--date=2026-11-28"]) {
    const { err, status } = await run("check", "claims.pilot.yaml", option);
    assert.equal(status, 2);
    assert.match(err, /Did you mean --as-of\?/);
  }
});
