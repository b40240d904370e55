/** The formats of `check` before other people's programs: a second reader of SARIF, and libxml2 for JUnit. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { validateXML } from "xmllint-wasm";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
/** A name that tries to end an attribute, a tag, a section and a line. */
const TRICK = ']]>" & \'<b a="1">&#0; \\u0001 \\ufffe \\ud83d';
const TRICKY = CLAIMS.replace(/^( +name: )Claim file.*$/m, `$1"${TRICK.replaceAll('"', '\\"')}"`).concat(
  '"<\\u0007&]]>": 1\n',
);

/** Charters of every kind: good, bad, with tricks, empty, broken, another format, and one that is not there. */
const FILES = {
  "sub/claims.pilot.yaml": CLAIMS,
  "shelf.pilot.yaml": SHELF,
  "a <b> & 'c'.pilot.yaml": TRICKY,
  "empty.pilot.yaml": "",
  "broken.pilot.yaml": "apiVersion: [\n",
  "other.pilot.yaml": "a: 1\n",
};

/** Microsoft's own reader of SARIF, which npm brings as a program; its file may have lost its permission to run. */
function multitool(folder: string): string {
  const packed: string = createRequire(import.meta.url)("@microsoft/sarif-multitool");
  const source = existsSync(packed) ? packed : `${packed}.exe`;
  const program = join(folder, "multitool.exe");
  copyFileSync(source, program);
  chmodSync(program, 0o755);
  return program;
}

test("sarif: a second implementation reads every result, at its level", async (context) => {
  const { run, read, folder } = shell(context, FILES);
  await run("check", ".", "gone.pilot.yaml", "--format", "sarif", "--output", "out.sarif");
  const { results } = JSON.parse(read("out.sarif")).runs[0];
  const program = multitool(folder);
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1", DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder };
  const asked = (expression: string) =>
    execFileSync(program, ["query", "out.sarif", "-e", expression], { cwd: folder, env, encoding: "utf8" });
  for (const [level, name] of [
    ["error", "Error"],
    ["warning", "Warning"],
    ["note", "Note"],
  ]) {
    const count = results.filter((one: { level: string }) => one.level === level).length;
    assert.match(asked(`Level == '${name}'`), new RegExp(`Found ${count} of ${results.length} results`), level);
  }
  const ours = results.filter((one: { ruleId: string }) => one.ruleId === "cost/contingency").length;
  assert.match(asked("RuleId == 'cost/contingency'"), new RegExp(`Found ${ours} of`));
  assert.ok(results.length > 30);
});

test("junit: libxml2 finds it valid, whatever names and messages hold; and it notices what is not", async (context) => {
  const { run } = shell(context, FILES);
  const schema = [readRoot("test/cli/fixtures/junit.xsd")];
  const faults = async (contents: string) =>
    (await validateXML({ xml: [{ fileName: "out.xml", contents }], schema })).errors.map(({ message }) => message);
  const { out } = await run("check", ".", "gone.pilot.yaml", "--format", "junit");
  assert.deepEqual(await faults(out), []);
  assert.equal(out.match(/<testsuite /g)?.length, 7);
  assert.notDeepEqual(await faults(out.replace(' hostname="localhost"', "")), []);
});
