/** What a stranger's list says in ways of its own: explanations below headings, neighbours, stages with codes, units in cells. */
import assert from "node:assert/strict";
import test from "node:test";
import { columnsOf, csvOf, planned, type Rows, xlsxOf } from "../support/lists.ts";

test("a third row with units and explanations belongs to the heading, and a group does not hide its columns", async () => {
  const rows: Rows = [
    ["Basics", null, null, "Plan", null, "Result", null, null, null, "Rules", null],
    ["ID", "Use case", "Maturity", "From", "Review", "Indicator", "Unit", "Baseline", "Target", "Data", "Tier"],
    [
      null,
      "its short title",
      "idea/pilot/live",
      "dd-mm-yy",
      "dd-mm-yy",
      "what is counted",
      null,
      "number",
      "number",
      "P/I/C",
      "low/medium/high",
    ],
    ["B1", "Pump alarms", "pilot", "03-05-26", "28-09-26", "False alarms", "per week", 30, 5, "I", "low"],
    ["B2", "Meter photos", "idea", "14-06-26", "30-10-26", "Readings by hand", "per day", 80, 20, "C", "medium"],
  ];
  const plan = await planned(xlsxOf({ List: rows }), "list.xlsx");
  assert.equal(plan.planned.length, 2);
  const columns = columnsOf(plan);
  assert.ok(columns.includes("Result › Unit -> measurement.production_metric.unit"), columns.join("\n"));
  assert.ok(columns.includes("Plan › Review -> comment at pilot.end"), columns.join("\n"));
  assert.ok(columns.some((one) => one.startsWith("Rules › Data -> ") && one.includes("governance.data")));
  assert.match(plan.planned[0]?.text ?? "", /\n {4}better: lower\n/);
});

test("a value of today beside a value of before is a result; a goal beside a measure is its target", async () => {
  const rows: Rows = [
    ["Titel", "Zweck", "Messgröße", "Einheit", "Wert vorher", "Ziel", "Aktueller Wert"],
    ["Rechnungen lesen", "Liest die Belege der Woche", "Fehlerquote", "%", "9", "3", "6"],
  ];
  const plan = await planned(csvOf(rows, ";"), "liste.csv");
  assert.deepEqual(columnsOf(plan).slice(3), [
    "Einheit -> measurement.production_metric.unit",
    "Wert vorher -> measurement.production_metric.baseline",
    "Ziel -> measurement.production_metric.target",
    "Aktueller Wert -> comment at measurement",
  ]);
});

test("stages are read behind a code and before a verb; one that is not understood is kept", async () => {
  for (const [written, stage] of [
    ["G2 Pilot", "piloting"],
    ["3 - Production", "production"],
    ["Pilot läuft", "piloting"],
    ["Pilote en cours", "piloting"],
    ["In pilot", "piloting"],
  ]) {
    const plan = await planned(
      csvOf([
        ["Title", "Status"],
        ["Letter sorting", written ?? ""],
      ]),
      "list.csv",
    );
    assert.match(plan.planned[0]?.text ?? "", new RegExp(`\\nstage: ${stage}\\n`), written);
  }
  const odd = await planned(
    csvOf([
      ["Title", "Status"],
      ["Letter sorting", "Half way round"],
    ]),
    "list.csv",
  );
  assert.match(odd.planned[0]?.text ?? "", /# “Status”: Half way round/);
  const review = await planned(
    csvOf([
      ["Title", "Status"],
      ["Letter sorting", "In Review"],
    ]),
    "list.csv",
  );
  assert.match(review.planned[0]?.text ?? "", /# “Status”: In Review/);
});

test("a unit in both cells and the direction from one to the other make a number", async () => {
  const head = ["Title", "KPI", "Baseline", "Target"];
  const text = async (row: readonly string[]) =>
    (await planned(csvOf([head, [...row]]), "list.csv")).planned[0]?.text ?? "";
  const whole = await text(["Fault sorting", "Faults mended in time", "61%", "85%"]);
  for (const line of ["baseline: 61", "target: 85", 'unit: "%"', "better: higher"])
    assert.ok(whole.includes(`\n    ${line}\n`), whole);
  const apart = await text(["Fault sorting", "Faults mended in time", "61%", "85 a week"]);
  assert.doesNotMatch(apart, /\n {4}(?:baseline|target|better):/);
  assert.match(apart, /“Baseline”: 61/);
});

test("consent, ranks and watchers are left out; an unknown heading asks for its key", async () => {
  const rows: Rows = [
    ["Title", "Status", "I agree to the privacy notice", "Votes", "Watchers", "Favourite biscuit"],
    ["Letter sorting", "Pilot", "Yes", "4", "Ann Lee", "Shortbread"],
  ];
  const { mapping } = await planned(csvOf(rows), "list.csv");
  assert.deepEqual(
    mapping.columns.slice(2).map(({ field, why }) => [field, why]),
    [
      [null, "no key of a charter asks for it"],
      [null, "no key of a charter asks for it"],
      [null, "no key of a charter asks for it"],
      [null, "heading not known; name its key with --map"],
    ],
  );
});
