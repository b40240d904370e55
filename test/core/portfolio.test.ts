/** The triage model on whole portfolios: what it counts, adds, finds and orders, beside an independent calculation. */
import assert from "node:assert/strict";
import test from "node:test";
import { csvText } from "../../server/src/core/import/export-table.ts";
import { TRIAGE_COLUMNS, triageCells } from "../../server/src/core/portfolio/csv.ts";
import { triagePage } from "../../server/src/core/portfolio/html/page.ts";
import { sumsWords } from "../../server/src/core/portfolio/money.ts";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import type { PortfolioRow, Triage } from "../../server/src/core/portfolio/types.ts";
import { summaryOf } from "../../server/src/core/portfolio/words.ts";
import { charterWith, nineteen, ODD_FILES, portfolios, rowsOf } from "../support/portfolios.ts";
import { reportOfText, SAMPLES, sampleText, TODAY } from "../support/reports.ts";

const samples = Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)]));
const triage = (files: Readonly<Record<string, string>>, more: Partial<Parameters<typeof triageOf>[1]> = {}): Triage =>
  triageOf(rowsOf(files), { asOf: TODAY, ...more });
const person = (name: string) => ({ name, email: null, label: name });
const rules = (model: Triage) => model.findings.map(({ rule }) => rule);

/** A year of running the claims charter, by hand: six lines, five percent on top (charter.md 5.3). */
function yearByHand(hosting: number): number {
  const month = 0.21 * 38_000 + 9 * 420 + hosting + 7800 + 3500 + (1.4 * 105_000) / 12;
  return month * 1.05 * 12;
}

test("nineteen pilots, three live, one team: counts, sums and the finding", () => {
  const model = triage(nineteen());
  assert.equal(model.rows.length, 19);
  assert.equal(model.live, 3);
  assert.deepEqual(model.conversion, { started: 19, live: 3 });
  const expected = Array.from({ length: 19 }, (_, at) => yearByHand(5000 + 100 * at)).reduce((a, b) => a + b, 0);
  assert.deepEqual([model.runCost.known, model.runCost.of], [19, 19]);
  assert.ok(Math.abs((model.runCost.sums[0]?.sum ?? 0) - expected) < 0.01);
  const team = model.findings.find(({ rule }) => rule === "portfolio/team-carries-all");
  assert.equal(team?.severity, "warning");
  assert.deepEqual(team?.files, ["p01.pilot.yaml", "p02.pilot.yaml", "p03.pilot.yaml"]);
  assert.match(team?.message ?? "", /\(Lea Roth, Jonas Frei and Mia Vogt\) runs 19 pilots .* of 3, 3 of them live/);
  const lea = model.findings.find(
    ({ rule, message }) => rule === "portfolio/person-overloaded" && message.startsWith("Lea Roth"),
  );
  assert.match(lea?.message ?? "", /holds 3 production roles of 2\.4 FTE together, and is in 19 pilot teams/);
  assert.match(summaryOf(model).join("\n"), /3 of 19 started pilots are live \(15\.8 %\)/);
});

test("sums cover what is known, one for each currency; money behind stops is a part of it", () => {
  const model = triage(samples);
  const reports = SAMPLES.map((file) => reportOfText(sampleText(file), file)).filter(
    ({ verdict }) => verdict !== "closed",
  );
  for (const [sums, kept] of [
    [model.runCost, reports],
    [model.stopCost, reports.filter(({ verdict }) => ["kill", "pause", "hold"].includes(verdict ?? ""))],
  ] as const) {
    const byHand: Record<string, number> = {};
    for (const { cost } of kept) {
      if (cost.run12m !== null && cost.run12m > 0 && cost.currency !== null)
        byHand[cost.currency] = (byHand[cost.currency] ?? 0) + cost.run12m;
    }
    assert.deepEqual(Object.keys(byHand).sort(), sums.sums.map(({ currency }) => currency).sort());
    for (const { currency, sum } of sums.sums) assert.ok(Math.abs(sum - (byHand[currency] ?? 0)) < 0.01, currency);
    assert.equal(sums.known, kept.filter(({ cost }) => (cost.run12m ?? 0) > 0).length);
    assert.equal(sums.of, kept.length);
  }
  assert.ok(model.runCost.known < model.runCost.of, "some cost is not known, and none of it counts as zero");
});

