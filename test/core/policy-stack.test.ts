/** Policies on top of each other: what a nearer one may set, what it may not, and what the whole loosens against the standard. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Loosened } from "../../server/src/core/charter/policy.ts";
import { readStack, type StackReading } from "../../server/src/core/policy/stack.ts";

const HEAD = "apiVersion: pilot-policy/v1\nkind: PilotPolicy\n";

/** A stack of policies, each in a folder below the last. */
function stack(...texts: readonly string[]): StackReading {
  const files = texts.map((text, depth) => ({ file: `${"sub/".repeat(depth)}pilot-policy.yaml`, text: HEAD + text }));
  return readStack(files, (path) =>
    path === "preset.yaml" ? `${HEAD}severities: { cost/contingency: none }\n` : null,
  );
}

const said = ({ readings }: StackReading, depth: number) =>
  (readings[depth]?.findings ?? []).map(({ code, severity, message, path }) => [
    code,
    severity,
    path.join("."),
    message,
  ]);

const told = (reading: StackReading) =>
  (reading.policy?.loosened ?? []).map(({ what, standard, here, file }: Loosened) => [what, standard, here, file]);

/** What a higher policy says, what a nearer one says, and where that loosens; null where it may. */
const PAIRS: readonly (readonly [higher: string, nearer: string, at: string | null])[] = [
  ["thresholds: { payback_months: 18 }", "thresholds: { payback_months: 20 }", "thresholds.payback_months"],
  ["thresholds: { payback_months: 18 }", "thresholds: { payback_months: 12 }", null],
  ["thresholds: { payback_months: 24 }", "thresholds: { payback_months: 25 }", "thresholds.payback_months"],
  ["thresholds: { waiver_days: 90 }", "thresholds: { payback_months: 30 }", null],
  ["thresholds: { hurdle_rate_pct: 12 }", "thresholds: { hurdle_rate_pct: 11 }", "thresholds.hurdle_rate_pct"],
  ["thresholds: { contingency_min_pct: 15 }", "thresholds: { contingency_min_pct: 20 }", null],
  ["thresholds: { small_pilot_users: 0 }", "thresholds: { small_pilot_users: 50 }", "thresholds.small_pilot_users"],
  ["thresholds: { small_pilot_run_cost: 9000 }", "thresholds: { small_pilot_run_cost: 8000 }", null],
  [
    "severities: { cost/contingency: error }",
    "severities: { cost/contingency: warning }",
    "severities.cost/contingency",
  ],
  ["severities: { cost/contingency: info }", "severities: { cost/contingency: warning }", null],
  ["severities: { cost/contingency: info }", "extends: /preset.yaml", "extends"],
  ["weights: { cost/contingency: 4 }", "weights: { cost/contingency: 3 }", "weights.cost/contingency"],
  ["weights: { cost/contingency: 2 }", "weights: { cost/contingency: 1 }", "weights.cost/contingency"],
  ["words: { group: [Kabarett] }", "people: [Ana Blum, Kabarett Weiler]", "people.1"],
  ["words: { vague: [zeitnah] }", "people: [Kabarett Weiler]", null],
  ["words: { builder_unit: [Zukunftswerkstatt] }", "units: [Zukunftswerkstatt Nord]", "units.0"],
  ["required_reviews: [works_council]", "required_reviews: [medical_board]", null],
];

for (const [higher, nearer, at] of PAIRS) {
  test(`above “${higher}”, below “${nearer}”: ${at ?? "fine"}`, () => {
    const reading = stack(higher, nearer.replace("/preset", "../preset"));
    assert.deepEqual(
      said(reading, 1).map(([code, severity, path]) => [code, severity, path]),
      at === null ? [] : [["policy/loosens", "warning", at]],
    );
    assert.deepEqual(said(reading, 0), []);
    assert.ok(reading.policy, "what loosens is left out, and the rest holds");
    const alone = stack(higher);
    if (at !== null) assert.equal(reading.policy.fingerprint, fingerprintWithout(alone, nearer));
  });
}

