/** The cost model gives the worked example of charter.md 5.3 to the cent, and null where nothing can be computed. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse } from "yaml";
import { type CostFacts, type CostVariation, costOf } from "../../server/src/core/charter/cost.ts";
import type { CharterDraft } from "../../server/src/core/charter/usable.ts";
import { readRoot } from "../support/root.ts";

const HURDLE = 10;
const claims = parse(readRoot("test/charters/06-claims-handling.pilot.yaml")) as CharterDraft;

/** The model of the claims charter with some of its blocks replaced. */
function claimsWith(change: CharterDraft, variation: CostVariation = {}): CostFacts {
  return costOf({ ...claims, ...change }, HURDLE, variation);
}

/** The model of a charter with these lines, 10 users and 100 pieces of work, without contingency. */
function linesOnly(lines: unknown, more: CharterDraft = {}): CostFacts {
  const scale = { users: { full: 10 }, volume: { per_month: 100 } };
  const charter = { scale, cost: { contingency_pct: 0, lines }, bridge: { cost: 0 } };
  return costOf({ ...charter, ...more } as CharterDraft, HURDLE);
}

/** Equal to the cent, or to a millionth for shares. */
function near(actual: number | null, expected: number, digits = 2): void {
  assert.ok(actual !== null && Math.abs(actual - expected) < 0.5 * 10 ** -digits, `${actual} is not ${expected}`);
}

test("claims handling: each line, the month and the year", () => {
  const cost = costOf(claims, HURDLE);
  const years = [7980, 3780, 5200].map((month) => month * 12);
  assert.deepEqual(
    cost.lines.map((line) => Math.round((line.year ?? Number.NaN) * 100) / 100),
    [...years, 140000, 7800 * 12, 3500 * 12, 147000, 62000],
  );
  assert.deepEqual(
    cost.lines.map((line) => line.once),
    [false, false, false, true, false, false, false, true],
  );
  near(cost.fullMonth, 42535.5);
  near(cost.run12m, 510426);
  near(cost.once, 212100);
  near(cost.variableShare, (7980 + 3780) / 40510, 6);
  assert.equal(cost.currency, "EUR");
  assert.equal(cost.contingency, 0.05);
});

test("claims handling: the monthly row and the first year", () => {
  const cost = costOf(claims, HURDLE);
  const row = [243522.3, 33274.5, 36361.5, 39448.5, ...Array<number>(8).fill(42535.5)];
  assert.equal(cost.monthly.length, row.length);
  row.forEach((money, index) => {
    near(cost.monthly[index] ?? null, money);
  });
  near(cost.firstYear, 982890.8);
  near(cost.bridgeCost, 290000);
});

test("claims handling: benefit, return, payback, value and factor", () => {
  const cost = costOf(claims, HURDLE);
  near(cost.benefit12m, 934800);
  near(cost.monthlyBenefit?.at(-1) ?? null, 77900);
  near(cost.firstYearBenefit, 747840);
  near(cost.return, 0.8314, 4);
  near(cost.firstYearReturn, -0.2391, 4);
  assert.equal(cost.paybackMonths, 19);
  near(cost.value36, 447672.38);
  near(cost.perUserYear, 1215.3);
  near(cost.perUnit, 1.1194, 4);
  near(cost.bridgeFactor, 340 / 120, 6);
});

test("nothing written: no sum is known, and none is 0", () => {
  const cost = costOf({}, HURDLE);
  assert.deepEqual(cost.monthly, Array(12).fill(0));
  for (const key of [
    "run12m",
    "fullMonth",
    "variableShare",
    "firstYear",
    "bridgeCost",
    "return",
    "firstYearReturn",
    "paybackMonths",
    "value36",
    "perUserYear",
    "perUnit",
  ] as const) {
    assert.equal(cost[key], null, key);
  }
  assert.equal(cost.benefit12m, null);
  assert.equal(cost.bridgeFactor, null);
  assert.equal(cost.hurdle, 0.1);
});

