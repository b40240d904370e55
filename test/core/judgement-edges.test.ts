/** Edges of the judgement that no single rule's example shows: waivers that hide nothing, kill dates, ended pilots. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { readRoot } from "../support/root.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const NOT_MONEY = {
  rule: "cost/benefit-stated",
  reason: "accepted_risk",
  why: "Safety is the point of it",
  approved_by: "Helen Carter",
  expires: "2027-03-31",
};

// biome-ignore lint/suspicious/noExplicitAny: the cases change any part of a charter
function changed(change: (charter: any) => void): Analysis {
  const charter = parse(CLAIMS);
  change(charter);
  return analyze(stringify(charter), { today: "2026-11-23" });
}

function stateOf(analysis: Analysis, id: string): string | undefined {
  return analysis.outcomes.find((one) => one.id === id)?.state;
}

test("a benefit that is not money makes an unknown return accepted", () => {
  const analysis = changed((charter) => {
    delete charter.cost.benefit;
    charter.waivers = [NOT_MONEY];
  });
  assert.equal(analysis.verdict?.returnState, "accepted");
  assert.equal(analysis.verdict?.word, "go");
  assert.equal(stateOf(analysis, "cost/negative-return"), "na");
  assert.match(analysis.verdict?.reasons.join() ?? "", /waiver of cost\/benefit-stated/);
});

test("the same waiver does not hide a loss that the charter itself states", () => {
  const analysis = changed((charter) => {
    charter.cost.benefit.minutes_saved = 1;
    charter.waivers = [NOT_MONEY];
  });
  assert.equal(stateOf(analysis, "cost/negative-return"), "fail");
  assert.equal(analysis.verdict?.returnState, "known");
  assert.equal(analysis.verdict?.word, "hold");
});

test("a waiver counts half at stage idea, whose score is taken at the chartered bar", () => {
  const waiver = { ...NOT_MONEY, rule: "measurement/reports-to-cio-and-cfo" };
  const chartered = changed((charter) => {
    charter.waivers = [waiver];
  });
  const idea = changed((charter) => {
    charter.stage = "idea";
    charter.history = [];
    charter.waivers = [waiver];
  });
  assert.equal(stateOf(idea, waiver.rule), "waived");
  assert.deepEqual(idea.score?.pillars.measurement, chartered.score?.pillars.measurement);
});

test("a rule that is not due yet cannot be waived ahead", () => {
  const analysis = changed((charter) => {
    charter.waivers = [{ ...NOT_MONEY, rule: "accountability/on-call-named" }];
  });
  assert.equal(stateOf(analysis, "accountability/on-call-named"), "upcoming");
});

test("a kill date that passed before the start is upcoming and pauses nothing", () => {
  const analysis = changed((charter) => {
    charter.history = [];
    charter.pilot.kill_criteria[0].by = "2026-11-01";
  });
  assert.equal(stateOf(analysis, "lifecycle/kill-criterion-due"), "upcoming");
  assert.equal(analysis.verdict?.word, "go");
});

for (const [date, state] of [
  ["2026-11-01", "pass"],
  ["2026-10-31", "fail"],
  ["2026-12-01", "fail"],
] as const) {
  test(`a kill date of 1 Nov with a decision on ${date}: ${state}`, () => {
    const analysis = changed((charter) => {
      charter.stage = "piloting";
      charter.pilot.kill_criteria[0].by = "2026-11-01";
      charter.history = [{ stage: "piloting", date, by: "Priya Nair", why: "Goes on" }];
    });
    assert.equal(stateOf(analysis, "lifecycle/kill-criterion-due"), state);
    assert.equal(analysis.verdict?.word === "pause", state === "fail");
  });
}

test("the return of an ended pilot is not said to be accepted", () => {
  const analysis = changed((charter) => {
    charter.stage = "killed";
  });
  assert.equal(analysis.verdict?.word, "closed");
  assert.equal(analysis.verdict?.returnState, "unknown");
});

test("what cannot be read is blocked, not left out: a misspelt tier, conditions that are no list", () => {
  const analysis = changed((charter) => {
    charter.governance.risk_tier.level = "hihg";
    charter.governance.data[0].personal = "none";
    charter.governance.reviews.risk.conditions = "Check samples";
  });
  assert.equal(stateOf(analysis, "governance/impact-assessment"), "blocked");
  assert.equal(stateOf(analysis, "governance/conditions-overdue"), "blocked");
});

/** Run cost of EUR 19,800 a year, which binary fractions make a hair more: 12 × 1.1 × 1,500. */
// biome-ignore lint/suspicious/noExplicitAny: the cases change any part of a charter
function runFor19800(change: (charter: any) => void): Analysis {
  const line = (category: string, amount: number) => ({ item: category, category, basis: "per_month", amount });
  return changed((charter) => {
    const fixed = ["licences", "infrastructure", "integration", "monitoring"].map((category) => line(category, 300));
    const people = { item: "people", category: "people", basis: "fte", fte: 1, annual_cost: 1200 };
    charter.cost.lines = [...fixed, line("retraining", 200), people];
    charter.cost.contingency_pct = 10;
    charter.scale.ramp = [100];
    change(charter);
  });
}

