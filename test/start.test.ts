/** Tests that the server starts with little, and that what it loads later says what the sources say. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { rules } from "../server/src/core/rules/index.ts";
import { ROOT } from "./support/root.ts";
import { bytesOf, EVERYDAY, filesOfStart } from "./support/start-files.ts";

/** The most that may be loaded until an everyday charter has its diagnostics, in bytes. */
const LIMIT = 400_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "pilot-charter-start-")));
after(() => rmSync(folder, { recursive: true, force: true }));

const built = spawnSync(process.execPath, ["esbuild.mjs", "--production", `--programs=${folder}`], {
  cwd: ROOT,
  encoding: "utf8",
});
const load = createRequire(join(folder, "server.cjs"));

/** The files that are loaded later: all but the two programs and what they share. */
const lazy = (): readonly string[] =>
  readdirSync(folder).filter((name) => !name.startsWith("shared-") && name !== "server.cjs" && name !== "cli.cjs");

test("an everyday charter gets its diagnostics from at most 400 KB, and from nothing that comes later", async () => {
  assert.equal(built.status, 0, built.stderr);
  const files = await filesOfStart(folder);
  const names = files.map(({ name }) => name);
  assert.ok(names.includes("server.cjs"));
  assert.ok(names.length <= 3, `${names.length} files: ${names.join(", ")}`);
  assert.deepEqual(
    names.filter((name) => lazy().includes(name)),
    [],
  );
  assert.ok(bytesOf(files) <= LIMIT, `${bytesOf(files)} bytes: ${JSON.stringify(files)}`);
});

test("a text that the quick reader does not take brings in the library, and nothing else", async () => {
  const charter = join(folder, "unusual.pilot.yaml");
  writeFileSync(charter, 'apiVersion: pilot-charter/v1\nkind: Pilot\npilot:\n  name: "two\n    lines"\n');
  const before = (await filesOfStart(folder, EVERYDAY)).map(({ name }) => name);
  const names = (await filesOfStart(folder, charter)).map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !before.includes(name)),
    ["library.cjs"],
  );
});

test("what comes later consists of functions", () => {
  assert.ok(lazy().length >= 7, lazy().join());
  for (const name of lazy().filter((file) => file.endsWith(".cjs"))) {
    const parts = Object.entries(load(`./${name}`) as { readonly [part: string]: unknown });
    assert.ok(parts.length > 0, name);
    for (const [part, value] of parts) assert.equal(typeof value, "function", `${part} of ${name}`);
  }
});

test("the rules' words and examples lie beside the programs as they stand in the sources", () => {
  const words = load("./rule-words.cjs").of;
  const examples = load("./rule-examples.cjs").of;
  for (const { id, why, how, source, examples: shown } of rules) {
    assert.deepEqual(words(id), { why, how, source }, id);
    assert.deepEqual(examples(id), shown, id);
  }
});

test("the command line explains a rule with its words and examples", () => {
  const { stdout } = spawnSync(process.execPath, [join(folder, "cli.cjs"), "explain", "cost/contingency"], {
    encoding: "utf8",
  });
  assert.match(stdout, /\nsource {2}\S[\s\S]*\nWhy {2}\S.*\nHow {2}\S[\s\S]*\nBad\n[\s\S]*\nGood\n/);
});
