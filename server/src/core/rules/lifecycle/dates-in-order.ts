/** Checks that the pilot starts, ends and goes live in this order. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { fail, PASS, type Rule } from "../rule.ts";

export const datesInOrder: Rule = {
  id: "lifecycle/dates-in-order",
  pillar: "lifecycle",
  severity: { idea: "error" },
  weight: 0,
  requires: [],
  reads: ["pilot.start", "pilot.end", "bridge.go_live"],
  title: "Start, end and go-live follow each other",
  why: "Dates out of order are a slip of the pen, and every lead time and overdue date is worked out from them.",
  how: "Correct the date that is wrong.",
  source: ["hygiene"],
  check(charter) {
    const dates = [
      { what: "The pilot's start", path: ["pilot", "start"], day: dayOf(charter.pilot?.start) },
      { what: "The pilot's end", path: ["pilot", "end"], day: dayOf(charter.pilot?.end) },
      { what: "Go-live", path: ["bridge", "go_live"], day: dayOf(charter.bridge?.go_live) },
    ].flatMap(({ what, path, day }) => (day === null ? [] : [{ what, path, day }]));
    const index = dates.findIndex(({ day }, at) => at > 0 && day <= (dates[at - 1]?.day ?? ""));
    const before = dates[index - 1];
    const after = dates[index];
    if (!before || !after) return PASS;
    const earlier = before.what.toLowerCase();
    return fail(
      after.path,
      `${after.what} (${formatDay(after.day)}) is not after ${earlier} (${formatDay(before.day)}). Correct one of them.`,
      {
        related: [{ path: before.path, message: `${before.what}.` }],
      },
    );
  },
  examples: [
    {
      bad: `
pilot:
  start: 2027-03-01
  end: 2027-02-26
# ^^^`,
      good: `
pilot:
  start: 2027-03-01
  end: 2027-05-28`,
    },
    {
      bad: `
pilot: { start: 2027-03-01, end: 2027-05-28 }
bridge: { go_live: 2027-05-28 }
#         ^^^^^^^`,
      good: `
pilot: { start: 2027-03-01, end: 2027-05-28 }
bridge: { go_live: 2027-10-01 }`,
    },
  ],
};
