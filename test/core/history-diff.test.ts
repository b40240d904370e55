/** Every class of weakening: the change, its opposite, another order of writing, and absence on either side. */
import assert from "node:assert/strict";
import test from "node:test";
import { below, FIELDS, fieldAt, itemsOf, type Patterns, ROOT } from "../../server/src/core/history/table.ts";
import { everyKey } from "../../server/src/core/schema/walk.ts";
import { changed, claims, diffOf, type Loose, short } from "../support/history.ts";

/** A charter with what the sample leaves out, so that everything can be taken away. */
function full(): Loose {
  return changed(
    claims(),
    [
      "waivers",
      [
        {
          rule: "cost/contingency",
          reason: "accepted_risk",
          why: "All prices are fixed by contract",
          approved_by: "Nils Berg",
          expires: "2027-02-01",
        },
      ],
    ],
    ["governance.risk_tier.exemption", "Narrow procedural task under Article 6"],
    [
      "governance.reviews.risk.conditions",
      [{ what: "Sample checks each week", due: "2027-02-01", done: "2026-11-01" }],
    ],
    ["governance.reviews.risk.decided", "2026-11-10"],
    [
      "measurement.monitoring",
      {
        drift: { signal: "share of corrected fields", alert: "above 5 percent" },
        quality: { signal: "sample", alert: "below 95 percent" },
      },
    ],
    ["operations.on_call", { primary: "Aisha Bello", hours: "extended", contact: "+44 20 7946 0000" }],
    ["operations.runbook", "docs/runbook.md"],
    ["operations.service_levels", [{ name: "Availability", target_pct: 99.5, window: "30 days" }]],
    ["cost.lines[0].list_amount", 0.3],
    ["cost.confirmed_by", "Olga Petrova"],
    ["scale.users.pilot", 20],
  );
}

/** Path, the value that promises less, and the rule; the value before is that of the charter. */
const WEAKER: readonly (readonly [path: string, less: unknown, rule: string])[] = [
  ["measurement.production_metric.target", 11, "diff/target-softened"],
  ["measurement.production_metric.baseline", 12, "diff/baseline-lowered"],
  ["measurement.production_metric.by", "2028-06-30", "diff/target-date-later"],
  ["measurement.guardrails[0].limit", 5, "diff/guardrail-widened"],
  ["bridge.go_live", "2027-12-01", "diff/go-live-later"],
  ["pilot.end", "2027-05-31", "diff/pilot-end-later"],
  ["pilot.kill_criteria[0].by", "2027-04-19", "diff/kill-date-later"],
  ["pilot.kill_criteria[0].if", "Handling time is still above 13 minutes", "diff/kill-criterion-widened"],
  [
    "pilot.exit_criteria[0]",
    "Handling time under 12 minutes for 20 handlers over 4 weeks",
    "diff/exit-criterion-widened",
  ],
  ["capability.learning[0].ready_by", "2027-09-13", "diff/training-date-later"],
  ["capability.learning[0].hours", 2, "diff/learning-hours-lowered"],
  ["capability.adoption.target_pct", 60, "diff/adoption-lowered"],
  ["capability.adoption.by", "2028-09-30", "diff/adoption-date-later"],
  ["cost.lines[2].amount", 4000, "diff/cost-line-lowered"],
  ["cost.lines[2].basis", "once", "diff/cost-basis-moved-to-once"],
  ["cost.lines[0].list_amount", 0.25, "diff/list-price-lowered"],
  ["cost.contingency_pct", 2, "diff/contingency-lowered"],
  ["cost.hurdle_rate_pct", 6, "diff/hurdle-lowered"],
  ["cost.benefit.minutes_saved", 6, "diff/minutes-saved-raised"],
  ["cost.benefit.realisation_pct", 80, "diff/realisation-raised"],
  ["scale.volume.per_month", 50000, "diff/volume-raised"],
  ["governance.risk_tier.level", "minimal", "diff/tier-lowered"],
  ["use_case.autonomy", "acts", "diff/autonomy-raised"],
  ["governance.data[0].classification", "internal", "diff/data-class-lowered"],
  ["governance.data[0].personal", "none", "diff/personal-data-lowered"],
  ["governance.reviews.risk.engaged", "2026-09-01", "diff/review-date-earlier"],
  ["governance.reviews.privacy.status", "approved", "diff/review-status-raised"],
  ["governance.reviews.risk.conditions[0].done", true, "diff/condition-done-undated"],
  ["governance.reviews.risk.conditions[0].due", "2027-05-01", "diff/condition-date-later"],
  ["waivers[0].expires", "2027-04-01", "diff/waiver-end-later"],
  ["operations.on_call.hours", "business_hours", "diff/on-call-hours-lowered"],
  ["operations.service_levels[0].target_pct", 95, "diff/service-level-lowered"],
  ["bridge.funded", false, "diff/bridge-money-withdrawn"],
];

