/** What is promised to those who review: engagement, objections, conditions, decisions, tier, data, controls. */
import { isDay } from "../../charter/dates.ts";
import type { Plain } from "../../finding.ts";
import { type Around, type Field, field, list, type Ordering, unit } from "../field.ts";
import { cannotTell, day, described, other, promisedDay, ranked, worded } from "../orderings.ts";
import { answerable } from "../person-order.ts";

const REVIEW = "governance.reviews.*";

/** A review's states in the order of what was said; `rejected` and `not_applicable` stand outside. */
const STATES = ["not_engaged", "engaged", "conditions", "approved"];

const status: Ordering = ({ old, new: now, from, to }) => {
  if (now === "rejected") return { class: "strengthens", verb: "rejected", why: "the review said no" };
  if (old === "rejected") return { class: "weakens", verb: "withdrawn", why: "the review had said no" };
  if (now === "not_applicable") return { class: "weakens", verb: "ruled out", why: "nobody reviews it any more" };
  if (old === "not_applicable") return { class: "strengthens", verb: "asked", why: "somebody reviews it now" };
  const [before, after] = [STATES.indexOf(String(old)), STATES.indexOf(String(now))];
  if (before < 0 || after < 0) return cannotTell();
  const raised = after > before;
  // What is raised to a decision, or taken back from one, counts as much as the decision is dated.
  const unproven = isDecision(raised ? now : old) && !isDated(raised ? to : from);
  const verb = raised ? "raised" : "lowered";
  if (unproven)
    return raised
      ? { class: "weakens", verb, why: "a decision is claimed without the day it was taken (decided)" }
      : { class: "strengthens", verb, why: "a decision without a day is no longer claimed" };
  return raised
    ? { class: "strengthens", verb, why: "the review has come further" }
    : { class: "weakens", verb, why: "the review is less far than it was" };
};

function isDecision(state: Plain): boolean {
  return state === "conditions" || state === "approved";
}

function isDated({ parent }: Around): boolean {
  return isDay(parent.decided);
}

/** Marked done with a day is more, without one it is less: what was open is said to be closed and nothing shows it. */
const done: Ordering = ({ old, new: now }) => {
  const [before, after] = [proofOf(old), proofOf(now)];
  if (before === after) return { class: "neutral", verb: "reworded", why: "as much shown as before" };
  return after > before
    ? { class: "strengthens", verb: "dated", why: "there is a day now" }
    : { class: "weakens", verb: "undated", why: "marked as done without a day" };
};

function proofOf(value: Plain): number {
  return isDay(value) ? 2 : value === false ? 1 : 0;
}

const backdated = day("strengthens", {
  weaker: "moved earlier: the past is written anew",
  stronger: "no longer claimed to be earlier",
});
const tier = ranked([["minimal"], ["limited"], ["high"], ["unacceptable"]], "strengthens", {
  weaker: "a lower tier asks for less control",
  stronger: "a higher tier asks for more control",
});
const secrecy = ranked([["public"], ["internal"], ["confidential"], ["restricted"]], "strengthens", {
  weaker: "a lower class of data asks for less protection",
  stronger: "a higher class of data asks for more protection",
});
const personal = ranked([["none"], ["personal"], ["special_category"]], "strengthens", {
  weaker: "less is said to be personal, which asks for less protection",
  stronger: "more is said to be personal",
});
const assessed = ranked([["planned"], ["in_progress"], ["done"]], "strengthens", {
  weaker: "the assessment is less far than it was",
  stronger: "the assessment has come further",
});

export const GOVERNANCE: readonly Field[] = [
  unit(REVIEW, "review"),
  field(`${REVIEW}.reviewer`, "reviewer", answerable("review")),
  field(`${REVIEW}.engaged`, "review-date", backdated),
  field(`${REVIEW}.status`, "review-status", status),
  list(`${REVIEW}.would_block`, "objection", "text", { order: worded }),
  list(`${REVIEW}.conditions`, "condition", { keys: ["what"] }),
  field(`${REVIEW}.conditions[].what`, "condition", worded),
  field(`${REVIEW}.conditions[].due`, "condition-date", promisedDay),
  field(`${REVIEW}.conditions[].done`, "condition-done", done),
  field(`${REVIEW}.decided`, "decision-date", backdated),
  field(`${REVIEW}.evidence`, "review-evidence", described),
  field(`${REVIEW}.why`, "review-reason", described),
  field("governance.risk_tier.scheme", "tier-scheme", other),
  field("governance.risk_tier.level", "tier", tier),
  field("governance.risk_tier.why", "tier-reason", described),
  field("governance.risk_tier.exemption", "exemption", other, { added: "weakens" }),
  list("governance.data", "data-source", { keys: ["source"] }),
  field("governance.data[].source", "data-source", described),
  field("governance.data[].classification", "data-class", secrecy),
  field("governance.data[].personal", "personal-data", personal),
  field("governance.data[].contract", "data-contract", described),
  field("governance.impact_assessment.kind", "assessment-kind", other),
  field("governance.impact_assessment.status", "assessment", assessed),
  field("governance.impact_assessment.due", "assessment-date", promisedDay),
  field("governance.impact_assessment.evidence", "assessment-evidence", described),
  field("governance.controls.*", "control", worded),
  field("governance.supplier.*", "supplier-terms", worded),
];
