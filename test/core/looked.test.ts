/** What a conclusion rests on is noted: sections, written or not, and whatever else was asked for on the way. */
import assert from "node:assert/strict";
import test from "node:test";
import { factsOf } from "../../server/src/core/charter/facts.ts";
import { sameWithin } from "../../server/src/core/charter/looked.ts";
import { DEFAULT_POLICY } from "../../server/src/core/charter/policy.ts";
import type { CharterDraft } from "../../server/src/core/charter/usable.ts";
import { rules } from "../../server/src/core/rules/index.ts";

const NONE: [] = [];
const facts = (charter: CharterDraft, today = "2026-11-23") =>
  factsOf({
    drafted: { charter, placeholders: NONE, holes: NONE, copies: NONE },
    today,
    policy: DEFAULT_POLICY,
  });

const accountability = { production_owner: { name: "Priya Nair", unit: "Motor Claims", accepted: "2026-11-09" } };
const charter: CharterDraft = { stage: "chartered", accountability, pilot: { start: "2026-12-01" } };

/** Whether what a rule says of one charter still holds for another. */
function holds(id: string, one: CharterDraft, other: CharterDraft, today?: string): boolean {
  const rule = rules.find((each) => each.id === id);
  assert.ok(rule, id);
  const own = facts(one);
  const seen = own.looked.during(() => rule.check(own.looked.charter, own, ""));
  return sameWithin(seen, own.looked.things, facts(other, today).looked.things);
}

test("a section that nobody looked at may change; one that was looked at may not, nor appear", () => {
  assert.ok(holds("accountability/owner-named", charter, { ...charter, pilot: { start: "2027-01-01" } }));
  assert.ok(!holds("accountability/owner-named", charter, { ...charter, accountability: {} }));
  assert.ok(!holds("cost/model-present", charter, { ...charter, cost: { currency: "EUR" } }));
});

test("the day counts only for what depends on it", () => {
  assert.ok(holds("accountability/owner-named", charter, charter, "2027-06-01"));
  assert.ok(!holds("accountability/owner-accepted", charter, charter, "2027-06-01"));
});

test("a fact that was worked out for somebody else is looked at by everyone who asks for it", () => {
  const own = facts(charter);
  const first = own.looked.during(() => void own.owner);
  const second = own.looked.during(() => void own.owner);
  assert.equal(first, second);
  assert.notEqual(second, 0);
});

test("there is a bit for everything that can be looked at", () => {
  assert.ok(facts(charter).looked.things.length <= 32);
});