test("each value that promises less weakens, and the way back strengthens", () => {
  for (const [path, less, rule] of WEAKER) {
    const before = full();
    const after = changed(before, [path, less]);
    const there = diffOf(before, after);
    assert.deepEqual(
      there.map((one) => [one.class, one.rule]),
      [["weakens", rule]],
      path,
    );
    const back = diffOf(after, before);
    assert.deepEqual(
      back.map((one) => one.class),
      ["strengthens"],
      path,
    );
  }
});

/** Whole things that are taken away. */
const REMOVED: readonly (readonly [path: string, rule: string])[] = [
  ["measurement.guardrails[0]", "diff/guardrail-removed"],
  ["pilot.kill_criteria[0]", "diff/kill-criterion-removed"],
  ["pilot.exit_criteria[0]", "diff/exit-criterion-removed"],
  ["pilot.team[0]", "diff/pilot-team-member-removed"],
  ["cost.lines[2]", "diff/cost-line-removed"],
  ["cost.lines[2].source", "diff/cost-source-removed"],
  ["accountability.production_owner", "diff/owner-removed"],
  ["governance.reviews.risk", "diff/review-removed"],
  ["governance.reviews.risk.reviewer", "diff/reviewer-removed"],
  ["governance.reviews.risk.would_block", "diff/objection-removed"],
  ["governance.reviews.risk.conditions[0]", "diff/condition-removed"],
  ["measurement.function.lead", "diff/measurer-removed"],
  ["pilot.kill_criteria[0].decides", "diff/decider-removed"],
  ["measurement.monitoring.drift", "diff/monitoring-signal-removed"],
  ["operations.on_call", "diff/on-call-removed"],
  ["operations.runbook", "diff/runbook-removed"],
  ["operations.fallback", "diff/fallback-removed"],
  ["governance.controls.ip", "diff/control-removed"],
  ["capability.learning[1]", "diff/learning-removed"],
  ["measurement.production_metric.target", "diff/target-removed"],
  ["measurement.production_metric.by", "diff/target-date-removed"],
  ["cost.contingency_pct", "diff/contingency-removed"],
  ["metadata.industry", "diff/industry-removed"],
];

test("what is taken away weakens, and what comes does not", () => {
  for (const [path, rule] of REMOVED) {
    const before = full();
    const after = changed(before, [path, undefined]);
    const gone = diffOf(before, after);
    assert.deepEqual(
      gone.map((one) => [one.class, one.rule, one.new]),
      [["weakens", rule, null]],
      path,
    );
    const come = diffOf(after, before);
    assert.deepEqual(
      come.map((one) => [one.class, one.old]),
      [["strengthens", null]],
      path,
    );
  }
});

test("an exception is the other way round: it weakens when it comes", () => {
  const before = full();
  for (const path of ["waivers[0]", "governance.risk_tier.exemption"]) {
    const after = changed(before, [path, undefined]);
    assert.deepEqual(
      diffOf(before, after).map((one) => one.class),
      ["strengthens"],
      path,
    );
    assert.deepEqual(
      diffOf(after, before).map((one) => one.class),
      ["weakens"],
      path,
    );
  }
});

test("a placeholder or a value of the wrong kind is no value", () => {
  const before = full();
  for (const nothing of ["TBD", "soon", "", null]) {
    const after = changed(before, ["operations.fallback", nothing]);
    assert.deepEqual(
      short(diffOf(before, after)),
      ["weakens diff/fallback-removed operations.fallback"],
      String(nothing),
    );
  }
  const wrong = changed(before, ["measurement.production_metric.target", { much: "less" }]);
  assert.deepEqual(short(diffOf(before, wrong)), ["weakens diff/target-removed measurement.production_metric.target"]);
  assert.deepEqual(short(diffOf(changed(before, ["bridge.cost", "TBD"]), changed(before, ["bridge.cost", "n/a"]))), []);
});

