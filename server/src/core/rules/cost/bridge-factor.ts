/** Asks that the way from pilot to production is planned as at least twice the pilot's work. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { number, plural } from "../words.ts";

const BRIDGE_DAYS = ["bridge", "effort_days"] as const;
const PILOT_DAYS = ["pilot", "effort_days"] as const;
/** Usual: two to four times the pilot. */
const LEAST = 2;
const USUAL = 3;
/** Nothing goes into production in less. */
const FEW_DAYS = 10;

export const bridgeFactor: Rule = {
  id: "cost/bridge-factor",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  easedWhenSmall: true,
  requires: [],
  reads: ["pilot.effort_days", "bridge.effort_days"],
  title: "The bridge is planned as two to four times the pilot",
  why: "Integration, monitoring, operations and training take two to four times the work of the pilot. Who plans less stops half-way across.",
  how: "Write the person-days of the pilot and of everything between it and production. A list of the work helps to find them.",
  source: ["S-bridge", "GB development overruns", "Sculley 2015"],
  check(charter, facts) {
    const factor = facts.cost.bridgeFactor;
    const pilot = charter.pilot?.effort_days ?? 0;
    const bridge = charter.bridge?.effort_days ?? 0;
    if (factor === null) {
      const missing = [...(bridge > 0 ? [] : [BRIDGE_DAYS]), ...(pilot > 0 ? [] : [PILOT_DAYS])];
      return fail(
        missing[0] ?? BRIDGE_DAYS,
        missing.length === 2
          ? "How much work is the pilot, and how much the way from it to production, in person-days?"
          : bridge > 0
            ? "How much work is the pilot, in person-days?"
            : "How much work is it from pilot to production, in person-days?",
        {
          related: missing.slice(1).map((path) => ({ path, message: "The effort of the pilot is missing too." })),
          fixes: [
            {
              title: "Add the effort",
              preferred: true,
              changes: missing.map(([section]) => ({ kind: "scaffold", path: [section], keys: ["effort_days"] })),
            },
          ],
        },
      );
    }
    if (factor >= LEAST) {
      if (bridge >= FEW_DAYS || facts.size.word === "small") return PASS;
      const said = `${plural(bridge, "person-day")} from pilot to production? Integration alone takes longer. Write the whole effort.`;
      return fail(BRIDGE_DAYS, said, { severity: "warning" });
    }
    const days = Math.ceil(USUAL * pilot);
    const usual = "Two to four times is usual: integration, monitoring, operations, training.";
    return fail(BRIDGE_DAYS, `The bridge is ${number(factor)}× the pilot. ${usual}`, {
      severity: "warning",
      related: [{ path: PILOT_DAYS, message: "The work of the pilot." }],
      fixes: [
        {
          title: `Set the bridge to ${number(days)} days, three times the pilot`,
          preferred: true,
          changes: [{ kind: "propose", path: BRIDGE_DAYS, value: days }],
        },
        ...(charter.bridge?.work === undefined
          ? [{ ...scaffold("Add the list of the work", ["bridge", "work"]), preferred: false }]
          : []),
      ],
    });
  },
  examples: [
    {
      bad: `
pilot: { effort_days: 80 }
bridge:
  effort_days: 60
# ^^^^^^^^^^^
  funded: true`,
      good: `
pilot: { effort_days: 80 }
bridge:
  effort_days: 160
  funded: true`,
      fixed: `
pilot: { effort_days: 80 }
bridge:
  effort_days: 240
  funded: true`,
    },
    {
      bad: `
pilot: { effort_days: 2 }
bridge:
  effort_days: 5
# ^^^^^^^^^^^
  funded: true`,
      good: `
pilot: { effort_days: 4 }
bridge:
  effort_days: 10
  funded: true`,
    },
    {
      bad: `
pilot: { effort_days: 80 }
bridge:
#^^^^^
  funded: true`,
      good: `
pilot: { effort_days: 80 }
bridge:
  effort_days: 200
  funded: true`,
    },
  ],
};
