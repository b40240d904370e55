/** The fewest rules that must come to pass for the verdict "go", reckoned with the verdict's own order. */
import type { Analysis } from "../../judgement/analyze.ts";
import { type Scored, scoreRecords } from "../../judgement/score.ts";
import type { Circumstances } from "../../judgement/verdict.ts";
import { isOpen, type Supposed, suppose } from "../../judgement/what-if.ts";
import type { Outcome } from "../../rules/outcome.ts";
import type { Pillar } from "../../rules/rule.ts";

/** Comes to pass by itself once the four questions are answered. */
const TRIAGE = "lifecycle/triage-unanswered";

/** The shortest path, or null where no filling in leads to "go". */
export function shortestPath(analysis: Analysis, plain: readonly Scored[], given: Circumstances) {
  const counted = [...analysis.findings, ...analysis.ahead];
  const errors = new Set(counted.filter(({ severity }) => severity === "error").map(({ code }) => code));
  const records = plain.map((one): Supposed => ({ ...one, error: errors.has(one.id) }));
  const outcomes = new Map(analysis.outcomes.map((outcome) => [outcome.id, outcome]));
  const others = given.errors - records.filter((one) => one.error).length;
  const repaired = { ...given, errors: given.errors - others };
  const chosen = new Set<string>();
  for (const one of records) {
    const gate = one.gate !== null && !one.onlyWarning && isOpen(one.state);
    if ((one.error && one.id !== TRIAGE) || gate) choose(one.id, outcomes, chosen);
  }
  while (true) {
    const { score, verdict } = suppose(records, repaired, chosen);
    if (verdict === "go") return { rules: inOrder(records, chosen), others, score };
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
  for (const required of outcome.rule.requires) choose(required, outcomes, chosen);
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

function inOrder(records: readonly Scored[], chosen: ReadonlySet<string>): readonly string[] {
  return records.filter((one) => chosen.has(one.id)).map((one) => one.id);
}