test("another order of keys and of entries changes nothing", () => {
  const before = full();
  const turned = (value: Loose): Loose => {
    if (Array.isArray(value))
      return value.every((one) => typeof one === "number") ? value : [...value].reverse().map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    );
  };
  assert.deepEqual(diffOf(before, turned(before)), []);
  for (const [path, less] of WEAKER) {
    const after = changed(before, [path, less]);
    const there = diffOf(before, after).map((one) => one.fingerprint);
    assert.deepEqual(
      diffOf(turned(before), turned(after)).map((one) => one.fingerprint),
      there,
      path,
    );
  }
});

test("a baseline that was measured anew is no trick", () => {
  const before = full();
  const metric = "measurement.production_metric";
  const dated = changed(
    before,
    [`${metric}.baseline`, 12],
    [`${metric}.baseline_date`, "2026-11-15"],
    [`${metric}.source`, "claim system, October run"],
  );
  assert.equal(diffOf(before, dated).find((one) => one.rule === "diff/baseline-lowered")?.class, "neutral");
  const half = changed(before, [`${metric}.baseline`, 12], [`${metric}.baseline_date`, "2026-11-15"]);
  assert.equal(diffOf(before, half).find((one) => one.rule === "diff/baseline-lowered")?.class, "weakens");
});

test("where higher is better, a lower target is softer", () => {
  const up = changed(
    full(),
    ["measurement.production_metric.better", "higher"],
    ["measurement.production_metric.target", 20],
  );
  const path = "measurement.production_metric.target";
  assert.equal(diffOf(up, changed(up, [path, 18]))[0]?.rule, "diff/target-softened");
  assert.equal(diffOf(up, changed(up, [path, 22]))[0]?.rule, "diff/target-tightened");
});

test("more benefit with a note is no claim out of nowhere", () => {
  const before = full();
  for (const path of ["cost.benefit.minutes_saved", "cost.benefit.realisation_pct", "scale.volume.per_month"]) {
    const more = changed(before, [path, 70]);
    const noted = changed(more, ["cost.benefit.note", "Measured in the second month of the pilot"]);
    assert.equal(diffOf(before, noted).filter((one) => one.class === "weakens").length, 0, path);
  }
});

test("another person is for a reader to judge, unless the history says why; the same person written otherwise is the same", () => {
  const before = full();
  for (const [path, rule] of [
    ["accountability.production_owner.name", "diff/owner-replaced"],
    ["governance.reviews.legal.reviewer", "diff/reviewer-replaced"],
    ["measurement.function.lead", "diff/measurer-replaced"],
    ["pilot.kill_criteria[0].decides", "diff/decider-replaced"],
  ] as const) {
    const mail = path.endsWith("owner.name") ? [["accountability.production_owner.email", undefined] as const] : [];
    const after = changed(before, [path, "Sofia Marin"], ...mail);
    assert.deepEqual(
      diffOf(before, after).map((one) => [one.class, one.rule]),
      [["cannot-tell", rule]],
      path,
    );
    const entry = { stage: "chartered", date: "2026-11-20", by: "James Doyle", why: "Sofia Marin takes over" };
    const said = changed(after, ["history[1]", entry]);
    assert.equal(diffOf(before, said).find((one) => one.rule === rule)?.class, "neutral", path);
    const unrelated = changed(after, ["history[1]", { ...entry, why: "The October board agreed to start" }]);
    assert.equal(diffOf(before, unrelated).find((one) => one.rule === rule)?.class, "cannot-tell", path);
  }
  // An address that was left standing makes no one person of two.
  assert.deepEqual(short(diffOf(before, changed(before, ["accountability.production_owner.name", "Sofia Marin"]))), [
    "cannot-tell diff/owner-replaced accountability.production_owner",
  ]);
  assert.deepEqual(
    diffOf(before, changed(before, ["accountability.production_owner.name", "Priya Nair-Marin"])).map(
      (one) => one.class,
    ),
    ["neutral"],
  );
  const same = changed(before, ["accountability.sponsor", { name: "James Doyle", email: "j.doyle@insurer.example" }]);
  assert.deepEqual(
    diffOf(before, same).map((one) => one.class),
    ["neutral"],
  );
});

