/** Says that a planned end or go-live has passed and the pilot simply goes on. */
import { dayOf, daysBetween } from "../../charter/dates.ts";
import { isOrdered } from "../../charter/stage.ts";
import { decisionFix } from "../decisions.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { plural } from "../words.ts";

export const overdue: Rule = {
  id: "lifecycle/overdue",
  pillar: "lifecycle",
  severity: { chartered: "warning" },
  weight: 0,
  requires: [],
  reads: ["stage", "pilot.end", "bridge.go_live"],
  title: "No planned date has passed without a decision",
  why: "A pilot past its end is on life support: it costs people and money, and nobody has said yes or no.",
  how: "Decide: move on, extend with new dates, or stop. Record it in history and correct the dates.",
  source: ["S-triage (life support)"],
  check(charter, facts) {
    if (facts.daysOverdue > 0) {
      const ago = plural(facts.daysOverdue, "day");
      return fail(["pilot", "end"], `The pilot ended ${ago} ago and no decision is recorded.`, {
        fixes: [decisionFix(charter)],
      });
    }
    const goLive = dayOf(charter.bridge?.go_live);
    const { effective } = facts.stage;
    if (goLive === null || goLive >= facts.today || !isOrdered(effective) || effective === "production") return PASS;
    const ago = plural(daysBetween(goLive, facts.today), "day");
    return fail(["bridge", "go_live"], `Go-live was planned ${ago} ago and it is not in production.`, {
      fixes: [decisionFix(charter)],
    });
  },
  examples: [
    {
      stage: "piloting",
      bad: `
pilot:
  start: 2026-05-04
  end: 2026-07-31
# ^^^`,
      good: `
pilot:
  start: 2026-05-04
  end: 2026-12-18`,
    },
    {
      stage: "bridging",
      bad: `
bridge: { go_live: 2026-10-01 }
#         ^^^^^^^`,
      good: `
bridge: { go_live: 2027-03-01 }`,
    },
  ],
};