test("silence is dear: 20 % contingency and half of the benefit where none is stated", () => {
  const lines = [{ basis: "per_month", amount: 100 }];
  const benefit = { basis: "per_month", amount: 300 };
  const cost = costOf({ cost: { lines, benefit } } as CharterDraft, HURDLE);
  near(cost.fullMonth, 120);
  near(cost.benefit12m, 12 * 150);
});

test("a price by users or by work is unknown without them, and so is every sum it belongs to", () => {
  for (const basis of ["per_user_month", "per_unit"]) {
    const cost = linesOnly(
      [
        { basis, amount: 5 },
        { basis: "per_month", amount: 100 },
      ],
      { scale: {} },
    );
    assert.equal(cost.lines[0]?.year, null);
    assert.equal(cost.run12m, null);
    assert.equal(cost.firstYear, null);
    assert.equal(cost.variableShare, null);
  }
});

test("lines that lack their price, their basis or everything count as nothing and do not hide the others", () => {
  const lines = [
    undefined,
    {},
    { basis: "per_month" },
    { amount: 7 },
    { basis: "fte", fte: 2 },
    { basis: "per_month", amount: 10 },
  ];
  const cost = linesOnly(lines);
  assert.deepEqual(
    cost.lines.map((line) => line.year),
    [null, null, null, null, null, 120],
  );
  assert.deepEqual(
    cost.lines.map((line) => line.index),
    [0, 1, 2, 3, 4, 5],
  );
  near(cost.run12m, 120);
});

test("a ramp grows with users and work only, and holds its last value", () => {
  const lines = [
    { basis: "per_user_month", amount: 1 },
    { basis: "per_month", amount: 5 },
  ];
  const scale = { users: { full: 100 }, ramp: [0, 50] };
  assert.deepEqual(linesOnly(lines, { scale }).monthly.map(Math.round), [5, 55, ...Array(10).fill(55)]);
  near(linesOnly(lines, { scale }).run12m, 12 * 105);
});

