/** Asks for one thing that must not get worse while the metric gets better. */

import { entryFix } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";

const GUARDRAILS = ["measurement", "guardrails"] as const;

export const guardrail: Rule = {
  id: "measurement/guardrail",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["measurement.guardrails[].name", "measurement.guardrails[].limit"],
  title: "One thing that must not get worse has a limit",
  why: "Whatever is measured gets better at the cost of what is not. Faster answers are easy when they may be wrong.",
  how: "Add a guardrail with a number: complaints, corrections, errors or waiting time, and the limit it must keep.",
  source: ["guardrail metric / Goodhart", "SRE SLO pairing"],
  check(charter) {
    const entries = charter.measurement?.guardrails;
    if (entries?.some((entry) => entry?.name !== undefined && typeof entry.limit === "number")) return PASS;
    return fail(GUARDRAILS, "Add one thing that must not get worse, with a limit.", {
      fixes: [entryFix("Add a guardrail", GUARDRAILS, entries, ["name", "limit"])],
    });
  },
  examples: [
    {
      bad: `
measurement:
#^^^^^^^^^^
  production_metric: { name: Calls per hour }`,
      good: `
measurement:
  production_metric: { name: Calls per hour }
  guardrails:
    - { name: Callers who ring again within a week, op: "<=", limit: 8, unit: "%" }`,
    },
    {
      bad: `
measurement:
  guardrails:
# ^^^^^^^^^^
    - { name: Callers who ring again within a week }`,
      good: `
measurement:
  guardrails:
    - { name: Callers who ring again within a week, limit: 8 }`,
    },
  ],
};
