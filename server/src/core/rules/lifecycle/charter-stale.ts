/** Asks whether the charter is still true after some months. */
import { dayOf, daysBetween, formatDay } from "../../charter/dates.ts";
import { fail, fixWith, PASS, type Rule } from "../rule.ts";

const UPDATED = ["metadata", "updated"] as const;

export const charterStale: Rule = {
  id: "lifecycle/charter-stale",
  pillar: "lifecycle",
  severity: { chartered: "warning" },
  weight: 0,
  requires: [],
  reads: ["metadata.updated", "stage"],
  title: "Somebody checked the charter lately",
  why: "People, prices and dates change within months. An old charter answers yesterday's questions.",
  how: "Read the charter, correct what has changed, then set metadata.updated to that day.",
  source: ["GLRR", "Scorecard Maintained"],
  check(charter, facts) {
    const updated = dayOf(charter.metadata?.updated);
    const { updated_days, updated_days_production } = facts.policy.thresholds;
    const limit = facts.stage.standing === "production" ? updated_days_production : updated_days;
    const age = updated === null ? null : daysBetween(updated, facts.today);
    if (age !== null && age >= 0 && age <= limit) return PASS;
    const message =
      updated === null
        ? "When was this charter last checked? If it is still true, write today."
        : age !== null && age < 0
          ? `It cannot have been updated on ${formatDay(updated)}: that day is still to come.`
          : `Not updated since ${formatDay(updated)}. Is it still true? Check it, then set \`updated\`.`;
    const fix = fixWith("Set updated to today", { kind: "propose", path: UPDATED, value: facts.today });
    return fail(UPDATED, message, { fixes: [{ ...fix, preferred: true }] });
  },
  examples: [
    {
      bad: `
metadata:
  id: bed-planning
  updated: 2026-06-02
# ^^^^^^^`,
      good: `
metadata:
  id: bed-planning
  updated: 2026-11-16`,
      fixed: `
metadata:
  id: bed-planning
  updated: 2026-11-23`,
    },
    {
      bad: `
metadata: { id: bed-planning }
#^^^^^^^`,
      good: `
metadata: { id: bed-planning, updated: 2026-11-16 }`,
    },
  ],
};
