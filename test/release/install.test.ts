/** The release tree is installed from a bare clone, as npm and pre-commit do it, and checks charters there. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after } from "node:test";
import { parse } from "yaml";
import { readRoot } from "../support/root.ts";
import { bareRelease, ran, releaseTree, scratch } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const DAY = ["--as-of", "2026-11-23"];
const QUIET = ["--no-audit", "--no-fund", "--offline", "--no-update-notifier"];
const bare = bareRelease({ after });

/** Checks with an installed program: a good charter, a bad one, a report and the language server's file. */
function works(bin: string) {
  const program = join(bin, "pilot-charter");
  const folder = scratch({ after }, { "a.pilot.yaml": CLAIMS, "b.pilot.yaml": SHELF });
  const good = ran(folder, program, ["check", "a.pilot.yaml", ...DAY]);
  assert.deepEqual([good.status, good.err], [0, ""]);
  assert.match(good.out, /go {2}96\/100/);
  assert.equal(ran(folder, program, ["check", ...DAY]).status, 1);
  assert.equal(ran(folder, program, ["report", "a.pilot.yaml", "--output", "a.html", ...DAY]).status, 0);
  assert.match(readFileSync(join(folder, "a.html"), "utf8"), /^<!doctype html>/i);
}

for (const flags of [[], ["--install-links"]]) {
  test(`npm install -g git+file://… ${flags.join(" ")}`, (context) => {
    const prefix = scratch(context);
    const { status, err } = ran(prefix, "npm", [
      "install",
      "-g",
      "--prefix",
      prefix,
      ...QUIET,
      ...flags,
      `git+file://${bare}#v1`,
    ]);
    assert.equal(status, 0, err);
    works(join(prefix, "bin"));
  });
}

test("pre-commit: clone, npm install, npm pack, npm install -g of the package, then the hook's entry with file names", (context) => {
  const folder = scratch(context);
  const clone = join(folder, "clone");
  const env = { npm_config_prefix: join(folder, "env") };
  const done = (program: string, args: string[], cwd: string) => {
    const result = ran(cwd, program, args, env);
    assert.equal(result.status, 0, result.err);
    return result.out;
  };
  done("git", ["clone", "-q", "--branch", "v1", bare, clone], folder);
  const local = ["--include=dev", "--include=prod", "--ignore-prepublish", "--no-progress", "--no-save"];
  done("npm", ["install", ...local, ...QUIET], clone);
  const pack = done("npm", ["pack", "--silent"], clone).trim();
  done("npm", ["install", "-g", ...QUIET, join(clone, pack)], clone);
  const hooks: { id: string; entry: string; language: string; files: string }[] = parse(
    readFileSync(join(clone, ".pre-commit-hooks.yaml"), "utf8"),
  );
  assert.deepEqual(
    hooks.map(({ id, language }) => [id, language]),
    [
      ["pilot-charter", "node"],
      ["pilot-charter-system", "system"],
    ],
  );
  const staged = { "a b.pilot.yaml": CLAIMS, "sub/-c.pilot.yml": CLAIMS, "README.md": "", "d.yaml": "" };
  const repo = scratch(context, staged);
  for (const { entry, files } of hooks) {
    const names = Object.keys(staged).filter((name) => new RegExp(files).test(name));
    assert.deepEqual(names, ["a b.pilot.yaml", "sub/-c.pilot.yml"]);
    const [program = "", ...args] = entry.split(" ");
    const { status, out } = ran(repo, join(folder, "env/bin", program), [...args, ...names]);
    assert.match(out, /2 charters: 2 go/);
    assert.equal(status, 0);
  }
});

test("the package holds the programs and what the README links, and no scripts, sources or tests", (context) => {
  const { folder } = releaseTree(context);
  const { out, status, err } = ran(folder, "npm", ["pack", "--dry-run", "--json", "--silent"]);
  assert.equal(status, 0, err);
  const [{ files }] = JSON.parse(out);
  const names: string[] = files.map(({ path }: { path: string }) => path);
  for (const needed of ["dist/cli.cjs", "dist/server.cjs", "dist/formatter.cjs", "LICENSE", "THIRD-PARTY-NOTICES.md"])
    assert.ok(names.includes(needed), needed);
  assert.deepEqual(
    names.filter((name) => /\.ts$|\.map$|^test\/|node_modules|^server\//.test(name)),
    [],
  );
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const gone of ["scripts", "devDependencies", "contributes", "main", "dependencies"])
    assert.equal(manifest[gone], undefined, gone);
  for (const [, link = ""] of readFileSync(join(folder, "README.md"), "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
    assert.ok(existsSync(join(folder, link)), link);
});
