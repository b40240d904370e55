/** Asks that the work from pilot to production is paid for. */
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";

export const bridgeFunded: Rule = {
  id: "cost/bridge-funded",
  pillar: "cost",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: [],
  reads: ["bridge.funded", "bridge.effort_days", "pilot.effort_days"],
  title: "The work from pilot to production is paid for",
  why: "A pilot that succeeds and then waits a year for money is forgotten, and so is what it taught.",
  how: "Agree now who pays for the bridge if the pilot passes, and write funded: true when the money is there.",
  source: ["S-bridge", "S-def6"],
  check(charter, facts) {
    if (facts.cost.bridgeFactor === null) return blocked("The effort of the pilot or of the bridge is missing.");
    const funded = charter.bridge?.funded;
    if (funded === true) return PASS;
    return fail(
      ["bridge", "funded"],
      "The work from pilot to production is not paid for. Agree who pays, then write `funded: true`.",
      {
        fixes: funded === undefined ? [scaffold("Add whether it is paid for", ["bridge"], ["funded"])] : [],
      },
    );
  },
  examples: [
    {
      bad: `
pilot: { effort_days: 40 }
bridge:
  effort_days: 110
  funded: false
# ^^^^^^`,
      good: `
pilot: { effort_days: 40 }
bridge:
  effort_days: 110
  funded: true`,
    },
  ],
};
