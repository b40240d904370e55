/** `diff` on files, folders and revisions: pairs, the gate, accepted changes, and every format. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { stringify } from "yaml";
import { changed, claims, type Loose } from "../support/history.ts";
import { repository } from "../support/repository.ts";

const DAY = "2026-11-23";
const TARGET = "measurement.production_metric.target";

const text = (value: Loose) => stringify(value);
const softened = () => changed(claims(), [TARGET, 11]);

test("two files: the change, its class, what it moved, and no gate unless asked", async (context) => {
  const { write, run } = repository(context);
  write("a.pilot.yaml", text(claims()));
  write("b.pilot.yaml", text(softened()));
  const { status, out } = await run(DAY, "diff", "a.pilot.yaml", "b.pilot.yaml");
  assert.equal(status, 0);
  assert.match(out, /weakens +target softened: 9 → 11/);
  assert.match(out, /nearer to the baseline/);
  assert.match(out, /1 charter compared: 1 weakens, 0 cannot tell, 0 strengthens, 0 neutral/);
  const same = await run(DAY, "diff", "a.pilot.yaml", "a.pilot.yaml");
  assert.match(same.out, /no change of meaning/);
});

test("the gate closes on what weakens and on what nobody can order, says so, and opens where it is accepted", async (context) => {
  const { commit, run, git } = repository(context);
  commit("2026-11-02", { "claims.pilot.yaml": text(claims()) });
  git("branch", "base");
  const moved = changed(softened(), ["operations.fallback", "Handler keys half of the file"]);
  commit("2026-11-09", { "claims.pilot.yaml": text(moved) });
  const closed = await run(DAY, "diff", "--git", "base..HEAD", "--gate");
  assert.equal(closed.status, 1);
  assert.match(closed.err, /gate: closed, because 2 changes of promises are not accepted/);
  assert.equal((await run(DAY, "diff", "--git", "base..HEAD", "--fail-on", "weakens")).status, 1);
  const open = await run(DAY, "diff", "--git", "base..HEAD", "--fail-on", "never");
  assert.equal(open.status, 0);
  assert.match(
    open.err,
    /gate: passed, because --fail-on never lets them through: 2 changes of promises are not accepted/,
  );

  const json = JSON.parse((await run(DAY, "diff", "--git", "base..HEAD", "--format", "json")).out);
  const changes = json.charters[0].changes as { rule: string; fingerprint: string }[];
  assert.deepEqual(
    changes.map((one) => one.rule),
    ["diff/target-softened", "diff/fallback-reworded"],
  );
  const accepted_changes = changes.map(({ fingerprint }) => ({
    fingerprint,
    why: "The October count was wrong",
    approved_by: "Hugo Stein",
    date: "2026-11-10",
  }));
  commit("2026-11-10", { "claims.pilot.yaml": text({ ...moved, accepted_changes }) });
  const passed = await run(DAY, "diff", "--git", "base..HEAD", "--gate");
  assert.equal(passed.status, 0, passed.err + passed.out);
  assert.match(passed.err, /gate: passed, because 2 changes of promises are accepted by Hugo Stein/);

  // Whoever is in the pilot team accepts nothing, as with a waiver.
  const own = accepted_changes.map((one) => ({ ...one, approved_by: "Marta Silva" }));
  commit("2026-11-11", { "claims.pilot.yaml": text({ ...moved, accepted_changes: own }) });
  const refused = await run(DAY, "diff", "--git", "base..HEAD", "--gate");
  assert.equal(refused.status, 1);
  assert.match(refused.out, /not accepted: Marta Silva is in the pilot team and cannot approve a change/);
});

test("a fingerprint survives reformatting, moved lines, a renamed file and the next commit", async (context) => {
  const { commit, run, git } = repository(context);
  commit("2026-11-02", { "claims.pilot.yaml": text(claims()) });
  git("branch", "base");
  const fingerprint = async () => {
    const { out } = await run(DAY, "diff", "--git", "base..HEAD", "--format", "json");
    const [charter, more] = JSON.parse(out).charters;
    assert.equal(more, undefined);
    return charter.changes.find((one: { rule: string }) => one.rule === "diff/target-softened")?.fingerprint;
  };
  commit("2026-11-03", { "claims.pilot.yaml": text(softened()) });
  const first = await fingerprint();
  assert.match(first, /^[0-9a-f]{12}$/);
  const turned = Object.fromEntries(Object.entries(softened()).reverse());
  commit("2026-11-04", { "claims.pilot.yaml": `# a word before\n${stringify(turned, { indent: 4 })}` });
  assert.equal(await fingerprint(), first);
  commit("2026-11-05", { "claims.pilot.yaml": null, "motor/claims.pilot.yaml": text(softened()) });
  assert.equal(await fingerprint(), first);
  commit("2026-11-06", { "motor/claims.pilot.yaml": text(changed(softened(), ["metadata.tags", ["motor"]])) });
  assert.equal(await fingerprint(), first);
});

test("charters are paired by id, then by path: exchanged files are no change, a charter that is gone is", async (context) => {
  const { commit, run, git } = repository(context);
  const other = changed(claims(), ["metadata.id", "second-claims"], ["metadata.name", "Second assistant"]);
  commit("2026-11-02", {
    "a.pilot.yaml": text(claims()),
    "b.pilot.yaml": text(other),
    "c.pilot.yaml": text(changed(claims(), ["metadata.id", "third-claims"])),
  });
  git("branch", "base");
  commit("2026-11-03", { "a.pilot.yaml": text(other), "b.pilot.yaml": text(claims()) });
  const swapped = JSON.parse((await run(DAY, "diff", "--git", "base..HEAD", "--format", "json")).out);
  assert.deepEqual(
    swapped.charters.map((one: Loose) => [one.file, one.fileBefore, one.changes]),
    [
      ["a.pilot.yaml", "b.pilot.yaml", []],
      ["b.pilot.yaml", "a.pilot.yaml", []],
    ],
  );
  commit("2026-11-04", { "c.pilot.yaml": null });
  const gone = await run(DAY, "diff", "--git", "base..HEAD", "--gate");
  assert.equal(gone.status, 1);
  assert.match(gone.out, /gone: it was/);
  const added = await run(DAY, "diff", "--git", "HEAD..base", "--gate");
  assert.equal(added.status, 0, added.err);
});

test("folders and revisions of a file", async (context) => {
  const { commit, write, run } = repository(context);
  commit("2026-11-02", { "old/claims.pilot.yaml": text(claims()) });
  write("new/renamed.pilot.yaml", text(softened()));
  const folders = await run(DAY, "diff", "old", "new");
  assert.match(folders.out, /old\/claims\.pilot\.yaml → new\/renamed\.pilot\.yaml/);
  assert.match(folders.out, /1 weakens/);
  const revision = await run(DAY, "diff", "HEAD:old/claims.pilot.yaml", "new/renamed.pilot.yaml");
  assert.match(revision.out, /target softened: 9 → 11/);
  for (const [argv, said] of [
    [["diff", "HEAD:none.pilot.yaml", "new/renamed.pilot.yaml"], /HEAD:none\.pilot\.yaml is not in this repository/],
    [["diff", "nowhere:old/claims.pilot.yaml", "new/renamed.pilot.yaml"], /is not in this repository/],
    [["diff", "gone.pilot.yaml", "new/renamed.pilot.yaml"], /gone\.pilot\.yaml is not there/],
    [["diff", "old", "new/renamed.pilot.yaml"], /two charters or two folders/],
    [["diff", "old"], /diff takes two charters/],
    [["diff", "--git", "HEAD"], /takes two revisions such as main\.\.HEAD/],
    [["diff", "--git", "--output=x..HEAD"], /not the name of a revision/],
    [["diff", "--git", "nowhere..HEAD"], /cannot be compared/],
  ] as const) {
    const failed = await run(DAY, ...argv);
    assert.equal(failed.status, 2, argv.join(" "));
    assert.match(failed.err, said);
  }
});

test("a version that does not parse fails by name, and the others are still compared", async (context) => {
  const { commit, run, git } = repository(context);
  commit("2026-11-02", {
    "a.pilot.yaml": text(claims()),
    "b.pilot.yaml": text(changed(claims(), ["metadata.id", "second-claims"])),
  });
  git("branch", "base");
  commit("2026-11-03", { "a.pilot.yaml": text(softened()), "b.pilot.yaml": "metadata: [\n" });
  const { status, out, err } = await run(DAY, "diff", "--git", "base..HEAD", "--gate");
  assert.equal(status, 2);
  assert.match(err, /b\.pilot\.yaml does not parse/);
  assert.match(out, /target softened/);
  assert.doesNotMatch(out, /gone: it was/);
});

test("the pull-request comment begins with its marker, stays short and lets nothing through", async (context) => {
  const { write, run } = repository(context);
  const name = "Claims <img src=x> [link](http://x.example) @everyone | cell";
  write("a.pilot.yaml", text(claims()));
  write(
    "b.pilot.yaml",
    text(changed(softened(), ["metadata.name", name], ["operations.fallback", "see `code` <!-- and more"])),
  );
  const { out } = await run(
    DAY,
    "diff",
    "a.pilot.yaml",
    "b.pilot.yaml",
    "--format",
    "markdown",
    "--comment-id",
    "main gate",
  );
  assert.match(out, /^<!-- pilot-charter-diff:main-gate -->\n/);
  assert.doesNotMatch(out, /<img|\]\(http|[^\u200b]@everyone|and more -->/);
  assert.match(out, /\| weakens \| target softened: 9 → 11<br>/);
  const many = {
    ...claims(),
    pilot: {
      ...claims().pilot,
      exit_criteria: Array.from(
        { length: 900 },
        (_, at) => `Quality above ${at} percent in team ${at} over four weeks`,
      ),
    },
  };
  write("many.pilot.yaml", text(many));
  const long = await run(DAY, "diff", "many.pilot.yaml", "a.pilot.yaml", "--format", "markdown");
  assert.ok(long.out.length <= 60_000, `${long.out.length}`);
  assert.match(long.out, /More changes were left out/);
});

test("annotations name file and line, escape, and stop at ten", async (context) => {
  const { write, run } = repository(context);
  write("a.pilot.yaml", text(claims()));
  write(
    "b.pilot.yaml",
    text(
      changed(
        softened(),
        ["cost.lines", claims().cost.lines.slice(0, 2)],
        ["pilot.team", ["Marta Silva"]],
        ["pilot.exit_criteria", undefined],
      ),
    ),
  );
  const { out } = await run(DAY, "diff", "a.pilot.yaml", "b.pilot.yaml", "--format", "github");
  const errors = out.split("\n").filter((line) => line.startsWith("::error "));
  assert.equal(errors.length, 10);
  assert.match(out, /::error file=b\.pilot\.yaml,line=\d{2,},title=pilot-charter diff::target softened: 9 → 11/);
  assert.match(out, /::notice::\d+ more changes/);
});

test("git diff speaks charter through the driver, by the two printed lines", async (context) => {
  const { commit, write, run, git, folder } = repository(context);
  const printed = await run(DAY, "diff", "--install-driver");
  const [attributes = "", setting = ""] = printed.out.split("\n");
  assert.equal(printed.out.split("\n").length, 3);
  assert.match(setting, /^git config diff\.pilot-charter\.command "pilot-charter diff --driver"$/);
  commit("2026-11-02", { "claims.pilot.yaml": text(claims()), ".gitattributes": `${attributes}\n` });
  write("claims.pilot.yaml", text(softened()));
  writeFileSync(join(folder, "driver.sh"), '#!/bin/sh\nprintf "%s\\n" "$@" > called.txt\ncp "$2" old.txt\n');
  chmodSync(join(folder, "driver.sh"), 0o755);
  git("-c", "diff.pilot-charter.command=./driver.sh", "diff", "--ext-diff");
  assert.ok(existsSync(join(folder, "called.txt")), "the attribute names the driver");
  const args = execFileSync("cat", [join(folder, "called.txt")], { encoding: "utf8" })
    .trim()
    .split("\n");
  const { status, out } = await run(DAY, "diff", "--driver", args[0] ?? "", "old.txt", ...args.slice(2));
  assert.equal(status, 0);
  assert.match(out, /target softened: 9 → 11/);
});
