/** Small pilots (charter.md 2.8): what makes one, what ends it, and what is not asked of it. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { magnitudeOf } from "../../server/src/core/charter/magnitude.ts";
import { unitMinutes } from "../../server/src/core/charter/time-units.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import type { Loose } from "../support/random-charters.ts";
import { TODAY } from "../support/reports.ts";
import { readRoot } from "../support/root.ts";

/** Eight seats of a tool that drafts minutes, at 1,920 pounds a year and a little of a clerk's time. */
function small(change: (charter: Loose) => void = () => {}): Analysis {
  const charter = parse(readRoot("test/charters/06-claims-handling.pilot.yaml"));
  charter.metadata.name = "Minutes helper";
  charter.use_case.autonomy = "informs";
  charter.use_case.problem = "Writing the minutes takes a clerk two hours a week.";
  charter.use_case.intended_use = "Draft minutes of a meeting; the clerk corrects every line.";
  charter.governance.risk_tier = { level: "minimal", why: "It drafts text that a clerk corrects" };
  charter.governance.data = [{ source: "Recordings", classification: "internal", personal: "personal" }];
  charter.scale.users = { pilot: 2, full: 8 };
  charter.cost.currency = "GBP";
  charter.cost.lines = [
    { item: "Seats", category: "licences", basis: "per_user_month", amount: 20, source: "price list" },
    { item: "Clerk", category: "people", basis: "fte", fte: 0.05, annual_cost: 40000, source: "HR bands" },
  ];
  delete charter.cost.excluded;
  change(charter);
  return analyze(stringify(charter), { today: TODAY });
}

const stateOf = (analysis: Analysis, id: string) => analysis.outcomes.find((one) => one.id === id)?.state;

test("everything that makes it small is written: it is judged as small, and says what would end it", () => {
  const { size } = small();
  assert.equal(size.word, "small");
  assert.deepEqual(size.why, [
    "more than 50 users at full scale",
    "a use that decides or acts",
    "a risk tier above minimal",
    "restricted or special-category data",
    "a run cost above GBP 25,000 a year",
  ]);
});

const ENDS: { readonly [what: string]: (charter: Loose) => void } = {
  "51 users": (one) => Object.assign(one.scale.users, { full: 51 }),
  "no users": (one) => delete one.scale.users.full,
  acting: (one) => Object.assign(one.use_case, { autonomy: "acts" }),
  "no autonomy": (one) => delete one.use_case.autonomy,
  "a limited tier": (one) => Object.assign(one.governance.risk_tier, { level: "limited" }),
  "restricted data": (one) => Object.assign(one.governance.data[0], { classification: "restricted" }),
  "special data": (one) => Object.assign(one.governance.data[0], { personal: "special_category" }),
  "unsaid data": (one) => delete one.governance.data[0].personal,
  "no data": (one) => Object.assign(one.governance, { data: [] }),
  "a dear line": (one) => Object.assign(one.cost.lines[1], { fte: 0.6 }),
  "a line without a kind": (one) => delete one.cost.lines[0].category,
  "an unknown currency": (one) => Object.assign(one.cost, { currency: "XXX" }),
};
for (const [what, change] of Object.entries(ENDS)) {
  test(`${what}: judged as a standard one, and says why`, () => {
    const { size } = small(change);
    assert.equal(size.word, "standard");
    assert.ok(size.why.length >= 1 && size.why.every((one) => one !== ""));
  });
}

test("a small sum is small in every currency", () => {
  assert.deepEqual(
    ["EUR", "SEK", "JPY", "KRW", "VND", "XXX"].map((code) => magnitudeOf(code)),
    [1, 10, 100, 1000, 10_000, null],
  );
});

test("what is lowered to a remark is neither counted nor found; an error becomes a warning", () => {
  const change = (one: Loose) => {
    one.accountability.production_owner.scope_veto = false;
    delete one.governance.reviews.legal;
  };
  const analysis = small(change);
  assert.equal(stateOf(analysis, "accountability/owner-powers"), "not-asked");
  assert.ok(!analysis.findings.some(({ code }) => code === "accountability/owner-powers"));
  const legal = analysis.findings.find(({ code }) => code === "governance/review-engaged[legal]");
  assert.equal(legal?.severity, "warning");
  const standard = small((one) => {
    change(one);
    one.scale.users.full = 400;
  });
  assert.equal(stateOf(standard, "accountability/owner-powers"), "fail");
});

test("only licences and people are asked of its costs, and nothing about how they grow", () => {
  const analysis = small();
  assert.equal(stateOf(analysis, "cost/categories-covered"), "pass");
  assert.equal(stateOf(analysis, "cost/scales-with-volume"), "na");
});

test("units of time are read in many languages, with what stands before and behind them", () => {
  const read = ["seconds", "Min.", "hrs", "working days", "Stunden je Fall", "phút", "分", "時間", "tuần"].map(
    unitMinutes,
  );
  assert.deepEqual(read, [1 / 60, 1, 60, 480, 60, 1, 1, 60, 2400]);
  assert.deepEqual(["calls a day", "percent", "stock-outs per week"].map(unitMinutes), [null, null, null]);
});
