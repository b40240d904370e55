/** All rules in the order of the catalogue. */
import { failureHandling } from "./accountability/failure-handling.ts";
import { fallbackDefined } from "./accountability/fallback-defined.ts";
import { integrationFunded } from "./accountability/integration-funded.ts";
import { integrationPlanned } from "./accountability/integration-planned.ts";
import { onCallNamed } from "./accountability/on-call-named.ts";
import { ownerAccepted } from "./accountability/owner-accepted.ts";
import { ownerInOperatingBusiness } from "./accountability/owner-in-operating-business.ts";
import { ownerNamed } from "./accountability/owner-named.ts";
import { ownerNotBuilder } from "./accountability/owner-not-builder.ts";
import { ownerNotSponsor } from "./accountability/owner-not-sponsor.ts";
import { ownerPowers } from "./accountability/owner-powers.ts";
import { pilotTeamDoubles } from "./accountability/pilot-team-doubles.ts";
import { productionTeam } from "./accountability/production-team.ts";
import { rolesShared } from "./accountability/roles-shared.ts";
import { adoptionActual } from "./capability/adoption-actual.ts";
import { adoptionTarget } from "./capability/adoption-target.ts";
import { everyoneCovered } from "./capability/everyone-covered.ts";
import { learningPlanned } from "./capability/learning-planned.ts";
import { oversightTrained } from "./capability/oversight-trained.ts";
import { readyBeforeGoLive } from "./capability/ready-before-go-live.ts";
import { reinforcement } from "./capability/reinforcement.ts";
import { roleChange } from "./capability/role-change.ts";
import { tokenTraining } from "./capability/token-training.ts";
import { usersInPilot } from "./capability/users-in-pilot.ts";
import { whoWhatWhenHow } from "./capability/who-what-when-how.ts";
import { belowHurdle } from "./cost/below-hurdle.ts";
import { benefitConsistent } from "./cost/benefit-consistent.ts";
import { benefitStated } from "./cost/benefit-stated.ts";
import { bridgeFactor } from "./cost/bridge-factor.ts";
import { bridgeFunded } from "./cost/bridge-funded.ts";
import { categoriesCovered } from "./cost/categories-covered.ts";
import { contingency } from "./cost/contingency.ts";
import { financeConfirmed } from "./cost/finance-confirmed.ts";
import { fullScaleVolume } from "./cost/full-scale-volume.ts";
import { modelPresent } from "./cost/model-present.ts";
import { negativeReturn } from "./cost/negative-return.ts";
import { onceOnly } from "./cost/once-only.ts";
import { pilotPrices } from "./cost/pilot-prices.ts";
import { pricesSourced } from "./cost/prices-sourced.ts";
import { runBudget } from "./cost/run-budget.ts";
import { scalesWithVolume } from "./cost/scales-with-volume.ts";
import { twelveMonths } from "./cost/twelve-months.ts";
import { conditionsOverdue } from "./governance/conditions-overdue.ts";
import { controls } from "./governance/controls.ts";
import { dataDeclared } from "./governance/data-declared.ts";
import { earlyRead } from "./governance/early-read.ts";
import { engagedBeforeStart } from "./governance/engaged-before-start.ts";
import { humanOversight } from "./governance/human-oversight.ts";
import { impactAssessment } from "./governance/impact-assessment.ts";
import { reviewEngaged } from "./governance/review-engaged.ts";
import { reviewersIndependent } from "./governance/reviewers-independent.ts";
import { riskTier } from "./governance/risk-tier.ts";
import { signedOff } from "./governance/signed-off.ts";
import { signoffCredible } from "./governance/signoff-credible.ts";
import { stopSignal } from "./governance/stop-signal.ts";
import { supplierTerms } from "./governance/supplier-terms.ts";
import { tierUnderstated } from "./governance/tier-understated.ts";
import { charterStale } from "./lifecycle/charter-stale.ts";
import { closureRecorded } from "./lifecycle/closure-recorded.ts";
import { datesInOrder } from "./lifecycle/dates-in-order.ts";
import { datesPlausible } from "./lifecycle/dates-plausible.ts";
import { killCriterionDue } from "./lifecycle/kill-criterion-due.ts";
import { overdue } from "./lifecycle/overdue.ts";
import { stageBehindDates } from "./lifecycle/stage-behind-dates.ts";
import { triageUnanswered } from "./lifecycle/triage-unanswered.ts";
import { baselineSourced } from "./measurement/baseline-sourced.ts";
import { exitCriteria } from "./measurement/exit-criteria.ts";
import { guardrail } from "./measurement/guardrail.ts";
import { killCriteria } from "./measurement/kill-criteria.ts";
import { measurerIndependent } from "./measurement/measurer-independent.ts";
import { metricDateFeasible } from "./measurement/metric-date-feasible.ts";
import { metricDated } from "./measurement/metric-dated.ts";
import { metricIsPilotMetric } from "./measurement/metric-is-pilot-metric.ts";
import { metricQuantified } from "./measurement/metric-quantified.ts";
import { monitoringFourSignals } from "./measurement/monitoring-four-signals.ts";
import { productionMetric } from "./measurement/production-metric.ts";
import { reportsToCioAndCfo } from "./measurement/reports-to-cio-and-cfo.ts";
import { resultsRecorded } from "./measurement/results-recorded.ts";
import { serviceLevel } from "./measurement/service-level.ts";
import { targetMovesBaseline } from "./measurement/target-moves-baseline.ts";
import { duplicateText } from "./quality/duplicate-text.ts";
import { evidenceNotFound } from "./quality/evidence-not-found.ts";
import { nameUnclear } from "./quality/name-unclear.ts";
import { placeholder } from "./quality/placeholder.ts";
import { vagueText } from "./quality/vague-text.ts";
import { waiverInvalid } from "./quality/waiver-invalid.ts";
import type { Rule } from "./rule.ts";

