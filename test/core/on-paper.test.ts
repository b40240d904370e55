/** Where sums and verdicts part: a good score that does not decide, a benefit that is not money, a pilot that has ended. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { page } from "../../server/src/core/report/html/page.ts";
import { markdown } from "../../server/src/core/report/markdown.ts";
import type { CharterReport } from "../../server/src/core/report/model/model.ts";
import { text } from "../../server/src/core/report/text.ts";
import type { Loose } from "../support/random-charters.ts";
import { CLAIMS, reportOfText, sampleText } from "../support/reports.ts";

/** The claims charter with something changed. */
function changed(change: (charter: Loose) => void): CharterReport {
  const charter = parse(sampleText(CLAIMS));
  change(charter);
  return reportOfText(stringify(charter));
}

const late = (one: Loose) => {
  one.stage = "piloting";
  Object.assign(one.pilot, { start: "2026-06-01", end: "2026-09-01" });
  one.accountability.production_owner.accepted = "2026-05-20";
  for (const review of Object.values<Loose>(one.governance.reviews)) review.engaged = "2026-05-12";
};
const accepted = (one: Loose) => {
  one.cost.benefit = { basis: "per_month", amount: 0, realisation_pct: 60 };
  one.cost.run_budget = { line: "Claims run budget 2027", amount: 600000, approved: true };
  one.waivers = [
    {
      ...{ rule: "cost/benefit-stated", reason: "accepted_risk", approved_by: "Helen Carter", expires: "2027-03-31" },
      why: "The benefit is fewer wrong letters, not money",
    },
  ];
};
const ended = (one: Loose) => {
  one.stage = "killed";
  one.closure = {
    date: "2026-11-20",
    why: "The handlers did not trust it",
    decided_by: "Priya Nair",
    lessons: ["Ask the handlers before the start, not after it"],
  };
};

/** How a report reads in every output, without markup. */
const outputs = (report: CharterReport) => [text(report), markdown(report), page(report)];

test("a good score that does not decide: one sentence says so, with every reason in the order of the verdict", () => {
  const report = changed((one) => {
    late(one);
    one.pilot.kill_criteria[0].by = "2026-08-15";
  });
  assert.equal(report.verdict, "pause");
  assert.ok((report.score ?? 0) >= 75);
  assert.match(
    report.onPaper ?? "",
    /^Ready on paper, but a kill date has passed without a decision; the pilot ended 83 days ago;/,
  );
  for (const output of outputs(report)) assert.equal(output.split("Ready on paper, but a kill date").length, 2);
  assert.equal(changed(() => {}).onPaper, null);
});

test("a benefit that is accepted as not money is not known, never 0", () => {
  const { cost, verdict } = changed(accepted);
  assert.equal(verdict, "go");
  assert.deepEqual(
    [cost.benefit12m, cost.return, cost.firstYearBenefit, cost.value36, cost.paybackKnown, cost.monthlyBenefit],
    [null, null, null, null, false, null],
  );
  assert.ok(cost.whatIfs.length > 0 && cost.whatIfs.every((one) => one.benefit12m === null && one.return === null));
  for (const output of outputs(changed(accepted))) {
    assert.ok(!/EUR 0\b|-100 %|−100 %/.test(output.replaceAll("\u00a0", " ")));
  }
});

test("a pilot that has ended shows its sums without a verdict on them", () => {
  const report = changed(ended);
  assert.equal(report.verdict, "closed");
  assert.equal(report.cost.ended, true);
  assert.deepEqual(report.notes, []);
  for (const output of outputs(report)) {
    const plain = output.replaceAll("\u00a0", " ");
    assert.match(plain, /510,426/);
    assert.match(plain, /83\.1 %/);
    assert.doesNotMatch(plain, /breaks even|hurdle|average of enterprise AI|What if/i);
  }
});
