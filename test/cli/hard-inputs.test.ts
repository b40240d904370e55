/** What people give the built program by mistake: every failure is a sentence, and the rest of the run goes on. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { chartersUnder } from "../../server/src/node/charter-files.ts";
import { writeText } from "../../server/src/node/file-writer.ts";
import { readText } from "../../server/src/node/files.ts";
import { ROOT, readRoot } from "../support/root.ts";

const CLI = join(ROOT, "dist/cli.cjs");
const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const DAY = ["--as-of", "2026-11-23"];

function folderWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-hard-"));
  context.after(() => {
    spawnSync("chmod", ["-R", "u+rwx", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, ".git"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The built program in a folder; killed, and so without a status, when it does not end. */
function program(cwd: string, args: readonly string[], input?: string | Uint8Array) {
  return spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
  });
}

function json(cwd: string, ...paths: string[]) {
  const { stdout, status } = program(cwd, ["check", ...paths, "--format", "json", ...DAY]);
  const { charters, failures } = JSON.parse(stdout);
  return {
    status,
    files: charters.map(({ file }: { file: string }) => file),
    failures: failures.map(({ message }: { message: string }) => message),
  };
}

test("hidden folders and names in upper case are found, modules and links are not", (context) => {
  const folder = folderWith(context, {
    ".github/a.pilot.yaml": CLAIMS,
    "B.PILOT.YAML": CLAIMS,
    "deep/c.Pilot.yml": CLAIMS,
    "node_modules/d.pilot.yaml": CLAIMS,
    ".git/e.pilot.yaml": CLAIMS,
  });
  symlinkSync(folder, join(folder, "deep/loop"));
  const found = [...chartersUnder(folder)].map(({ path }) => path.slice(folder.length + 1));
  assert.deepEqual(found, ["B.PILOT.YAML", ".github/a.pilot.yaml", "deep/c.Pilot.yml"]);
  assert.deepEqual(json(folder).files.sort(), [...found].sort());
});

test("one bad path is a failure beside the others, in words", (context) => {
  const folder = folderWith(context, { "a.pilot.yaml": CLAIMS });
  symlinkSync("loop.pilot.yaml", join(folder, "loop.pilot.yaml"));
  const long = `${"x".repeat(400)}.pilot.yaml`;
  const { status, files, failures } = json(
    folder,
    "a.pilot.yaml",
    "loop.pilot.yaml",
    long,
    "a.pilot.yaml/b.pilot.yaml",
    "gone.pilot.yaml",
  );
  assert.equal(status, 2);
  assert.deepEqual(files, ["a.pilot.yaml"]);
  assert.deepEqual(failures.sort(), [
    "a.pilot.yaml/b.pilot.yaml cannot be read: a part of its path is no folder.",
    "gone.pilot.yaml is not there.",
    "loop.pilot.yaml cannot be read: its links lead in a circle.",
    `${long} cannot be read: its name is too long.`,
  ]);
});

test("pipes, devices, folders and other encodings are not waited for, and said in words", (context) => {
  const folder = folderWith(context, {
    "a.pilot.yaml": CLAIMS,
    "binary.pilot.yaml": new Uint8Array([0x61, 0xff, 0xfe, 0x00]),
    "wide.pilot.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    "marked.pilot.yaml": `\ufeff${CLAIMS}`,
    "huge.pilot.yaml": "a".repeat(21_000_000),
  });
  assert.equal(spawnSync("mkfifo", [join(folder, "pipe.pilot.yaml")]).status, 0);
  symlinkSync("/dev/zero", join(folder, "zero.pilot.yaml"));
  const { status, files, failures } = json(folder, ...readdirSync(folder).filter((name) => name.endsWith("yaml")));
  assert.equal(status, 2);
  assert.deepEqual(files, ["a.pilot.yaml", "marked.pilot.yaml"]);
  assert.deepEqual(failures.sort(), [
    "binary.pilot.yaml is not UTF-8 text.",
    "huge.pilot.yaml is larger than 20 MB, so it is not read.",
    "pipe.pilot.yaml is no regular file, so it is not read.",
    "wide.pilot.yaml is UTF-16 text. Save it as UTF-8.",
    "zero.pilot.yaml is no regular file, so it is not read.",
  ]);
});

test("a folder without permission is said, and the others are judged", (context) => {
  const folder = folderWith(context, { "a.pilot.yaml": CLAIMS, "shut/b.pilot.yaml": CLAIMS });
  chmodSync(join(folder, "shut"), 0);
  // Whoever may read everything, such as root, sees the folder's charters; either way the run says what it has seen.
  const mayReadAll = process.getuid?.() === 0;
  const { files, failures, status } = json(folder);
  if (mayReadAll) {
    assert.deepEqual([files, failures, status], [["a.pilot.yaml", "shut/b.pilot.yaml"], [], 0]);
    return;
  }
  assert.deepEqual(
    [files, failures, status],
    [["a.pilot.yaml"], ["The folder shut cannot be read: permission is missing."], 2],
  );
});

