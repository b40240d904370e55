/** Where a pilot stands: its stage and dates, what its history decided, and what is due to be decided. */
import { dayOf } from "../charter/dates.ts";
import { decisionsOf } from "../charter/decided.ts";
import { personOf } from "../charter/people.ts";
import type { Analysis } from "../judgement/analyze.ts";
import type { PortfolioRow } from "./types.ts";

/** So many entries of a history are kept. */
const MOST_HISTORY = 8;

type Standing = Pick<
  PortfolioRow,
  | "stage"
  | "effectiveStage"
  | "started"
  | "live"
  | "pilotStart"
  | "pilotEnd"
  | "goLive"
  | "daysOverdue"
  | "riskTier"
  | "updated"
  | "decided"
  | "history"
  | "sponsor"
  | "pauseReview"
  | "restartIf"
  | "killDue"
>;

/** The part of a row that stage, dates and history give. */
export function standingOf(analysis: Analysis): Standing {
  const { charter, facts } = analysis;
  const { claimed, effective, started } = facts.stage;
  return {
    stage: claimed,
    effectiveStage: effective,
    started,
    live: effective === "production",
    pilotStart: dayOf(charter.pilot?.start),
    pilotEnd: dayOf(charter.pilot?.end),
    goLive: dayOf(charter.bridge?.go_live),
    daysOverdue: facts.daysPastEnd,
    riskTier: charter.governance?.risk_tier?.level ?? null,
    updated: dayOf(charter.metadata?.updated),
    decided: decisionsOf(charter, facts.today).toSorted().at(-1) ?? null,
    history: historyOf(analysis),
    sponsor: facts.sponsor?.label ?? null,
    pauseReview: claimed === "paused" ? dayOf(charter.pause?.review) : null,
    restartIf: claimed === "paused" ? (charter.pause?.restart_if ?? null) : null,
    killDue: started ? killDueOf(analysis) : null,
  };
}

function historyOf({ charter }: Analysis): PortfolioRow["history"] {
  return (charter.history ?? [])
    .flatMap((entry) => {
      const date = dayOf(entry?.date);
      if (date === null || entry?.stage === undefined) return [];
      const by = personOf(entry.by)?.label ?? null;
      return [{ date, stage: entry.stage, by, why: entry.why ?? null }];
    })
    .slice(-MOST_HISTORY);
}

function killDueOf({ charter, facts }: Analysis): PortfolioRow["killDue"] {
  const criterion = facts.undecidedKill === null ? undefined : charter.pilot?.kill_criteria?.[facts.undecidedKill];
  const by = dayOf(criterion?.by);
  if (criterion === undefined || by === null) return null;
  return { by, condition: criterion.if ?? null, decides: facts.person(criterion.decides)?.label ?? null };
}
