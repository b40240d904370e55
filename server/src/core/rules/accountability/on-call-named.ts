/** Asks who is called when it fails, how, and during which hours. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const ON_CALL = ["operations", "on_call"] as const;
const SPOKEN = { primary: "who is called first", contact: "how to reach them", hours: "during which hours" } as const;

export const onCallNamed: Rule = {
  id: "accountability/on-call-named",
  pillar: "accountability",
  severity: { bridging: "error" },
  weight: 4,
  easedWhenSmall: true,
  requires: [],
  reads: ["operations.on_call.primary", "operations.on_call.contact", "operations.on_call.hours"],
  title: "Somebody is called when it fails",
  why: "A service fails at two in the morning. If nobody is called, customers and staff find out first.",
  how: "Write who is called first, by which number or channel, and during which hours.",
  source: ["S-def3", "SRE-PRR emergency response", "Port ownership scorecard"],
  check(charter, facts) {
    const call = charter.operations?.on_call;
    const missing = [
      ...(facts.person(call?.primary) ? [] : (["primary"] as const)),
      ...(call?.contact === undefined ? (["contact"] as const) : []),
      ...(call?.hours === undefined ? (["hours"] as const) : []),
    ];
    const [first] = missing;
    if (first === undefined) return PASS;
    if (call === undefined) {
      return fail(ON_CALL, "If it fails at 2am nobody is called. Add who, how and during which hours.", {
        fixes: [scaffold("Add who is called", ON_CALL)],
      });
    }
    return fail(
      [...ON_CALL, first],
      `If it fails at 2am nobody is called. Add ${list(missing.map((key) => SPOKEN[key]))}.`,
      {
        fixes: [scaffold(`Add ${list(missing)}`, ON_CALL, missing)],
        related: missing.slice(1).map((key) => ({ path: [...ON_CALL, key], message: `Add ${SPOKEN[key]}.` })),
      },
    );
  },
  examples: [
    {
      bad: `
operations:
#^^^^^^^^^
  runbook: runbooks/dispatch.md`,
      good: `
operations:
  runbook: runbooks/dispatch.md
  on_call: { primary: Dana Fischer, contact: +49 30 5550101, hours: extended }`,
    },
    {
      bad: `
operations:
  on_call:
# ^^^^^^^
    primary: Dana Fischer
    hours: 24x7`,
      good: `
operations:
  on_call:
    primary: Dana Fischer
    contact: dispatch hotline
    hours: 24x7`,
    },
  ],
};
