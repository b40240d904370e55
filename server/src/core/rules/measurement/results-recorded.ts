/** Asks for the measured value of the production metric since go-live. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { entryFix } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

const RESULTS = ["measurement", "results"] as const;

export const resultsRecorded: Rule = {
  id: "measurement/results-recorded",
  pillar: "measurement",
  severity: { production: "error" },
  weight: 3,
  requires: [],
  reads: ["measurement.results[].date", "measurement.results[].value", "bridge.go_live"],
  title: "The metric is written down since go-live",
  why: "The charter promised a number. As long as nobody writes it down, the money goes on and the promise is forgotten.",
  how: "Add an entry to results with the date, which is go-live or later, and the value of the production metric.",
  source: ["S-def2", "S-q2", "RMF MEASURE 4.3"],
  check(charter) {
    const results = charter.measurement?.results;
    const goLive = dayOf(charter.bridge?.go_live);
    const whole = (results ?? []).filter((result) => typeof result?.value === "number" && dayOf(result.date) !== null);
    if (goLive === null && whole.length > 0) {
      return fail(
        ["bridge", "go_live"],
        "When did it go live? Without the date nobody can tell whether a result came after it.",
        {
          fixes: [scaffold("Add the go-live date", ["bridge"], ["go_live"])],
        },
      );
    }
    if (whole.some((result) => goLive !== null && (dayOf(result?.date) ?? "") >= goLive)) return PASS;
    const since = goLive === null ? "go-live" : `go-live on ${formatDay(goLive)}`;
    return fail(RESULTS, `Nobody has written down the metric since ${since}. Add the day and the value.`, {
      fixes: [entryFix("Add a result", RESULTS, results, ["date", "value"])],
    });
  },
  examples: [
    {
      bad: `
bridge: { go_live: 2026-05-04 }
measurement:
  results:
# ^^^^^^^
    - { date: 2026-03-31, value: 11.2 }`,
      good: `
bridge: { go_live: 2026-05-04 }
measurement:
  results:
    - { date: 2026-03-31, value: 11.2 }
    - { date: 2026-10-31, value: 8.4 }`,
    },
    {
      bad: `
measurement:
#^^^^^^^^^^
  production_metric: { name: Readmissions within 30 days }
bridge: { go_live: 2026-05-04 }`,
      good: `
measurement:
  production_metric: { name: Readmissions within 30 days }
  results: [{ date: 2026-10-31, value: 8.4 }]
bridge: { go_live: 2026-05-04 }`,
    },
    {
      bad: `
measurement:
  results: [{ date: 2026-10-31, value: 8.4 }]
bridge: { funded: true }
#^^^^^`,
      good: `
measurement:
  results: [{ date: 2026-10-31, value: 8.4 }]
bridge: { funded: true, go_live: 2026-05-04 }`,
    },
  ],
};