test("standard input may come late and in pieces; a folder and other bytes get a sentence", async (context) => {
  const folder = folderWith(context, {});
  const child = spawn(process.execPath, [CLI, "check", "-", "--format", "json", ...DAY], { cwd: folder });
  const middle = CLAIMS.indexOf("é") + 1 || Math.floor(CLAIMS.length / 2);
  const bytes = Buffer.from(CLAIMS);
  child.stdin.write(bytes.subarray(0, middle));
  const ended = endOf(child);
  setImmediate(() => child.stdin.end(bytes.subarray(middle)));
  const { out, status } = await ended;
  assert.equal(status, 0);
  assert.equal(JSON.parse(out).charters[0].verdict, "go");
  const wrong = program(folder, ["check", "-"], new Uint8Array([0xc3, 0x28]));
  assert.deepEqual([wrong.status, wrong.stderr], [2, ""]);
  assert.match(wrong.stdout, /Standard input is not UTF-8 text\./);
  const shell = spawnSync("sh", ["-c", `"$0" "$1" check - < .`, process.execPath, CLI], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.match(shell.stdout + shell.stderr, /Standard input cannot be read: it is a folder\./);
  assert.equal(shell.status, 2);
});

test("a reader that closes the pipe changes no exit status and prints nothing", async (context) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}.pilot.yaml`, SHELF]));
  const folder = folderWith(context, many);
  const child = spawn(process.execPath, [CLI, "check", ...DAY], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout?.destroy();
  const { status, err } = await endOf(child);
  assert.deepEqual([status, err], [1, ""]);
});

test("writing replaces the whole file or leaves the old one", (context) => {
  const folder = folderWith(context, { "out.json": "old", "target.txt": "old" });
  chmodSync(join(folder, "out.json"), 0o640);
  writeText(join(folder, "out.json"), "out.json", "new");
  assert.equal(readFileSync(join(folder, "out.json"), "utf8"), "new");
  assert.equal(statSync(join(folder, "out.json")).mode & 0o777, 0o640);
  symlinkSync("target.txt", join(folder, "link.txt"));
  writeText(join(folder, "link.txt"), "link.txt", "through");
  assert.equal(readFileSync(join(folder, "target.txt"), "utf8"), "through");
  mkdirSync(join(folder, "taken"));
  assert.throws(() => writeText(join(folder, "taken"), "taken", "x"), /taken cannot be written: it is a folder\./);
  writeText("/dev/null", "null device", "x");
  assert.deepEqual(readdirSync(folder).sort(), [".git", "link.txt", "out.json", "taken", "target.txt"]);
});

test("a full disk leaves the old file and nothing half-written", (context) => {
  const folder = folderWith(context, { "claims.pilot.yaml": CLAIMS, "page.html": "old page" });
  // A limit on file sizes stands in for a full disk: the system refuses the write in the same place.
  const script = 'ulimit -f 1; trap "" XFSZ; exec "$0" "$1" report claims.pilot.yaml --output page.html';
  const { status, stderr } = spawnSync("sh", ["-c", script, process.execPath, CLI], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 2, stderr);
  assert.match(stderr, /^pilot-charter: page\.html cannot be written: it grows too large\.\n$/);
  assert.equal(readFileSync(join(folder, "page.html"), "utf8"), "old page");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".new")),
    [],
  );
});

test("init leaves nothing behind when it cannot write, and never overwrites", (context) => {
  const folder = folderWith(context, { "my-pilot.pilot.yaml": "mine" });
  const again = program(folder, ["init"]);
  assert.deepEqual(
    [again.status, again.stderr],
    [2, "pilot-charter: my-pilot.pilot.yaml exists already; it was left as it is.\n"],
  );
  assert.equal(readText(join(folder, "my-pilot.pilot.yaml"), "x"), "mine");
  const script = 'ulimit -f 0; trap "" XFSZ; exec "$0" "$1" init other';
  const full = spawnSync("sh", ["-c", script, process.execPath, CLI], { cwd: folder, encoding: "utf8" });
  assert.equal(full.status, 2);
  assert.equal(existsSync(join(folder, "other.pilot.yaml")), false);
});

function endOf(child: ChildProcess): Promise<{ status: number | null; out: string; err: string }> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (data) => {
    out += data;
  });
  child.stderr?.on("data", (data) => {
    err += data;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}