test("a stage moves with an entry of the history, or it weakens; back to an idea is a change too", () => {
  const before = full();
  const bare = changed(before, ["stage", "piloting"]);
  assert.deepEqual(short(diffOf(before, bare)), ["weakens diff/stage-moved stage"]);
  const decided = changed(bare, [
    "history[1]",
    { stage: "piloting", date: "2026-11-20", by: "Priya Nair", why: "All reviews engaged" },
  ]);
  assert.equal(diffOf(before, decided).find((one) => one.rule === "diff/stage-moved")?.class, "neutral");
  assert.deepEqual(short(diffOf(before, changed(before, ["stage", "idea"]))), ["weakens diff/stage-moved-back stage"]);
});

test("an idea is a draft: nothing of it is weakened, until it has begun", () => {
  const before = changed(full(), ["stage", "idea"], ["history", undefined]);
  for (const [path, less] of WEAKER) {
    assert.deepEqual(
      diffOf(before, changed(before, [path, less])).map((one) => one.class),
      ["neutral"],
      path,
    );
  }
  const started = changed(before, ["pilot.start", "2026-11-02"]);
  assert.equal(diffOf(started, changed(started, ["pilot.end", "2027-05-31"]))[0]?.class, "weakens");
});

test("words that promise are for a reader, words that describe are nothing, and both are said", () => {
  const before = full();
  const cases = [
    ["operations.fallback", "Handler keys part of the file", "cannot-tell"],
    ["governance.controls.privacy", "Documents may leave the region", "cannot-tell"],
    ["measurement.monitoring.drift.alert", "above 9 percent of something", "cannot-tell"],
    ["pilot.exit_criteria[0]", "Handling time under 10 minutes for 12 handlers over 2 weeks", "cannot-tell"],
    ["cost.currency", "USD", "cannot-tell"],
    ["use_case.problem", "Handlers re-key documents", "neutral"],
    ["metadata.name", "Claims helper", "neutral"],
    ["operations.runbook", "docs/new.md", "neutral"],
  ] as const;
  for (const [path, value, expected] of cases) {
    assert.deepEqual(
      diffOf(before, changed(before, [path, value])).map((one) => one.class),
      [expected],
      path,
    );
  }
});

test("a renamed entry is the same entry, and two entries of one name are told apart by what they say", () => {
  const before = full();
  const renamed = changed(before, ["cost.lines[2].item", "Hosting, storage and backup"]);
  assert.deepEqual(
    diffOf(before, renamed).map((one) => [one.class, one.rule]),
    [["neutral", "diff/cost-line-reworded"]],
  );
  const twice = changed(before, [
    "measurement.guardrails[2]",
    { name: "Complaints per 1000 claims", op: "<=", limit: 9, unit: "count" },
  ]);
  assert.deepEqual(
    diffOf(twice, changed(twice, ["measurement.guardrails", [...twice.measurement.guardrails].reverse()])),
    [],
  );
  assert.deepEqual(
    diffOf(twice, before).map((one) => one.rule),
    ["diff/guardrail-removed"],
  );
});

test("every key of the schema has an ordering, and the table names no other", () => {
  const missing: string[] = [];
  const used = new Set<unknown>();
  for (const { path, node } of everyKey()) {
    const steps: Patterns[] = [ROOT];
    for (const key of path) {
      const last = steps.at(-1) ?? ROOT;
      steps.push(typeof key === "number" ? itemsOf(last) : below(last, key));
    }
    const fields = steps.map(fieldAt);
    for (const one of fields) used.add(one);
    const holder = fields.at(-2);
    const asPerson = holder?.person !== undefined && ["name", "email"].includes(String(path.at(-1)));
    const isLeaf = node.keys.length === 0 && node.item === null;
    if (isLeaf && !asPerson && !fields.some((one) => one?.order)) missing.push(path.join("."));
  }
  assert.deepEqual(missing, []);
  assert.deepEqual(
    FIELDS.filter((one) => !used.has(one)).map((one) => one.path),
    [],
  );
});
