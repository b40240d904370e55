/** The laws of charter.md 4.6 as properties over random charters. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { pointsLost, type Score, scoreOf } from "../../server/src/core/judgement/score.ts";
import { SCORED_PILLARS } from "../../server/src/core/rules/rule.ts";
import {
  anyCharter,
  CHARTERS,
  judged,
  type Loose,
  leavesOf,
  pathsOf,
  resultOf,
  type Step,
  textOf,
  valueAt,
  withValue,
} from "../support/random-charters.ts";
import { TODAY } from "../support/reports.ts";

const RUNS = { numRuns: 150, seed: 20261123 };

/** How good a verdict is; `hold` and `pause` say the same to a pilot that has and has not begun. */
const WORTH = { go: 4, fix: 3, hold: 2, pause: 2, kill: 1, closed: 0 } as const;

function worthOf(analysis: Analysis): number {
  return analysis.verdict === null ? 0 : WORTH[analysis.verdict.word];
}

function pointsOf(analysis: Analysis): readonly number[] {
  return SCORED_PILLARS.map((pillar) => analysis.score?.pillars[pillar].score ?? 0);
}

test("random charters have the right shape, and every verdict comes up", () => {
  const words = new Set<string>();
  fc.assert(
    fc.property(anyCharter, (value) => {
      const analysis = judged(value);
      words.add(analysis.verdict?.word ?? "none");
      const shape = analysis.findings.filter(({ code }) => /^(schema|syntax)\//.test(code));
      assert.deepEqual(
        shape.map(({ message }) => message),
        [],
      );
      assert.ok(analysis.outcomes.every(({ state }) => state !== "crashed"));
    }),
    RUNS,
  );
  assert.deepEqual([...words].sort(), ["closed", "fix", "go", "hold", "kill", "pause"]);
});

test("points and losses add up", () => {
  fc.assert(
    fc.property(anyCharter, (value) => {
      const { score, outcomes } = judged(value);
      if (score === null) return;
      for (const pillar of SCORED_PILLARS) {
        const { earned, due, score: points } = score.pillars[pillar];
        const own = outcomes.filter((one) => one.rule.pillar === pillar);
        const lost = own.reduce((sum, one) => sum + pointsLost(one, score), 0);
        assert.ok(Math.abs((100 * earned) / due + lost - 100) < 1e-9, `${pillar}: ${earned} of ${due}, lost ${lost}`);
        assert.ok(Math.abs((100 * earned) / due - (points ?? 0)) <= 0.5 + 1e-9, pillar);
      }
      const points = pointsOf(judged(value));
      assert.ok(score.total <= score.before && score.before <= Math.min(...points) + 20, "the weakest pillar binds");
      assert.ok(score.openGates.length === 0 || score.total <= 49, "an open gate caps");
    }),
    RUNS,
  );
});

test("an unknown x- key in any block changes nothing", () => {
  fc.assert(
    fc.property(anyCharter, fc.nat(), fc.constantFrom("TBD", 7, { a: [1] }, null, true), (value, at, extra) => {
      const blocks = [[], ...pathsOf(value).filter((path) => isMap(valueAt(value, path)))];
      const path = blocks[at % blocks.length] ?? [];
      const after = judged(withValue(value, [...path, "x-own"], extra));
      assert.deepEqual(resultOf(after), resultOf(judged(value)), path.join("."));
    }),
    RUNS,
  );
});

test("order of keys, quotes and flow style change nothing", () => {
  fc.assert(
    fc.property(anyCharter, (value) => {
      const expected = resultOf(judged(value));
      const quoted = stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
      assert.deepEqual(resultOf(judged(reversed(value))), expected, "reversed keys");
      assert.deepEqual(resultOf(analyze(quoted, { today: TODAY })), expected, "double quotes");
      const flow = stringify(value, { collectionStyle: "flow" });
      assert.deepEqual(resultOf(analyze(flow, { today: TODAY })), expected, "flow style");
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test("a rule that comes to pass never lowers the score", () => {
  fc.assert(
    fc.property(anyCharter, fc.nat(), (value, at) => {
      const { outcomes, score } = judged(value);
      const open = outcomes.filter(({ state }) => state === "fail" || state === "blocked" || state === "waived");
      const one = open[at % Math.max(1, open.length)];
      if (score === null || one === undefined) return;
      const after = scoreOf(outcomes, new Set([one.id])) as Score;
      assert.ok(after.total >= score.total && after.before >= score.before, one.id);
      for (const pillar of SCORED_PILLARS) {
        assert.ok((after.pillars[pillar].score ?? 0) >= (score.pillars[pillar].score ?? 0), `${one.id}: ${pillar}`);
      }
    }),
    RUNS,
  );
});

test("repairing what was broken in a whole charter never lowers a pillar, the score or the verdict", () => {
  const whole = CHARTERS.filter(({ value }) => judged(value).verdict?.word === "go").map(({ value }) => ({
    good: value,
    leaves: leavesOf(value),
  }));
  assert.ok(whole.length >= 3);
  const breaks = fc.array(fc.tuple(fc.nat(), fc.constantFrom("gone", "TBD", "empty")), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), breaks, fc.nat(), (which, damage, at) => {
      const { good, leaves = [] } = whole[which] ?? {};
      const broken = new Map(damage.map(([leaf, how]) => [leaf % leaves.length, how]));
      const repaired = new Map(broken);
      const mended = [...broken.keys()][at % broken.size] ?? 0;
      repaired.delete(mended);
      const [before, after] = [judged(damaged(good, leaves, broken)), judged(damaged(good, leaves, repaired))];
      // A pilot that becomes small by it, or ends to be, is asked for other things.
      if (before.size.word !== after.size.word) return;
      const place = leaves[mended]?.join(".");
      pointsOf(after).forEach((points, index) => {
        assert.ok(points >= (pointsOf(before)[index] ?? 0), `${place}: ${SCORED_PILLARS[index]}`);
      });
      assert.ok((after.score?.total ?? 0) >= (before.score?.total ?? 0), place);
      assert.ok(worthOf(after) >= worthOf(before), `${place}: ${before.verdict?.word} -> ${after.verdict?.word}`);
    }),
    { ...RUNS, numRuns: 150 },
  );
});

test("uncertain is never better than bad: what cannot be read hides no loss, and an unknown return is never go", () => {
  const hides = fc.constantFrom("gone", "TBD", "empty", "many");
  const words = new Set<string>();
  fc.assert(
    fc.property(anyCharter, fc.array(fc.tuple(fc.nat(), hides), { minLength: 1, maxLength: 4 }), (value, damage) => {
      const losing = withLoss(value);
      if (judged(losing).outcomes.find(({ rule }) => rule.gate === "RETURN")?.state !== "fail") return;
      const sums = leavesOf(losing).filter(([block, key]) => block === "cost" && key !== "benefit");
      const copy = structuredClone(losing);
      for (const [at, how] of damage) {
        const path = sums[at % sums.length] ?? [];
        const holder = valueAt(copy, path.slice(0, -1));
        if (how === "gone") delete holder[path.at(-1) as Step];
        else holder[path.at(-1) as Step] = how === "empty" ? null : how;
      }
      const after = judged(copy);
      const { least12m, benefit12m } = after.facts.cost;
      const isQuestion = after.score?.openGates.includes("Q3") === true;
      words.add(after.verdict?.word ?? "none");
      assert.notEqual(after.verdict?.word, "go");
      if (benefit12m === null || least12m <= benefit12m * 1.001 || isQuestion) return;
      assert.ok(after.score?.openGates.includes("RETURN"), `${damage.join(" ")}: ${after.verdict?.reasons.join("; ")}`);
    }),
    RUNS,
  );
  assert.ok(words.has("kill") || words.has("hold"));
});

/** The charter with a benefit that no cost can fall under. */
function withLoss(value: Loose): Loose {
  const copy = structuredClone(value);
  copy.cost = { ...copy.cost, benefit: { basis: "per_month", amount: 10, realisation_pct: 60 } };
  delete copy.waivers;
  return copy;
}

/** The charter with some leaves gone, not filled in or empty. */
function damaged(good: Loose, leaves: readonly (readonly Step[])[], how: ReadonlyMap<number, string>) {
  const copy = structuredClone(good);
  for (const [leaf, kind] of how) {
    const path = leaves[leaf] ?? [];
    const holder = valueAt(copy, path.slice(0, -1));
    const last = path.at(-1) as Step;
    // An item of a list stays as an empty one, so that the others keep their place.
    if (kind === "gone" && typeof last === "string") delete holder[last];
    else holder[last] = kind === "TBD" ? "TBD" : null;
  }
  return copy;
}

function isMap(value: Loose): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reversed(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)]);
  return parse(textOf(Object.fromEntries(entries.reverse())));
}
