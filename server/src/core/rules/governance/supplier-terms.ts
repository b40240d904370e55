/** Asks what the supplier may do with the data and how to leave the supplier. */
import { lacking } from "../entries.ts";
import { fail, notApplicable, PASS, type Rule, scaffold } from "../rule.ts";

const SUPPLIER = ["governance", "supplier"] as const;
const KEYS = ["data_use", "exit_plan"] as const;

export const supplierTerms: Rule = {
  id: "governance/supplier-terms",
  pillar: "governance",
  severity: { bridging: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["use_case.system.build", ...KEYS.map((key) => `governance.supplier.${key}`)],
  title: "The supplier's rights and the way out are written down",
  why: "Terms are easy to agree before the service depends on the supplier, and dear afterwards.",
  how: "Write what the supplier may do with your data, and how you would go on without them. Made it yourselves? Say `build: in_house`.",
  source: ["RMF GOVERN 6", "ISO 42001 A.10", "ODCS terms"],
  check(charter, facts) {
    if (!facts.usesSupplier) return notApplicable("It is made in-house.");
    const block = charter.governance?.supplier;
    const missing = lacking(block, KEYS);
    const [first] = missing;
    if (first === undefined) return PASS;
    const message =
      missing.length === 2
        ? "Write what the supplier may do with your data and how you would leave."
        : first === "data_use"
          ? "Write what the supplier may do with your data."
          : "Write how you would leave the supplier.";
    return fail(block === undefined ? SUPPLIER : [...SUPPLIER, first], message, {
      fixes: [scaffold("Add the supplier's terms", SUPPLIER, missing)],
    });
  },
  examples: [
    {
      bad: `
use_case:
  system: { kind: generative, build: vendor_model, supplier: Brightloom }
governance:
  supplier:
# ^^^^^^^^
    data_use: Prompts are kept for 30 days and not used for training`,
      good: `
use_case:
  system: { kind: generative, build: vendor_model, supplier: Brightloom }
governance:
  supplier:
    data_use: Prompts are kept for 30 days and not used for training
    exit_plan: Prompts and test cases run on a second model, tried each quarter`,
    },
    {
      bad: `
use_case:
#^^^^^^^
  system: { kind: predictive }`,
      good: `
use_case:
  system: { kind: predictive, build: in_house }`,
    },
  ],
};