/** Every rule; order is the order in which they run and are shown. */
export const rules: readonly Rule[] = [
  ownerNamed,
  ownerNotSponsor,
  ownerInOperatingBusiness,
  ownerNotBuilder,
  ownerAccepted,
  ownerPowers,
  integrationPlanned,
  integrationFunded,
  productionTeam,
  rolesShared,
  pilotTeamDoubles,
  fallbackDefined,
  onCallNamed,
  failureHandling,
  productionMetric,
  metricIsPilotMetric,
  metricQuantified,
  metricDated,
  targetMovesBaseline,
  metricDateFeasible,
  baselineSourced,
  guardrail,
  exitCriteria,
  killCriteria,
  reportsToCioAndCfo,
  measurerIndependent,
  monitoringFourSignals,
  serviceLevel,
  resultsRecorded,
  reviewEngaged,
  engagedBeforeStart,
  earlyRead,
  reviewersIndependent,
  riskTier,
  tierUnderstated,
  impactAssessment,
  dataDeclared,
  controls,
  humanOversight,
  signedOff,
  signoffCredible,
  conditionsOverdue,
  supplierTerms,
  stopSignal,
  modelPresent,
  fullScaleVolume,
  twelveMonths,
  categoriesCovered,
  scalesWithVolume,
  pilotPrices,
  onceOnly,
  contingency,
  pricesSourced,
  benefitStated,
  benefitConsistent,
  negativeReturn,
  belowHurdle,
  runBudget,
  bridgeFactor,
  bridgeFunded,
  financeConfirmed,
  learningPlanned,
  whoWhatWhenHow,
  tokenTraining,
  everyoneCovered,
  readyBeforeGoLive,
  usersInPilot,
  adoptionTarget,
  roleChange,
  oversightTrained,
  reinforcement,
  adoptionActual,
  stageBehindDates,
  triageUnanswered,
  overdue,
  datesInOrder,
  datesPlausible,
  killCriterionDue,
  closureRecorded,
  charterStale,
  placeholder,
  nameUnclear,
  vagueText,
  duplicateText,
  waiverInvalid,
  evidenceNotFound,
];

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; `[name]` behind it is ignored. Null where there is none. */
export function ruleById(id: string): Rule | null {
  return byId.get(id.replace(/\[[^\]]*\]$/, "")) ?? null;
}

/** What a rule is about, in few words; its id where nobody knows it. */
export function ruleTitle(id: string): string {
  return ruleById(id)?.title ?? id;
}
