/** Tests that each setting of a policy changes what it is meant to change, and that what may not be set stays. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { DEFAULT_POLICY, type Thresholds } from "../../server/src/core/charter/policy.ts";
import { POLICY_LISTS } from "../../server/src/core/charter/words/policy-words.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { readPolicy } from "../../server/src/core/policy/read.ts";
import { mayBeGraded, mayBeWeighed, POLICY_ROOT } from "../../server/src/core/policy/root.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Outcome } from "../../server/src/core/rules/outcome.ts";
import { describe } from "../../server/src/core/schema/describe.ts";
import { keysAt } from "../../server/src/core/schema/walk.ts";
import { readRoot } from "../support/root.ts";

const TODAY = "2026-11-23";
const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const LABELS = readRoot("test/charters/policy/label-check.pilot.yaml");
const SAMPLE = readRoot("test/charters/policy/pilot-policy.yaml");

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of a charter
type Loose = any;

/** A charter judged under a policy's text below its head. */
function under(policyText: string, charterText: string = CLAIMS): Analysis {
  const { policy, findings } = readPolicy(
    `apiVersion: pilot-policy/v1\nkind: PilotPolicy\n${policyText}\n`,
    () => null,
  );
  assert.deepEqual(findings, []);
  return analyze(charterText, { today: TODAY, ...(policy ? { policy } : {}) });
}

function changed(change: (charter: Loose) => void, text: string = CLAIMS): string {
  const charter = parse(text);
  change(charter);
  return stringify(charter);
}

