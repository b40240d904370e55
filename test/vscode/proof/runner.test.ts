/** The runner's own proof: it passes what passes, and fails a failing, a hanging, a crashing and an empty suite. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after } from "node:test";
import { freshFolder } from "../folder.ts";
import { desktopHost } from "../host-desktop.ts";
import { root } from "../root.ts";
import { type Outcome, runSuite, type SuiteOptions } from "../run-suite.ts";

const fresh = freshFolder();
after(() => fresh.remove());

/** A folder with one suite of this source; `test` and `vscode` are at hand in it. */
function suiteOf(name: string, source: string): string {
  const folder = join(fresh.path, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "one.test.cjs"), `const vscode = require("vscode");\n${source}\n`);
  return folder;
}

/** Runs a suite and returns its outcome with all that it printed. */
async function outcome(name: string, source: string, more: SuiteOptions = {}): Promise<Outcome & { printed: string }> {
  const lines: string[] = [];
  const print = more.print ?? ((line: string) => lines.push(line));
  const found = await runSuite({ suites: suiteOf(name, source), ...more, print });
  return { ...found, printed: lines.join("\n") };
}

const passing = 'test("adds", () => vscode.workspace.workspaceFolders.length);';
const failing = 'test("adds", () => {}); test("breaks", () => { throw new Error("as meant"); });';

test("a failing suite fails and says why", async () => {
  const { printed, ...found } = await outcome("failing", failing);
  assert.deepEqual(found, { passed: 1, failed: 1, problem: "Only 1 of 2 tests passed." });
  assert.match(printed, /Error: as meant/);
});

test("a suite that hangs fails when its time is over", async () => {
  const limit = new AbortController();
  const source =
    'test("hangs", function () { this.timeout(0); console.log("suite| hanging"); return new Promise(() => {}); });';
  const print = (line: string) => line === "hanging" && limit.abort();
  const found = await outcome("hanging", source, { print, signal: limit.signal });
  assert.equal(found.problem, "The time limit passed before the suite's 1 tests did.");
  assert.equal(found.failed, 1);
});

test("a suite whose host dies with status 0 fails", async () => {
  const found = await outcome("crashing", 'test("dies", () => process.exit(0));');
  assert.equal(found.passed, 0);
  assert.match(found.problem ?? "", /before the suite's 1 tests did/);
});

test("a suite without a test fails", async () => {
  assert.equal((await outcome("empty", "")).problem, "The suite holds no test.");
});

test("the same suites behave the same through test-electron", { skip: process.platform === "win32" }, async () => {
  const program = join(fresh.path, "code");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${root}/out/test/tools/vscode-stand-in.mjs" "$@"\n`);
  chmodSync(program, 0o755);
  const host = desktopHost(program);
  const good = await outcome("desktop-passing", passing, { host });
  assert.deepEqual([good.passed, good.problem], [1, null]);
  const bad = await outcome("desktop-failing", failing, { host });
  assert.deepEqual([bad.passed, bad.problem], [1, "Only 1 of 2 tests passed."]);
});
