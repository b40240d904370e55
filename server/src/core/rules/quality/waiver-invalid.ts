/** Checks that every waiver may be given, and is given properly. */
import type { Fix } from "../../finding.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { waiverProblem } from "../waivers.ts";

export const waiverInvalid: Rule = {
  id: "quality/waiver-invalid",
  pillar: "quality",
  severity: { idea: "error" },
  weight: 0,
  reportsUnused: true,
  requires: [],
  everywhere: true,
  reads: [
    "waivers[].rule",
    "waivers[].reason",
    "waivers[].why",
    "waivers[].approved_by",
    "waivers[].approved_by.name",
    "waivers[].approved_by.email",
    "waivers[].expires",
    "accountability.sponsor",
    "accountability.sponsor.name",
    "accountability.sponsor.email",
    "accountability.production_owner",
    "accountability.production_team",
    "measurement.function.lead",
    "pilot.team",
    "pilot.team[].name",
    "pilot.team[].email",
  ],
  title: "Every waiver is allowed, explained, approved and dated",
  why: "An exception that nobody outside approved, or that never ends, is a hole in the rule.",
  how: "Name the rule, the reason, somebody outside the pilot and its production side who approved it, and the last day it holds. The four questions cannot be waived.",
  source: ["OSSF annotations", "Cortex exemptions", "ISO 42001 SoA"],
  check(charter, facts) {
    const wrong = (charter.waivers ?? []).flatMap((waiver, index) => {
      const problem = waiverProblem(waiver, index, facts);
      return problem ? [{ ...problem, index }] : [];
    });
    const [first, ...others] = wrong;
    if (!first) return PASS;
    return fail(first.path, first.message, {
      related: others.map(({ path, message }) => ({ path, message })),
      fixes: wrong.flatMap(({ index, suggestion }): readonly Fix[] => {
        const name = others.length === 0 ? "" : ` of ${charter.waivers?.[index]?.rule ?? `entry ${index + 1}`}`;
        const remove: Fix = {
          title: `Remove the waiver${name}`,
          changes: [{ kind: "remove", path: ["waivers", index] }],
        };
        if (suggestion === null) return [remove];
        const path = ["waivers", index, "rule"];
        const change: Fix = {
          title: `Change it to ${suggestion}`,
          changes: [{ kind: "set", path, value: suggestion }],
        };
        return [others.length === 0 ? { ...change, preferred: true } : change, remove];
      }),
    });
  },
  examples: [
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - rule: accountability/owner-named
#   ^^^^
    reason: accepted_risk
    why: An owner is found during the pilot
    approved_by: Nils Berg
    expires: 2027-03-31`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - rule: cost/contingency
    reason: accepted_risk
    why: All prices are fixed by contract until 2028
    approved_by: Nils Berg
    expires: 2027-03-31`,
    },
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Nils Berg, expires: 2026-09-30 }
#                                                                                ^^^^^^^`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Nils Berg, expires: 2027-03-31 }`,
    },
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Leo Braun, expires: 2027-03-31 }
#                                                        ^^^^^^^^^^^`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Nils Berg, expires: 2027-03-31 }`,
    },
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: Prices are fixed, approved_by: Henrik Dahl, expires: 2027-03-31 }
#                             ^^^`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Nils Berg, expires: 2027-03-31 }`,
    },
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Henrik Dahl, expires: 2027-03-31 }
#                                                        ^^^^^^^^^^^`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
waivers:
  - { rule: cost/contingency, why: All prices are fixed, approved_by: Nils Berg, expires: 2027-03-31 }`,
    },
    {
      bad: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
cost: { currency: EUR, lines: [{ item: Text reader, category: licences, basis: per_month, amount: 900 }] }
waivers:
  - rule: cost/benefit-stated
#   ^^^^
    reason: accepted_risk
    why: Its worth is the safety of patients
    approved_by: Nils Berg
    expires: 2027-03-31`,
      good: `
pilot: { team: [Leo Braun] }
accountability: { sponsor: Carla Rossi, production_owner: { name: Henrik Dahl } }
cost:
  currency: EUR
  lines: [{ item: Text reader, category: licences, basis: per_month, amount: 900 }]
  run_budget: { line: Ward budget 12, amount: 14000 }
waivers:
  - rule: cost/benefit-stated
    reason: accepted_risk
    why: Its worth is the safety of patients
    approved_by: Nils Berg
    expires: 2027-03-31`,
    },
  ],
};
