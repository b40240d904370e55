/** Asks which data is used, how sensitive it is and whether it is personal. */
import { entryFix, lacking } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { list, quoted } from "../words.ts";

const DATA = ["governance", "data"] as const;
const KEYS = ["source", "classification", "personal"] as const;

export const dataDeclared: Rule = {
  id: "governance/data-declared",
  pillar: "governance",
  severity: { chartered: "error" },
  weight: 3,
  requires: [],
  reads: KEYS.map((key) => `governance.data[].${key}`),
  title: "All data is listed with its source and how sensitive it is",
  why: "Privacy, legal and security decide by the data. Data that nobody listed is found in an audit or in a leak.",
  how: "One entry for each source: where it comes from, its classification, and whether it is personal (`none` is an answer).",
  source: ["S-def5", "Datasheets", "ODCS", "RMF MAP 4"],
  check(charter) {
    const entries = charter.governance?.data;
    const index = entries?.findIndex((entry) => lacking(entry, KEYS).length > 0) ?? -1;
    if (entries !== undefined && entries.length > 0 && index < 0) return PASS;
    const entry = entries?.[index];
    const fixes = [entryFix("Declare the data", DATA, entries, KEYS)];
    if (index < 0) return fail(DATA, "List the data: where from, how sensitive, personal or not.", { fixes });
    const missing = lacking(entry, KEYS);
    const name = entry?.source === undefined ? "one entry of the data" : quoted(entry.source);
    return fail([...DATA, index, missing[0] ?? "source"], `Missing for ${name}: ${list(missing)}.`, { fixes });
  },
  examples: [
    {
      bad: `
governance:
#^^^^^^^^^
  risk_tier: { level: minimal, why: Plans lorry routes }`,
      good: `
governance:
  risk_tier: { level: minimal, why: Plans lorry routes }
  data:
    - { source: Orders and road maps, classification: internal, personal: none }`,
    },
    {
      bad: `
governance:
  data:
    - source: Orders and road maps
      classification: internal
      personal: none
    - source: Driver rosters
#     ^^^^^^^^^^^^^^^^^^^^^^
      classification: internal`,
      good: `
governance:
  data:
    - source: Orders and road maps
      classification: internal
      personal: none
    - source: Driver rosters
      classification: internal
      personal: personal`,
    },
  ],
};
