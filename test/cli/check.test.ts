/** `check`: what it prints, for whom, and with which exit status. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import stringWidth from "string-width";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const BLANK = readRoot("test/charters/00-blank.pilot.yaml");

test("a finding is shown with its line, a caret under its columns, its rule and what would mend it", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS });
  const { out, status } = await run("check", "claims.pilot.yaml");
  assert.equal(status, 0);
  const lines = out.split("\n");
  const at = lines.findIndex((line) => line.includes("contingency_pct: 5"));
  assert.match(lines[at] ?? "", /^\s+\d+ \|\s+contingency_pct: 5$/);
  assert.equal((lines[at + 1] ?? "").indexOf("^"), (lines[at] ?? "").indexOf("contingency_pct"));
  assert.match(lines[at + 1] ?? "", /\^{15}$/);
  assert.match(lines[at + 2] ?? "", /cost\/contingency {2}fix: /);
  assert.match(lines[0] ?? "", /^claims\.pilot\.yaml {2}go {2}96\/100 {2}Claim file assistant$/);
  assert.match(lines.at(-2) ?? "", /^1 charter: 1 go · 0 errors · 3 warnings {2}as of 2026-11-23$/);
});

test("exit status 1 with an error, 0 without, and the gate can be set", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS, "shelf.pilot.yaml": SHELF });
  assert.equal((await run("check", "shelf.pilot.yaml")).status, 1);
  assert.equal((await run("check", "claims.pilot.yaml")).status, 0);
  assert.equal((await run("check", "claims.pilot.yaml", "--fail-on", "warning")).status, 1);
  assert.equal((await run("check", "shelf.pilot.yaml", "--fail-on", "never")).status, 0);
  assert.equal((await run("check", "claims.pilot.yaml", "--min-score", "97")).status, 1);
  assert.equal((await run("check", "claims.pilot.yaml", "--min-score", "96")).status, 0);
  assert.equal((await run("check", "claims.pilot.yaml", "--max-warnings", "2")).status, 1);
  assert.equal((await run("check", "claims.pilot.yaml", "--max-warnings", "3")).status, 0);
  assert.equal((await run("check", "shelf.pilot.yaml", "--fail-on", "never", "--require", "hold")).status, 1);
  assert.equal((await run("check", "claims.pilot.yaml", "--require", "go")).status, 0);
});

test("a target stage judges as if moving there", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS });
  const { out, status } = await run("check", "claims.pilot.yaml", "--target-stage", "bridging");
  assert.equal(status, 1);
  assert.match(out, /accountability\/on-call-named/);
});

test("folders, globs and standard input", async (context) => {
  const files = {
    "a/claims.pilot.yaml": CLAIMS,
    "b/deep/shelf.pilot.yml": SHELF,
    "b/other.yaml": "a: 1\n",
    "node_modules/x.pilot.yaml": SHELF,
  };
  const { run, runWith } = shell(context, files);
  const all = await run("check");
  assert.match(all.out, /a\/claims\.pilot\.yaml/);
  assert.match(all.out, /b\/deep\/shelf\.pilot\.yml/);
  assert.match(all.out, /^2 charters: 1 go, 1 kill/m);
  assert.match((await run("check", "a/*.pilot.yaml")).out, /^1 charter: 1 go/m);
  const piped = await runWith({ stdin: CLAIMS }, "check", "-", "--stdin-filepath", "pipes/claims.pilot.yaml");
  assert.equal(piped.status, 0);
  assert.match(piped.out, /^pipes\/claims\.pilot\.yaml {2}go/);
});

test("exit status 2: not there, nothing found, not a charter when named, not text; the others are still judged", async (context) => {
  const { run, folder } = shell(context, {
    "claims.pilot.yaml": CLAIMS,
    "other.yaml": "a: 1\n",
    "empty/readme.md": "",
  });
  const gone = await run("check", "gone.pilot.yaml");
  assert.deepEqual([gone.status, gone.out, gone.err], [2, "", "pilot-charter: gone.pilot.yaml is not there.\n"]);
  const beside = await run("check", "claims.pilot.yaml", "gone.pilot.yaml");
  assert.equal(beside.status, 2);
  assert.match(beside.out, /go {2}96\/100/);
  assert.match(beside.out, /gone\.pilot\.yaml is not there/);
  assert.match((await run("check", "empty")).err, /No charter \(\*\.pilot\.yaml\) under empty\./);
  const other = await run("check", "claims.pilot.yaml", "other.yaml");
  assert.equal(other.status, 2);
  assert.match(other.out, /go {2}96\/100/);
  assert.match(other.out, /failed other\.yaml is not a pilot charter yet/);
  assert.equal(existsSync(join(folder, "gone.pilot.yaml")), false);
});

test("wrong arguments get a sentence and exit status 2", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS });
  for (const [argv, message] of [
    [["check", "--format", "xml"], /Formats: text, json/],
    [["check", "--as-of", "yesterday"], /--as-of takes a day such as 2026-11-23, not “yesterday”/],
    [["check", "--as-of", "2026-02-30"], /not “2026-02-30”/],
    [["check", "--min-score", "high"], /whole number/],
    [["chek"], /^pilot-charter: unknown command 'chek'\n\(Did you mean check\?\)/],
  ] as const) {
    const { status, err, out } = await run(...argv);
    assert.equal(status, 2, argv.join(" "));
    assert.match(err, message);
    assert.equal(out, "");
  }
});

test("JSON: one document, every charter and every failure in it, the same bytes twice", async (context) => {
  const { run } = shell(context, { "blank.pilot.yaml": BLANK, "claims.pilot.yaml": CLAIMS, "other.yaml": "a: 1\n" });
  const once = await run("check", "blank.pilot.yaml", "claims.pilot.yaml", "other.yaml", "--format", "json");
  const again = await run("check", "blank.pilot.yaml", "claims.pilot.yaml", "other.yaml", "--format", "json");
  assert.equal(once.out, again.out);
  const document = JSON.parse(once.out);
  assert.equal(document.version, 1);
  assert.equal(document.asOf, "2026-11-23");
  assert.equal(document.tool.name, "pilot-charter");
  assert.deepEqual(
    document.charters.map((one: { verdict: string }) => one.verdict),
    ["hold", "go"],
  );
  assert.deepEqual(
    document.failures.map((one: { file: string }) => one.file),
    ["other.yaml"],
  );
});

test("JSON: where nothing was found, the document holds the failure and the sentence still goes to standard error", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS, "empty/readme.md": "" });
  for (const path of ["gone.pilot.yaml", "gone*.pilot.yaml", "empty"]) {
    const { status, out, err } = await run("check", path, "--format", "json");
    assert.equal(status, 2, path);
    const { asOf, charters, failures } = JSON.parse(out);
    assert.deepEqual([asOf, charters, failures.length, failures[0].file], ["2026-11-23", [], 1, path]);
    assert.equal(err, `pilot-charter: ${failures[0].message}\n`);
  }
});

test("the day comes from --as-of, then SOURCE_DATE_EPOCH, then the clock", async (context) => {
  const { run, runWith } = shell(context, { "claims.pilot.yaml": CLAIMS });
  const asOf = async (result: Promise<{ out: string }>) => JSON.parse((await result).out).asOf;
  assert.equal(await asOf(run("check", "--format", "json")), "2026-11-23");
  assert.equal(
    await asOf(runWith({ env: { SOURCE_DATE_EPOCH: "1798761600" } }, "check", "--format", "json")),
    "2027-01-01",
  );
  assert.equal(await asOf(run("check", "--format", "json", "--as-of", "2027-03-01")), "2027-03-01");
});

test("formats and outputs are paired by order", async (context) => {
  const { run, read } = shell(context, { "claims.pilot.yaml": CLAIMS });
  const { out } = await run("check", "--format", "json", "--output", "out/a.json", "--format", "text");
  assert.equal(JSON.parse(read("out/a.json")).charters.length, 1);
  assert.match(out, /^claims\.pilot\.yaml {2}go/);
});

test("text that does not parse has findings and no score; control characters cannot repaint the terminal", async (context) => {
  const hidden = `${BLANK}metadata: { name: "\u001b[2Jgone\u202e" }\n`;
  const { run } = shell(context, {
    "broken.pilot.yaml": "apiVersion: pilot-charter/v1\nstage: [idea\n",
    "odd.pilot.yaml": hidden,
  });
  const { out, status } = await run("check");
  assert.equal(status, 1);
  assert.match(out, /broken\.pilot\.yaml {2}no verdict {2}no score/);
  assert.match(out, /syntax\//);
  assert.ok(!out.includes("\u001b[2J") && !out.includes("\u202e"));
});

test("a line that is too wide is cut at whole characters, and the caret stands under what is marked", async (context) => {
  const wide = "貸付書類🏦".repeat(12);
  const text = BLANK.replace(
    /^kind:.*$/m,
    `kind: PilotCharter\nuse_case: { problem: "${wide}", autonomi: acts, supplier: "${wide}" }`,
  );
  const { run } = shell(context, { "wide.pilot.yaml": text });
  const { out } = await run("check");
  const lines = out.split("\n");
  const at = lines.findIndex((line, index) => line.includes("autonomi") && /\^{8}$/.test(lines[index + 1] ?? ""));
  const line = lines[at] ?? "";
  assert.equal(stringWidth(line.slice(0, line.indexOf("autonomi"))), (lines[at + 1] ?? "").indexOf("^"));
  assert.ok(stringWidth(line) <= 100, line);
  assert.ok(line.includes("…"), line);
  assert.doesNotMatch(line, /\p{Surrogate}/u);
});

test("each reason has a line of its own, and a file's name cannot repaint the terminal either", async (context) => {
  const { run } = shell(context, { "\u001b[31m.pilot.yaml": SHELF });
  const { out } = await run("check");
  assert.match(out, /^ {2}because Q1 unanswered: .*\n {10}Q2 unanswered: .*\n {10}Q3 /m);
  assert.ok(!out.includes("\u001b"));
  assert.ok(!(await run("check", "\u001b[31m")).err.includes("\u001b"));
});

test("what a missing section lacks is told without a line that has no fault", async (context) => {
  const text = "apiVersion: pilot-charter/v1\nkind: PilotCharter\nstage: chartered\npilot: { start: 2027-01-11 }\n";
  const { run } = shell(context, { "a.pilot.yaml": text });
  const { out } = await run("check", "a.pilot.yaml");
  assert.match(out, /There is no cost model [^\n]*\n {8}there is no “cost” yet\n {8}cost\/model-present {2}fix: /);
  assert.match(out, /\n {6}4 \| pilot: \{ start: 2027-01-11 \}\n {8}\| \^{5}\n {8}measurement\/exit-criteria/);
  assert.doesNotMatch(out, /\| apiVersion/);
});
