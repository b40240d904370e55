/** Asks that the owner comes from where the work is done, not from where the system is built. */
import type { Facts } from "../../charter/facts.ts";
import { businessUnitKind } from "../../charter/words/business-unit.ts";
import { fail, fixWith, PASS, type Rule, scaffold } from "../rule.ts";
import { quoted } from "../words.ts";

const OWNER = ["accountability", "production_owner"] as const;
const UNIT = [...OWNER, "unit"] as const;
/** What settles a unit of technology. */
const SETTLES_UNIT = "Is it made for them? Write the same `business_unit`.";

export const ownerInOperatingBusiness: Rule = {
  id: "accountability/owner-in-operating-business",
  pillar: "accountability",
  severity: { chartered: "error" },
  weight: 3,
  gate: "Q1",
  heuristic: true,
  requires: ["accountability/owner-named"],
  reads: ["accountability.production_owner.unit", "metadata.business_unit"],
  title: "The owner works in the business that will use it",
  why: "A builder who owns the result grades their own work and moves on to the next pilot. The business keeps what it owns.",
  how: "Write the operating unit of the owner. A unit of technology passes where the pilot is for it: write the same name in metadata.business_unit. A policy lists units that only sound like builders.",
  source: ["S-q1", "S-fail1"],
  check(charter, facts) {
    const business = charter.metadata?.business_unit;
    const unit = charter.accountability?.production_owner?.unit;
    if (unit === undefined) {
      return fail(UNIT, `In which unit does ${facts.owner?.label ?? "the owner"} work? Write the operating unit.`, {
        fixes: [
          business === undefined
            ? scaffold("Add the owner's unit", OWNER, ["unit"])
            : {
                ...fixWith(`Set the unit to ${quoted(business)}`, { kind: "propose", path: UNIT, value: business }),
                preferred: true,
              },
        ],
      });
    }
    const kind = businessUnitKind(unit, facts.policy.words);
    if (kind === "operating" || isKnownUnit(unit, facts)) return PASS;
    if (kind === "technology" && same(unit, business)) return PASS;
    const from = business === undefined || same(unit, business) ? "the business" : business;
    const said = `${quoted(unit)} looks like the team that builds it. Name an owner from ${from}, where the work is done.`;
    return fail(UNIT, kind === "technology" ? `${said} ${SETTLES_UNIT}` : said);
  },
  examples: [
    {
      bad: `
metadata: { business_unit: Outpatient Care }
accountability:
  production_owner: { name: Noor Haddad, unit: Data Science }
#                                        ^^^^`,
      good: `
metadata: { business_unit: Outpatient Care }
accountability:
  production_owner: { name: Noor Haddad, unit: Outpatient Care }`,
    },
    {
      bad: `
metadata:
  business_unit: Outpatient Care
accountability:
  production_owner:
# ^^^^^^^^^^^^^^^^
    name: Noor Haddad`,
      good: `
metadata:
  business_unit: Outpatient Care
accountability:
  production_owner:
    name: Noor Haddad
    unit: Outpatient Care`,
      fixed: `
metadata:
  business_unit: Outpatient Care
accountability:
  production_owner:
    name: Noor Haddad
    unit: Outpatient Care`,
    },
  ],
};

function isKnownUnit(unit: string, facts: Facts): boolean {
  return facts.policy.units.some((known) => same(unit, known));
}

function same(a: string, b: string | undefined): boolean {
  return b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();
}
