/** `import` on the command line: what it prints, writes, leaves alone, and its exit status. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { shell } from "./support.ts";

const LIST = `Use case,Department,Problem,Status,Business owner,Start date,Favourite colour
Mail sorter,Customer care,We read 400 mails a day.,Pilot,Priya Nair,3/14/2026,blue
Offer drafts,Sales,Offers take a week.,Idea,Sales team,4/5/2026,red
Mail sorter,Legal,Letters wait.,Retired,,,
,Legal,No name here,Idea,,,
`;

test("check shows every column and row and writes nothing", async (context) => {
  const { run, folder } = shell(context, { "list.csv": LIST });
  const { status, out, err } = await run("import", "list.csv", "--check");
  assert.deepEqual([status, err], [0, ""]);
  assert.match(out, /^list\.csv: UTF-8, separated by ,\nThe heading ends in row 1\.\n/);
  assert.match(out, /\nA {4}Use case +metadata\.name \(3\)\n/);
  assert.match(out, /\nE {4}Business owner +accountability\.production_owner\.name \(2\)\n/);
  assert.match(out, /\nG {4}Favourite colour +not used \(2; heading not known; name its key with --map\)\n/);
  assert.match(out, /\n4 rows, 3 imported,\n {2}1 left out: no name \(row 5\)\n/);
  assert.match(
    out,
    /\n3 new charters would be written to pilots\.\nOf 3 pilots, 1 names an owner, none has a number to reach, none has a cost and none says what people must learn\.\n/,
  );
  assert.deepEqual(readdirSync(folder).sort(), [".git", "list.csv"]);
});

test("drafts are written one a pilot; a second import writes nothing, and nothing is overwritten", async (context) => {
  const { run, folder, read } = shell(context, { "list.csv": LIST });
  const first = await run("import", "list.csv", "--out", "drafts", "--report", "graveyard.html");
  assert.equal(first.status, 0);
  assert.deepEqual(readdirSync(join(folder, "drafts")).sort(), [
    "mail-sorter-2.pilot.yaml",
    "mail-sorter.pilot.yaml",
    "offer-drafts.pilot.yaml",
  ]);
  assert.match(read("drafts/mail-sorter.pilot.yaml"), /production_owner:\n {4}name: Priya Nair\n/);
  assert.match(read("drafts/offer-drafts.pilot.yaml"), /contact: Sales team\n/);
  assert.match(read("drafts/mail-sorter-2.pilot.yaml"), /stage: killed\n/);
  assert.match(read("graveyard.html"), /^<!doctype html>.*Of 3 pilots, 1 names an owner/s);
  const before = readdirSync(join(folder, "drafts")).map((file) => read(`drafts/${file}`));
  const second = await run("import", "list.csv", "--out", "drafts", "--update");
  assert.match(second.out, /\n3 unchanged\.\n/);
  assert.deepEqual(
    readdirSync(join(folder, "drafts")).map((file) => read(`drafts/${file}`)),
    before,
  );
});

test("a changed row is a proposal; an update writes it but never over a person's words", async (context) => {
  const { run, folder, read } = shell(context, { "list.csv": LIST });
  await run("import", "list.csv");
  const file = "pilots/mail-sorter.pilot.yaml";
  writeFileSync(join(folder, file), read(file).replace("problem: We read 400 mails a day.", "problem: My own words."));
  writeFileSync(
    join(folder, "list.csv"),
    LIST.replace("400 mails a day.,Pilot", "500 mails a day.,Live").replace("Offer drafts", "Offer texts"),
  );
  const mine = read(file);
  const proposed = await run("import", "list.csv");
  assert.match(proposed.out, /1 charter of which the list says something else now:\nmail-sorter\.pilot\.yaml\n/);
  assert.match(
    proposed.out,
    / {2}use_case\.problem {2}\(kept: not what the last import wrote\)\n {4}- My own words\.\n {4}\+ We read 500 mails a day\.\n/,
  );
  assert.match(proposed.out, / {2}stage\n {4}- piloting\n {4}\+ production\n/);
  assert.match(proposed.out, /1 charter came from this list and is no longer in it: offer-drafts\.pilot\.yaml\.\n/);
  assert.equal(read(file), mine);
  await run("import", "list.csv", "--update");
  assert.match(read(file), /stage: production\n/);
  assert.match(read(file), /problem: My own words\.\n/);
  assert.match((await run("import", "list.csv")).out, /3 unchanged\./);
});

test("a mapping file is written, changed and used", async (context) => {
  const { run, folder, read } = shell(context, { "list.csv": LIST });
  await run("import", "list.csv", "--check", "--write-map", "map.yaml");
  assert.match(read("map.yaml"), /\ncolumns:\n {2}Use case: name\n/);
  writeFileSync(
    join(folder, "map.yaml"),
    read("map.yaml")
      .replace("Favourite colour: unused", "Favourite colour: comment use_case")
      .replace("Problem: problem", "Problem: use_case.intended_use"),
  );
  await run("import", "list.csv", "--map", "map.yaml");
  const text = read("pilots/offer-drafts.pilot.yaml");
  assert.match(text, /# “Favourite colour”: red\n/);
  assert.match(text, /intended_use: Offers take a week\.\n/);
  const again = await run("import", "list.csv", "--write-map", "map.yaml");
  assert.match(again.err, /map\.yaml exists already/);
  writeFileSync(join(folder, "bad.yaml"), "columns:\n  Status: no.such.key\n");
  assert.match(
    (await run("import", "list.csv", "--map", "bad.yaml")).err,
    /“no\.such\.key” \(at “Status”\) is no field/,
  );
});

test("filters leave rows out with a reason; none imported is exit 2", async (context) => {
  const { run, folder } = shell(context, { "list.csv": LIST });
  const some = await run("import", "list.csv", "--stage", "piloting", "--only", "Department=customer care");
  assert.match(some.out, /4 rows, 1 imported,/);
  assert.match(some.out, /1 left out: its stage is idea \(row 3\)/);
  const none = await run("import", "list.csv", "--only", "Status=Nothing", "--out", "other");
  assert.deepEqual([none.status, none.err], [2, "pilot-charter: 0 imported.\n"]);
  assert.equal(existsSync(join(folder, "other")), false);
  assert.match((await run("import", "list.csv", "--only", "Nowhere=1")).err, /no column “Nowhere”/);
});

test("what cannot be read is a sentence and exit 2", async (context) => {
  const { run, runWith } = shell(context, { "old.xls": "", "prose.txt": "nothing but\nprose" });
  for (const argv of [
    ["import", "gone.csv"],
    ["import", "old.xls"],
    ["import", "prose.txt"],
    ["import", "prose.txt", "--report", "x.pdf"],
  ]) {
    const { status, out, err } = await run(...argv);
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, /^pilot-charter: [^\n]+\.\n$/);
  }
  const piped = await runWith({ stdin: LIST }, "import", "-", "--check");
  assert.match(piped.out, /^standard input: UTF-8/);
});
