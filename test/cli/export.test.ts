/** `export`: every key as a column, safe to open in a spreadsheet, and the same bytes after an import. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { ROOT } from "../support/root.ts";
import { shell } from "./support.ts";

const SAMPLES = Object.fromEntries(
  readdirSync(join(ROOT, "test/charters"))
    .filter((file) => file.endsWith(".pilot.yaml"))
    .map((file) => [`pilots/${file}`, readFileSync(join(ROOT, "test/charters", file), "utf8")]),
);

const TRICKY = `apiVersion: pilot-charter/v1
kind: PilotCharter
metadata:
  id: tricky
  name: "=1+1"
  tags: ["-2", "'=x", "@a", "007", "true"]
use_case:
  problem: |
    First line, with "quotes"
    and a second one; with more
  intended_use: " spaces kept "
scale:
  users: { pilot: 12, full: TBD }
pilot:
  start: 2026-01-05
accountability:
  production_owner: { name: Priya Nair, sits_in_reviews: true }
x-note: { deep: [1, two, { three: 3 }] }
`;

for (const format of ["csv", "xlsx", "json"]) {
  test(`${format}: export, import, export gives the same bytes`, async (context) => {
    const { run, folder } = shell(context, { ...SAMPLES, "pilots/tricky.pilot.yaml": TRICKY });
    const bytes = (file: string) => readFileSync(join(folder, file));
    assert.deepEqual(await run("export", "pilots", "--format", format, "--output", `a.${format}`), {
      status: 0,
      out: "",
      err: "",
    });
    const imported = await run("import", `a.${format}`, "--out", "again");
    assert.equal(imported.status, 0);
    assert.match(imported.out, /known as: an export of charters/);
    await run("export", "again", "--format", format, "--output", `b.${format}`);
    assert.ok(bytes(`a.${format}`).equals(bytes(`b.${format}`)));
    const second = await run("import", `a.${format}`, "--out", "again", "--update");
    assert.match(second.out, new RegExp(`\\n${Object.keys(SAMPLES).length + 1} unchanged\\.`));
  });
}

test("text that a spreadsheet would take for a formula has a mark before it; numbers have none", async (context) => {
  const { run } = shell(context, { "tricky.pilot.yaml": TRICKY });
  const { out } = await run("export", "--columns", "metadata,scale");
  assert.equal(
    out,
    "metadata.id,metadata.name,metadata.tags[0],metadata.tags[1],metadata.tags[2],metadata.tags[3],metadata.tags[4],scale.users.pilot,scale.users.full,x-export\r\n" +
      `tricky,'=1+1,'-2,''=x,'@a,007,true,12,TBD,"2026-11-23, rule set 2.0.0"\r\n`,
  );
});

test("a cell that was changed in the spreadsheet is proposed, never written over a person's value", async (context) => {
  const { run, folder, read } = shell(context, { "pilots/tricky.pilot.yaml": TRICKY });
  await run("export", "pilots", "--output", "a.csv");
  writeFileSync(
    join(folder, "a.csv"),
    read("a.csv").replace("Priya Nair", "Tom Baker").replace(",12,TBD,", ",12,400,"),
  );
  const { out } = await run("import", "a.csv", "--out", "pilots", "--update");
  assert.match(
    out,
    /accountability\.production_owner\.name {2}\(kept: not what the last import wrote\)\n {4}- Priya Nair\n {4}\+ Tom Baker\n/,
  );
  assert.equal(read("pilots/tricky.pilot.yaml"), TRICKY);
});

test("public records hold the charter's own words and the list of what is missing", async (context) => {
  const { run } = shell(context, SAMPLES);
  for (const format of ["atrs", "fria"]) {
    const { out, err, status } = await run("export", "pilots/06-claims-handling.pilot.yaml", "--format", format);
    assert.equal(status, 0);
    assert.match(out, /^# (?:UK Algorithmic|Fundamental rights)[^\n]*: Claim file assistant\n/);
    assert.match(out, /\n## Missing\n\nThe charter does not say:\n\n- /);
    assert.match(err, /headings? of (?:atrs|fria) without an answer: /);
  }
  const omb = await run("export", "pilots", "--format", "omb-2025");
  assert.match(omb.out, /^Agency Abbreviation,Agency Name,Use Case ID,Use Case Name,/);
  assert.equal(omb.err.split("\n").length - 1, Object.keys(SAMPLES).length);
});

test("what cannot be exported is a sentence and exit 2; the others still are", async (context) => {
  const { run } = shell(context, { "a.pilot.yaml": TRICKY, "b.pilot.yaml": "a: [", "c.pilot.yaml": "x: 1\n" });
  const { status, out, err } = await run("export");
  assert.equal(status, 2);
  assert.match(out, /\npilot-charter\/v1,PilotCharter,tricky,/);
  assert.match(err, /b\.pilot\.yaml cannot be read as YAML; it is left out\.\n.*c\.pilot\.yaml is no pilot charter/s);
  assert.match((await run("export", "--format", "xlsx")).err, /needs --output FILE/);
});
