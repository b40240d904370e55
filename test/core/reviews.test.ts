/** How far a review has come: complete, decided, ruled out, ruled out against the facts, and a policy's own reviews. */
import assert from "node:assert/strict";
import test from "node:test";
import { DEFAULT_POLICY } from "../../server/src/core/charter/policy.ts";
import { reviewNames, reviewOf } from "../../server/src/core/charter/reviews.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";

const HEAD = "apiVersion: pilot-charter/v1\nkind: PilotCharter\nstage: chartered\n";
/** Made in-house, only informs, no personal data, low tier: everything may be ruled out. */
const HARMLESS = `${HEAD}use_case: { autonomy: informs, system: { build: in_house } }\n`;
const TIER = "  risk_tier: { level: minimal, why: Sorts public timetables }\n";
const DATA = "  data: [{ source: Timetables, classification: public, personal: none }]\n";
const policy = { ...DEFAULT_POLICY, reviews: ["works_council"] };

function analysed(review: string, top = HARMLESS, governance = TIER + DATA): Analysis {
  return analyze(`${top}governance:\n${governance}  reviews:\n    ${review}\n`, { today: "2026-11-23", policy });
}

function stateOf(name: string, entry: string, top?: string, governance?: string): string {
  const { charter, facts } = analysed(`${name}: ${entry}`, top, governance);
  return reviewOf(charter, facts, name).state;
}

test("a review is missing until reviewer, day and status are written", () => {
  assert.equal(stateOf("risk", "{ reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged }"), "engaged");
  for (const entry of [
    "{}",
    "{ engaged: 2026-10-12, status: engaged }",
    "{ reviewer: Risk team, engaged: 2026-10-12, status: engaged }",
    "{ reviewer: Hugo Stein, status: engaged }",
    "{ reviewer: Hugo Stein, engaged: 2026-10-12 }",
    "{ reviewer: Hugo Stein, engaged: 2026-10-12, status: not_engaged }",
    "{ reviewer: TBD, engaged: 2026-10-12, status: engaged }",
    "{ status: not_applicable }",
  ]) {
    assert.equal(stateOf("risk", entry), "missing", entry);
  }
});

test("a review has decided on a day that has come, or said no", () => {
  const entry = (more: string) => `{ reviewer: Hugo Stein, engaged: 2026-10-12, ${more} }`;
  assert.equal(stateOf("legal", entry("status: approved, decided: 2026-11-02")), "decided");
  assert.equal(stateOf("legal", entry("status: conditions, decided: 2026-11-23")), "decided");
  assert.equal(stateOf("legal", entry("status: approved, decided: 2026-11-24")), "engaged");
  assert.equal(stateOf("legal", entry("status: approved")), "engaged");
  assert.equal(stateOf("legal", entry("status: rejected")), "rejected");
});

test("a review is ruled out only where the charter does not say that it applies", () => {
  const out = "{ status: not_applicable, why: Nothing in it concerns us }";
  const names = ["risk", "privacy", "legal", "security"];
  const states = (top?: string, governance?: string) => names.map((name) => stateOf(name, out, top, governance));
  const yes = "ruled-out";
  const no = "conflict";
  assert.deepEqual(states(), [yes, yes, yes, yes]);
  assert.deepEqual(states(HARMLESS.replace("informs", "acts")), [no, yes, yes, yes]);
  assert.deepEqual(states(HARMLESS.replace("in_house", "vendor_model")), [yes, yes, no, no]);
  assert.deepEqual(states(undefined, TIER + DATA.replace("none", "personal")), [yes, no, yes, no]);
  assert.deepEqual(states(undefined, TIER.replace("minimal", "high") + DATA), [no, yes, no, yes]);
});

test("silence rules nothing out", () => {
  const out = "{ status: not_applicable, why: Nothing in it concerns us }";
  const names = ["risk", "privacy", "legal", "security"];
  for (const name of names) assert.equal(stateOf(name, out, HEAD, ""), "conflict", name);
});

test("a policy's own review is required, and whatever stands there is answered", () => {
  const { facts } = analysed("risk: {}");
  assert.deepEqual(reviewNames(facts), ["risk", "privacy", "legal", "security", "works_council"]);
  const good = "{ reviewer: Jutta Kern, engaged: 2026-10-12, status: engaged }";
  assert.equal(stateOf("works_council", good), "engaged");
  for (const odd of ["yes", "[1, 2]", "7", "{ reviewer: 5, engaged: [], status: {}, conditions: 3, would_block: x }"]) {
    const analysis = analysed(`works_council: ${odd}`);
    assert.equal(reviewOf(analysis.charter, analysis.facts, "works_council").state, "missing", odd);
    assert.deepEqual(
      analysis.outcomes.filter((outcome) => outcome.state === "crashed"),
      [],
    );
  }
});
