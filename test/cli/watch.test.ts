/** `check --watch` as a process: it checks again when a charter is saved, and a failing run does not end it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { ROOT, readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");

test("every save is checked, and Ctrl+C ends it", async (context) => {
  const { folder } = shell(context, { "sub/a.pilot.yaml": CLAIMS });
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.cjs"), "check", "--watch", "--as-of", "2026-11-23"], {
    cwd: folder,
  });
  context.after(() => child.kill("SIGKILL"));
  let out = "";
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
      heard();
    });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(out))
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    out = "";
  };
  await until(/1 go[\s\S]*Waiting for changes/);
  writeFileSync(join(folder, "sub/a.pilot.yaml"), `${CLAIMS}unknown_key: 1\n`);
  await until(/unknown_key[\s\S]*Waiting for changes/);
  writeFileSync(join(folder, "sub/a.pilot.yaml"), CLAIMS);
  await until(/1 go[\s\S]*Waiting for changes/);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  child.kill("SIGINT");
  assert.equal(await ended, "SIGINT");
});

test("standard input cannot be watched", async (context) => {
  const { run } = shell(context, {});
  const { status, err } = await run("check", "-", "--watch");
  assert.equal(status, 2);
  assert.match(err, /Standard input cannot be watched/);
});
