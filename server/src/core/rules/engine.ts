/** Runs the rules on a charter in the catalogue's order; a rule that throws becomes an outcome, never an exception. */
import { type Facts, withSize, withUnanswered } from "../charter/facts.ts";
import { type Mask, sameWithin } from "../charter/looked.ts";
import { standardSize } from "../charter/size.ts";
import { stageRank } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { type Change, type Fix, formatPath, type Path, type Problem } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { firstDue, graded, isEased, severityAt, stepDown } from "./due.ts";
import { rules } from "./index.ts";
import { malformedFor, oneOfEachShape } from "./malformed.ts";
import { type Outcome, type OutcomeState, satisfies, unansweredQuestions, type Waiver } from "./outcome.ts";
import { PASS, type Result, type Rule } from "./rule.ts";
import { acceptedWaivers } from "./waivers.ts";

/** Everything a run needs; `rejected` are the paths whose shape the schema rejected. */
export interface RunInput {
  readonly charter: CharterDraft;
  readonly facts: Facts;
  readonly rejected: readonly Path[];
  /** What rules said of this charter before; taken again where all that they looked at is the same. */
  readonly memory?: RuleMemory | undefined;
}

/** What each rule last said of one charter. */
export type RuleMemory = Map<string, Remembered>;

interface Remembered {
  readonly result: Result;
  readonly mask: Mask;
  readonly things: readonly unknown[];
}

/** Runs every rule once (`each` rules once per name). */
export function runRules(input: RunInput): { readonly outcomes: readonly Outcome[]; readonly facts: Facts } {
  const waivers = acceptedWaivers(input.charter, input.facts);
  const outcomes: Outcome[] = [];
  const byId = new Map<string, Outcome>();
  const rejected = oneOfEachShape(input.rejected);
  const sized = { ...input, rejected, facts: withSizeSettled({ ...input, rejected }, waivers) };
  let asked = sized;
  for (const rule of rules) {
    if (rule.readsAnswers) asked = { ...sized, facts: withUnanswered(sized.facts, unansweredQuestions(outcomes)) };
    for (const each of namesOf(rule, input.facts)) {
      const outcome = judge(rule, each, asked, byId, waivers);
      outcomes.push(outcome);
      byId.set(outcome.id, outcome);
    }
  }
  const whole = outcomes.map((outcome) => (outcome.rule.reportsUnused ? withUnused(outcome, waivers, byId) : outcome));
  return { outcomes: whole, facts: sized.facts };
}

/** The facts once it is certain that the charter may count as small: the rules on which that rests are judged first. */
function withSizeSettled(input: RunInput, waivers: readonly Waiver[]): Facts {
  const { facts } = input;
  if (facts.size.word === "standard") return withSize(facts, facts.size);
  const doubt = rules
    .filter(({ settlesSize }) => settlesSize)
    .find((rule) => !satisfies(judge(rule, "", { ...input, memory: undefined }, new Map(), waivers)));
  return withSize(facts, doubt === undefined ? facts.size : standardSize(`not so: ${doubt.title.toLowerCase()}`));
}

/** A rule's result on its own, whatever it requires: for examples and `explain`. */
export function checkAlone(rule: Rule, charter: CharterDraft, facts: Facts): readonly { id: string; result: Result }[] {
  return namesOf(rule, facts).map((each) => ({ id: idOf(rule, each), result: rule.check(charter, facts, each) }));
}

function judge(
  rule: Rule,
  each: string,
  input: RunInput,
  earlier: ReadonlyMap<string, Outcome>,
  waivers: readonly Waiver[],
): Outcome {
  const { facts } = input;
  const id = idOf(rule, each);
  const first = firstDue(rule);
  const due = stageRank(first) <= stageRank(facts.bar);
  const weight = facts.policy.weights[rule.id] ?? rule.weight;
  const ruled = severityAt(rule, due ? facts.bar : first, facts) ?? "error";
  const eased = isEased(rule, each, facts);
  const unasked = due && eased && stepDown(ruled) === "info";
  // Written out, for this runs a hundred times for each of a thousand versions, and spreading is slow.
  const said = (state: OutcomeState, reason: string | null, counts = due): Outcome => ({
    id,
    rule,
    state,
    severity: null,
    ownSeverity: null,
    eased,
    weight,
    due: counts,
    problem: null,
    reason,
    waiver: null,
  });
  const idle = (state: "blocked" | "crashed", reason: string) =>
    unasked ? said("not-asked", reason, false) : said(state, reason);

  const outside = notAsked(rule, facts, earlier);
  if (outside) return said("na", outside);
  const missing = rule.requires.find((required) => !isSettled(earlier.get(required)));
  if (missing) return idle("blocked", `Waits for ${missing}.`);
  const result = resultOf(rule, each, input);
  if (result.state === "crashed") return idle("crashed", result.why);
  if (result.state === "blocked") return idle("blocked", result.why);
  if (result.state === "na") return said("na", result.why);
  if (result.state === "pass") {
    const lacking = rule.passRequires?.find((required) => !isSettled(earlier.get(required)));
    return lacking ? idle("blocked", `Waits for ${lacking}.`) : said("pass", null, due && !unasked);
  }

  const problem = rule.namesEmpty ? result : saidOf(result, facts);
  const own = { ownSeverity: result.severity ?? null, eased: eased && !result.firm };
  const failed = { ...own, problem, severity: graded(rule, due ? facts.bar : first, own, facts) };
  if (unasked && own.eased && own.ownSeverity !== "warning") {
    return { ...said("not-asked", null, false), ...failed };
  }
  const waiver = (due && waivers.find((one) => one.rule === id || one.rule === rule.id)) || null;
  const reached = severityAt(rule, facts.judgedAt, facts) !== null;
  return { ...said(waiver ? "waived" : reached ? "fail" : "upcoming", null), ...failed, waiver };
}

