/** `history`, `promises` and `blame` on repositories that the tests script with git. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { stringify } from "yaml";
import { gitCalls } from "../../server/src/node/git-run.ts";
import { changed, claims, type Loose } from "../support/history.ts";
import { type Repository, repository, repositoryIn } from "../support/repository.ts";

const FILE = "claims.pilot.yaml";
const TARGET = "measurement.production_metric.target";
/** After the sample's pilot has started (11 Jan 2027). */
const LATER = "2027-02-15";

const text = (value: Loose) => stringify(value);
const withTarget = (target: number, ...more: readonly (readonly [string, unknown])[]) =>
  changed(claims(), [TARGET, target], ...more);

async function json(repo: Repository, today: string, ...argv: string[]): Promise<Loose> {
  const { out, err, status } = await repo.run(today, ...argv, "--format", "json");
  assert.equal(status, 0, err);
  return JSON.parse(out);
}

/** The steps without the last one, which only the calendar makes. */
async function stepsOf(repo: Repository, today: string, file = FILE): Promise<Loose> {
  return (await json(repo, today, "history", file)).steps.filter((one: Loose) => one.state !== "today");
}

const targetRow = (found: Loose) => found.promises.rows.find((row: Loose) => row.what === "target");

test("a target softened after the start: seen in history, promises and blame, with who and when", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2027-02-01", { [FILE]: text(withTarget(11)) }, "Kenji Abe");
  const { steps } = await json(repo, LATER, "history", FILE);
  assert.deepEqual(
    steps.map((one: Loose) => [one.day, one.author]),
    [
      ["2026-11-02", "Marta Silva"],
      ["2027-02-01", "Kenji Abe"],
    ],
  );
  assert.deepEqual(
    steps[1].changes.map((one: Loose) => one.rule),
    ["diff/target-softened"],
  );
  const found = await json(repo, LATER, "promises", FILE);
  assert.equal(found.promises.start, "2027-01-11");
  const row = targetRow(found);
  assert.deepEqual(
    [row.promised, row.claimed, row.moved.class, row.moved.day, row.moved.author, row.moved.reason],
    ["9", "11", "weakens", "2027-02-01", "Kenji Abe", null],
  );
  const shown = await repo.run(LATER, "promises", FILE, "--gate");
  assert.equal(shown.status, 1);
  assert.match(shown.out, /moved on 1 Feb 2027 by Kenji Abe \([0-9a-f]{8}\): no reason written/);
  const { values } = await json(repo, LATER, "blame", FILE, TARGET);
  assert.deepEqual(
    values.map((one: Loose) => [one.value, one.day, one.author]),
    [
      [11, "2027-02-01", "Kenji Abe"],
      [9, "2026-11-02", "Marta Silva"],
    ],
  );
});

test("softened before the start is allowed; softened and restored is no moved promise, but history tells it", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2026-12-01", { [FILE]: text(withTarget(10)) });
  repo.commit("2027-02-01", { [FILE]: text(withTarget(12)) });
  repo.commit("2027-02-08", { [FILE]: text(withTarget(10)) });
  const row = targetRow(await json(repo, LATER, "promises", FILE));
  assert.deepEqual([row.promised, row.claimed, row.moved], ["10", "10", null]);
  assert.equal((await repo.run(LATER, "promises", FILE, "--gate")).status, 0);
  const { steps } = await json(repo, LATER, "history", FILE);
  assert.deepEqual(
    steps.flatMap((one: Loose) => one.changes.map((change: Loose) => change.rule)),
    ["diff/target-softened", "diff/target-softened", "diff/target-tightened"],
  );
});

test("a reason counts where the history speaks of it, or where somebody outside accepted it", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  const entry = { stage: "piloting", date: "2027-02-01", by: "Priya Nair" };
  repo.commit("2027-02-01", {
    [FILE]: text(withTarget(11, ["history[1]", { ...entry, why: "The first count for the target was wrong" }])),
  });
  assert.equal(
    targetRow(await json(repo, LATER, "promises", FILE)).moved.reason,
    "The first count for the target was wrong",
  );
  repo.commit("2027-02-02", {
    [FILE]: text(withTarget(11, ["history[1]", { ...entry, why: "Pilot began as planned" }])),
  });
  const bare = targetRow(await json(repo, LATER, "promises", FILE));
  assert.equal(bare.moved.reason, null);
  const { charters } = JSON.parse((await repo.run(LATER, "diff", "--git", "HEAD~2..HEAD", "--format", "json")).out);
  const { fingerprint } = charters[0].changes.find((one: Loose) => one.rule === "diff/target-softened");
  const accepted = [{ fingerprint, why: "Finance measured it again", approved_by: "Hugo Stein", date: "2027-02-03" }];
  repo.commit("2027-02-03", { [FILE]: text(withTarget(11, ["accepted_changes", accepted])) });
  assert.match(
    targetRow(await json(repo, LATER, "promises", FILE)).moved.reason,
    /Finance measured it again \(accepted by Hugo Stein\)/,
  );
});

