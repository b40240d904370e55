/** `fix` and `completion`: nothing that somebody decides is written, and shells know every command. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
/** A word of a list in another case, which has one right form. */
const UNTIDY = CLAIMS.replace(/^stage: chartered$/m, "stage: Chartered # as agreed");

test("fix writes what is certain, keeps every other byte, and has nothing to do the second time", async (context) => {
  const { run, read } = shell(context, { "a.pilot.yaml": UNTIDY, "b.pilot.yaml": CLAIMS.replaceAll("\n", "\r\n") });
  const { status, out, err } = await run("fix");
  assert.deepEqual([status, out], [0, "Changed a.pilot.yaml\n"]);
  assert.match(err, /^1 charter changed, 1 in order already\.$/m);
  assert.equal(read("a.pilot.yaml"), UNTIDY.replace("Chartered", "chartered"));
  assert.equal(read("b.pilot.yaml"), CLAIMS.replaceAll("\n", "\r\n"));
  assert.deepEqual((await run("fix")).out, "");
});

test("fix --dry-run prints a diff that git can apply, and writes nothing", async (context) => {
  const { run, read, folder } = shell(context, { "sub/a.pilot.yaml": UNTIDY });
  const { status, out } = await run("fix", "--dry-run");
  assert.equal(status, 0);
  assert.equal(read("sub/a.pilot.yaml"), UNTIDY);
  assert.match(out, /^-stage: Chartered # as agreed\n\+stage: chartered # as agreed$/m);
  writeFileSync(join(folder, "order.patch"), out);
  const applied = spawnSync("git", ["apply", "--unsafe-paths", "order.patch"], { cwd: folder, encoding: "utf8" });
  assert.equal(applied.status, 0, applied.stderr);
  assert.equal(read("sub/a.pilot.yaml"), UNTIDY.replace("Chartered", "chartered"));
});

test("fix --rule adds what the rule asks for, to be filled in; an unknown rule is a sentence", async (context) => {
  const without = CLAIMS.replace(/^ {2}kill_criteria:\n.*\n/m, "");
  const { run, read } = shell(context, { "a.pilot.yaml": without });
  assert.equal((await run("fix", "--rule", "measurement/kill-criteria")).status, 0);
  const after = read("a.pilot.yaml");
  assert.match(after, /^ {2}kill_criteria:\n/m);
  const rest = new Set(after.split("\n"));
  assert.deepEqual(
    without.split("\n").filter((line) => !rest.has(line)),
    [],
  );
  const unknown = await run("fix", "--rule", "cost/nothing");
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /There is no rule “cost\/nothing”/);
});

test("fix reads standard input, and leaves what does not parse or is no charter as it is", async (context) => {
  const files = { "broken.pilot.yaml": "a: [\n", "other.yaml": "a: 1\n", "a.pilot.yaml": UNTIDY };
  const { run, read, runWith } = shell(context, files);
  assert.equal((await runWith({ stdin: UNTIDY }, "fix", "-")).out, UNTIDY.replace("Chartered", "chartered"));
  const odd = `\ufeff${UNTIDY}# \u202e and \u0085\n`;
  assert.equal((await runWith({ stdin: odd }, "fix", "-")).out, odd.replace("Chartered", "chartered"));
  const all = await run("fix");
  assert.equal(all.status, 2);
  assert.match(all.err, /broken\.pilot\.yaml cannot be read as YAML; it is left as it is\./);
  assert.equal(read("broken.pilot.yaml"), "a: [\n");
  assert.match(read("a.pilot.yaml"), /^stage: chartered/m);
  assert.match((await run("fix", "other.yaml")).err, /other\.yaml is no pilot charter/);
});

test("bash completes commands, options, values and rules from the script that it is given", async (context) => {
  const { run, folder } = shell(context, {});
  const { out, status } = await run("completion", "bash");
  assert.equal(status, 0);
  writeFileSync(join(folder, "c.bash"), out);
  const complete = (...words: string[]) => {
    const script = `source ./c.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pilot_charter; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const done = spawnSync("bash", ["-c", script, "bash", "pilot-charter", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(done.stderr, "");
    return done.stdout.split("\n").filter((one) => one !== "");
  };
  assert.deepEqual(complete("che"), ["check"]);
  assert.deepEqual(complete("check", "--fail"), ["--fail-on"]);
  assert.ok(complete("check", "--format", "").includes("sarif"));
  assert.deepEqual(complete("explain", "cost/contin"), ["cost/contingency"]);
  assert.ok(complete("check", "").includes("c.bash"));
});

test("the other shells' scripts name every command and option, and an unknown shell is refused", async (context) => {
  const { run } = shell(context, {});
  for (const name of ["zsh", "fish", "powershell"]) {
    const { out } = await run("completion", name);
    for (const word of ["check", "report", "fix", "stdin-filepath", "cost/contingency", "gitlab"])
      assert.ok(out.includes(word), `${name}: ${word}`);
  }
  assert.equal((await run("completion", "tcsh")).status, 2);
});
