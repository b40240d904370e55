/** Asks that the benefit claims no more than the metric and the adoption plan promise. */

import { countsNoTime, minutesInMetric } from "../../charter/minutes.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { list, number, plural } from "../words.ts";

const MINUTES = ["cost", "benefit", "minutes_saved"] as const;
const REALISATION = ["cost", "benefit", "realisation_pct"] as const;

export const benefitConsistent: Rule = {
  id: "cost/benefit-consistent",
  pillar: "cost",
  severity: { chartered: "warning" },
  weight: 2,
  unlessAccepted: "cost/benefit-stated",
  requires: ["cost/benefit-stated"],
  reads: [
    "cost.benefit.minutes_saved",
    "cost.benefit.realisation_pct",
    ...["unit", "baseline", "target"].map((key) => `measurement.production_metric.${key}`),
    "capability.adoption.target_pct",
  ],
  title: "The benefit claims no more than the metric and adoption promise",
  why: "Two numbers for one thing end the discussion with finance. The smaller one will be believed.",
  how: "Keep minutes_saved within the metric's baseline minus target, and realisation_pct within the adoption target. Unstated, realisation counts as 50.",
  source: ["S-do2 with S-do4", "S-do5"],
  check(charter) {
    return minutesProblem(charter) ?? realisationProblem(charter) ?? PASS;
  },
  examples: [
    {
      bad: `
measurement:
  production_metric: { name: Time to answer a call, unit: seconds, baseline: 420, target: 360 }
cost:
  benefit: { basis: per_unit, minutes_saved: 4, loaded_hourly_cost: 36, realisation_pct: 50 }
#                             ^^^^^^^^^^^^^
capability: { adoption: { target_pct: 70 } }`,
      good: `
measurement:
  production_metric: { name: Time to answer a call, unit: seconds, baseline: 420, target: 360 }
cost:
  benefit: { basis: per_unit, minutes_saved: 1, loaded_hourly_cost: 36, realisation_pct: 50 }
capability: { adoption: { target_pct: 70 } }`,
      fixed: `
measurement:
  production_metric: { name: Time to answer a call, unit: seconds, baseline: 420, target: 360 }
cost:
  benefit: { basis: per_unit, minutes_saved: 1, loaded_hourly_cost: 36, realisation_pct: 50 }
capability: { adoption: { target_pct: 70 } }`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Time to answer a call, unit: seconds, baseline: 420 }
cost:
  benefit: { basis: per_unit, minutes_saved: 1, loaded_hourly_cost: 36, realisation_pct: 50 }
#                             ^^^^^^^^^^^^^
capability: { adoption: { target_pct: 70 } }`,
      good: `
measurement:
  production_metric: { name: Calls that are put through, unit: calls a day, baseline: 420 }
cost:
  benefit: { basis: per_unit, minutes_saved: 1, loaded_hourly_cost: 36, realisation_pct: 50 }
capability: { adoption: { target_pct: 70 } }`,
    },
    {
      bad: `
measurement:
  production_metric: { name: Time to close a ticket, unit: minutes, baseline: 30, target: 24 }
cost:
  benefit:
    basis: per_unit
    minutes_saved: 10
#   ^^^^^^^^^^^^^
    loaded_hourly_cost: 36
    realisation_pct: 50
capability: { adoption: { target_pct: 70 } }`,
      good: `
measurement:
  production_metric: { name: Time to close a ticket, unit: minutes, baseline: 30, target: 24 }
cost:
  benefit:
    basis: per_unit
    minutes_saved: 5
    loaded_hourly_cost: 36
    realisation_pct: 50
capability: { adoption: { target_pct: 70 } }`,
      fixed: `
measurement:
  production_metric: { name: Time to close a ticket, unit: minutes, baseline: 30, target: 24 }
cost:
  benefit:
    basis: per_unit
    minutes_saved: 6
    loaded_hourly_cost: 36
    realisation_pct: 50
capability: { adoption: { target_pct: 70 } }`,
    },
    {
      bad: `
cost:
  benefit: { basis: per_month, amount: 18000, realisation_pct: 90 }
#                                             ^^^^^^^^^^^^^^^
capability:
  adoption: { metric: Share of tickets, target_pct: 60, by: 2027-12-31 }`,
      good: `
cost:
  benefit: { basis: per_month, amount: 18000, realisation_pct: 50 }
capability:
  adoption: { metric: Share of tickets, target_pct: 60, by: 2027-12-31 }`,
      fixed: `
cost:
  benefit: { basis: per_month, amount: 18000, realisation_pct: 60 }
capability:
  adoption: { metric: Share of tickets, target_pct: 60, by: 2027-12-31 }`,
    },
    {
      bad: `
cost:
  benefit: { basis: per_month, amount: 18000 }
# ^^^^^^^
capability:
  adoption: { metric: Share of tickets, target_pct: 60, by: 2027-12-31 }`,
      good: `
cost:
  benefit: { basis: per_month, amount: 18000, realisation_pct: 60 }
capability:
  adoption: { metric: Share of tickets, target_pct: 60, by: 2027-12-31 }`,
    },
  ],
};

function minutesProblem(charter: CharterDraft): Result | null {
  const claimed = charter.cost?.benefit?.minutes_saved;
  if (claimed === undefined || countsNoTime(charter)) return null;
  const promised = minutesInMetric(charter);
  if (promised !== null && claimed <= promised) return null;
  const metric = { path: ["measurement", "production_metric"], message: "What the metric promises." };
  const claims = `You claim ${plural(claimed, "minute")} saved`;
  if (promised === null) {
    return fail(MINUTES, `${claims}, but the metric cannot confirm it: it lacks ${list(lackingIn(charter))}.`, {
      severity: "warning",
      related: [metric],
    });
  }
  const changes = [{ kind: "propose", path: MINUTES, value: promised }] as const;
  const fix = { title: `Claim ${plural(promised, "minute")}`, preferred: true, changes };
  return fail(
    MINUTES,
    `${claims}; the metric promises ${promised === 0 ? "none" : number(promised)}. Correct one of them.`,
    {
      severity: "error",
      related: [metric],
      fixes: promised === 0 ? [] : [fix],
    },
  );
}

/** What a metric lacks to be compared. */
function lackingIn(charter: CharterDraft): readonly string[] {
  const metric = charter.measurement?.production_metric;
  return [
    ...(metric?.unit === undefined ? ["its unit"] : []),
    ...(metric?.baseline === undefined ? ["the baseline"] : []),
    ...(metric?.target === undefined ? ["the target"] : []),
  ];
}

function realisationProblem(charter: CharterDraft): Result | null {
  const counted = charter.cost?.benefit?.realisation_pct;
  if (counted === undefined) {
    return fail(REALISATION, "How much of the benefit will really come, in percent? Unstated, half of it counts.", {
      fixes: [scaffold("Add the share that will really come", ["cost", "benefit"], ["realisation_pct"])],
    });
  }
  const planned = charter.capability?.adoption?.target_pct;
  if (planned !== undefined && counted <= planned) return null;
  const said =
    planned === undefined
      ? `You count ${number(counted)} % of the benefit. How many people are to use it? Write the adoption target.`
      : `You count ${number(counted)} % of the benefit, but plan ${number(planned)} % adoption. Count no more than that.`;
  return fail(REALISATION, said, {
    related: [{ path: ["capability", "adoption", "target_pct"], message: "The adoption that is planned." }],
    fixes:
      planned === undefined
        ? []
        : [
            {
              title: `Count ${number(planned)} %`,
              preferred: true,
              changes: [{ kind: "propose", path: REALISATION, value: planned }],
            },
          ],
  });
}
