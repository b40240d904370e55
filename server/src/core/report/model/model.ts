/** Analysis to report: everything that people read of a charter, as plain data. */

import { personOf } from "../../charter/people.ts";
import { formatPath } from "../../finding.ts";
import { type Analysis, RULESET } from "../../judgement/analyze.ts";
import { type PillarScore, pointsLost } from "../../judgement/score.ts";
import { type Circumstances, circumstancesOf } from "../../judgement/verdict.ts";
import { isOnlyWarning } from "../../rules/outcome.ts";
import { SCORED_PILLARS, type ScoredPillar } from "../../rules/rule.ts";
import { answersOf } from "./answers.ts";
import { boardOf } from "./board.ts";
import { conditionsOf, patternsOf } from "./conditions.ts";
import { costReportOf } from "./costs.ts";
import { nextOf } from "./next-steps.ts";
import { notesOf } from "./notes.ts";
import { onPaperOf } from "./on-paper.ts";
import { teamOf } from "./people.ts";
import { placesOf } from "./places.ts";
import { policyOf } from "./policies.ts";
import { restOf } from "./rest.ts";
import { reviewsOf, waiversOf } from "./reviews.ts";
import { clean, toTenth } from "./rounding.ts";
import { firstStage, gatesOf } from "./stages.ts";
import { dataOf, subjectOf } from "./subject.ts";
import { timelineOf } from "./timeline.ts";
import type { CharterReport, HeadingReport, RuleReport } from "./types.ts";

export type { CharterReport, FindingReport } from "./types.ts";

/** The report of an analysis; `file` is how the reader calls it. Plain JSON; the same analysis gives the same bytes. */
export function reportOf(analysis: Analysis, file: string): CharterReport {
  const { charter, facts, outcomes, score, verdict, world, policy } = analysis;
  const judged = outcomes.length > 0;
  const circumstances = judged ? circumstancesOfAnalysis(analysis) : null;
  const { findings, lineOf } = placesOf(analysis);
  return clean<CharterReport>({
    file,
    id: charter.metadata?.id ?? null,
    name: charter.metadata?.name ?? null,
    stage: judged ? facts.stage.claimed : null,
    effectiveStage: judged ? facts.stage.effective : null,
    size: judged ? analysis.size.word : null,
    sizeWhy: judged ? analysis.size.why : [],
    verdict: verdict?.word ?? null,
    reasons: verdict?.reasons ?? [],
    onPaper: onPaperOf(verdict, score?.total ?? null),
    score: score?.total ?? null,
    scoreBeforeGate: score?.before ?? null,
    mean: score?.mean ?? null,
    weakest: score?.weakest ?? null,
    band: score?.band ?? null,
    pillars: byPillar((pillar): PillarScore => score?.pillars[pillar] ?? { score: null, earned: 0, due: 0 }),
    productionBar: productionBarOf(analysis),
    questions: answersOf(analysis, lineOf),
    conditions: conditionsOf(outcomes),
    patterns: patternsOf(outcomes),
    cost: costReportOf(analysis),
    findings,
    rules: rulesOf(analysis),
    kind: analysis.kind,
    heading: headingOf(analysis),
    board: boardOf(analysis),
    subject: subjectOf(analysis),
    data: dataOf(analysis),
    openGates: score?.openGates ?? [],
    next: nextOf(analysis, findings, circumstances),
    rest: restOf(analysis),
    notes: notesOf(analysis),
    gates: gatesOf(analysis),
    timeline: judged ? timelineOf(analysis) : [],
    team: teamOf(analysis),
    reviews: reviewsOf(analysis),
    waivers: waiversOf(analysis),
    circumstances,
    ...pastOf(analysis),
    judged: { asOf: world.today, ruleset: RULESET, policy: policy.fingerprint, bar: judged ? facts.bar : null },
    policy: policyOf(policy),
  });
}

/** What is known of the past; nothing where nobody knows it. */
function pastOf({ world: { past }, charter, facts, kind }: Analysis): Pick<CharterReport, "history" | "promises"> {
  if (past === undefined || kind !== "charter") return {};
  const { steps, shallow } = past;
  const promises = past.promises({ charter, facts });
  if (promises === null) return { history: { steps, shallow } };
  const rows = promises.rows.map((row) => ({ ...row, path: row.path === null ? null : formatPath(row.path) }));
  return { history: { steps, shallow }, promises: { ...promises, rows } };
}

function circumstancesOfAnalysis(analysis: Analysis): Circumstances {
  return circumstancesOf({
    ...analysis,
    severities: [...analysis.findings, ...analysis.ahead].map(({ severity }) => severity),
  });
}

function productionBarOf(analysis: Analysis): CharterReport["productionBar"] {
  const score = analysis.outcomes.length === 0 ? null : analysis.at("production").score;
  return { score: score?.before ?? null, pillars: byPillar((pillar) => score?.pillars[pillar].score ?? null) };
}

function rulesOf({ outcomes, score }: Analysis): readonly RuleReport[] {
  return outcomes.map((outcome) => {
    const { id, state, weight, rule, due, severity, problem, reason } = outcome;
    return {
      id,
      state,
      weight,
      lost: score === null ? 0 : toTenth(pointsLost(outcome, score)),
      pillar: rule.pillar,
      gate: rule.gate ?? null,
      due,
      severity,
      onlyWarning: isOnlyWarning(outcome),
      ...(rule.settles && { settles: rule.settles }),
      title: rule.title,
      said: problem?.message ?? reason,
      from: firstStage(rule),
    };
  });
}

function headingOf({ charter, facts }: Analysis): HeadingReport {
  const { metadata, use_case, pilot, bridge, governance } = charter;
  return {
    problem: use_case?.problem ?? null,
    intendedUse: use_case?.intended_use ?? null,
    businessUnit: metadata?.business_unit ?? null,
    industry: metadata?.industry ?? null,
    updated: metadata?.updated ?? null,
    owner: facts.owner?.label ?? null,
    sponsor: personOf(charter.accountability?.sponsor)?.label ?? null,
    riskTier: governance?.risk_tier?.level ?? null,
    pilotStart: pilot?.start ?? null,
    pilotEnd: pilot?.end ?? null,
    goLive: bridge?.go_live ?? null,
    daysOverdue: facts.daysOverdue,
  };
}

function byPillar<T>(value: (pillar: ScoredPillar) => T): { readonly [P in ScoredPillar]: T } {
  return Object.fromEntries(SCORED_PILLARS.map((pillar) => [pillar, value(pillar)])) as { [P in ScoredPillar]: T };
}
