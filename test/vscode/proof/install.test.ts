/** The installer's own proof: what is missing is named, and what was interrupted is never taken for whole. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { freshFolder } from "../folder.ts";
import { missingImports } from "../install/imports.ts";
import { stage } from "../install/stage.ts";
import { cache } from "../root.ts";

test("a package that a program imports at once and that is not there is named", async () => {
  const fresh = freshFolder();
  const source = 'import "node:fs"; import "not-there"; import "./near.js"; await import("not-needed");';
  writeFileSync(join(fresh.path, "program.js"), source);
  writeFileSync(join(fresh.path, "near.js"), 'import "not-there-either"; export const text = `from "nowhere"`;');
  assert.deepEqual([...(await missingImports(fresh.path, ["program.js"]))].sort(), ["not-there", "not-there-either"]);
  fresh.remove();
});

test("a folder is made once, and one that failed leaves nothing behind", async () => {
  const name = `proof-${process.pid}`;
  const ours = () => readdirSync(cache).filter((file) => file.startsWith(name));
  const failing = (folder: string) => {
    writeFileSync(join(folder, "half"), "");
    return Promise.reject(new Error("no network"));
  };
  await assert.rejects(stage(name, failing), /no network/);
  assert.deepEqual(ours(), []);
  const folder = await stage(name, async (made) => writeFileSync(join(made, "whole"), ""));
  assert.equal(await stage(name, failing), folder);
  assert.deepEqual([ours(), readdirSync(folder)], [[name], ["whole"]]);
  rmSync(folder, { recursive: true });
});

test("what a process that is gone left unfinished is swept away", async () => {
  const left = join(cache, "proof-left.999999999.unfinished");
  mkdirSync(left, { recursive: true });
  rmSync(await stage(`proof-sweep-${process.pid}`, async () => undefined), { recursive: true });
  assert.equal(existsSync(left), false);
});