/** The cells of a table of ours by its headings: quotes are doubled within quotes, rows end with CRLF. */
function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (const character of text) {
    const row = rows.at(-1) ?? [];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "," && !isQuoted) row.push("");
    else if (character === "\n" && !isQuoted) rows.push([""]);
    else if (character !== "\r" || isQuoted) row.push(`${row.pop() ?? ""}${character}`);
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

test("every sum of every portfolio is what a CFO adds up from the table, in cents, a currency at a time", () => {
  for (const [name, files] of [...Object.entries(portfolios()), ["samples", samples] as const]) {
    const model = triage(files);
    const table = readTable(csvText({ columns: TRIAGE_COLUMNS, rows: model.rows.map(triageCells), left: [] }));
    const running = table.filter(({ verdict }) => verdict !== "" && verdict !== "closed");
    const stopped = running.filter(({ verdict }) => /^(kill|pause|hold)$/.test(verdict ?? ""));
    for (const [sums, rows] of [
      [model.runCost, running],
      [model.stopCost, stopped],
    ] as const) {
      const cents = new Map<string, bigint>();
      const known = rows.filter(({ q3_run_cost_12m: cost }) => cost !== "");
      for (const { currency = "", q3_run_cost_12m: cost = "" } of known)
        cents.set(currency, (cents.get(currency) ?? 0n) + BigInt(Math.round(Number(cost) * 100)));
      assert.deepEqual([sums.known, sums.of], [known.length, rows.length], name);
      assert.deepEqual(sums.sums.map(({ currency }) => currency).sort(), [...cents.keys()].sort(), name);
      for (const { currency, sum } of sums.sums)
        assert.ok(Math.abs(sum * 100 - Number(cents.get(currency))) <= rows.length, `${name}: ${currency}`);
      assert.ok(
        known.every(({ q3_run_cost_12m: cost }) => Number(cost) > 0),
        "unknown is never zero",
      );
      assert.ok(sumsWords(sums).includes(rows.length === 0 ? "none" : `of ${rows.length} known`));
    }
  }
});

test("several currencies are named and never added", () => {
  const model = triage({
    "a.pilot.yaml": charterWith({ id: "aa-one" }),
    "b.pilot.yaml": charterWith({ id: "bb-two", currency: "JPY" }),
    "c.pilot.yaml": charterWith({ id: "cc-three", currency: "JPY" }),
  });
  assert.equal(rules(model).filter((rule) => rule === "portfolio/mixed-currency").length, 1);
  assert.deepEqual(
    model.runCost.sums.map(({ currency, known }) => [currency, known]),
    [
      ["JPY", 2],
      ["EUR", 1],
    ],
  );
  assert.equal(sumsWords(model.runCost), "JPY 1.02 m (2) + EUR 0.51 m (1) (3 of 3 known)");
});

test("one id in two files is an error that names both", () => {
  const text = charterWith({ id: "twice" });
  const model = triage({ "a/x.pilot.yaml": text, "b/x.pilot.yaml": text, "c.pilot.yaml": charterWith({ id: "once" }) });
  const [first] = model.findings;
  assert.equal(first?.rule, "portfolio/duplicate-id");
  assert.equal(first?.severity, "error");
  assert.deepEqual(first?.files, ["a/x.pilot.yaml", "b/x.pilot.yaml"]);
});

test("a person's time is added across spellings; whole time is no finding, more is", () => {
  const roles = (who: string) => [who, "Viktor Lang", "Grace Kim", "Ines Duarte"] as const;
  const load = (one: string, other: string, fte: number) =>
    triage({
      "a.pilot.yaml": charterWith({
        id: "aa-one",
        roles: roles(one),
        fte: [fte, 0.1, 0.1, 0.1],
        team: "Ada Lin, Bo Ek",
      }),
      "b.pilot.yaml": charterWith({
        id: "bb-two",
        roles: roles(other),
        fte: [0.5, 0.1, 0.1, 0.1],
        team: "Cy Orr, Di Poe",
      }),
    });
  assert.deepEqual(rules(load("Zoë Ahrens", "zoë ahrens", 0.5)), []);
  assert.deepEqual(rules(load("Zoë Ahrens", "Dr. Zoë Ahrens", 0.6)), ["portfolio/person-overloaded"]);
  assert.deepEqual(rules(load("Zoë Ahrens", "Zoé Arendt", 0.9)), []);
});