/** What is left of a nearer policy whose only setting loosens is nothing; one name of two stays. */
function fingerprintWithout(alone: StackReading, nearer: string): string | null | undefined {
  return nearer.includes("Ana Blum")
    ? stack("words: { group: [Kabarett] }\npeople: [Ana Blum]").policy?.fingerprint
    : alone.policy?.fingerprint;
}

test("what loosens says what holds, and its fix takes it away", () => {
  const reading = stack("thresholds: { payback_months: 18 }", "thresholds: { payback_months: 20 }");
  assert.deepEqual(said(reading, 1), [
    [
      "policy/loosens",
      "warning",
      "thresholds.payback_months",
      "A policy higher up sets payback_months to 18. “20” asks for less, so it is not applied.",
    ],
  ]);
  const [finding] = reading.readings[1]?.findings ?? [];
  assert.deepEqual(finding?.fixes[0]?.changes, [{ kind: "remove", path: ["thresholds", "payback_months"] }]);
});

test("what the whole loosens against the standard is named with its file, and no longer once a nearer one tightens it", () => {
  const loose = `thresholds: { payback_months: 30, waiver_days: 90, small_pilot_users: 80 }
severities: { cost/contingency: info, cost/run-budget: warning, quality/vague-text: error }
weights: { cost/prices-sourced: 1, cost/contingency: 4 }
people: [Innovation team, Suparman]
units: [Data Science]
`;
  const expected = [
    ["payback_months", 24, 30, "pilot-policy.yaml"],
    ["small_pilot_users", 50, 80, "pilot-policy.yaml"],
    ["severity of cost/contingency", "warning", "info", "pilot-policy.yaml"],
    ["severity of cost/run-budget", "warning, error from bridging on", "warning", "pilot-policy.yaml"],
    ["weight of cost/prices-sourced", 2, 1, "pilot-policy.yaml"],
    ["person “Innovation team”", "no person", "one person", "pilot-policy.yaml"],
    ["unit “Data Science”", "a unit that builds", "a unit of the business", "pilot-policy.yaml"],
  ];
  assert.deepEqual(told(stack(loose)), expected);
  const both = stack(loose, "thresholds: { payback_months: 24, price_age_days: 200 }");
  assert.deepEqual(
    told(both),
    [
      ["small_pilot_users", 50, 80, "pilot-policy.yaml"],
      ["price_age_days", 183, 200, "sub/pilot-policy.yaml"],
      ...expected.slice(2),
    ].toSorted((one, other) => Number(String(one[0]).includes(" ")) - Number(String(other[0]).includes(" "))),
  );
  assert.deepEqual(both.policy?.files, ["pilot-policy.yaml", "sub/pilot-policy.yaml"]);
});

test("a policy that leaves a pillar less than half of its points has an error where it takes the first", () => {
  const rules = ["exit-criteria", "kill-criteria", "guardrail", "measurer-independent", "baseline-sourced"];
  const half = `severities:\n${rules.map((name) => `  measurement/${name}: none\n`).join("")}`;
  assert.ok(stack(half).policy, "half may go");
  const rest = "severities: { measurement/reports-to-cio-and-cfo: none, measurement/target-moves-baseline: none }\n";
  const reading = stack(half, rest);
  assert.equal(reading.policy, null);
  assert.deepEqual(reading.wrong, { file: "sub/pilot-policy.yaml", refused: null });
  const [[code, severity, path, message] = []] = said(reading, 1);
  assert.deepEqual(
    [code, severity, path],
    ["policy/pillar-emptied", "error", "severities.measurement/reports-to-cio-and-cfo"],
  );
  assert.match(message ?? "", /^This leaves \d+ of the 3\d points of measurement\. At least half must stay\.$/);
  assert.equal(stack(rest).policy === null, false);
});

test("below a policy with an error none holds, and only the wrong one is named", () => {
  const reading = stack("thresholds: { payback: 3 }", "people: [Ana]", "people: [Bo]");
  assert.deepEqual([reading.policy, reading.stacked], [null, null]);
  assert.deepEqual(reading.wrong, { file: "pilot-policy.yaml", refused: null });
  assert.deepEqual([said(reading, 1), said(reading, 2)], [[], []]);
});