/** What the check says; what has the wrong shape is waited for, whatever else is said of it. */
function resultOf(
  rule: Rule,
  each: string,
  { facts, rejected, memory }: RunInput,
): Result | { readonly state: "crashed"; readonly why: string } {
  let result: Result;
  try {
    result = memory === undefined ? rule.check(facts.looked.charter, facts, each) : recalled(rule, each, facts, memory);
  } catch (error) {
    const why = `Could not be checked: ${error instanceof Error ? error.message : "unknown error"}.`;
    return { state: "crashed", why };
  }
  // What fails for certain needs no complete charter, and no readable one.
  const isCertain = result.state === "fail" && rule.passRequires !== undefined;
  if (result.state === "pass" || result.state === "blocked" || isCertain || rejected.length === 0) return result;
  const malformed = malformedFor(rule, each, facts, rejected);
  return malformed ? { state: "blocked", why: `Waits until ${formatPath(malformed)} can be read.` } : result;
}

/** What a rule says, or said when all that it looked at was the same. */
function recalled(rule: Rule, each: string, facts: Facts, memory: RuleMemory): Result {
  const id = idOf(rule, each);
  const { things, during, charter } = facts.looked;
  const known = memory.get(id);
  if (known !== undefined && sameWithin(known.mask, known.things, things)) {
    if (known.things !== things) memory.set(id, { ...known, things });
    return known.result;
  }
  let result: Result = PASS;
  const mask = during(() => {
    result = rule.check(charter, facts, each);
  });
  memory.set(id, { result, mask, things });
  return result;
}

/** Why a rule is not asked at all, or null. */
function notAsked(rule: Rule, facts: Facts, earlier: ReadonlyMap<string, Outcome>): string | null {
  if (facts.stage.claimed === "killed" && !rule.afterEnd) return "The pilot has ended.";
  if (!rule.gate && facts.policy.severities[rule.id] === "none") return "Switched off by the policy.";
  const accepted = rule.unlessAccepted && earlier.get(rule.unlessAccepted)?.waiver?.reason === "accepted_risk";
  return accepted ? "Its benefit is not money, and that was accepted." : null;
}

/** Whether a prerequisite holds; one that is not there does not hinder. */
function isSettled(outcome: Outcome | undefined): boolean {
  return outcome === undefined || satisfies(outcome);
}

const placesOf = ofObject(
  (found: Facts["placeholders"]): ReadonlySet<string> => new Set(found.map(({ path }) => formatPath(path))),
);
const holesOf = ofObject((holes: Facts["holes"]): ReadonlySet<string> => new Set(holes.map(formatPath)));

/** The failure in words; a key that stands there empty is named first, and a scaffold may take a placeholder's place. */
function saidOf(result: Problem, facts: Facts): Problem {
  const path = formatPath(result.path);
  const holds = placesOf(facts.placeholders).has(path);
  const empty = holds || holesOf(facts.holes).has(path);
  const key = result.path.findLast((part) => typeof part === "string");
  if (!empty || key === undefined) return result;
  const fixes = holds ? (result.fixes ?? []).map((fix) => overPlaceholder(fix, path)) : result.fixes;
  return { ...result, message: emptyFirst(key, result.message), ...(fixes ? { fixes } : {}) };
}

/** A message that begins with what is missing says so already. */
function emptyFirst(key: string, message: string): string {
  const rest = message.replace(`Missing: ${key}. `, "");
  return rest.startsWith("Missing") ? rest : `${key} is not filled in. ${rest}`;
}

function overPlaceholder(fix: Fix, path: string): Fix {
  const changes = fix.changes.flatMap((change): readonly Change[] => {
    if (change.kind !== "scaffold") return [change];
    if (formatPath(change.path) === path) return [{ ...change, replace: true }];
    const key = change.keys?.find((one) => formatPath([...change.path, one]) === path);
    if (key === undefined) return [change];
    const others = change.keys?.filter((one) => one !== key) ?? [];
    const own = { kind: "scaffold", path: [...change.path, key], replace: true } as const;
    return others.length === 0 ? [own] : [own, { ...change, keys: others }];
  });
  return { ...fix, changes };
}

function namesOf(rule: Rule, facts: Facts): readonly string[] {
  return rule.each ? [...rule.each, ...facts.policy.reviews.filter((name) => !rule.each?.includes(name))] : [""];
}

function idOf(rule: Rule, each: string): string {
  return each === "" ? rule.id : `${rule.id}[${each}]`;
}

/** A waiver for something that is fine is said to be unused, so that exceptions do not outlive their reason. */
function withUnused(outcome: Outcome, waivers: readonly Waiver[], byId: ReadonlyMap<string, Outcome>): Outcome {
  const unused = waivers.find((waiver) => {
    const targets = [...byId.values()].filter((one) => one.id === waiver.rule || one.rule.id === waiver.rule);
    return (
      targets.length > 0 && targets.every(({ state }) => state === "pass" || state === "na" || state === "not-asked")
    );
  });
  if (outcome.state !== "pass" || !unused) return outcome;
  return {
    ...outcome,
    state: "fail",
    severity: "warning",
    problem: {
      path: ["waivers", unused.index, "rule"],
      message: `This waiver is not used: ${unused.rule} has nothing to waive. Remove it.`,
      fixes: [{ title: "Remove the waiver", changes: [{ kind: "remove", path: ["waivers", unused.index] }] }],
    },
  };
}
