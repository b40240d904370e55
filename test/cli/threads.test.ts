/** Many charters are judged on several threads: the documents are those of one thread, byte for byte, and nothing half stays. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { ROOT, readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLI = join(ROOT, "dist/cli.cjs");
const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const DAY = ["--as-of", "2026-11-23"];

/** As many charters as threads are started for, none like the other, one in another encoding. */
function many(context: TestContext, count = 170) {
  const files = Array.from({ length: count }, (_, at): [string, string] => [
    `p${String(at).padStart(3, "0")}.pilot.yaml`,
    at % 5 === 0 ? `${CLAIMS}unknown_${at}: 1\n` : CLAIMS.replace("claims-handling", `claims-${at}`),
  ]);
  const made = shell(context, Object.fromEntries(files));
  writeFileSync(join(made.folder, "p999.pilot.yaml"), new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
  return made;
}

test("text and JSON of many charters are those of one thread, and what is wrong with a policy is said once", async (context) => {
  const { run, read, folder } = many(context);
  writeFileSync(join(folder, "pilot-policy.yaml"), "apiVersion: pilot-policy/v1\nkind: PilotPolicy\ncolour: blue\n");
  const alone = await run("check", ...DAY, "--format", "text", "--format", "json", "--output", "alone.json");
  const args = ["check", ...DAY, "--format", "text", "--format", "json", "--output", "threads.json"];
  const threads = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });
  assert.equal(alone.status, 2);
  assert.equal(threads.status, 2, threads.stderr);
  assert.equal(threads.stderr, alone.err);
  assert.match(threads.stderr, /colour/);
  assert.equal(threads.stdout, alone.out);
  assert.equal(read("threads.json"), read("alone.json"));
  assert.equal(JSON.parse(read("threads.json")).charters.length, 170);
});

test("two documents on standard output follow each other", async (context) => {
  const { run } = shell(context, { "a.pilot.yaml": CLAIMS, "b.pilot.yaml": CLAIMS });
  const text = (await run("check", ...DAY)).out;
  const json = (await run("check", ...DAY, "--format", "json")).out;
  assert.equal((await run("check", ...DAY, "--format", "json", "--format", "text")).out, json + text);
});

test("Ctrl+C while a file is being written leaves the old one and nothing else", async (context) => {
  const { folder, read } = many(context);
  writeFileSync(join(folder, "out.json"), "old");
  const args = ["check", ...DAY, "--format", "json", "--output", "out.json"];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: "ignore" });
  context.after(() => child.kill("SIGKILL"));
  const ended = endOf(child);
  while (!readdirSync(folder).some((name) => name.endsWith(".new")) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGINT");
  assert.equal(await ended, "SIGINT");
  assert.equal(read("out.json"), "old");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".new")),
    [],
  );
});

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.on("exit", (_, signal) => resolve(signal)));
}
