/** The seven conditions of production and the five ways pilots get stuck, each derived from the rules behind it. */
import type { Outcome } from "../../rules/outcome.ts";
import { firstStage } from "./stages.ts";
import type { ConditionReport, ConditionState } from "./types.ts";

interface Demand {
  readonly id: string;
  readonly title: string;
  /** Ids of rules without `[name]`. */
  readonly rules: readonly string[];
}

const CONDITIONS: readonly Demand[] = [
  { id: "S-def1", title: "Works every day for real users on real data", rules: ["measurement/service-level"] },
  {
    id: "S-def2",
    title: "Watched for accuracy, latency, cost and drift",
    rules: ["measurement/monitoring-four-signals"],
  },
  {
    id: "S-def3",
    title: "Failures have a process, down to who is called at 2am",
    rules: ["accountability/on-call-named", "accountability/failure-handling", "accountability/fallback-defined"],
  },
  {
    id: "S-def4",
    title: "Its output lands in a workflow that somebody answers for",
    rules: ["accountability/integration-planned"],
  },
  {
    id: "S-def5",
    title: "Controls for privacy, intellectual property and regulation",
    rules: ["governance/controls", "governance/data-declared", "governance/signed-off"],
  },
  { id: "S-def6", title: "A budget line for running it, not just building it", rules: ["cost/run-budget"] },
  {
    id: "S-def7",
    title: "Somebody’s job is to run and improve it",
    rules: ["accountability/production-team", "accountability/pilot-team-doubles"],
  },
];

const PATTERNS: readonly Demand[] = [
  {
    id: "S-fail1",
    title: "No production owner",
    rules: [
      "accountability/owner-named",
      "accountability/owner-not-sponsor",
      "accountability/owner-in-operating-business",
      "accountability/owner-accepted",
      "accountability/owner-powers",
    ],
  },
  {
    id: "S-fail2",
    title: "No integration plan",
    rules: ["accountability/integration-planned", "accountability/integration-funded"],
  },
  {
    id: "S-fail3",
    title: "No change management",
    rules: ["capability/users-in-pilot", "capability/adoption-target", "capability/ready-before-go-live"],
  },
  {
    id: "S-fail4",
    title: "No governance sign-off",
    rules: ["governance/review-engaged", "governance/engaged-before-start", "governance/signed-off"],
  },
  {
    id: "S-fail5",
    title: "No cost model",
    rules: ["cost/model-present", "cost/pilot-prices", "cost/scales-with-volume", "cost/negative-return"],
  },
];

/** The seven conditions of production. */
export function conditionsOf(outcomes: readonly Outcome[]): readonly ConditionReport[] {
  return CONDITIONS.map((demand) => judged(demand, outcomes));
}

/** The five ways pilots get stuck; `met` means that the demand behind it is met. */
export function patternsOf(outcomes: readonly Outcome[]): readonly ConditionReport[] {
  return PATTERNS.map((demand) => judged(demand, outcomes));
}

function judged({ id, title, rules }: Demand, outcomes: readonly Outcome[]): ConditionReport {
  const behind = rules.flatMap((rule) => outcomes.filter((outcome) => outcome.rule.id === rule));
  const against = behind.find(contradicts);
  const open = behind.find((outcome) => !holds(outcome) && outcome.state !== "na");
  const holding = behind.some(holds);
  const state: ConditionState = against ? "not-met" : open || !holding ? "not-assessed" : "met";
  return { id, title, state, rules: behind.map((outcome) => outcome.id), detail: detailOf(against, open, holding) };
}

/** A demand is contradicted by a rule that fails and counts now; an accepted risk is no fulfilment. */
function contradicts({ state, due, waiver }: Outcome): boolean {
  if (state === "waived") return waiver?.reason === "accepted_risk";
  return state === "fail" || (state === "upcoming" && due);
}

function holds(outcome: Outcome): boolean {
  return outcome.state === "pass" || (outcome.state === "waived" && !contradicts(outcome));
}

function detailOf(against: Outcome | undefined, open: Outcome | undefined, holding: boolean): string {
  if (against) return against.problem?.message ?? against.rule.title;
  if (open?.state === "upcoming") return `Asked from ${firstStage(open.rule)} on.`;
  if (open && !open.due) return `Asked from ${firstStage(open.rule)} on.`;
  if (open) return open.reason ?? "Could not be checked.";
  return holding ? "" : "Does not apply.";
}
