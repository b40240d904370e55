/** Which waivers hold: what may be waived, by whom and for how long. */
import { addDays, dayOf, formatDay } from "../charter/dates.ts";
import type { Facts } from "../charter/facts.ts";
import { TEAM_ROLES } from "../charter/names.ts";
import type { Person, PersonSource } from "../charter/people.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { isAnswer, REASON_WORDS } from "../charter/words/answers.ts";
import type { Path } from "../finding.ts";
import { far, near } from "../schema/nearest.ts";
import { runBudget } from "./cost/run-budget.ts";
import { tierUnderstated } from "./governance/tier-understated.ts";
import { knownRuleIds } from "./ids.ts";
import type { Waiver } from "./outcome.ts";
import { readsAsNobody } from "./said.ts";
import { list, plural, quoted } from "./words.ts";

/** A waiver as written. */
export type WrittenWaiver = NonNullable<CharterDraft["waivers"]>[number];

/** What is wrong with a waiver and where; `suggestion` is the rule that was probably meant. */
export interface WaiverProblem {
  readonly path: Path;
  readonly message: string;
  readonly suggestion: string | null;
}

/** Rules that nobody can waive, and what they decide: the catalogue's gates without the two that guess from words. */
export const unwaivable: ReadonlyMap<string, string> = new Map([
  ["accountability/owner-named", "the first question"],
  ["accountability/owner-not-sponsor", "the first question"],
  ["measurement/production-metric", "the second question"],
  ["measurement/metric-quantified", "the second question"],
  ["measurement/metric-dated", "the second question"],
  ["governance/stop-signal", "the stop signal"],
  ["cost/model-present", "the third question"],
  ["cost/full-scale-volume", "the third question"],
  ["cost/twelve-months", "the third question"],
  ["cost/negative-return", "the return"],
  ["capability/learning-planned", "the fourth question"],
  ["quality/waiver-invalid", "what waivers are"],
]);

/** Gate rules that guess from words: these may be waived, but only as a disputed finding. */
export const disputable: ReadonlySet<string> = new Set([
  "accountability/owner-in-operating-business",
  "measurement/metric-is-pilot-metric",
]);

/** The rule that runs once per review and is waived by name: `governance/review-engaged[legal]`. */
const PER_REVIEW = "governance/review-engaged";

/** Words that a reason must have. */

/** A benefit that is not money can be accepted, as long as the money to run it is there. */
const BENEFIT = "cost/benefit-stated";
/** The rule that calls a prohibited use, or one that nobody can check, an error: that is no risk to accept. */
const TIER = tierUnderstated.id;

/** What is wrong with the waiver at an index, or null where it holds. */
export function waiverProblem(waiver: WrittenWaiver, index: number, facts: Facts): WaiverProblem | null {
  const at = (key: string, message: string, suggestion: string | null = null): WaiverProblem => ({
    path: ["waivers", index, key],
    message,
    suggestion,
  });
  const rule = waiver?.rule;
  if (rule === undefined) return at("rule", "Which rule is waived? Write its id.");
  if (rule === PER_REVIEW) return at("rule", `Say which review is waived, such as ${PER_REVIEW}[legal].`);
  const known = waivableIds(facts);
  if (!known.includes(rule)) {
    const candidates = known.map((id) => ({ name: id, also: [id.slice(id.indexOf("/") + 1)] }));
    const suggestion = (near(rule, candidates) ?? far(rule, candidates))?.name ?? null;
    const hint = suggestion === null ? "" : ` Did you mean ${suggestion}?`;
    return at("rule", `There is no rule ${quoted(rule)}.${hint}`, suggestion);
  }
  const decides = unwaivable.get(rule);
  if (decides !== undefined) return at("rule", `This rule cannot be waived: it decides ${decides}.`);
  if (isUnscored(rule)) return at("rule", "This rule has no weight, so there is nothing to waive. Remove the waiver.");
  const disputedOnly = disputable.has(rule) || isCertain(rule, facts);
  if (disputedOnly && waiver?.reason !== "disputed_finding") {
    return at("reason", "This rule can only be waived with reason `disputed_finding`.");
  }
  const uncovered = rule === BENEFIT ? runCostProblem(facts) : null;
  if (uncovered !== null) return at("rule", uncovered);
  if (waiver?.why === undefined) return at("why", "Why is it waived? Write the reason in words.");
  if (!isAnswer(waiver.why, REASON_WORDS)) {
    return at("why", "Why is it waived? Write the reason in at least four words.");
  }
  const approval = approvalProblem(waiver.approved_by as PersonSource | undefined, facts);
  if (approval !== null) return at("approved_by", approval);
  const expiry = expiryProblem(waiver, facts);
  return expiry === null ? null : at("expires", expiry);
}

