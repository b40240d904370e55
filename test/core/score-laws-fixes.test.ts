/** The law of charter.md 4.6 about quick fixes: applied without filling them in, they never raise a score. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Fix } from "../../server/src/core/finding.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Outcome } from "../../server/src/core/rules/outcome.ts";
import { SCORED_PILLARS } from "../../server/src/core/rules/rule.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { anyCharter, CHARTERS, textOf } from "../support/random-charters.ts";
import { TODAY } from "../support/reports.ts";

/** Rules whose fix writes a value that the charter itself or the catalogue gives, as its column "quick fix" says. */
const COMPUTED: ReadonlySet<string> = new Set([
  "accountability/owner-in-operating-business", // the unit, from metadata.business_unit
  "measurement/target-moves-baseline", // better, from the two numbers
  "measurement/reports-to-cio-and-cfo", // the missing entry CFO or CIO
  "cost/twelve-months", // months: 12
  "cost/once-only", // a basis that comes back, with a twelfth of the amount
  "cost/contingency", // contingency_pct: 15
  "cost/benefit-consistent", // the metric's difference, the adoption target
  "cost/run-budget", // amount, from the run cost
  "cost/bridge-factor", // effort_days, three times the pilot's
  "lifecycle/stage-behind-dates", // stage, from the dates
  "lifecycle/charter-stale", // updated: today
  "quality/waiver-invalid", // the rule that was meant; or no waiver at all
]);

const at = (text: string): Analysis => analyze(text, { today: TODAY });

/** The text after a fix whose tab stops nobody has filled in; the same text where it cannot be applied. */
function fixed(analysis: Analysis, fix: Fix): string {
  return applyEdits(analysis.tree.text, editsFor(analysis.tree, fix.changes, shape));
}

/** Fixes that ask somebody to fill them in, of everything that fails now or later. */
function openFixes(analysis: Analysis): readonly { readonly outcome: Outcome; readonly fix: Fix }[] {
  return analysis.outcomes
    .filter(({ rule }) => !COMPUTED.has(rule.id))
    .flatMap((outcome) => (outcome.problem?.fixes ?? []).map((fix) => ({ outcome, fix })));
}

/** What a later result has that the earlier one has not. */
function gained(before: Analysis, after: Analysis): readonly string[] {
  const pillars = SCORED_PILLARS.filter(
    (pillar) => (after.score?.pillars[pillar].score ?? 0) > (before.score?.pillars[pillar].score ?? 0),
  );
  return [
    ...pillars,
    ...((after.score?.total ?? 0) > (before.score?.total ?? 0) ? ["score"] : []),
    ...(after.verdict?.word === "go" && before.verdict?.word !== "go" ? ["go"] : []),
  ];
}

for (const { file, text } of CHARTERS) {
  test(`no fix raises the score of ${file} by itself`, () => {
    const before = at(text);
    const raised = openFixes(before).flatMap(({ outcome, fix }) =>
      gained(before, at(fixed(before, fix))).map((what) => `${outcome.id}, “${fix.title}”: ${what}`),
    );
    assert.deepEqual(raised, []);
  });
}

test("any number of fixes, one after the other, raises no score", () => {
  fc.assert(
    fc.property(anyCharter, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (value, picks) => {
      const before = at(textOf(value));
      let now = before;
      const applied: string[] = [];
      for (const pick of picks) {
        const fixes = openFixes(now);
        const chosen = fixes[pick % Math.max(1, fixes.length)];
        if (chosen === undefined) break;
        applied.push(`${chosen.outcome.id}, “${chosen.fix.title}”`);
        now = at(fixed(now, chosen.fix));
        assert.deepEqual(gained(before, now), [], applied.join("; "));
      }
    }),
    { numRuns: 60, seed: 20261123 },
  );
});

test("fixes of the listed rules write values, and only these do", () => {
  const writes = new Set<string>();
  for (const { text } of CHARTERS) {
    const before = at(text);
    for (const outcome of before.outcomes.filter(({ problem }) => problem !== null)) {
      const raises = (outcome.problem?.fixes ?? []).some((fix) => gained(before, at(fixed(before, fix))).length > 0);
      if (raises) writes.add(outcome.rule.id);
    }
  }
  const known = new Set<string>(rules.map(({ id }) => id));
  assert.deepEqual(
    [...COMPUTED].filter((id) => !known.has(id)),
    [],
  );
  assert.ok(writes.has("cost/contingency") && writes.has("measurement/reports-to-cio-and-cfo"));
  assert.deepEqual(
    [...writes].filter((id) => !COMPUTED.has(id)),
    [],
  );
});
