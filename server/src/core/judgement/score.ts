/** The score: one formula from outcomes to pillars to a number (charter.md 4.2). */
import { isOnlyWarning, type Outcome, type OutcomeState } from "../rules/outcome.ts";
import { type Gate, type Pillar, SCORED_PILLARS, type ScoredPillar, type Settles } from "../rules/rule.ts";

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

/** All that the formula needs of an outcome: plain data, so that the preview's what-if reckons with the same code. */
export interface Scored {
  readonly id: string;
  readonly pillar: Pillar;
  readonly gate: Gate | null;
  readonly weight: number;
  readonly state: OutcomeState;
  readonly due: boolean;
  /** Fails only as a warning: opens no gate. */
  readonly onlyWarning: boolean;
  /** What of the verdict's circumstances it settles by passing. */
  readonly settles?: Settles;
}

/** What the formula sees of an outcome. */
export function scoredOf(outcome: Outcome): Scored {
  const { id, rule, weight, state, due } = outcome;
  const { pillar, gate = null, settles } = rule;
  const onlyWarning = isOnlyWarning(outcome);
  return settles === undefined
    ? { id, pillar, gate, weight, state, due, onlyWarning }
    : { id, pillar, gate, weight, state, due, onlyWarning, settles };
}

/** Scores outcomes; with `assumed`, as if the rules with these ids passed. Null where no pillar has anything due. */
export function scoreOf(outcomes: readonly Outcome[], assumed: ReadonlySet<string> = NONE): Score | null {
  return scoreRecords(outcomes.map(scoredOf), assumed);
}

/** The formula itself, on plain records. */
export function scoreRecords(records: readonly Scored[], assumed: ReadonlySet<string> = NONE): Score | null {
  const pillars = pillarScores(records, assumed);
  const scored = SCORED_PILLARS.filter((pillar) => pillars[pillar].score !== null);
  const [first] = scored;
  if (first === undefined) return null;
  const points = (pillar: ScoredPillar) => pillars[pillar].score ?? 0;
  const weakest = scored.reduce((low, pillar) => (points(pillar) < points(low) ? pillar : low), first);
  const mean = scored.reduce((sum, pillar) => sum + points(pillar), 0) / scored.length;
  const before = roundHalfUp(Math.min(mean, points(weakest) + REACH));
  const openGates = openGatesIn(records, assumed);
  const total = openGates.length > 0 ? Math.min(before, CAP) : before;
  return { total, before, mean, weakest, band: bandOf(total), openGates, pillars };
}

/** The gates that are open, questions first. RETURN and STOP are open only when they fail, a question also when it is blocked. */
export function openGatesOf(outcomes: readonly Outcome[], assumed: ReadonlySet<string> = NONE): readonly Gate[] {
  return openGatesIn(outcomes.map(scoredOf), assumed);
}

/** The open gates among plain records. */
export function openGatesIn(records: readonly Scored[], assumed: ReadonlySet<string> = NONE): readonly Gate[] {
  const open = new Set<Gate>();
  for (const { gate, state, id, onlyWarning } of records) {
    if (gate === null || onlyWarning || assumed.has(id)) continue;
    const failed = state === "fail" || state === "upcoming";
    const isQuestion = gate.startsWith("Q");
    if (failed || (isQuestion && (state === "blocked" || state === "crashed"))) open.add(gate);
  }
  return (["Q1", "Q2", "Q3", "Q4", "STOP", "RETURN"] as const).filter((gate) => open.has(gate));
}

/** Points out of 100 that an outcome costs its pillar. */
export function pointsLost(outcome: Outcome, score: Score): number {
  const pillar = SCORED_PILLARS.find((one) => one === outcome.rule.pillar);
  if (!pillar || !counts(scoredOf(outcome)) || outcome.state === "pass") return 0;
  const { due } = score.pillars[pillar];
  return due === 0 ? 0 : (100 * outcome.weight * (outcome.state === "waived" ? 0.5 : 1)) / due;
}

/** The word for a score. */
export function bandOf(score: number): Band {
  return BANDS.findLast((band) => score >= band.from)?.name ?? "demo";
}

const NONE: ReadonlySet<string> = new Set();

function pillarScores(
  records: readonly Scored[],
  assumed: ReadonlySet<string>,
): { readonly [P in ScoredPillar]: PillarScore } {
  const sums = new Map(SCORED_PILLARS.map((pillar) => [pillar as Pillar, { earned: 0, due: 0 }]));
  for (const record of records) {
    const sum = sums.get(record.pillar);
    if (sum === undefined || !counts(record)) continue;
    sum.due += record.weight;
    if (record.state === "pass" || assumed.has(record.id)) sum.earned += record.weight;
    else if (record.state === "waived") sum.earned += record.weight / 2;
  }
  return Object.fromEntries(
    SCORED_PILLARS.map((pillar) => {
      const { earned, due } = sums.get(pillar) ?? { earned: 0, due: 0 };
      return [pillar, { score: due === 0 ? null : roundHalfUp((100 * earned) / due), earned, due }];
    }),
  ) as { readonly [P in ScoredPillar]: PillarScore };
}

function counts(record: Scored): boolean {
  return record.due && record.state !== "na" && record.state !== "not-asked" && record.weight > 0;
}

/** Rounds halves up, safe against the last binary digit. */
function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9);
}
