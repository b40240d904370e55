/** The score: one formula from outcomes to pillars to a number (charter.md 4.2). */
import type { Outcome } from "./rules/outcome.ts";
import { type Gate, SCORED_PILLARS, type ScoredPillar } from "./rules/rule.ts";

/** The most that a charter can score while a gate is open, and how far the weakest pillar lets the mean rise above it. */
const CAP = 49;
const REACH = 20;

/** Words for the score, from these points up; no effect on the verdict. */
export const BANDS = [
  { from: 0, name: "demo" },
  { from: 25, name: "stuck" },
  { from: 50, name: "half a bridge" },
  { from: 75, name: "on the bridge" },
  { from: 90, name: "across" },
] as const;

/** A band's name. */
export type Band = (typeof BANDS)[number]["name"];

/** One pillar: points earned of points due; score 0–100, or null where nothing is due. */
export interface PillarScore {
  readonly score: number | null;
  readonly earned: number;
  readonly due: number;
}

/** The score with everything needed to check it by hand. */
export interface Score {
  readonly total: number;
  /** Before an open gate caps it. */
  readonly before: number;
  readonly mean: number;
  readonly weakest: ScoredPillar;
  readonly band: Band;
  readonly openGates: readonly Gate[];
  readonly pillars: { readonly [P in ScoredPillar]: PillarScore };
}

/** Scores outcomes; with `assumed`, as if the rules with these ids passed. Null where no pillar has anything due. */
export function scoreOf(outcomes: readonly Outcome[], assumed: ReadonlySet<string> = NONE): Score | null {
  const pillars = Object.fromEntries(
    SCORED_PILLARS.map((pillar) => [pillar, pillarScore(outcomes.filter((one) => one.rule.pillar === pillar), assumed)]),
  ) as { [P in ScoredPillar]: PillarScore };
  const scored = SCORED_PILLARS.filter((pillar) => pillars[pillar].score !== null);
  const [first] = scored;
  if (first === undefined) return null;
  const points = (pillar: ScoredPillar) => pillars[pillar].score ?? 0;
  const weakest = scored.reduce((low, pillar) => (points(pillar) < points(low) ? pillar : low), first);
  const mean = scored.reduce((sum, pillar) => sum + points(pillar), 0) / scored.length;
  const before = roundHalfUp(Math.min(mean, points(weakest) + REACH));
  const openGates = openGatesOf(outcomes, assumed);
  const total = openGates.length > 0 ? Math.min(before, CAP) : before;
  return { total, before, mean, weakest, band: bandOf(total), openGates, pillars };
}

/** The gates that are open, questions first. RETURN and STOP are open only when they fail, a question also when it is blocked. */
export function openGatesOf(outcomes: readonly Outcome[], assumed: ReadonlySet<string> = NONE): readonly Gate[] {
  const open = new Set<Gate>();
  for (const { rule, state, id } of outcomes) {
    if (!rule.gate || assumed.has(id)) continue;
    const failed = state === "fail" || state === "upcoming";
    const isQuestion = rule.gate.startsWith("Q");
    if (failed || (isQuestion && (state === "blocked" || state === "crashed"))) open.add(rule.gate);
  }
  return (["Q1", "Q2", "Q3", "Q4", "STOP", "RETURN"] as const).filter((gate) => open.has(gate));
}

/** Points out of 100 that an outcome costs its pillar. */
export function pointsLost(outcome: Outcome, score: Score): number {
  const pillar = SCORED_PILLARS.find((one) => one === outcome.rule.pillar);
  if (!pillar || !counts(outcome) || outcome.state === "pass") return 0;
  const { due } = score.pillars[pillar];
  return due === 0 ? 0 : (100 * outcome.weight * (outcome.state === "waived" ? 0.5 : 1)) / due;
}

/** The word for a score. */
export function bandOf(score: number): Band {
  return BANDS.findLast((band) => score >= band.from)?.name ?? "demo";
}

const NONE: ReadonlySet<string> = new Set();

function pillarScore(outcomes: readonly Outcome[], assumed: ReadonlySet<string>): PillarScore {
  let earned = 0;
  let due = 0;
  for (const outcome of outcomes) {
    if (!counts(outcome)) continue;
    due += outcome.weight;
    if (outcome.state === "pass" || assumed.has(outcome.id)) earned += outcome.weight;
    else if (outcome.state === "waived") earned += outcome.weight / 2;
  }
  return { score: due === 0 ? null : roundHalfUp((100 * earned) / due), earned, due };
}

function counts(outcome: Outcome): boolean {
  return outcome.due && outcome.state !== "na" && outcome.weight > 0;
}

/** Rounds halves up, safe against the last binary digit. */
function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9);
}
