/** Runs the rules on a charter in the catalogue's order; a rule that throws becomes an outcome, never an exception. */
import { type Facts, withSize, withUnanswered } from "../charter/facts.ts";
import { type Mask, sameWithin } from "../charter/looked.ts";
import { standardSize } from "../charter/size.ts";
import { stageRank } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { type Change, type Fix, formatPath, type Path, type Problem } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { type Ask, asksOf } from "./asks.ts";
import { graded, isEased, severityAt, stepDown } from "./due.ts";
import { malformedFor, oneOfEachShape } from "./malformed.ts";
import { type Outcome, satisfies, unansweredQuestions, type Waiver } from "./outcome.ts";
import { blocked, PASS, type Result, type Rule } from "./rule.ts";
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
  for (const ask of asksOf(input.facts.policy)) {
    if (ask.rule.readsAnswers) asked = { ...sized, facts: withUnanswered(sized.facts, unansweredQuestions(outcomes)) };
    const outcome = judge(ask, asked, byId, waivers);
    outcomes.push(outcome);
    byId.set(outcome.id, outcome);
  }
  const whole = outcomes.map((outcome) => (outcome.rule.reportsUnused ? withUnused(outcome, waivers, byId) : outcome));
  return { outcomes: whole, facts: sized.facts };
}

/** The facts once it is certain that the charter may count as small: the rules on which that rests are judged first. */
function withSizeSettled(input: RunInput, waivers: readonly Waiver[]): Facts {
  const { facts } = input;
  if (facts.size.word === "standard") return withSize(facts, facts.size);
  const doubt = asksOf(facts.policy)
    .filter(({ rule }) => rule.settlesSize)
    .find((ask) => !satisfies(judge(ask, { ...input, memory: undefined }, new Map(), waivers)));
  return withSize(facts, doubt === undefined ? facts.size : standardSize(`not so: ${doubt.rule.title.toLowerCase()}`));
}

/** A rule's result on its own, whatever it requires: for examples and `explain`. */
export function checkAlone(rule: Rule, charter: CharterDraft, facts: Facts): readonly { id: string; result: Result }[] {
  return asksOf(facts.policy)
    .filter((ask) => ask.rule === rule)
    .map(({ id, each }) => ({ id, result: rule.check(charter, facts, each) }));
}

function judge(ask: Ask, input: RunInput, earlier: ReadonlyMap<string, Outcome>, waivers: readonly Waiver[]): Outcome {
  const { facts } = input;
  const { rule, id, first } = ask;
  const due = stageRank(first) <= stageRank(facts.bar);
  const at = due ? facts.bar : first;
  const eased = isEased(rule, ask.each, facts);
  const unasked = due && eased && stepDown(severityAt(rule, at, facts) ?? "error") === "info";

  const outside = notAsked(rule, facts, earlier);
  if (outside) return said(ask, { state: "na", reason: outside, due, eased });
  const missing = rule.requires.find((required) => !isSettled(earlier.get(required)));
  const result: Result | Crashed = missing ? blocked(`Waits for ${missing}.`) : resultOf(ask, input);
  if (result.state === "na") return said(ask, { state: "na", reason: result.why, due, eased });
  if (result.state === "pass") {
    const lacking = rule.passRequires?.find((required) => !isSettled(earlier.get(required)));
    if (!lacking) return said(ask, { state: "pass", due: due && !unasked, eased });
    return said(ask, {
      state: unasked ? "not-asked" : "blocked",
      reason: `Waits for ${lacking}.`,
      due: due && !unasked,
      eased,
    });
  }
  if (result.state !== "fail")
    return said(ask, { state: unasked ? "not-asked" : result.state, reason: result.why, due: due && !unasked, eased });

  const problem = rule.namesEmpty ? result : saidOf(result, facts);
  const own = { ownSeverity: result.severity ?? null, eased: eased && !result.firm };
  const failed = { ...own, problem, severity: graded(rule, at, own, facts) };
  if (unasked && own.eased && own.ownSeverity !== "warning") {
    return { ...said(ask, { state: "not-asked", due: false, eased }), ...failed };
  }
  const waiver = (due && waivers.find((one) => one.rule === id || one.rule === rule.id)) || null;
  const reached = severityAt(rule, facts.judgedAt, facts) !== null;
  const state = waiver ? "waived" : reached ? "fail" : "upcoming";
  return { ...said(ask, { state, due, eased }), ...failed, waiver };
}

/** The outcome where nothing fails. */
function said(
  { id, rule, weight }: Ask,
  { state, reason = null, due, eased }: Pick<Outcome, "state" | "due" | "eased"> & { readonly reason?: string | null },
): Outcome {
  return {
    id,
    rule,
    state,
    severity: null,
    ownSeverity: null,
    eased,
    weight,
    due,
    problem: null,
    reason,
    waiver: null,
  };
}

interface Crashed {
  readonly state: "crashed";
  readonly why: string;
}

/** What the check says; what has the wrong shape is waited for, whatever else is said of it. */
function resultOf(ask: Ask, { facts, rejected, memory }: RunInput): Result | Crashed {
  const { rule, each } = ask;
  let result: Result;
  try {
    result = memory === undefined ? rule.check(facts.looked.charter, facts, each) : recalled(ask, facts, memory);
  } catch (error) {
    const why = `Could not be checked: ${error instanceof Error ? error.message : "unknown error"}.`;
    return { state: "crashed", why };
  }
  // What fails for certain needs no complete charter, and no readable one.
  const isCertain = result.state === "fail" && rule.passRequires !== undefined;
  if (result.state === "pass" || result.state === "blocked" || isCertain || rejected.length === 0) return result;
  const free = result.state === "fail" && result.anyScale === true;
  const bears = free ? rejected.filter(([section]) => section !== "scale") : rejected;
  const malformed = malformedFor(rule, each, facts, bears);
  return malformed
    ? { state: "blocked", why: `${formatPath(malformed)} cannot be read: its value has the wrong form.` }
    : result;
}

/** What a rule says, or said when all that it looked at was the same. */
function recalled({ rule, each, id }: Ask, facts: Facts, memory: RuleMemory): Result {
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
  return { ...result, message: emptyFirst(key, result), ...(fixes ? { fixes } : {}) };
}

/** A message that begins with what is missing says so already. */
function emptyFirst(key: string, { message, path }: Problem): string {
  const rest = message.replace(`Missing: ${key}. `, "");
  if (rest.startsWith("Missing")) return rest;
  const keys = path.filter((part) => typeof part === "string").slice(-2);
  return `\`${keys.join(".")}\` is not filled in: ${inSentence(rest)}`;
}

/** Words with which our sentences begin: behind a colon they are written small. Names are not among them. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  "Add Ask Give How It Missing Name No Nobody Not Running Say Set The There What When Where Who Why Without Write".split(
    " ",
  ),
);

function inSentence(sentence: string): string {
  const [first = ""] = sentence.split(" ", 1);
  return BEGINNINGS.has(first) ? first.toLowerCase() + sentence.slice(first.length) : sentence;
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
