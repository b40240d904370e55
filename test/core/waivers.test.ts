/** Which waivers hold, and what is said of those that do not. */
import assert from "node:assert/strict";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { acceptedWaivers, waiverProblem } from "../../server/src/core/rules/waivers.ts";

const HEAD = "apiVersion: pilot-charter/v1\nkind: PilotCharter\nstage: chartered\n";
const PEOPLE =
  "pilot: { team: [Leo Braun] }\naccountability: { sponsor: Carla Rossi <c.rossi@x.com>, production_owner: { name: Henrik Dahl } }\n";
const GOOD = {
  rule: "cost/contingency",
  reason: "accepted_risk",
  why: "All prices are fixed by contract",
  approved_by: "Nils Berg",
  expires: "2027-03-31",
};

function judged(waiver: { readonly [key: string]: string | undefined }, people = PEOPLE) {
  const lines = Object.entries(waiver).flatMap(([key, value]) =>
    value === undefined ? [] : [`    ${key}: ${value}\n`],
  );
  const text = `${HEAD}${people}waivers:\n  -\n${lines.join("")}`;
  const { charter, facts } = analyze(text, { today: "2026-11-23" });
  const problem = waiverProblem(charter.waivers?.[0], 0, facts);
  return { problem, accepted: acceptedWaivers(charter, facts) };
}

test("a whole waiver holds", () => {
  const { problem, accepted } = judged(GOOD);
  assert.equal(problem, null);
  assert.deepEqual(accepted, [
    {
      index: 0,
      rule: "cost/contingency",
      reason: "accepted_risk",
      why: "All prices are fixed by contract",
      approvedBy: "Nils Berg",
      expires: "2027-03-31",
    },
  ]);
});

for (const holds of [
  { rule: "governance/review-engaged[legal]" },
  { rule: "accountability/owner-in-operating-business", reason: "disputed_finding" },
  { rule: "measurement/metric-is-pilot-metric", reason: "disputed_finding" },
  { expires: "2026-11-23" },
  { expires: "2027-05-25" },
  { reason: undefined },
  { approved_by: "nils <n.berg@x.com>" },
]) {
  test(`holds: ${JSON.stringify(holds)}`, () => assert.equal(judged({ ...GOOD, ...holds }).problem, null));
}

const WRONG: readonly (readonly [{ readonly [key: string]: string | undefined }, string, RegExp])[] = [
  [{ rule: undefined }, "rule", /Which rule/],
  [{ rule: "accountability/owner-named" }, "rule", /cannot be waived: it decides the first question/],
  [{ rule: "governance/stop-signal" }, "rule", /cannot be waived/],
  [{ rule: "cost/negative-return" }, "rule", /cannot be waived/],
  [{ rule: "quality/waiver-invalid" }, "rule", /cannot be waived/],
  [{ rule: "governance/review-engaged" }, "rule", /which review/],
  [{ rule: "governance/review-engaged[marketing]" }, "rule", /There is no rule/],
  [{ rule: "cost/contingancy" }, "rule", /Did you mean cost\/contingency\?/],
  [{ rule: "contingency" }, "rule", /Did you mean cost\/contingency\?/],
  [{ rule: "owner-in-operating-business" }, "rule", /Did you mean accountability\/owner-in-operating-business\?/],
  [{ rule: "winter sports" }, "rule", /^There is no rule “winter sports”\.$/],
  [{ rule: "measurement/metric-is-pilot-metric" }, "reason", /disputed_finding/],
  [{ why: undefined }, "why", /Why is it waived/],
  [{ why: "tbd" }, "why", /Why is it waived/],
  [{ why: "Prices are fixed" }, "why", /at least four words/],
  [{ rule: "lifecycle/overdue" }, "rule", /has no weight/],
  [{ rule: "cost/benefit-stated" }, "rule", /once every line of the run cost is known/],
  [{ approved_by: "Henrik Dahl" }, "approved_by", /is the owner/],
  [{ approved_by: undefined }, "approved_by", /Who approved/],
  [{ approved_by: "Steering committee" }, "approved_by", /reads as a group/],
  [{ approved_by: "Leo Braun" }, "approved_by", /in the pilot team/],
  [{ approved_by: "C. Rossi <C.Rossi@x.com>" }, "approved_by", /is the sponsor/],
  [{ expires: undefined }, "expires", /Until when/],
  [{ expires: "2026-11-22" }, "expires", /expired on 22 Nov 2026/],
  [{ expires: "2027-05-26" }, "expires", /183 days at most/],
];
for (const [change, key, message] of WRONG) {
  test(`does not hold: ${JSON.stringify(change)}`, () => {
    const { problem, accepted } = judged({ ...GOOD, ...change });
    assert.deepEqual(problem?.path, ["waivers", 0, key]);
    assert.match(problem?.message ?? "", message);
    assert.deepEqual(accepted, []);
  });
}

test("silence about the people of the pilot does not help", () => {
  assert.match(judged(GOOD, "pilot: { team: [Leo Braun] }\n").problem?.message ?? "", /Without the sponsor/);
  assert.match(
    judged(GOOD, "accountability: { sponsor: Carla Rossi }\n").problem?.message ?? "",
    /Without the owner and the pilot team/,
  );
});
