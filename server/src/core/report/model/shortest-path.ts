/** The fewest demands that lead to the verdict "go", reckoned with the verdict's own order. */
import type { Analysis } from "../../judgement/analyze.ts";
import { type Scored, scoreRecords } from "../../judgement/score.ts";
import type { Circumstances } from "../../judgement/verdict.ts";
import { isOpen, type Supposed, suppose } from "../../judgement/what-if.ts";
import type { Outcome } from "../../rules/outcome.ts";
import type { Pillar, Settles } from "../../rules/rule.ts";

/** What a pause or an end can hang on, though it may be no error, in the order of the verdict. */
export const DECISIONS: readonly (Settles | undefined)[] = ["kill-date", "pilot-end"];

/** Without these the return cannot be told. */
const TELLS_RETURN = ["cost/categories-covered", "cost/pilot-prices", "cost/once-only"];

/** What leads to "go". */
export interface ShortestPath {
  /** Every rule that has to come to pass, blocked ones too. */
  readonly rules: readonly string[];
  /** Errors of syntax and shape that have to go as well. */
  readonly others: number;
  readonly score: number;
}

/** The records of an analysis, with what is an error now. */
export function supposedOf(analysis: Analysis, plain: readonly Scored[]): readonly Supposed[] {
  const counted = [...analysis.findings, ...analysis.ahead];
  const errors = new Set(counted.filter(({ severity }) => severity === "error").map(({ code }) => code));
  return plain.map((one): Supposed => ({ ...one, error: errors.has(one.id) }));
}

/** The shortest path, or null where no filling in leads to "go". */
export function shortestPath(
  { outcomes: all }: Analysis,
  records: readonly Supposed[],
  given: Circumstances,
): ShortestPath | null {
  const outcomes = new Map(all.map((outcome) => [outcome.id, outcome]));
  const others = given.errors - records.filter((one) => one.error).length;
  const repaired = { ...given, errors: given.errors - others };
  const needed = new Set<string>();
  for (const one of records) {
    const gate = one.gate !== null && !one.onlyWarning && isOpen(one.state);
    // What says that questions are open passes by itself once they are answered.
    if ((one.error && one.settles !== "questions") || gate) choose(one.id, outcomes, needed);
  }
  const chosen = new Set(needed);
  for (const { id, settles } of records) if (DECISIONS.includes(settles)) choose(id, outcomes, chosen);
  for (;;) {
    const { verdict } = suppose(records, repaired, chosen);
    if (verdict === "go") {
      const rules = leftOver(records, repaired, { chosen, needed, outcomes });
      return { rules: [...rules], others, score: suppose(records, repaired, rules).score };
    }
    const next = best(records, chosen);
    if (next === null) return null;
    choose(next.id, outcomes, chosen);
  }
}

/** Adds a rule and what it waits for. */
function choose(id: string, outcomes: ReadonlyMap<string, Outcome>, chosen: Set<string>): void {
  const outcome = outcomes.get(id);
  if (!outcome || chosen.has(id) || !isOpen(outcome.state)) return;
  chosen.add(id);
  const { requires, gate } = outcome.rule;
  const causes = gate === "RETURN" && outcome.state === "blocked" ? [...requires, ...TELLS_RETURN] : requires;
  for (const required of causes) choose(required, outcomes, chosen);
}

interface Choice {
  readonly chosen: ReadonlySet<string>;
  /** What no path can do without. */
  readonly needed: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** The choice without what later choices have made needless. */
function leftOver(records: readonly Supposed[], given: Circumstances, { chosen, needed, outcomes }: Choice) {
  let kept = chosen;
  for (const id of chosen) {
    const isRequired = [...kept].some((other) => outcomes.get(other)?.rule.requires.some((one) => one === id));
    if (needed.has(id) || isRequired) continue;
    const fewer = new Set([...kept].filter((one) => one !== id));
    if (suppose(records, given, fewer).verdict === "go") kept = fewer;
  }
  return kept;
}

/** The dearest open rule of the pillar that stands lowest; failed rules before blocked ones. */
function best(records: readonly Supposed[], chosen: ReadonlySet<string>): Supposed | null {
  const score = scoreRecords(records, chosen);
  if (score === null) return null;
  const open = records.filter((one) => one.due && one.weight > 0 && isOpen(one.state) && !chosen.has(one.id));
  const low = open.filter((one) => one.pillar === score.weakest);
  const points = (pillar: Pillar) => score.pillars[pillar as keyof typeof score.pillars]?.score ?? 0;
  const worth = (one: Supposed) => one.weight * 2 + (one.state === "blocked" ? 0 : 1);
  const pool = low.length > 0 && points(score.weakest) < 60 ? low : open;
  return pool.toSorted((a, b) => worth(b) - worth(a))[0] ?? null;
}
