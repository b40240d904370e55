/** The three shared charters give the shared results in full: numbers within their rounding, findings, states. */
import assert from "node:assert/strict";
import test from "node:test";
import { reportOfSample } from "../support/reports.ts";
import { readRoot } from "../support/root.ts";

interface Expected {
  readonly stage: string;
  readonly effective: string;
  readonly verdict: string;
  readonly why: readonly string[];
  readonly questions: Readonly<Record<string, boolean>>;
  readonly pillars: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly total: number;
  readonly before_gate: number;
  readonly weakest: string;
  readonly production_bar: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly severity: string; readonly rule: string; readonly path: string }[];
  readonly upcoming: readonly string[];
  readonly blocked: readonly string[];
  readonly na: readonly string[];
  readonly cost: Readonly<Record<string, number | null | readonly number[]>>;
}

const expected = JSON.parse(readRoot("test/golden/shared-expected.json")) as Readonly<Record<string, Expected>>;

/** Names of cost figures in the shared file and in the JSON, with half a unit of the last digit that the shared file keeps. */
const COST = [
  ["run12", "run12m", 0.005],
  ["once", "once", 0.005],
  ["full_month", "fullMonth", 0.005],
  ["variable_share", "variableShare", 0.00005],
  ["first_year", "firstYear", 0.05],
  ["first_year_benefit", "firstYearBenefit", 0.05],
  ["per_user_year", "perUserYear", 0.05],
  ["per_unit", "perUnit", 0.00005],
  ["benefit12", "benefit12m", 0.05],
  ["steady_roi", "return", 0.00005],
  ["first_year_roi", "firstYearReturn", 0.00005],
  ["payback", "paybackMonths", 0],
  ["npv36", "value36", 0.0005],
  ["hurdle", "hurdle", 0],
  ["bridge_cost", "bridge", 0],
  ["bridge_factor", "bridgeFactor", 0.00005],
] as const;

/** Not computable there and here: benefits of nothing are written as 0 in the shared file. */
function close(actual: number | null | undefined, wanted: number | null, tolerance: number): boolean {
  if (actual === null || actual === undefined) return wanted === null || wanted === 0;
  return wanted !== null && Math.abs(actual - wanted) <= tolerance + 1e-9;
}

for (const [file, want] of Object.entries(expected)) {
  const report = reportOfSample(file);
  const ids = (state: string) =>
    report.rules
      .filter((rule) => rule.state === state)
      .map((rule) => rule.id)
      .sort();

  test(`${file}: stage, verdict, score and pillars`, () => {
    assert.equal(report.stage, want.stage);
    assert.equal(report.effectiveStage, want.effective);
    assert.equal(report.verdict, want.verdict);
    assert.equal(report.reasons.length, want.why.length);
    assert.equal(report.score, want.total);
    assert.equal(report.scoreBeforeGate, want.before_gate);
    assert.equal(report.mean, want.mean);
    assert.equal(report.weakest, want.weakest);
    const scores = Object.fromEntries(Object.entries(report.pillars).map(([name, pillar]) => [name, pillar.score]));
    assert.deepEqual(scores, want.pillars);
    assert.deepEqual(report.productionBar.pillars, want.production_bar);
    const answered = Object.fromEntries(Object.entries(report.questions).map(([name, one]) => [name, one.answered]));
    assert.deepEqual(answered, want.questions);
  });

  test(`${file}: findings, at the expected place or deeper`, () => {
    const due = report.findings.filter((one) => one.due);
    const missing = want.findings.filter(
      ({ rule, severity, path }) =>
        !due.some((one) => one.rule === rule && one.severity === severity && deeper(one.path, path)),
    );
    assert.deepEqual(missing, []);
    const unexpected = due.filter((one) => !want.findings.some(({ rule }) => rule === one.rule));
    assert.deepEqual(unexpected, []);
    assert.equal(due.length, want.findings.length);
  });

  test(`${file}: rules that are upcoming, blocked and not applicable`, () => {
    assert.deepEqual(ids("upcoming"), want.upcoming.toSorted());
    assert.deepEqual(ids("blocked"), want.blocked.toSorted());
    assert.deepEqual(ids("na"), want.na.toSorted());
  });

  test(`${file}: cost figures`, () => {
    const wrong = COST.filter(
      ([theirs, ours, tolerance]) => !close(report.cost[ours], want.cost[theirs] as number | null, tolerance),
    ).map(([theirs, ours]) => `${theirs}: ${want.cost[theirs]} expected, ${report.cost[ours]} found`);
    assert.deepEqual(wrong, []);
    assert.equal(report.cost.lines.length, want.cost.lines);
    const months = want.cost.monthly as readonly number[];
    assert.equal(report.cost.monthly.length, months.length);
    for (const [index, amount] of report.cost.monthly.entries()) {
      assert.ok(close(amount, months[index] ?? null, 0.5), `month ${index + 1}: ${amount}`);
    }
  });
}

function deeper(actual: string, wanted: string): boolean {
  return actual === wanted || actual.startsWith(`${wanted}.`) || actual.startsWith(`${wanted}[`);
}
