/** The law of charter.md 4.6 about quick fixes: applied without filling them in, they never raise a score. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Fix } from "../../server/src/core/finding.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import type { Outcome } from "../../server/src/core/rules/outcome.ts";
import { SCORED_PILLARS } from "../../server/src/core/rules/rule.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { anyCharter, CHARTERS, textOf } from "../support/random-charters.ts";
import { TODAY } from "../support/reports.ts";

const at = (text: string): Analysis => analyze(text, { today: TODAY });

/** The text after a fix whose tab stops nobody has filled in; the same text where it cannot be applied. */
function fixed(analysis: Analysis, fix: Fix): string {
  return applyEdits(analysis.tree.text, editsFor(analysis.tree, fix.changes, shape));
}

/** Fixes that ask somebody to fill them in, of everything that fails now or later. */
function openFixes(analysis: Analysis): readonly { readonly outcome: Outcome; readonly fix: Fix }[] {
  return analysis.outcomes.flatMap((outcome) => (outcome.problem?.fixes ?? []).map((fix) => ({ outcome, fix })));
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
