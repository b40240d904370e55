/** What a board must know first: the outcome in short, who decides next, and who has not agreed yet. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { reviewsOf } from "../../charter/reviews.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { amounts } from "./outcome-sentence.ts";
import type { BoardReport } from "./types-subject.ts";

/** The head of the board's page. */
export function boardOf(analysis: Analysis): BoardReport {
  const { charter, facts } = analysis;
  const judged = analysis.outcomes.length > 0;
  const reviews = judged ? reviewsOf(charter, facts) : [];
  const named = (keep: (state: (typeof reviews)[number]["state"]) => boolean) =>
    reviews.filter(({ state }) => keep(state)).map(({ name }) => name);
  return {
    outcome: judged ? outcomeOf(analysis) : null,
    decision: judged ? decisionOf(analysis) : null,
    agreed: named((state) => state === "decided"),
    rejected: named((state) => state === "rejected"),
    notAgreed: named((state) => state !== "decided" && state !== "rejected" && state !== "ruled-out"),
  };
}

function outcomeOf({ charter }: Analysis): string | null {
  const metric = charter.measurement?.production_metric;
  if (metric?.baseline === undefined || metric.target === undefined) return null;
  const by = dayOf(metric.by);
  return `${amounts(metric.baseline, metric.target, metric.unit)}${by === null ? ", no date" : ` by ${formatDay(by)}`}`;
}

/** A pause's review, else a kill date or an end that has passed undecided, else the next kill date ahead. */
function decisionOf({ charter, facts }: Analysis): BoardReport["decision"] {
  const { claimed, started } = facts.stage;
  if (claimed === "killed") return null;
  if (claimed === "paused") {
    const review = dayOf(charter.pause?.review);
    return { who: null, by: review, what: "the pause is reviewed", late: review !== null && review < facts.today };
  }
  const stops = charter.pilot?.kill_criteria ?? [];
  const at = (stop: (typeof stops)[number], late: boolean) => {
    return { who: facts.person(stop?.decides)?.label ?? null, by: dayOf(stop?.by), what: "stop or go on", late };
  };
  if (started && facts.undecidedKill !== null) return at(stops[facts.undecidedKill], true);
  if (facts.daysOverdue > 0)
    return { who: null, by: dayOf(charter.pilot?.end), what: "stop, extend or go on to the bridge", late: true };
  const [next] = stops
    .filter((stop) => (dayOf(stop?.by) ?? "") >= facts.today)
    .toSorted((a, b) => ((a?.by ?? "") < (b?.by ?? "") ? -1 : 1));
  return next === undefined ? null : at(next, false);
}
