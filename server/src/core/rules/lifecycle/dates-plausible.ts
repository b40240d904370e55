/** Looks for promises that lie far ahead, for things that happened on a day to come, and for a ramp that never ends. */
import { addMonths, type Day, dayOf, formatDay } from "../../charter/dates.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { capital, number } from "../words.ts";

/** Nobody keeps a promise that lies further ahead. */
const MONTHS_AHEAD = 36;
/** A ramp must come at least so far. */
const LEAST_RAMP = 50;

export const datesPlausible: Rule = {
  id: "lifecycle/dates-plausible",
  pillar: "lifecycle",
  severity: { idea: "warning" },
  weight: 0,
  everywhere: true,
  requires: [],
  reads: [
    ...["measurement.production_metric.by", "measurement.production_metric.baseline_date"],
    ...["measurement.results[].date", "pilot.kill_criteria[].by", "bridge.go_live", "scale.ramp", "pause.review"],
    ...["capability.learning[].ready_by", "capability.adoption.by", "capability.adoption.actual_date"],
    ...["metadata.updated", "accountability.production_owner.accepted", "cost.as_of", "history[].date"],
    ...["risk", "privacy", "legal", "security"].flatMap((name) => [
      `governance.reviews.${name}.engaged`,
      `governance.reviews.${name}.decided`,
    ]),
  ],
  title: "Promises lie within three years, and what happened lies behind",
  why: "A date that nobody will see is no promise, and what is dated ahead has not happened. Both make a charter look better than it is.",
  how: "Set a date within three years, or take the promise out. Date what happened on the day it happened. A ramp ends at full scale, or near it.",
  source: ["anti-gaming"],
  check(charter, facts) {
    const latest = addMonths(facts.today, MONTHS_AHEAD);
    const wrong = [
      ...promised(charter, latest).map((one) => ({ ...one, said: farSaid(one, facts.today) })),
      ...happened(charter, facts.today).map((one) => ({ ...one, said: aheadSaid(one) })),
      ...endlessRamp(charter),
    ];
    const [first, ...others] = wrong;
    if (!first) return PASS;
    return fail(first.path, first.said, { related: others.map(({ path, said }) => ({ path, message: said })) });
  },
  examples: [
    {
      stage: "chartered",
      bad: `
measurement:
  production_metric: { name: Days to pay an invoice, by: 2058-12-31 }
#                                                    ^^`,
      good: `
measurement:
  production_metric: { name: Days to pay an invoice, by: 2028-12-31 }`,
    },
    {
      stage: "chartered",
      bad: `
metadata:
  id: bed-planning
  updated: 2031-01-01
# ^^^^^^^
governance:
  reviews:
    legal: { reviewer: Ruth Adler, engaged: 2027-01-11, status: engaged }
#                                  ^^^^^^^`,
      good: `
metadata:
  id: bed-planning
  updated: 2026-11-20
governance:
  reviews:
    legal: { reviewer: Ruth Adler, engaged: 2026-11-02, status: engaged }`,
    },
    {
      stage: "chartered",
      bad: `
scale:
  users: { pilot: 6, full: 90 }
  ramp: [1, 5, 10]
# ^^^^`,
      good: `
scale:
  users: { pilot: 6, full: 90 }
  ramp: [1, 5, 10, 60, 100]`,
    },
  ],
};

/** A date, and what a sentence calls it. */
interface Dated {
  readonly what: string;
  readonly path: Path;
  readonly day: Day;
}

/** Collects the dates that lie after a day. */
function after(latest: Day): {
  readonly found: readonly Dated[];
  readonly add: (what: string, path: Path, value: unknown) => void;
} {
  const found: Dated[] = [];
  const add = (what: string, path: Path, value: unknown) => {
    const day = dayOf(value);
    if (day !== null && day > latest) found.push({ what, path, day });
  };
  return { found, add };
}

/** Days after the latest one by which something shall be so. */
function promised(charter: CharterDraft, latest: Day): readonly Dated[] {
  const { measurement, pilot, bridge, capability, pause } = charter;
  const { found, add } = after(latest);
  add("the date of the target", ["measurement", "production_metric", "by"], measurement?.production_metric?.by);
  pilot?.kill_criteria?.forEach((one, at) => {
    add("the date of the kill criterion", ["pilot", "kill_criteria", at, "by"], one?.by);
  });
  add("go-live", ["bridge", "go_live"], bridge?.go_live);
  capability?.learning?.forEach((one, at) => {
    add("the end of the training", ["capability", "learning", at, "ready_by"], one?.ready_by);
  });
  add("the date of the adoption target", ["capability", "adoption", "by"], capability?.adoption?.by);
  add("the review of the pause", ["pause", "review"], pause?.review);
  return found;
}

/** Days after today on which something is said to have happened. */
function happened(charter: CharterDraft, today: Day): readonly Dated[] {
  const { metadata, accountability, measurement, governance, capability, cost, history } = charter;
  const owner = accountability?.production_owner;
  const metric = measurement?.production_metric;
  const reviews = (governance?.reviews ?? {}) as { readonly [name: string]: { engaged?: unknown; decided?: unknown } };
  const { found, add } = after(today);
  add("the last check of the charter", ["metadata", "updated"], metadata?.updated);
  add("the owner's yes", ["accountability", "production_owner", "accepted"], owner?.accepted);
  add("the baseline", ["measurement", "production_metric", "baseline_date"], metric?.baseline_date);
  measurement?.results?.forEach((one, at) => {
    add("a result", ["measurement", "results", at, "date"], one?.date);
  });
  for (const name of Object.keys(reviews)) {
    const review = reviews[name];
    add(`the start of the ${name} review`, ["governance", "reviews", name, "engaged"], review?.engaged);
    add(`the decision of the ${name} review`, ["governance", "reviews", name, "decided"], review?.decided);
  }
  add("the date of the prices", ["cost", "as_of"], cost?.as_of);
  add("the date of the adoption", ["capability", "adoption", "actual_date"], capability?.adoption?.actual_date);
  history?.forEach((one, at) => {
    add("an entry of the history", ["history", at, "date"], one?.date);
  });
  return found;
}

function farSaid({ what, day }: Dated, today: Day): string {
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  return `${capital(what)} is ${years} years away (${formatDay(day)}). Who will still look at it? Set one within three years.`;
}

function aheadSaid({ what, day }: Dated): string {
  return `${capital(what)} lies in the future (${formatDay(day)}). Write the day on which it happened.`;
}

/** A ramp that stays far below full scale, which all sums assume. */
function endlessRamp(charter: CharterDraft): readonly { readonly path: Path; readonly said: string }[] {
  const last = charter.scale?.ramp?.findLast((step) => step !== undefined);
  if (last === undefined || last >= LEAST_RAMP) return [];
  return [
    {
      path: ["scale", "ramp"],
      said: `The ramp ends at ${number(last)} %: full scale is never reached. End it at 100, or write a smaller full scale.`,
    },
  ];
}