const monthly = (amount: number) => ({ basis: "per_month", amount, realisation_pct: 50 });

test("equal sums are equal, whatever their last binary digit: break-even is no loss, 95 % is enough of a budget", () => {
  const even = runFor19800(({ cost }) => {
    cost.benefit = monthly(3300);
    cost.run_budget.amount = 18810;
  });
  assert.equal(stateOf(even, "cost/negative-return"), "pass");
  assert.equal(stateOf(even, "cost/run-budget"), "pass");
  const less = runFor19800(({ cost }) => {
    cost.benefit = monthly(3299.99);
    cost.run_budget.amount = 18809.99;
  });
  assert.equal(stateOf(less, "cost/negative-return"), "fail");
  const budget = less.outcomes.find((one) => one.id === "cost/run-budget");
  assert.equal(budget?.state, "fail");
  assert.deepEqual(budget?.problem?.fixes?.[0]?.changes, [
    { kind: "propose", path: ["cost", "run_budget", "amount"], value: 19800 },
  ]);
});

test("a return of exactly the hurdle and a payback in exactly 24 months are enough", () => {
  const returning = (amount: number, bridge: number) =>
    runFor19800((charter) => {
      charter.cost.hurdle_rate_pct = 20;
      charter.cost.benefit = monthly(amount);
      charter.bridge.cost = bridge;
    });
  assert.equal(stateOf(returning(3960, 7920), "cost/below-hurdle"), "pass");
  assert.equal(returning(3960, 7920).facts.cost.paybackMonths, 24);
  assert.equal(stateOf(returning(3960, 7920.01), "cost/below-hurdle"), "fail");
  assert.equal(stateOf(returning(3959.99, 7900), "cost/below-hurdle"), "fail");
});

test("a date that has passed asks for a result, with a number or in words; an entry that holds nothing is none", () => {
  for (const [entry, state] of [
    [{ date: "2026-11-02", note: "The claims system was down, measured again in May" }, "pass"],
    [{ date: "TBD", value: null }, "fail"],
  ] as const) {
    const analysis = changed((charter) => {
      charter.bridge.go_live = "2026-09-01";
      charter.measurement.production_metric.by = "2026-11-22";
      charter.measurement.results = [entry];
    });
    assert.equal(stateOf(analysis, "measurement/metric-date-feasible"), state);
  }
});

test("a refusal that is not independent stays so without its date", () => {
  for (const decided of ["2026-11-02", undefined]) {
    const analysis = changed((charter) => {
      charter.stage = "bridging";
      for (const review of Object.values<Record<string, unknown>>(charter.governance.reviews)) {
        Object.assign(review, { status: "approved", decided: "2026-11-02", evidence: "minutes/reviews.md" });
      }
      Object.assign(charter.governance.reviews.security, { reviewer: "Kenji Abe", status: "rejected", decided });
    });
    assert.equal(stateOf(analysis, "governance/reviewers-independent"), "fail");
  }
});

for (const [word, state] of [
  ["résumé", "fail"],
  ["résumés", "fail"],
  ["Résumétext", "pass"],
] as const) {
  test(`a word may end with an accent: ${word}`, () => {
    const analysis = changed((charter) => {
      charter.use_case.intended_use = `Rank the ${word} in each folder of the archive`;
    });
    assert.equal(stateOf(analysis, "governance/tier-understated"), state);
  });
}
