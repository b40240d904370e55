/** Over 2,000 random charters: every table adds up as printed, every headline is in a table, no sentence is false. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { page } from "../../server/src/core/report/html/page.ts";
import { markdown } from "../../server/src/core/report/markdown.ts";
import { addends, decimalsFor } from "../../server/src/core/report/model/addends.ts";
import { boardFigures } from "../../server/src/core/report/model/board-words.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import type { CharterReport } from "../../server/src/core/report/model/types.ts";
import { amountOf, cash, paybackWords, returnWords } from "../../server/src/core/report/model/words.ts";
import { text } from "../../server/src/core/report/text.ts";
import { numberIn, type PageTable, plainText, tablesOf } from "../support/page-tables.ts";
import { anyCharter, judged } from "../support/random-charters.ts";

const RUNS = 2000;
/** From here on sums are told as powers of ten, and nobody adds them up. */
const TOLD = 1e12;

function near(actual: number, expected: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) < 1e-6 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual}, not ${expected}`,
  );
}

/** The last cells of a column that are figures. */
function columnOf(rows: PageTable["rows"], at: number): readonly number[] {
  return rows.flatMap((row) => numberIn(row[at] ?? "") ?? []);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}

function find(tables: readonly PageTable[], caption: string): PageTable | undefined {
  return tables.find((one) => one.caption.startsWith(caption));
}

/** Lines, sum, contingency, total. */
function linesAddUp(table: PageTable, total: number | null): void {
  const amounts = columnOf(table.rows, 3);
  const [net, contingency, all] = table.feet.map((foot) => numberIn(foot[3] ?? ""));
  if (total === null || Math.abs(total) >= TOLD) return;
  near(sum(amounts), net ?? Number.NaN, `${table.caption}: the lines`);
  near((net ?? 0) + (contingency ?? 0), all ?? Number.NaN, `${table.caption}: with contingency`);
  near(
    all ?? Number.NaN,
    numberIn(amountOf(total, decimalsFor(total))) ?? Number.NaN,
    `${table.caption}: the headline`,
  );
}

/** Every numeric column of a table equals its last row. */
function columnsAddUp(table: PageTable, columns: readonly number[]): void {
  const foot = table.feet.at(-1) ?? [];
  for (const at of columns) {
    if (foot[at] === undefined || numberIn(foot[at]) === null) continue;
    if (Math.abs(numberIn(foot[at]) ?? 0) >= 1e11) continue;
    near(sum(columnOf(table.rows, at)), numberIn(foot[at]) ?? Number.NaN, `${table.caption}, column ${table.head[at]}`);
  }
}

function sumsHold(report: CharterReport, tables: readonly PageTable[]): void {
  const { cost } = report;
  const year = find(tables, "A year at full scale");
  if (year) linesAddUp(year, cost.run12m);
  const once = find(tables, "Paid once");
  if (once) linesAddUp(once, cost.once);
  const months = find(tables, "The first year month by month");
  if (months) {
    columnsAddUp(months, [1, 2]);
    const [cost, benefit, balance] = [1, 2, 3].map((at) => numberIn(months.feet[0]?.[at] ?? ""));
    if (balance != null && cost != null && benefit != null && Math.abs(cost) < 1e11)
      near(benefit - cost, balance, "the balance of the first year");
  }
  const years = find(tables, "Three years");
  if (years) columnsAddUp(years, [1, 2, 3, 4]);
  const later = find(tables, "After the first year");
  if (later) columnsAddUp(later, [1]);
}

/** Every figure of the first screen is in a table below it. */
function headlinesAreThere(report: CharterReport, tables: readonly PageTable[]): void {
  const { cost } = report;
  if (!cost.lines.some((line) => (line.year ?? 0) !== 0)) return;
  const cells = new Set(tables.flatMap(({ rows, feet }) => [...rows, ...feet].flat()));
  const plain = (amount: number) => amountOf(amount, decimalsFor(amount));
  const has = (name: string, ...spellings: readonly string[]) =>
    assert.ok(
      spellings.some((one) => cells.has(one)),
      `${name} ${spellings.join(" / ")} is in no table`,
    );
  const sums = { run12m: cost.run12m, firstYear: cost.firstYear, benefit12m: cost.benefit12m };
  for (const [name, amount] of Object.entries(sums))
    if (amount !== null) has(name, plain(amount), cash(amount, cost.currency));
  if (cost.ended) return;
  if (cost.value36 !== null) has("value36", cash(cost.value36, cost.currency));
  has("payback", paybackWords(cost));
  if (cost.returnState === "known" && cost.return !== null) has("return", returnWords(cost));
}

/** Sentences against the facts. */
function sentencesAreTrue(report: CharterReport, shown: string): void {
  const { cost, openGates, score, next, board, reviews } = report;
  if (score !== null && report.verdict !== "closed") {
    assert.equal(shown.includes("No gate is open"), openGates.length === 0, "gates");
    assert.equal(/before the open gate/.test(shown), score !== report.scoreBeforeGate, "before the open gate");
  }
  assert.equal(
    shown.includes("not within 36 months"),
    shown.includes("not within 36 months") && cost.paybackKnown && cost.paybackMonths === null,
  );
  if (cost.returnState === "unknown" && !cost.ended)
    assert.ok(!/Return beside its measures/.test(shown), "a return that is not known");
  const demands = next.steps.filter(({ onPath }) => onPath).length;
  if (next.shortest !== null) assert.equal(demands, next.shortest.demands, "announced demands");
  const named = [...board.agreed, ...board.rejected, ...board.notAgreed];
  assert.equal(new Set(named).size, named.length, "a review is in one state");
  for (const review of reviews) if (review.status === "rejected") assert.ok(board.rejected.includes(review.name));
  if (cost.whatIfs.length === 0) assert.ok(!shown.includes("As planned"));
}

test(`the tables of ${RUNS} random charters add up, their headlines are in them, and nothing is endless`, () => {
  let added = 0;
  fc.assert(
    fc.property(anyCharter, (value) => {
      const report = reportOf(judged(value), "any.pilot.yaml");
      const made = page(report);
      const tables = tablesOf(made);
      if (report.cost.run12m !== null && report.cost.run12m !== 0) added += 1;
      sumsHold(report, tables);
      headlinesAreThere(report, tables);
      const body = plainText(made.slice(made.indexOf("<main>")));
      sentencesAreTrue(report, body);
      for (const output of [body, text(report), markdown(report)])
        assert.doesNotMatch(output, /NaN|Infinity|undefined|\[object|endless/);
    }),
    { numRuns: RUNS },
  );
  assert.ok(added > RUNS / 4, `${added} of ${RUNS} had a cost`);
});

test("the same figures stand on the page, in the text and in Markdown", () => {
  fc.assert(
    fc.property(anyCharter, (value) => {
      const report = reportOf(judged(value), "any.pilot.yaml");
      const shown = plainText(page(report));
      for (const { term, value: figure } of boardFigures(report)) {
        assert.ok(text(report).includes(`${term}: `), term);
        assert.ok(shown.includes(term), term);
        assert.ok(shown.includes(figure.replace(/\s+/g, " ")), figure);
      }
    }),
    { numRuns: 100 },
  );
});

test("amounts that are rounded add up to their rounded total", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (amounts) => {
        for (const decimals of [0, 2]) {
          const { rows, total, running } = addends(amounts, decimals);
          near(sum(rows), total, "rows");
          near(running.at(-1) ?? Number.NaN, total, "running");
          assert.ok(Math.abs(total - sum(amounts)) <= 0.5 / 10 ** decimals + 1e-6);
          rows.forEach((row, at) => {
            assert.ok(Math.abs(row - (amounts[at] ?? 0)) <= 1 / 10 ** decimals + 1e-6);
          });
        }
      },
    ),
  );
  assert.deepEqual(addends([0.5, 0.5, 0.5, 0.5], 0).rows, [1, 0, 1, 0]);
});