/** The waivers that hold, in the order of the text. */
export function acceptedWaivers(charter: CharterDraft, facts: Facts): readonly Waiver[] {
  return (charter.waivers ?? []).flatMap((waiver, index) => {
    if (!waiver || waiverProblem(waiver, index, facts) !== null) return [];
    const { rule = "", reason = "", why = "", expires = "" } = waiver;
    return [{ index, rule, reason, why, expires, approvedBy: facts.person(waiver.approved_by)?.label ?? "" }];
  });
}

/** Rules about dates and wording carry no weight. */
function isUnscored(rule: string): boolean {
  return rule.startsWith("lifecycle/") || rule.startsWith("quality/");
}

/** Whether the rule calls what it finds an error, whatever its own severity. */
function isCertain(rule: string, facts: Facts): boolean {
  if (rule !== TIER) return false;
  const result = tierUnderstated.check(facts.looked.charter, facts, "");
  return result.state === "fail" && result.severity === "error";
}

/** Why nobody can accept that the benefit is not money, or null: then at least the cost must be known and paid for. */
function runCostProblem(facts: Facts): string | null {
  const lead = "A benefit that is not money can be accepted once";
  if (facts.cost.run12m === null || !facts.cost.isWhole) return `${lead} every line of the run cost is known.`;
  const budget = runBudget.check(facts.looked.charter, facts, "");
  return budget.state === "pass" ? null : `${lead} a budget pays the run cost.`;
}

/** What is wrong with who approved an exception, or null: somebody in particular, outside the pilot and its production side. */
export function approvalProblem(
  approvedBy: PersonSource | undefined,
  facts: Facts,
  what: "waiver" | "change" = "waiver",
): string | null {
  const approver = facts.person(approvedBy);
  if (!approver) return `Who approved the ${what}? Name a person outside the pilot.`;
  const { label } = approver;
  if (!facts.named(approvedBy)) return `${readsAsNobody(approver)} Who approved the ${what}?`;
  if (facts.same(approver, facts.sponsor)) return `${label} is the sponsor and cannot approve a ${what}.`;
  if (facts.same(approver, facts.owner)) return `${label} is the owner and cannot approve a ${what}.`;
  if (facts.inPilotTeam(approver)) return `${label} is in the pilot team and cannot approve a ${what}.`;
  const role = insideRole(approver, facts);
  if (role !== null) return `${label} ${role} and cannot approve a ${what}.`;
  const lacking = [
    ...(facts.sponsor ? [] : ["the sponsor"]),
    ...(facts.owner ? [] : ["the owner"]),
    ...(facts.pilotTeam ? [] : ["the pilot team"]),
  ];
  if (lacking.length === 0) return null;
  return `Without ${list(lacking)} nobody can tell whether ${label} is outside the pilot.`;
}

/** What a person of the production side does, or null. */
function insideRole(approver: Person, facts: Facts): string | null {
  const { accountability, measurement } = facts.looked.charter;
  const role = TEAM_ROLES.find((one) => facts.same(approver, facts.person(accountability?.production_team?.[one])));
  if (role !== undefined) return `holds the production role ${role}`;
  return facts.same(approver, facts.person(measurement?.function?.lead)) ? "measures the result" : null;
}

function expiryProblem(waiver: WrittenWaiver, facts: Facts): string | null {
  const expires = dayOf(waiver?.expires);
  if (expires === null) return "Until when does the waiver hold? Add the last day.";
  if (expires < facts.today)
    return `The waiver expired on ${formatDay(expires)}. Have it approved again, or remove it.`;
  const days = facts.policy.thresholds.waiver_days;
  return expires > addDays(facts.today, days) ? `A waiver can hold for ${plural(days, "day")} at most.` : null;
}

function waivableIds(facts: Facts): readonly string[] {
  const reviews = new Set(["risk", "privacy", "legal", "security", ...facts.policy.reviews]);
  return [
    ...knownRuleIds.filter((id) => id !== PER_REVIEW),
    ...[...reviews].map((review) => `${PER_REVIEW}[${review}]`),
  ];
}
