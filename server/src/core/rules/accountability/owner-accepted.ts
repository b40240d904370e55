/** Asks for the day on which the owner said yes, before the pilot begins. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const OWNER = ["accountability", "production_owner"] as const;
const ACCEPTED = [...OWNER, "accepted"] as const;

export const ownerAccepted: Rule = {
  id: "accountability/owner-accepted",
  pillar: "accountability",
  severity: { chartered: "warning", piloting: "error" },
  weight: 3,
  requires: ["accountability/owner-named"],
  reads: ["accountability.production_owner.accepted", "accountability.production_owner.name", "pilot.start"],
  title: "The owner agreed before the pilot began",
  why: "An owner who is told afterwards inherits choices that they would not have made, and has good reason to refuse.",
  how: "Ask the owner, then write the date of the yes. A letter or the minutes can go into evidence.",
  source: ["S-do1", "ATRS senior responsible owner", "OSSF tiered evidence"],
  check(charter, facts) {
    const name = facts.owner?.label ?? "The owner";
    const accepted = dayOf(charter.accountability?.production_owner?.accepted);
    if (accepted === null) {
      return fail(ACCEPTED, `${name} has not said yes yet. Add the date they agreed to run this.`, {
        fixes: [scaffold("Add the date of the yes", OWNER, ["accepted"])],
      });
    }
    if (accepted > facts.today) {
      return fail(ACCEPTED, `${formatDay(accepted)} is still to come. Write the day on which ${name} agreed.`);
    }
    const start = dayOf(charter.pilot?.start);
    if (start === null) {
      return fail(
        ["pilot", "start"],
        `When does the pilot start? Without the date nobody can tell whether ${name} agreed in time.`,
        {
          fixes: [scaffold("Add the pilot's start", ["pilot"], ["start"])],
        },
      );
    }
    if (accepted <= start) return PASS;
    return fail(
      ACCEPTED,
      `${name} agreed on ${formatDay(accepted)}, after the pilot began on ${formatDay(start)}. If the yes came earlier, write that day.`,
      {
        related: [{ path: ["pilot", "start"], message: "The pilot began here." }],
      },
    );
  },
  examples: [
    {
      bad: `
pilot: { start: 2027-02-01 }
accountability:
  production_owner:
# ^^^^^^^^^^^^^^^^
    name: Ingrid Solberg`,
      good: `
pilot: { start: 2027-02-01 }
accountability:
  production_owner:
    name: Ingrid Solberg
    accepted: 2026-11-12`,
    },
    {
      stage: "piloting",
      bad: `
pilot: { start: 2026-09-07 }
accountability:
  production_owner:
    name: Ingrid Solberg
    accepted: 2026-10-02
#   ^^^^^^^^`,
      good: `
pilot: { start: 2026-09-07 }
accountability:
  production_owner:
    name: Ingrid Solberg
    accepted: 2026-09-07`,
    },
    {
      bad: `
pilot: { start: 2027-02-01 }
accountability:
  production_owner: { name: Ingrid Solberg, accepted: 2026-12-24 }
#                                           ^^^^^^^^`,
      good: `
pilot: { start: 2027-02-01 }
accountability:
  production_owner: { name: Ingrid Solberg, accepted: 2026-11-20 }`,
    },
    {
      bad: `
pilot: { end: 2027-04-30 }
#^^^^
accountability:
  production_owner: { name: Ingrid Solberg, accepted: 2026-11-20 }`,
      good: `
pilot: { start: 2027-02-01, end: 2027-04-30 }
accountability:
  production_owner: { name: Ingrid Solberg, accepted: 2026-11-20 }`,
    },
  ],
};
