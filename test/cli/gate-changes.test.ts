/** What a gate looks at: only what has changed, only what is staged, only what the baseline does not know. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { repository } from "../support/repository.ts";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const TODAY = "2026-11-23";

const judgedIn = (out: string) =>
  JSON.parse(out).charters.map(({ file, stage }: { file: string; stage: string }) => `${file} ${stage}`);

test("--changed and --since judge what differs from a commit, new files with them", async (context) => {
  const { run, write, commit, git } = repository(context);
  commit("2026-11-02", { "a.pilot.yaml": SHELF, "b.pilot.yaml": SHELF, "sub/c.pilot.yaml": CLAIMS });
  const nothing = await run(TODAY, "check", "--changed", "--format", "json");
  assert.deepEqual([nothing.status, judgedIn(nothing.out)], [0, []]);
  git("checkout", "-q", "-b", "work");
  commit("2026-11-03", { "sub/c.pilot.yaml": CLAIMS.replace("months: 12", "months: 12 # a year") });
  write("new one.pilot.yaml", CLAIMS);
  const changed = await run(TODAY, "check", "--changed", "--format", "json");
  assert.deepEqual(judgedIn(changed.out), ["new one.pilot.yaml chartered"]);
  const since = await run(TODAY, "check", "--since", "main", "--format", "json");
  assert.deepEqual(judgedIn(since.out), ["new one.pilot.yaml chartered", "sub/c.pilot.yaml chartered"]);
  assert.equal(since.status, 0);
  for (const wrong of ["nowhere", "--output=x", "a b"]) {
    const { status, err } = await run(TODAY, "check", `--since=${wrong}`);
    assert.equal(status, 2, wrong);
    assert.match(err, /revision/);
  }
  assert.ok(!existsSync("x"));
});

test("--changed runs no program that the repository's settings name, and knows stored line ends", async (context) => {
  const { run, write, commit, git, folder } = repository(context);
  commit("2026-11-02", { "a.pilot.yaml": CLAIMS, ".gitattributes": "*.yaml filter=evil\n" });
  git("config", "filter.evil.clean", `touch ${join(folder, "ran")}; cat`);
  write("a.pilot.yaml", CLAIMS.replaceAll("\n", "\r\n"));
  assert.deepEqual(judgedIn((await run(TODAY, "check", "--changed", "--format", "json")).out), []);
  write("a.pilot.yaml", `${CLAIMS}# more\n`);
  assert.equal(judgedIn((await run(TODAY, "check", "--changed", "--format", "json")).out).length, 1);
  assert.ok(!existsSync(join(folder, "ran")));
});

test("--staged judges the text that is staged, before the first commit too", async (context) => {
  const { run, write, git } = repository(context);
  write("a.pilot.yaml", CLAIMS);
  write("b.pilot.yaml", SHELF);
  git("add", "a.pilot.yaml");
  write("a.pilot.yaml", CLAIMS.replace(/^stage: chartered/m, "stage: idea"));
  const staged = await run(TODAY, "check", "--staged", "--format", "json");
  assert.deepEqual(judgedIn(staged.out), ["a.pilot.yaml chartered"]);
  assert.equal((await run(TODAY, "check", "--staged", "--changed")).status, 2);
});

test("without a repository, or without any charter, --changed says so or has nothing to do", async (context) => {
  const { run } = repository(context);
  assert.equal((await run(TODAY, "check", "--changed")).status, 0);
});

test("a baseline takes known findings out of the gate, and only ever gets shorter by itself", async (context) => {
  const { run, read } = shell(context, { "a.pilot.yaml": SHELF });
  const missing = await run("check", "--baseline", "known.json");
  assert.match(missing.err, /known\.json is not there\. --update-baseline --allow-new writes it\./);
  const first = await run("check", "--baseline", "known.json", "--update-baseline", "--allow-new");
  assert.equal(first.status, 0, first.err);
  const all = JSON.parse(read("known.json")).findings.length;
  assert.ok(all > 5);
  assert.equal((await run("check", "--baseline", "known.json", "--fail-on", "info")).status, 0);
  const more = shell(context, { "a.pilot.yaml": `${SHELF}unknown_key: 1\n`, "known.json": read("known.json") });
  const fresh = await more.run("check", "--baseline", "known.json");
  assert.equal(fresh.status, 1);
  assert.match(fresh.out, /unknown_key/);
  assert.doesNotMatch(fresh.out, /owner-named/);
  await more.run("check", "--baseline", "known.json", "--update-baseline");
  assert.equal(more.read("known.json"), read("known.json"));
});

test("an entry that is not found any more is told, fails with --strict, and is removed by an update", async (context) => {
  const known = {
    version: 1,
    findings: [
      { charter: "claims-handling", rule: "cost/contingency", path: "cost.contingency_pct" },
      { charter: "claims-handling", rule: "cost/gone", path: "cost" },
      { charter: "another", rule: "cost/kept", path: "cost" },
    ],
  };
  const { run, read } = shell(context, { "a.pilot.yaml": CLAIMS, "known.json": JSON.stringify(known) });
  const told = await run("check", "--baseline", "known.json");
  assert.equal(told.status, 0);
  assert.match(told.err, /known\.json: cost\/gone at cost of claims-handling is not found any more/);
  assert.equal((await run("check", "--baseline", "known.json", "--strict")).status, 1);
  const sarif = JSON.parse((await run("check", "--baseline", "known.json", "--format", "sarif")).out);
  const states = sarif.runs[0].results.map((one: { ruleId: string; baselineState: string }) => [
    one.ruleId,
    one.baselineState,
  ]);
  assert.ok(states.some(([rule, state]: [string, string]) => rule === "cost/contingency" && state === "unchanged"));
  assert.ok(states.some(([, state]: [string, string]) => state === "new"));
  await run("check", "--baseline", "known.json", "--update-baseline");
  assert.deepEqual(
    JSON.parse(read("known.json")).findings.map(({ rule }: { rule: string }) => rule),
    ["cost/kept", "cost/contingency"],
  );
  assert.equal((await run("check", "--baseline", "known.json", "--strict")).status, 0);
});

test("a baseline that cannot be used is a sentence, and is left as it is", async (context) => {
  const wrong = { "1.json": "{", "2.json": "[]", "3.json": '{"version":1,"findings":[{"rule":1}]}' };
  const { run, read } = shell(context, { "a.pilot.yaml": CLAIMS, ...wrong });
  for (const [file, text] of Object.entries(wrong)) {
    const { status, err } = await run("check", "--baseline", file, "--update-baseline", "--allow-new");
    assert.equal(status, 2);
    assert.match(err, /cannot be used: /);
    assert.equal(read(file), text);
  }
  assert.match((await run("check", "--strict")).err, /need --baseline FILE/);
});

test("the comment of a pull request says what the change has moved, and what is new", async (context) => {
  const { run, write, commit, git } = repository(context);
  commit("2026-11-02", { "a.pilot.yaml": CLAIMS, "same.pilot.yaml": CLAIMS });
  git("checkout", "-q", "-b", "work");
  commit("2026-11-03", { "a.pilot.yaml": CLAIMS.replace(/^ {2}contingency_pct: 5$/m, "  contingency_pct: 0") });
  write("new.pilot.yaml", CLAIMS);
  write("a.pilot.yaml", CLAIMS.replace(/^ {4}unit: minutes\n/m, "").replace(/^ {2}sponsor: .*$/m, "  sponsor: TBD"));
  const { out } = await run(TODAY, "check", "--since", "main", "--format", "markdown");
  const rows = out
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.includes("pilot.yaml</code>") && !line.includes(":1"));
  assert.match(
    rows.find((row) => row.includes("<code>a.pilot.yaml</code>")) ?? "",
    /^\| go → \*\*\w+\*\* .* 96 → \d+ \|/,
  );
  assert.match(
    rows.find((row) => row.includes("<code>new.pilot.yaml</code>")) ?? "",
    /^\| \*\*go\*\* .* \(new\) \| 96 \|/,
  );
  assert.ok(!out.includes("same.pilot.yaml"));
  const whole = (await run(TODAY, "check", "--format", "markdown")).out;
  assert.doesNotMatch(whole, /→|\(new\)/);
});
