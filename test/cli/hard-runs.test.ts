/** More of what goes wrong around the built program: hostile charters, files that vanish, full disks, strange paths. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { findSources } from "../../server/src/cli/sources.ts";
import { ROOT, readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLI = join(ROOT, "dist/cli.cjs");
const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const DAY = ["--as-of", "2026-11-23"];
const FORMATS = ["text", "json", "github", "markdown", "sarif", "junit", "gitlab", "azure", "csv"];

/** The built program; killed, and so without a status, when it does not end. */
function program(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, encoding: "utf8", timeout: 120_000, maxBuffer: 500_000_000 },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

test("an alias bomb is a finding, not a stall", (context) => {
  const levels = Array.from({ length: 12 }, (_, at) => `x-${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`).join(
    "\n",
  );
  const { folder } = shell(context, {
    "bomb.pilot.yaml": `${CLAIMS}x-0: &a0 [1]\n${levels}\n`,
    "a.pilot.yaml": CLAIMS,
  });
  const { status, stdout } = program(folder, "check", ...DAY, "--format", "json");
  assert.equal(status, 1);
  const { charters } = JSON.parse(stdout);
  assert.equal(charters.length, 2);
  assert.ok(charters.every(({ findings }: { findings: unknown[] }) => findings.length < 200));
});

test("a charter that is gone before it is read is a failure beside the others", async (context) => {
  const { folder, run } = shell(context, { "a.pilot.yaml": CLAIMS, "b.pilot.yaml": CLAIMS });
  const found = findSources([], folder);
  assert.equal(found.length, 2);
  rmSync(join(folder, "b.pilot.yaml"));
  const { status, out } = await run("check", "a.pilot.yaml", "b.pilot.yaml", ...DAY);
  assert.equal(status, 2);
  assert.match(out, /failed b\.pilot\.yaml is not there\./);
  assert.match(out, /^1 charter: 1 go/m);
});

test("a full disk behind standard output, or behind a file, is said and exits with 2", (context) => {
  const { folder } = shell(context, { "a.pilot.yaml": CLAIMS });
  if (!existsSync("/dev/full")) return assert.notEqual(process.platform, "linux");
  for (const format of FORMATS) {
    const script = `"$0" "$1" check --format ${format} > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", script, process.execPath, CLI], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.deepEqual(
      [status, stderr],
      [2, "pilot-charter: standard output cannot be written: the disk is full.\n"],
      format,
    );
    const toFile = program(folder, "check", ...DAY, "--format", format, "--output", "/dev/full");
    assert.deepEqual(
      [toFile.status, toFile.stderr],
      [2, "pilot-charter: /dev/full cannot be written: the disk is full.\n"],
      format,
    );
  }
  for (const command of ["report", "triage", "explain", "meeting"]) {
    const more = { report: " a.pilot.yaml", meeting: " --since 2026-01-01" }[command] ?? "";
    const script = `"$0" "$1" ${command}${more} > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", script, process.execPath, CLI], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 2, command);
    assert.match(stderr, /standard output cannot be written: the disk is full\.\n$/, command);
  }
});

test("a folder that may only be read takes no file, and says so", (context) => {
  const { folder } = shell(context, { "a.pilot.yaml": CLAIMS, "shut/old.json": "old" });
  chmodSync(join(folder, "shut"), 0o555);
  const { status, stderr } = program(folder, "check", ...DAY, "--format", "json", "--output", "shut/new.json");
  chmodSync(join(folder, "shut"), 0o755);
  // Whoever may write everywhere, such as root, writes here too; either way nothing half is left.
  const mayWriteAll = process.getuid?.() === 0;
  assert.equal(status, mayWriteAll ? 0 : 2);
  if (!mayWriteAll) assert.match(stderr, /shut\/new\.json cannot be written: permission is missing\./);
  assert.deepEqual(readdirSync(join(folder, "shut")), mayWriteAll ? ["new.json", "old.json"] : ["old.json"]);
  const below = program(folder, "check", ...DAY, "--format", "json", "--output", "a.pilot.yaml/x.json");
  assert.equal(below.status, 2);
  assert.match(below.stderr, /a\.pilot\.yaml\/x\.json cannot be written: /);
});

test("paths with spaces, quotes, line breaks, dashes, emoji, brackets and dollars", async (context) => {
  const names = [
    "a b",
    "it's",
    'say "x"',
    "two\nlines",
    "-dash",
    "--format",
    "pilot 🚀",
    "[x]{y}",
    "$(touch x)`y`",
    "é\u0301",
    "#1 100%",
  ];
  const files = Object.fromEntries(names.map((name) => [`${name}/${name}.pilot.yaml`, CLAIMS]));
  const { folder, run } = shell(context, files);
  const whole = program(folder, "check", ...DAY, "--format", "json");
  assert.equal(whole.status, 0, whole.stderr);
  assert.deepEqual(
    JSON.parse(whole.stdout)
      .charters.map(({ file }: { file: string }) => file)
      .sort(),
    Object.keys(files).sort(),
  );
  const named = program(folder, "check", ...DAY, "--", ...Object.keys(files));
  assert.match(named.stdout, new RegExp(`^${names.length} charters: ${names.length} go`, "m"));
  assert.equal(existsSync(join(folder, "x")), false);
  const text = (await run("check", ...DAY)).out;
  assert.match(text, /^two lines\/two lines\.pilot\.yaml {2}go/m);
});

test("a glob may be written with the separators of Windows where nothing has that very name", async (context) => {
  const { run, folder } = shell(context, { "a/deep/x.pilot.yaml": CLAIMS, "b.pilot.yaml": CLAIMS });
  const { out, status } = await run("check", "a\\**\\*.pilot.yaml", ...DAY);
  assert.equal(status, 0);
  assert.match(out, /^a\/deep\/x\.pilot\.yaml {2}go/m);
  assert.match(out, /^1 charter: 1 go/m);
  mkdirSync(join(folder, "c\\*"), { recursive: true });
  writeFileSync(join(folder, "c\\*/y.pilot.yaml"), CLAIMS);
  assert.match((await run("check", "c\\*", ...DAY)).out, /^1 charter: 1 go/m);
});