test("a ramp longer than a year ends where the year ends; without one it is full from month 1", () => {
  const lines = [{ basis: "per_user_month", amount: 1 }];
  const ramp = Array.from({ length: 20 }, (_, index) => (index + 1) * 5);
  const long = linesOnly(lines, { scale: { users: { full: 100 }, ramp } });
  assert.deepEqual(long.monthly.map(Math.round), [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
  near(long.run12m, 1200);
  assert.deepEqual(linesOnly(lines).monthly, Array(12).fill(10));
});

test("a discount counts in its months only, never at full scale", () => {
  const cost = linesOnly([{ basis: "per_month", amount: 10, list_amount: 40, discount_months: 2 }]);
  assert.deepEqual(cost.monthly, [10, 10, ...Array(10).fill(40)]);
  near(cost.run12m, 480);
  near(cost.firstYear, 420);
});

test("a discount without a list price changes nothing; a list price without a discount counts at once", () => {
  near(linesOnly([{ basis: "per_month", amount: 10, discount_months: 2 }]).firstYear, 120);
  near(linesOnly([{ basis: "per_month", amount: 10, list_amount: 40 }]).firstYear, 480);
});

test("what is paid once is paid in its month and is no part of the yearly cost", () => {
  const cost = linesOnly([
    { category: "integration", basis: "once", amount: 900, month: 3 },
    { category: "training", basis: "once", amount: 1 },
  ]);
  assert.deepEqual(cost.monthly.slice(0, 4), [1, 0, 900, 0]);
  near(cost.once, 901);
  assert.equal(cost.run12m, 0);
  assert.equal(cost.return, null);
});

test("a longer table lengthens the row and nothing else", () => {
  const lines = [{ basis: "per_month", amount: 10 }];
  const cost = linesOnly(lines, { cost: { contingency_pct: 0, months: 24, lines } } as CharterDraft);
  assert.equal(cost.monthly.length, 24);
  near(cost.run12m, 120);
  near(cost.firstYear, 120);
});

test("absurd months are answered in a bounded time with a bounded table", () => {
  const cost = costOf(
    { cost: { contingency_pct: 0, months: 1e12, lines: [{ basis: "per_month", amount: 1 }] } },
    HURDLE,
  );
  assert.ok(cost.monthly.length <= 1200);
  near(cost.run12m, 12);
  assert.equal(costOf({ cost: { months: 3 } }, HURDLE).monthly.length, 12);
});

test("the benefit is counted by work, by users or once a month; without a basis it is unknown", () => {
  const benefitOf = (benefit: unknown) => linesOnly([], { cost: { benefit } } as CharterDraft).benefit12m;
  near(benefitOf({ basis: "per_unit", amount: 2, realisation_pct: 50 }), 12 * 100);
  near(benefitOf({ basis: "per_user_month", amount: 2, realisation_pct: 50 }), 12 * 10);
  near(benefitOf({ basis: "per_month", amount: 2, realisation_pct: 50 }), 12);
  near(benefitOf({ basis: "per_unit", minutes_saved: 30, loaded_hourly_cost: 40, realisation_pct: 100 }), 12 * 2000);
  assert.equal(benefitOf({ amount: 2 }), null);
  assert.equal(benefitOf({ basis: "per_unit", minutes_saved: 30 }), null);
  assert.equal(benefitOf({ basis: "per_month", amount: 0 }), 0);
});

test("of two statements of one benefit the worse counts; of a month's benefit the amount", () => {
  const twice = (basis: string, amount: number) => {
    const benefit = { basis, amount, minutes_saved: 60, loaded_hourly_cost: 20, realisation_pct: 100 };
    return linesOnly([], { cost: { benefit } } as CharterDraft).benefit12m;
  };
  near(twice("per_unit", 30), 12 * 20 * 100);
  near(twice("per_unit", 10), 12 * 10 * 100);
  near(twice("per_user_month", 30), 12 * 20 * 10);
  near(twice("per_month", 30), 12 * 30);
});

test("single payments of kinds that come back count every year; their note or their kind settles it", () => {
  const paid = (line: object, ...others: readonly object[]) =>
    linesOnly([
      { basis: "once", amount: 600, ...line },
      { basis: "per_month", amount: 1, category: "other" },
      ...others,
    ]);
  const sums = (cost: CostFacts) => [cost.run12m, cost.once];
  assert.deepEqual(sums(paid({ category: "licences" })), [612, 0]);
  assert.deepEqual(sums(paid({ category: "licences", month: 40 })), [612, 0]);
  assert.deepEqual(sums(paid({})), [612, 0]);
  assert.deepEqual(sums(paid({ category: "governance", month: 40 })), [12, 600]);
  assert.deepEqual(sums(paid({ category: "licences", note: "bought for good, nothing to renew" })), [12, 600]);
  assert.deepEqual(sums(paid({ category: "licences", note: "bought for good" })), [612, 0]);
  const upkeep = { category: "infrastructure", basis: "per_month", amount: 2.5 };
  assert.deepEqual(sums(paid({ category: "infrastructure" }, upkeep)), [42, 600]);
  assert.deepEqual(sums(paid({ category: "infrastructure" }, { ...upkeep, amount: 2.4 })), [640.8, 0]);
  assert.deepEqual(sums(paid({ category: "infrastructure" }, upkeep, { basis: "once", amount: 1 })), [643, 0]);
});

test("what can be read is the least that it costs", () => {
  const cost = linesOnly(
    [
      { basis: "per_month", amount: 10 },
      { basis: "per_user_month", amount: 5 },
    ],
    { scale: {} },
  );
  assert.deepEqual([cost.run12m, cost.least12m, cost.isWhole], [null, 120, false]);
});

test("whole is a model whose every line has item, category, basis and price, with the users it needs", () => {
  const line = { item: "Seats", category: "licences", basis: "per_user_month", amount: 5 };
  assert.ok(linesOnly([line]).isWhole);
  assert.ok(!linesOnly([line], { scale: {} }).isWhole);
  for (const key of Object.keys(line)) assert.ok(!linesOnly([{ ...line, [key]: undefined }, line]).isWhole, key);
  assert.ok(!linesOnly([line, null]).isWhole);
});

test("the bridge costs what is written or its days times their rate, the more of the two", () => {
  near(claimsWith({ bridge: { cost: 5, effort_days: 10, day_rate: 100 } }).bridgeCost, 1000);
  assert.equal(claimsWith({ bridge: { cost: 0, effort_days: 10 } }).bridgeCost, null, "work that costs nothing");
  near(claimsWith({ bridge: { cost: 5000, effort_days: 10, day_rate: 100 } }).bridgeCost, 5000);
  near(claimsWith({ bridge: { effort_days: 10, day_rate: 100 } }).bridgeCost, 1000);
  assert.equal(claimsWith({ bridge: { effort_days: 10 } }).bridgeCost, null);
  assert.equal(claimsWith({ bridge: { effort_days: 0 } }).bridgeFactor, null);
  assert.equal(claimsWith({ pilot: { effort_days: 0 } }).bridgeFactor, null);
});

test("what never pays back has no payback month, and its value is below zero", () => {
  const cost = claimsWith({
    cost: { ...claims.cost, benefit: { basis: "per_month", amount: 1, realisation_pct: 100 } },
  });
  assert.equal(cost.paybackMonths, null);
  assert.ok((cost.value36 ?? 0) < 0);
  assert.ok((cost.return ?? 0) < -0.99);
});

test("a hurdle of the charter goes before the policy's", () => {
  assert.equal(costOf({ cost: { hurdle_rate_pct: 14 } }, HURDLE).hurdle, 0.14);
  assert.equal(costOf({}, 7).hurdle, 0.07);
});

test("without the cost of the bridge neither payback nor value nor the first year is known", () => {
  const cost = claimsWith({ bridge: { effort_days: 340 } });
  assert.deepEqual([cost.firstYear, cost.paybackMonths, cost.value36, cost.flowIsKnown], [null, null, null, false]);
  assert.ok(claimsWith({}).flowIsKnown);
});

test("what if the work doubles: what is priced by work doubles, and so does the benefit on every basis", () => {
  for (const basis of ["per_unit", "per_user_month", "per_month"] as const) {
    const cost: CharterDraft = { cost: { benefit: { basis, amount: 7 } } };
    near(claimsWith(cost, { volume: 2 }).benefit12m, 2 * (claimsWith(cost).benefit12m ?? 0));
  }
  const twice = claimsWith({}, { volume: 2 });
  near(twice.run12m, (40510 + 7980) * 1.05 * 12);
  near(twice.benefit12m, 2 * 934800);
});

test("what if pilot prices lasted: list prices are not looked at", () => {
  const lines = [{ basis: "per_month", amount: 10, list_amount: 40, discount_months: 2 }];
  const charter = { cost: { contingency_pct: 0, lines }, bridge: { cost: 0 } };
  const cost = costOf(charter as CharterDraft, HURDLE, { pilotPrices: true });
  near(cost.run12m, 120);
  near(cost.firstYear, 120);
});

test("what if only half adopt it: half the benefit at the same cost", () => {
  const half = claimsWith({}, { realisation: 0.5 });
  near(half.benefit12m, 934800 / 2);
  near(half.run12m, 510426);
});

test("each month is its own until the ramp, the discount and the single payments are over", () => {
  const lines = [
    { basis: "per_month", amount: 10, list_amount: 30, discount_months: 5 },
    { category: "training", basis: "once", amount: 100, month: 7 },
    { basis: "per_user_month", amount: 1 },
  ];
  const scale = { users: { full: 10 }, volume: { per_month: 100 }, ramp: [10, 50] };
  const { monthly } = linesOnly(lines, { scale } as CharterDraft);
  assert.deepEqual(monthly, [11, 15, 15, 15, 15, 35, 135, 35, 35, 35, 35, 35]);
});