function outcome(analysis: Analysis, id: string): Outcome {
  const found = analysis.outcomes.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

/** Twelve seats of a product that informs, at 9,600 euros a year, with an owner who has no powers yet. */
const SMALL = changed((one) => {
  one.scale.users = { pilot: 4, full: 12 };
  one.use_case.autonomy = "informs";
  one.use_case.intended_use = "Draft minutes of the weekly meeting; the clerk corrects every line.";
  one.use_case.problem = "Minutes take the clerk two hours a week.";
  one.metadata.name = "Minutes assistant";
  one.governance.risk_tier = { level: "minimal", why: "Drafts minutes that a person corrects" };
  one.governance.data = [{ source: "Recordings", classification: "internal", personal: "personal" }];
  one.cost.contingency_pct = 20;
  one.cost.lines = [{ item: "Seats", category: "licences", basis: "per_month", amount: 800 }];
  delete one.accountability.production_owner.scope_veto;
});

const stateOf = (analysis: Analysis, id: string) => outcome(analysis, id).state;

/** For each threshold: the rule that compares, a charter on the edge, and a value on the other side of it. */
const EDGES: {
  readonly [T in Exclude<keyof Thresholds, `small_${string}`>]: readonly [rule: string, charter: string, set: number];
} = {
  hurdle_rate_pct: ["cost/below-hurdle", changed((one) => delete one.cost.hurdle_rate_pct), 90],
  payback_months: ["cost/below-hurdle", CLAIMS, 18],
  updated_days: ["lifecycle/charter-stale", CLAIMS, 6],
  updated_days_production: [
    "lifecycle/charter-stale",
    changed((one) => Object.assign(one, { stage: "production" })),
    6,
  ],
  price_age_days: ["cost/prices-sourced", CLAIMS, 23],
  baseline_age_months: ["measurement/baseline-sourced", CLAIMS, 3],
  contingency_min_pct: ["cost/contingency", changed((one) => Object.assign(one.cost, { contingency_pct: 10 })), 11],
  training_hours: ["capability/token-training", CLAIMS, 9],
  waiver_days: [
    "quality/waiver-invalid",
    changed((one) => {
      const why = "The board reads the number every month";
      const approved_by = "Una Kerr <u.kerr@insurer.example>";
      one.waivers = [
        {
          rule: "measurement/reports-to-cio-and-cfo",
          reason: "accepted_risk",
          why,
          approved_by,
          expires: "2027-03-31",
        },
      ];
    }),
    30,
  ],
};

for (const [name, [rule, charter, set]] of Object.entries(EDGES)) {
  test(`threshold ${name} decides ${rule}`, () => {
    assert.equal(stateOf(analyze(charter, { today: TODAY }), rule), "pass");
    const judged = under(`thresholds: { ${name}: ${set} }`, charter);
    assert.equal(stateOf(judged, rule), "fail");
  });
}

test("a policy moves the limits of small pilots, or says that no pilot is small", () => {
  const powers = "accountability/owner-powers";
  assert.equal(analyze(SMALL, { today: TODAY }).size.word, "small");
  assert.equal(stateOf(analyze(SMALL, { today: TODAY }), powers), "not-asked");
  for (const limit of ["small_pilot_users: 11", "small_pilot_run_cost: 11000", "small_pilot_users: 0"]) {
    const judged = under(`thresholds: { ${limit} }`, SMALL);
    assert.equal(judged.size.word, "standard", limit);
    assert.equal(stateOf(judged, powers), "fail", limit);
  }
  assert.deepEqual(under("thresholds: { small_pilot_run_cost: 0 }", SMALL).size.why, ["no pilot counts as small here"]);
  assert.equal(under("thresholds: { small_pilot_users: 12, small_pilot_run_cost: 11520 }", SMALL).size.word, "small");
});

test("a charter's own hurdle rate counts before the policy's", () => {
  assert.equal(under("thresholds: { hurdle_rate_pct: 90 }").facts.cost.hurdle, 0.1);
});

test("a severity holds from the first stage on at which the rule is due, whatever the rule says of a case", () => {
  assert.equal(outcome(under("severities: { cost/contingency: error }"), "cost/contingency").severity, "error");
  assert.equal(under("severities: { cost/contingency: error }").verdict?.word, "fix");
  assert.equal(outcome(under("severities: { cost/contingency: info }"), "cost/contingency").severity, "info");
  const short = changed((one) => Object.assign(one.bridge, { effort_days: 130 }));
  assert.equal(outcome(analyze(short, { today: TODAY }), "cost/bridge-factor").severity, "warning");
  assert.equal(
    outcome(under("severities: { cost/bridge-factor: error }", short), "cost/bridge-factor").severity,
    "error",
  );
});

test("a severity that the catalogue gives lowers no case that the check itself raises", () => {
  const late = changed((one) => {
    one.stage = "piloting";
    Object.assign(one.pilot, { start: "2026-06-01", end: "2026-10-01" });
  });
  const severities = ["warning", "error", "info"].map((set) => [
    set,
    outcome(under(`severities: { lifecycle/overdue: ${set} }`, late), "lifecycle/overdue").severity,
  ]);
  assert.equal(outcome(analyze(late, { today: TODAY }), "lifecycle/overdue").severity, "error");
  assert.deepEqual(severities, [
    ["warning", "error"],
    ["error", "error"],
    ["info", "info"],
  ]);
});

test("a severity does not make a rule due earlier", () => {
  const before = analyze(CLAIMS, { today: TODAY });
  assert.equal(stateOf(before, "accountability/on-call-named"), "upcoming");
  const after = under("severities: { accountability/on-call-named: error }");
  assert.equal(stateOf(after, "accountability/on-call-named"), "upcoming");
  assert.equal(after.score?.total, before.score?.total);
});

test("severity none switches a rule off: not asked, not counted, not shown", () => {
  const off = under("severities: { cost/contingency: none }");
  assert.equal(stateOf(off, "cost/contingency"), "na");
  assert.equal(outcome(off, "cost/contingency").reason, "Switched off by the policy.");
  assert.ok(!off.findings.some(({ code }) => code === "cost/contingency"));
  assert.equal(off.score?.pillars.cost.due, 49);
});

test("a rule that is switched off does not make an unknown return known", () => {
  const silent = changed((one) => delete one.cost.benefit);
  const judged = under("severities: { cost/benefit-stated: none }", silent);
  assert.equal(stateOf(judged, "cost/negative-return"), "blocked");
  assert.notEqual(judged.verdict?.word, "go");
});

test("a weight moves its pillar by what it says", () => {
  const before = analyze(CLAIMS, { today: TODAY }).score?.pillars.cost;
  const after = under("weights: { cost/contingency: 4 }").score?.pillars.cost;
  assert.deepEqual([before?.earned, before?.due], [49, 51]);
  assert.deepEqual([after?.earned, after?.due], [49, 53]);
});

test("an extra review is asked for like the four, by every rule about reviews", () => {
  const missing = under("required_reviews: [works_council]");
  const asked = outcome(missing, "governance/review-engaged[works_council]");
  assert.deepEqual([asked.state, asked.severity], ["fail", "error"]);
  assert.deepEqual(asked.problem?.path, ["governance", "reviews", "works_council"]);
  assert.ok(asked.problem?.fixes?.length);
  const late = under(
    "required_reviews: [works_council]",
    changed((one) => {
      one.stage = "bridging";
      one.governance.reviews.works_council = {
        reviewer: "Ola Nilsen",
        engaged: "2027-02-01",
        status: "conditions",
        decided: "2026-11-02",
      };
    }),
  );
  const codes = late.findings.filter(({ path }) => path.includes("works_council")).map(({ code }) => code);
  const related = late.findings.filter((one) => one.related.some(({ path }) => path.includes("works_council")));
  assert.deepEqual([...new Set([...codes, ...related.map(({ code }) => code)])].sort(), [
    "governance/conditions-overdue",
    "governance/early-read",
    "governance/engaged-before-start",
    "governance/reviewers-independent",
    "governance/signoff-credible",
    "lifecycle/dates-plausible",
  ]);
  const undecided = changed((one) => Object.assign(one, { stage: "bridging" }));
  assert.match(
    outcome(under("required_reviews: [works_council]", undecided), "governance/signed-off").problem?.message ?? "",
    /works_council/,
  );
});

test("the shape of an extra review is checked, and a rule does not judge what it cannot read", () => {
  const misspelt = changed((one) => {
    one.governance.reviews.works_council = { reviewer: "Bernd Kalkowski", engaged: "11/02/2026", status: "engagd" };
  });
  const judged = under("required_reviews: [works_council]", misspelt);
  assert.deepEqual(
    judged.findings.filter(({ code }) => code.startsWith("schema/")).map(({ message }) => message),
    [
      "“11/02/2026” can be two different days. Write “engaged” as year-month-day.",
      "“status” has no value “engagd”. Did you mean “engaged”?",
    ],
  );
  assert.equal(stateOf(judged, "governance/review-engaged[works_council]"), "blocked");
  assert.equal(stateOf(judged, "governance/review-engaged[legal]"), "pass");
  const near = changed((one) => Object.assign(one.governance.reviews, { works_counsil: {} }));
  assert.ok(
    under("required_reviews: [works_council]", near).findings.some(
      ({ message }) => message === "“reviews” has no key “works_counsil”. Did you mean “works_council”?",
    ),
  );
});

test("an extra review can be waived by its name", () => {
  const text = changed((one) => {
    const why = "The works council meets in January";
    const approved_by = "Una Kerr <u.kerr@insurer.example>";
    const rule = "governance/review-engaged[works_council]";
    one.waivers = [{ rule, reason: "accepted_risk", why, approved_by, expires: "2027-01-31" }];
  });
  assert.equal(
    stateOf(under("required_reviews: [works_council]", text), "governance/review-engaged[works_council]"),
    "waived",
  );
  assert.equal(stateOf(analyze(text, { today: TODAY }), "quality/waiver-invalid"), "fail");
});

test("an extra cost category must have a line or a reason, and may then stand in the charter", () => {
  const covered = "cost/categories-covered";
  const policy = "required_cost_categories: [standstill, training]";
  const missing = outcome(under(policy), covered);
  assert.equal(
    missing.problem?.message,
    "What does standstill cost? Add a line, or say under `excluded` who carries it.",
  );
  const line = { item: "Lines standing", category: "standstill", basis: "once", amount: 18000, source: "planning" };
  const costed = changed((one) => one.cost.lines.push(line));
  assert.equal(stateOf(under(policy, costed), covered), "pass");
  assert.deepEqual(
    analyze(costed, { today: TODAY }).findings.filter(({ code }) => code === "schema/not-allowed").length,
    1,
  );
  const excluded = changed((one) => Object.assign(one.cost, { excluded: { standstill: "No line ever stands still" } }));
  assert.equal(stateOf(under(policy, excluded), covered), "pass");
  assert.deepEqual(
    under(policy, excluded)
      .findings.map(({ code }) => code)
      .filter((code) => /^schema/.test(code)),
    [],
  );
});

test("extra words are found as whole words, in each list", () => {
  const circle = changed((one) => Object.assign(one.accountability.production_owner, { name: "Rundling Nordhain" }));
  assert.equal(stateOf(analyze(circle, { today: TODAY }), "accountability/owner-named"), "pass");
  assert.equal(stateOf(under("words: { group: [rundling] }", circle), "accountability/owner-named"), "fail");
  assert.equal(stateOf(under("words: { group: [rund] }", circle), "accountability/owner-named"), "pass");
  const open = changed((one) => Object.assign(one.capability, { role_change: "in Klärung" }));
  assert.equal(stateOf(under("words: { placeholder: [in klärung] }", open), "capability/role-change"), "fail");
  const unit = changed((one) => {
    one.accountability.production_owner.unit = "Zukunftswerkstatt";
  });
  const inBusiness = "accountability/owner-in-operating-business";
  assert.equal(stateOf(analyze(unit, { today: TODAY }), inBusiness), "pass");
  assert.equal(stateOf(under("words: { builder_unit: [Zukunftswerkstatt] }", unit), inBusiness), "fail");
});

test("the schema offers exactly the word lists, thresholds and rules that there are", () => {
  assert.deepEqual([...keysAt(["words"], POLICY_ROOT)].sort(), [...POLICY_LISTS].sort());
  assert.deepEqual(keysAt(["thresholds"], POLICY_ROOT), Object.keys(DEFAULT_POLICY.thresholds));
  assert.deepEqual(
    keysAt(["severities"], POLICY_ROOT),
    rules.filter(mayBeGraded).map(({ id }) => id),
  );
  assert.deepEqual(
    keysAt(["weights"], POLICY_ROOT),
    rules.filter(mayBeWeighed).map(({ id }) => id),
  );
  for (const [key, limit] of Object.entries(DEFAULT_POLICY.thresholds)) {
    assert.match(
      describe(["thresholds", key], POLICY_ROOT)?.description ?? "",
      new RegExp(`[;.] ${limit} unless set`),
      key,
    );
  }
  const doc = describe(["severities", "cost/contingency"], POLICY_ROOT);
  assert.equal(doc?.title, "Something is set aside for what is not known yet");
  assert.match(doc?.description ?? "", /Unless set: warning from chartered on\./);
  assert.deepEqual(
    doc?.values.map(({ value }) => value),
    ["error", "warning", "info", "none"],
  );
});

test("known people and units are believed", () => {
  const alone = analyze(LABELS, { today: TODAY });
  assert.ok(
    alone.findings.some(({ code, message }) => code === "quality/name-unclear" && message.includes("Suparman")),
  );
  const { policy } = readPolicy(SAMPLE, () => null);
  const judged = analyze(LABELS, { today: TODAY, ...(policy ? { policy } : {}) });
  assert.deepEqual([judged.verdict?.word, judged.score?.total], ["go", 99]);
  assert.deepEqual(
    judged.findings.map(({ code }) => code),
    ["cost/below-hurdle"],
  );
  const inBusiness = "accountability/owner-in-operating-business";
  const innovation = changed((one) => Object.assign(one.accountability.production_owner, { unit: "Innovation" }));
  assert.equal(stateOf(analyze(innovation, { today: TODAY }), inBusiness), "fail");
  assert.equal(stateOf(under("units: [Innovation]", innovation), inBusiness), "pass");
});

test("silence never helps under a policy either", () => {
  const { policy } = readPolicy(SAMPLE, () => null);
  const judged = (value: Loose) => analyze(stringify(value), { today: TODAY, ...(policy ? { policy } : {}) });
  const before = judged(parse(LABELS)).score?.pillars;
  for (const path of [
    "governance.reviews.works_council",
    "governance.reviews.works_council.reviewer",
    "cost.lines.6",
  ]) {
    const after = judged(parse(LABELS, (key, value) => (isAt(path, key, value) ? undefined : value)) ?? {}).score
      ?.pillars;
    assert.ok(before && after, path);
    for (const pillar of ["governance", "cost"] as const) {
      assert.ok((after[pillar].score ?? 0) <= (before[pillar].score ?? 0), `${path}: ${pillar}`);
    }
  }
});

/** Whether a reviver stands at the last step of a path. */
function isAt(path: string, key: unknown, value: Loose): boolean {
  const [last] = path.split(".").slice(-1);
  if (last === "6") return typeof value === "object" && value?.category === "standstill";
  return key === last && (last !== "reviewer" || value === "Bernd Kalkowski");
}

test("the fingerprint is in every result", () => {
  const { policy } = readPolicy(SAMPLE, () => null);
  assert.ok(policy);
  for (const text of [LABELS, CLAIMS, "", "a: [", "apiVersion: pilot-charter/v2\n"]) {
    const analysis = analyze(text, { today: TODAY, policy });
    assert.equal(analysis.policy.fingerprint, policy.fingerprint);
    assert.equal(reportOf(analysis, "x.pilot.yaml").judged.policy, policy.fingerprint);
  }
  assert.equal(reportOf(analyze(CLAIMS, { today: TODAY }), "x.pilot.yaml").judged.policy, null);
});