test("who moves the start does not move what was promised", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2027-02-01", { [FILE]: text(withTarget(12, ["pilot.start", "2027-02-10"])) });
  const found = await json(repo, LATER, "promises", FILE);
  assert.equal(found.promises.start, "2027-01-11");
  assert.equal(targetRow(found).promised, "9");
});

test("before the start, without a start, and where the first commit is younger than the start, a sentence says so", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  assert.match((await json(repo, "2026-11-23", "promises", FILE)).note, /The pilot starts on 11 Jan 2027/);
  repo.commit("2026-11-03", { [FILE]: text(changed(claims(), ["pilot.start", undefined])) });
  assert.match((await json(repo, "2026-11-23", "promises", FILE)).note, /does not say when the pilot starts/);
  const young = repository(context);
  young.commit("2027-02-01", { [FILE]: text(claims()) });
  young.commit("2027-02-05", { [FILE]: text(withTarget(11)) });
  const found = await json(young, LATER, "promises", FILE);
  assert.equal(found.promises.from.late, true);
  assert.equal(targetRow(found).moved.class, "weakens");
  assert.match((await young.run(LATER, "promises", FILE)).out, /before the first commit/);
});

test("a renamed file keeps its past", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { "old.pilot.yaml": text(claims()) });
  repo.commit("2026-11-03", { "old.pilot.yaml": null, [`motor/${FILE}`]: text(withTarget(10)) });
  repo.commit("2027-02-01", { [`motor/${FILE}`]: text(withTarget(11)) });
  const { steps } = await json(repo, LATER, "history", `motor/${FILE}`);
  assert.deepEqual(
    steps.map((one: Loose) => one.renamedFrom),
    [null, "old.pilot.yaml", null],
  );
  assert.deepEqual(
    steps.map((one: Loose) => one.changes.length),
    [0, 1, 1],
  );
  const { values } = await json(repo, LATER, "blame", `motor/${FILE}`, TARGET);
  assert.deepEqual(
    values.map((one: Loose) => one.value),
    [11, 10, 9],
  );
});

test("two branches that are merged: each change once, by its own author, and no zigzag", async (context) => {
  const repo = repository(context);
  const base = text(claims());
  repo.commit("2026-11-02", { [FILE]: base });
  repo.git("checkout", "--quiet", "-b", "side");
  repo.commit("2026-11-04", { [FILE]: base.replace("contingency_pct: 5", "contingency_pct: 3") }, "Kenji Abe");
  repo.git("checkout", "--quiet", "main");
  repo.commit("2026-11-05", { [FILE]: base.replace("target: 9", "target: 10") }, "Rita Gomes");
  repo.git("merge", "--quiet", "--no-ff", "-m", "Merge side", "side");
  const steps = await stepsOf(repo, "2026-11-23");
  assert.deepEqual(
    steps.map((one: Loose) => [one.author, one.isMerge]),
    [
      ["Marta Silva", false],
      ["Rita Gomes", false],
      ["Marta Silva", true],
    ],
  );
  assert.deepEqual(
    steps.map((one: Loose) => one.changes.map((change: Loose) => change.rule)),
    [[], ["diff/target-softened"], []],
  );
  repo.git("checkout", "--quiet", "-b", "fast", "HEAD~1");
  repo.commit("2026-11-08", { [FILE]: base.replace("target: 9", "target: 11") });
  repo.git("checkout", "--quiet", "main");
});

test("a rebase changes commits, not what they did", async (context) => {
  const repo = repository(context);
  const base = text(claims());
  repo.commit("2026-11-02", { [FILE]: base });
  repo.git("checkout", "--quiet", "-b", "side");
  repo.commit("2026-11-04", { [FILE]: base.replace("target: 9", "target: 11") }, "Kenji Abe");
  const before = await stepsOf(repo, "2026-11-23");
  repo.git("checkout", "--quiet", "main");
  repo.commit("2026-11-06", { "README.md": "Words\n" });
  repo.git("checkout", "--quiet", "side");
  repo.git("rebase", "--quiet", "main");
  const after = await stepsOf(repo, "2026-11-23");
  const kept = (steps: Loose) => steps.map(({ commit: _commit, ...step }: Loose) => step);
  assert.deepEqual(kept(after), kept(before));
});

