/** Says that a planned end or go-live has passed and the pilot simply goes on. */
import { dayOf, daysBetween } from "../../charter/dates.ts";
import { isOrdered } from "../../charter/stage.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { decisionFix } from "../decisions.ts";
import { fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { plural } from "../words.ts";

/** So many days late is a warning; more is an error. */
const PATIENCE = 30;

export const overdue: Rule = {
  id: "lifecycle/overdue",
  pillar: "lifecycle",
  severity: { chartered: "warning" },
  weight: 0,
  settles: "pilot-end",
  requires: [],
  reads: ["stage", "pilot.start", "pilot.end", "bridge.go_live", "history[].stage", "history[].date"],
  title: "No planned date has passed without a decision",
  why: "A pilot past its end is on life support: it costs people and money, and nobody has said yes or no.",
  how: "Decide: move on, extend with new dates, or stop. Record it in history and correct the dates; a decision settles the question for 60 days.",
  source: ["S-triage (life support)"],
  check(charter, facts) {
    const { effective } = facts.stage;
    if (effective === "piloting" && dayOf(charter.pilot?.end) === null) {
      return fail(["pilot", "end"], "When does the pilot end? It is running without an end.", {
        severity: "error",
        fixes: [scaffold("Add the end of the pilot", ["pilot"], ["end"])],
      });
    }
    if (facts.daysOverdue > 0) {
      const ago = plural(facts.daysOverdue, "day");
      return late(
        ["pilot", "end"],
        `The pilot ended ${ago} ago and no decision is recorded. Decide, and write it in \`history\`.`,
        facts.daysOverdue,
        charter,
      );
    }
    const goLive = dayOf(charter.bridge?.go_live);
    if (goLive === null || !isOrdered(effective) || effective === "production" || facts.isDecided(goLive)) return PASS;
    const days = daysBetween(goLive, facts.today);
    if (days <= 0) return PASS;
    const said = `The day planned for go-live was ${plural(days, "day")} ago, and it is not in production. Decide, and write it in \`history\`.`;
    return late(["bridge", "go_live"], said, days, charter);
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
    {
      stage: "piloting",
      bad: `
pilot:
#^^^^
  start: 2026-05-04`,
      good: `
pilot:
  start: 2026-05-04
  end: 2026-12-18`,
    },
    {
      stage: "piloting",
      bad: `
pilot: { start: 2026-05-04, end: 2026-08-31 }
#                           ^^^
history:
  - { stage: piloting, date: 2026-09-01, by: Joana Reis, why: Two more months to reach the number }`,
      good: `
pilot: { start: 2026-05-04, end: 2026-08-31 }
history:
  - { stage: piloting, date: 2026-11-02, by: Joana Reis, why: Two more months to reach the number }`,
    },
  ],
};

/** A date that has passed: an error from the 31st day on. */
function late(path: Path, message: string, days: number, charter: CharterDraft): Result {
  return fail(path, message, {
    ...(days > PATIENCE ? { severity: "error" } : {}),
    fixes: [decisionFix(charter)],
  });
}