test("broken, empty and foreign files are rows, with why, and in no sum", () => {
  const model = triage({ ...ODD_FILES, "claims.pilot.yaml": charterWith({ id: "claims" }) });
  assert.deepEqual(
    model.rows.map(({ file, kind, verdict }) => [file, kind, verdict]),
    [
      ["broken.pilot.yaml", "broken", null],
      ["foreign.pilot.yaml", "not-a-charter", null],
      ["later.pilot.yaml", "unknown-version", null],
      ["empty.pilot.yaml", "empty", "hold"],
      ["claims.pilot.yaml", "charter", "go"],
    ].sort(
      (a, b) => model.rows.findIndex((row) => row.file === a[0]) - model.rows.findIndex((row) => row.file === b[0]),
    ),
  );
  assert.equal(model.unjudged, 3);
  for (const row of model.rows.filter(({ verdict }) => verdict === null))
    assert.ok((row.problem ?? "").length > 10, row.file);
  assert.deepEqual([model.runCost.known, model.runCost.of], [1, 2]);
});

test("one pilot, none, and a small one among large ones", () => {
  const one = triage({ "a.pilot.yaml": charterWith({ id: "alone" }) });
  assert.match(summaryOf(one)[0] ?? "", /^1 pilot, 0 live · 1 go$/);
  const none = triage({});
  assert.equal(summaryOf(none)[1], "Run cost if all go to full scale: none.");
  assert.match(triagePage(none, null), /No pilot matches/);
  const small = triage({
    "a.pilot.yaml": charterWith({ id: "large" }),
    "10.pilot.yaml": sampleText("10-lesson-plans.pilot.yaml"),
  });
  assert.deepEqual(
    small.rows.map(({ money }) => money.currency),
    ["EUR", "GBP"],
  );
});

test("order: kill, pause, hold, fix, go, closed; then the largest cost; then id", () => {
  const { rows } = triage(samples);
  const key = ({ verdict, money, id }: PortfolioRow) =>
    [["kill", "pause", "hold", "fix", "go", "closed"].indexOf(verdict ?? ""), -(money.run12m ?? -1), id ?? ""] as const;
  for (const [at, row] of rows.slice(1).entries()) {
    const [a, b] = [key(rows[at] ?? row), key(row)];
    assert.ok(a[0] < b[0] || (a[0] === b[0] && (a[1] < b[1] || (a[1] === b[1] && a[2] <= b[2]))), row.file);
  }
});

test("if somebody leaves: owner, roles and reviews that would be empty", () => {
  const files = { "claims.pilot.yaml": charterWith({ id: "claims" }) };
  assert.deepEqual(triage(files, { ifLeaves: person("priya nair") }).leaving?.gaps[0]?.without, ["production owner"]);
  assert.deepEqual(triage(files, { ifLeaves: person("Aisha Bello") }).leaving?.gaps[0]?.without, ["platform role"]);
  assert.deepEqual(triage(files, { ifLeaves: person("Hugo Stein") }).leaving?.gaps[0]?.without, ["risk reviewer"]);
  assert.equal(triage(files, { ifLeaves: person("Nobody Here") }).leaving?.found, false);
});

test("filters keep what is asked for, and the totals are theirs", () => {
  const model = triage(samples, { wanted: { verdict: ["go"], unit: ["motor claims"] } });
  assert.deepEqual(
    model.rows.map(({ id }) => id),
    ["claims-handling"],
  );
  assert.equal(model.all, SAMPLES.length);
  assert.deepEqual([model.runCost.known, model.runCost.of], [1, 1]);
  const open = triage(samples, { wanted: { unanswered: ["Q1", "Q3"] } });
  assert.ok(open.rows.length > 0 && open.rows.every(({ answers }) => !answers.Q1.answered && !answers.Q3.answered));
});

test("a row needs little and holds no text of the charter", () => {
  const [row] = rowsOf({ "claims.pilot.yaml": charterWith({ id: "claims" }) });
  assert.ok(JSON.stringify(row).length < 9000);
  assert.deepEqual(JSON.parse(JSON.stringify(row)), row);
});

test("a cost model that comes to nothing is not known, and no zero", () => {
  const { rows, runCost } = triage({ "shelf.pilot.yaml": sampleText("01-retail-shelf-chat.pilot.yaml") });
  assert.equal(rows[0]?.money.run12m, null);
  assert.equal(sumsWords(runCost), "not known (0 of 1 known)");
});