test("a shallow clone says how to deepen it", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2026-11-03", { [FILE]: text(withTarget(10)) });
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-git-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${repo.folder}`, folder], { stdio: "pipe" });
  const clone = repositoryIn(folder);
  const { note } = await json(clone, "2026-11-23", "history", FILE);
  assert.equal((await stepsOf(clone, "2026-11-23")).length, 1);
  assert.match(note, /git fetch --unshallow/);
  assert.equal((await json(repo, "2026-11-23", "history", FILE)).note, null);
});

test("what is not committed is shown as such, and other line endings are no change", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.write(FILE, text(claims()).replaceAll("\n", "\r\n"));
  assert.equal((await stepsOf(repo, "2026-11-23")).length, 1);
  repo.write(FILE, text(withTarget(11)));
  const steps = await stepsOf(repo, "2026-11-23");
  assert.deepEqual(
    steps.map((one: Loose) => [one.state, one.commit === null]),
    [
      ["judged", false],
      ["not committed", true],
    ],
  );
  assert.match((await repo.run("2026-11-23", "history", FILE)).out, /not committed/);
  assert.match((await repo.run("2026-11-23", "blame", FILE, TARGET)).out, /not committed {2}11/);
});

test("broken versions and a deleted file are gaps, never zeros", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2026-11-03", { [FILE]: "metadata: [\n" });
  repo.commit("2026-11-04", { [FILE]: text(withTarget(10)) });
  repo.commit("2026-11-05", { [FILE]: null });
  repo.commit("2026-11-06", { [FILE]: text(withTarget(11)) });
  const steps = await stepsOf(repo, "2026-11-23");
  assert.deepEqual(
    steps.map((one: Loose) => [one.state, one.figures !== null]),
    [
      ["judged", true],
      ["broken", false],
      ["judged", true],
      ["deleted", false],
      ["judged", true],
    ],
  );
  const { out } = await repo.run("2026-11-23", "history", FILE);
  assert.match(out, /▇·▇·▇|█·█·█/);
  assert.match(
    (await repo.run("2026-11-23", "history", FILE, "--format", "html")).out,
    /<path d="M[\d.]+ [\d.]+H[\d.]+M[\d.]+ [\d.]+H[\d.]+M/,
  );
});

test("two charters that changed names are told apart", async (context) => {
  const repo = repository(context);
  const other = changed(
    claims(),
    ["metadata.id", "second-claims"],
    ["metadata.name", "Second assistant"],
    ["use_case.problem", "Letters wait three days for an answer, and nobody sees it."],
    [TARGET, 4],
  );
  repo.commit("2026-11-02", { [FILE]: text(claims()), "other.pilot.yaml": text(other) });
  repo.commit("2026-11-03", { [FILE]: text(other), "other.pilot.yaml": text(claims()) });
  const steps = await stepsOf(repo, "2026-11-23");
  assert.deepEqual(
    steps.map((one: Loose) => [one.isOther, one.changes.length]),
    [
      [false, 0],
      [true, 0],
    ],
  );
  assert.deepEqual(
    (await json(repo, "2026-11-23", "blame", FILE, TARGET)).values.map((one: Loose) => one.value),
    [4],
  );
});

test("a day that passes moves the verdict too, and history says that it was the calendar", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2027-09-01", { [FILE]: text(changed(claims(), ["metadata.industry", "motor insurance"])) });
  const { steps } = await json(repo, "2028-06-01", "history", FILE);
  assert.deepEqual(
    steps.map((one: Loose) => one.moved),
    [[], ["calendar"], ["calendar"]],
  );
  assert.equal(steps.at(-1).state, "today");
  const today = await json(repo, "2028-06-01", "history", FILE, "--as-of", "today");
  assert.equal(new Set(today.steps.map((one: Loose) => one.figures.verdict)).size, 1);
});

test("no repository, no commit, a file that git does not know: one sentence and status 2", async (context) => {
  const repo = repository(context);
  repo.write(FILE, text(claims()));
  const fresh = await repo.run("2026-11-23", "history", FILE);
  assert.equal(fresh.status, 0);
  assert.match(fresh.out, /not committed/);
  const missing = await repo.run("2026-11-23", "history", "none.pilot.yaml");
  assert.deepEqual([missing.status, missing.err], [2, "pilot-charter: git knows nothing of none.pilot.yaml.\n"]);
  rmSync(join(repo.folder, ".git"), { recursive: true });
  const none = await repo.run("2026-11-23", "history", FILE);
  assert.equal(none.status, 2);
  assert.match(none.err, /^pilot-charter: No git repository .*\n$/);
  assert.equal((await repo.run("2026-11-23", "blame", FILE, "nothing.here")).status, 2);
});

test("nothing that a repository's settings name is run, and two processes are enough", async (context) => {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: text(claims()), ".gitattributes": "*.pilot.yaml diff=evil filter=evil\n" });
  repo.commit("2026-11-03", { [FILE]: text(withTarget(11)) });
  const mark = join(repo.folder, "was-run");
  const evil = `touch ${mark}; cat`;
  writeFileSync(join(repo.folder, "evil.sh"), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
  for (const key of [
    "core.fsmonitor",
    "diff.external",
    "diff.evil.command",
    "diff.evil.textconv",
    "filter.evil.clean",
    "filter.evil.smudge",
    "core.pager",
    "pager.log",
    "core.sshCommand",
    "gpg.program",
    "core.editor",
    "alias.log",
  ])
    repo.git("config", key, key === "alias.log" ? `!${evil}` : join(repo.folder, "evil.sh"));
  repo.git("config", "log.showSignature", "true");
  const before = gitCalls.count;
  const steps = await stepsOf(repo, LATER);
  assert.equal(gitCalls.count - before, 2);
  assert.equal(steps.length, 2);
  await json(repo, LATER, "promises", FILE);
  await json(repo, LATER, "blame", FILE, TARGET);
  await repo.run(LATER, "diff", "--git", "HEAD~1..HEAD");
  await repo.run(LATER, "diff", `HEAD~1:${FILE}`, FILE);
  assert.equal(existsSync(mark), false);
});

test("blame follows an entry of a list by its name", async (context) => {
  const repo = repository(context);
  const lines = claims().cost.lines;
  const hosting = (amount: number, item = "Hosting and storage") => ({ ...lines[2], item, amount });
  repo.commit("2026-11-02", { [FILE]: text(changed(claims(), ["cost.lines[2]", hosting(5200)])) });
  repo.commit("2026-11-03", {
    [FILE]: text(
      changed(claims(), ["cost.lines", [hosting(6000), ...lines.filter((_: Loose, at: number) => at !== 2)]]),
    ),
  });
  repo.commit("2026-11-04", {
    [FILE]: text(changed(claims(), ["cost.lines[2]", hosting(6000, "Hosting, storage and backup")])),
  });
  const { values } = await json(repo, "2026-11-23", "blame", FILE, "cost.lines[Hosting, storage and backup].amount");
  assert.deepEqual(
    values.map((one: Loose) => [one.value, one.day]),
    [
      [6000, "2026-11-03"],
      [5200, "2026-11-02"],
    ],
  );
});

test("the report has both sections where git knows the past, in every format, and none where it does not", async (context) => {
  const repo = repository(context);
  repo.write(FILE, text(withTarget(11)));
  const before = await repo.run(LATER, "report", FILE);
  assert.equal(before.status, 0);
  assert.doesNotMatch(before.out, /Promised and claimed/);
  repo.commit("2026-11-02", { [FILE]: text(claims()) });
  repo.commit("2027-02-01", { [FILE]: text(withTarget(11)) }, "Kenji Abe");
  const page = (await repo.run(LATER, "report", FILE)).out;
  for (const part of [
    />Over time</,
    />Promised and claimed </,
    /target softened: 9 → 11/,
    /no reason written/,
    /Less is promised than at the start/,
  ])
    assert.match(page, part);
  const words = (await repo.run(LATER, "report", FILE, "--format", "markdown")).out;
  assert.match(
    words,
    /### Promised and claimed[\s\S]*\| target \| 9 \| 11 \| 1 Feb 2027, Kenji Abe: no reason written \|/,
  );
  const lines = (await repo.run(LATER, "report", FILE, "--format", "text")).out;
  assert.match(lines, /PROMISED AND CLAIMED, 1 of \d+ moved\n[^\n]+ kept as given\.\ntarget: 9 → 11 \(promises less; /);
  assert.match(
    lines,
    /OVER TIME[^\n]*\n1 Feb 2027, Kenji Abe [0-9a-f]{8}: score \d+[^\n]*; promises less: target softened: 9 → 11\n/,
  );
  const { charters } = await json(repo, LATER, "report", FILE);
  assert.equal(targetRow(charters[0]).moved.author, "Kenji Abe");
  assert.equal(charters[0].history.steps.at(-1).weakened[0], "target softened: 9 → 11");
});
