/** Checks that the metric's date lies after go-live, and that a date that has passed left a result. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";

const BY = ["measurement", "production_metric", "by"] as const;
const GO_LIVE = ["bridge", "go_live"] as const;

export const metricDateFeasible: Rule = {
  id: "measurement/metric-date-feasible",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 2,
  requires: ["measurement/metric-dated"],
  reads: [
    "measurement.production_metric.by",
    "bridge.go_live",
    ...["date", "value", "note", "evidence"].map((key) => `measurement.results[].${key}`),
  ],
  title: "The target's date comes after go-live, and is followed up",
  why: "A business number moves only once people work with the system. A date before go-live can only be met by the pilot.",
  how: "Set the date some months after go-live. When it has passed, write the measured value in results.",
  source: ["S-q2", "MLTS Monitor"],
  check(charter, facts) {
    const by = dayOf(charter.measurement?.production_metric?.by);
    if (by === null) return blocked("The target has no date.");
    const goLive = dayOf(charter.bridge?.go_live);
    if (goLive === null) {
      return fail(
        GO_LIVE,
        `When does it go live? Without the date nobody can tell whether ${formatDay(by)} is possible.`,
        {
          fixes: [scaffold("Add the go-live date", ["bridge"], ["go_live"])],
        },
      );
    }
    if (by <= goLive) {
      const order = by === goLive ? "not after" : "before";
      return fail(
        BY,
        `The date ${formatDay(by)} is ${order} go-live on ${formatDay(goLive)}. Give people some months to get there.`,
        {
          related: [{ path: GO_LIVE, message: "Go-live." }],
        },
      );
    }
    const followedUp = (charter.measurement?.results ?? []).some((result) => Object.keys(result ?? {}).length > 0);
    if (by >= facts.today || followedUp) return PASS;
    return fail(BY, `${formatDay(by)} has passed and no result is written down. What is the number now?`);
  },
  examples: [
    {
      bad: `
bridge: { go_live: 2027-06-01 }
measurement:
  production_metric: { name: Fraud losses paid out, by: 2027-03-31 }
#                                                   ^^`,
      good: `
bridge: { go_live: 2027-06-01 }
measurement:
  production_metric: { name: Fraud losses paid out, by: 2027-12-31 }`,
    },
    {
      stage: "production",
      bad: `
bridge: { go_live: 2026-02-02 }
measurement:
  production_metric: { name: Fraud losses paid out, by: 2026-10-31 }
#                                                   ^^`,
      good: `
bridge: { go_live: 2026-02-02 }
measurement:
  production_metric: { name: Fraud losses paid out, by: 2026-10-31 }
  results: [{ date: 2026-11-03, value: 212000 }]`,
    },
    {
      bad: `
bridge: { effort_days: 200 }
#^^^^^
measurement:
  production_metric: { name: Fraud losses paid out, by: 2027-12-31 }`,
      good: `
bridge: { effort_days: 200, go_live: 2027-06-01 }
measurement:
  production_metric: { name: Fraud losses paid out, by: 2027-12-31 }`,
    },
  ],
};
