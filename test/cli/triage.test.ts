/** `triage` in the terminal: a table that fits, every format, filters, and rows for what cannot be read. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import stringWidth from "string-width";
import { coloursFor } from "../../server/src/cli/colours.ts";
import { triageText } from "../../server/src/cli/formats/triage-text.ts";
import { readCsv } from "../../server/src/core/import/csv.ts";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import { readSpreadsheet } from "../../server/src/node/spreadsheet.ts";
import { charterWith, nineteen, ODD_FILES, rowsOf } from "../support/portfolios.ts";
import { SAMPLES, sampleText, TODAY } from "../support/reports.ts";
import { shell } from "./support.ts";

const samples = Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)]));
const wide = {
  "宽.pilot.yaml": charterWith({ id: "wide-name", name: "理赔文件助手与很长很长的名字，长到放不下一行" }),
};

test("the table fits windows of every width, wide characters too", () => {
  const model = triageOf(rowsOf({ ...samples, ...wide, ...ODD_FILES }), { asOf: TODAY });
  const io = { stdoutIsTerminal: false, env: {} } as unknown as Parameters<typeof coloursFor>[0];
  for (const columns of [40, 80, 100, 120, 160, 200, 400]) {
    const text = triageText(model, { colours: coloursFor(io, "never"), columns, group: null });
    const table = text.slice(text.indexOf("VERDICT")).split("\n\n")[0]?.split("\n") ?? [];
    assert.equal(table.length, model.rows.length + 1);
    for (const line of table) assert.ok(stringWidth(line) <= columns, `${columns}: ${line}`);
    assert.match(table[0] ?? "", /VERDICT +PILOT/);
  }
});

test("csv has the columns of the specification, and no cell is a formula", async (context) => {
  const evil = charterWith({ id: "evil", name: '"=HYPERLINK(1)"' });
  const { run } = shell(context, { ...samples, "evil.pilot.yaml": evil });
  const { out, status } = await run("triage", "--format", "csv");
  assert.equal(status, 0);
  assert.ok(out.endsWith("\r\n"));
  const read = readCsv(out);
  assert.ok("rows" in read);
  const [head, ...rows] = read.rows;
  assert.equal(
    head?.join(", "),
    "id, name, business_unit, industry, stage, effective_stage, verdict, verdict_reason, score, score_before_gate, score_production_bar, accountability, measurement, governance, cost, capability, weakest, q1_owner, q2_outcome, q3_run_cost_12m, q4_capability, currency, first_year_cost, benefit_12m, return_pct, payback_months, bridge_factor, pilot_start, pilot_end, go_live, days_overdue, risk_tier, errors, warnings, next_action, next_action_who, updated, file",
  );
  assert.equal(rows.length, SAMPLES.length + 1);
  const claims = rows.find(([id]) => id === "claims-handling");
  const cell = (name: string) => claims?.[head?.indexOf(name) ?? -1];
  assert.deepEqual(
    ["verdict", "score", "q3_run_cost_12m", "return_pct", "payback_months", "next_action", "next_action_who"].map(cell),
    ["go", "96", "510426", "83.14", "19", "measurement/reports-to-cio-and-cfo", "Priya Nair"],
  );
  assert.equal(rows.find(([id]) => id === "evil")?.[1], "'=HYPERLINK(1)");
});

test("xlsx has real numbers, days and colours; html and json carry the same pilots", async (context) => {
  const { run, folder, read } = shell(context, samples);
  const done = await run(
    "triage",
    "--format",
    "xlsx",
    "--output",
    "p.xlsx",
    "--format",
    "html",
    "--output",
    "p.html",
    "--format",
    "json",
  );
  assert.equal(done.status, 0);
  const book = await readSpreadsheet(readFileSync(join(folder, "p.xlsx")));
  assert.ok("sheets" in book);
  const rows = book.sheets[0]?.rows ?? [];
  const head = rows[0] ?? [];
  const claims = rows.find(([id]) => id === "claims-handling") ?? [];
  assert.equal(claims[head.indexOf("score")], 96);
  assert.deepEqual(claims[head.indexOf("pilot_start")], { day: "2027-01-11" });
  const page = read("p.html");
  assert.ok(!page.includes("<script") && page.includes("Claim file assistant"));
  const model = JSON.parse(done.out);
  assert.deepEqual([model.version, model.pilots.length, model.verdicts.kill], [1, SAMPLES.length, 1]);
  assert.equal((await run("triage", "--format", "xlsx")).status, 2);
});

test("what cannot be read is a row and exit 2; broken, empty and foreign files are rows", async (context) => {
  const { run } = shell(context, { ...ODD_FILES, "claims.pilot.yaml": charterWith({ id: "claims" }) });
  const { out, status, err } = await run("triage");
  assert.deepEqual([status, err], [0, ""]);
  for (const file of ["broken", "empty", "foreign", "later"])
    assert.match(out, new RegExp(`\n(?:none|hold) +${file} `));
  const gone = await run("triage", ".", "nowhere.pilot.yaml");
  assert.equal(gone.status, 2);
  assert.match(gone.err, /nowhere\.pilot\.yaml is not there\./);
  assert.match(gone.out, /claims|Claim|nowhere/);
});

test("groups, filters and what happens if somebody leaves", async (context) => {
  const { run } = shell(context, nineteen());
  assert.match((await run("triage", "--group-by", "stage")).out, /\nproduction \(3\)\nVERDICT/);
  assert.match((await run("triage", "--stage", "production")).out, /^3 of 19 pilots, 3 live/);
  assert.match(
    (await run("triage", "--if-leaves", "Lea Roth")).out,
    /If Lea Roth leaves, 3 pilots lose somebody:\nPilot 01: without platform role/,
  );
  assert.match((await run("triage", "--verdict", "nonsense")).err, /There are: kill, pause, hold, fix, go, closed\./);
  assert.match((await run("triage", "--help")).out, /Examples:\n/);
});
