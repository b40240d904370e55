/** Break-even points and the tornado, checked by working out the whole cost model again at each point. */
import assert from "node:assert/strict";
import test from "node:test";
import { costOf } from "../../server/src/core/charter/cost.ts";
import type { CharterDraft } from "../../server/src/core/charter/usable.ts";
import { breakEvenOf, swingsOf } from "../../server/src/core/report/model/break-even.ts";
import { analysisOf, CLAIMS, reportOfSample, SAMPLES, sampleText } from "../support/reports.ts";

/** The charter with one point put in its place. */
const MOVES: Readonly<Record<string, (charter: CharterDraft, at: number, now: number) => CharterDraft>> = {
  volume: (charter, at) => ({
    ...charter,
    scale: { ...charter.scale, volume: { ...charter.scale?.volume, per_month: at } },
  }),
  users: (charter, at) => ({ ...charter, scale: { ...charter.scale, users: { ...charter.scale?.users, full: at } } }),
  "price-per-unit": (charter, at, now) => priced(charter, "per_unit", at / now),
  "price-per-user": (charter, at, now) => priced(charter, "per_user_month", at / now),
  benefit: (charter, at) => realised(charter, at),
  "run-cost": (charter, at) => {
    const every = ["per_month", "per_unit", "per_user_month", "fte", "once"];
    return every.reduce((one, basis) => priced(one, basis, 1 + at), charter);
  },
};

function priced(charter: CharterDraft, basis: string, factor: number): CharterDraft {
  const lines = (charter.cost?.lines ?? []).map((line) => {
    if (line?.basis !== basis) return line;
    const by = (value: number | undefined) => (value === undefined ? undefined : value * factor);
    const entries = Object.entries({
      amount: by(line.amount),
      list_amount: by(line.list_amount),
      annual_cost: by(line.annual_cost),
    });
    return { ...line, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
  });
  return { ...charter, cost: { ...charter.cost, lines } } as CharterDraft;
}

function realised(charter: CharterDraft, share: number): CharterDraft {
  const benefit = charter.cost?.benefit;
  return {
    ...charter,
    cost: { ...charter.cost, benefit: { ...benefit, realisation_pct: (benefit?.realisation_pct ?? 50) * share } },
  } as CharterDraft;
}

/** The sum of all prices of one basis. */
function priceNow(charter: CharterDraft, basis: string): number {
  return (charter.cost?.lines ?? []).reduce(
    (sum, line) => (line?.basis === basis ? sum + (line.list_amount ?? line.amount ?? 0) : sum),
    0,
  );
}

for (const file of SAMPLES) {
  const { charter, facts } = analysisOf(sampleText(file));
  const points = breakEvenOf(charter, facts.cost);
  if (points.length === 0) continue;
  test(`${file}: at every point cost and benefit are equal`, () => {
    for (const { id, at, text } of points) {
      const basis = id === "price-per-unit" ? "per_unit" : "per_user_month";
      const moved = MOVES[id]?.(charter, at, priceNow(charter, basis));
      assert.ok(moved, id);
      const { run12m, benefit12m } = costOf(moved, 10);
      assert.ok(run12m !== null && benefit12m !== null, id);
      assert.ok(Math.abs(run12m - benefit12m) < 1e-6 * run12m, `${id}: ${run12m} and ${benefit12m}: ${text}`);
    }
  });
  test(`${file}: every bar of the tornado is the return of the model with that assumption moved`, () => {
    const swings = swingsOf(charter, facts.cost);
    const widths = swings.map(({ low, high }) => high - low);
    assert.deepEqual(
      widths,
      widths.toSorted((a, b) => b - a),
    );
    for (const { name, by, low, high } of swings) {
      const rates = [1 - by, 1 + by].map((factor) => {
        const moves: Readonly<Record<string, () => CharterDraft | undefined>> = {
          "Run cost": () => MOVES["run-cost"]?.(charter, factor - 1, 0),
          "Benefit that arrives": () => realised(charter, factor),
          "Volume of work": () => MOVES.volume?.(charter, (charter.scale?.volume?.per_month ?? 0) * factor, 0),
          Users: () => MOVES.users?.(charter, (charter.scale?.users?.full ?? 0) * factor, 0),
        };
        const at = moves[name]?.();
        return at === undefined ? Number.NaN : (costOf(at, 10).return ?? Number.NaN);
      });
      assert.ok(Math.abs(Math.min(...rates) - low) < 1e-9 && Math.abs(Math.max(...rates) - high) < 1e-9, name);
    }
  });
}

test("the claims charter, by hand", () => {
  const { breakEven, swings } = reportOfSample(CLAIMS).cost;
  // 510,426 a year, of which 100,548 for documents; 24.60 a claim and year of benefit, 2.646 of cost.
  assert.deepEqual(
    breakEven.map(({ text }) => text),
    [
      "It stops paying below 18,670 claims a month (planned: 38,000 claims a month).",
      "It stops paying above 4,162 users (planned: 420 users).",
      "It stops paying above a price of EUR 1.10 a claim (now: EUR 0.21 a claim).",
      "It stops paying above a price of EUR 89.19 a user and month (now: EUR 9 a user and month).",
      "It stops paying under 54.6 % of the promised minutes.",
      "It stops paying if the run cost rises by 83.1 %.",
    ],
  );
  assert.deepEqual(
    swings.map(({ name, by, stated }) => [name, Math.round(by * 100), stated]),
    [
      ["Benefit that arrives", 40, true],
      ["Volume of work", 20, true],
      ["Run cost", 5, true],
      ["Users", 20, true],
    ],
  );
});

test("where the return is not settled or the pilot has ended, nothing is said", () => {
  for (const file of SAMPLES) {
    const { cost, verdict } = reportOfSample(file);
    if (cost.returnState === "known" && verdict !== "closed") assert.ok(cost.breakEven.length > 0, file);
    else assert.deepEqual([cost.breakEven, cost.swings], [[], []], file);
  }
});
