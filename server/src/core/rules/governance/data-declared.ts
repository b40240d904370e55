/** Asks which data is used, how sensitive it is and whether it is personal. */
import { entryFix, lacking } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { capital, list, quoted } from "../words.ts";

const DATA = ["governance", "data"] as const;
const KEYS = ["source", "classification", "personal"] as const;
const QUESTIONS: { readonly [key: string]: string } = {
  source: "where does it come from?",
  classification: "how sensitive is it (public, internal, confidential, restricted)?",
  personal: "is it about people (none, personal, special_category)?",
};

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
    const open = (entries ?? []).flatMap((entry, index) =>
      lacking(entry, KEYS).map((key) => ({ key, path: [...DATA, index, key], of: nameOf(entry, index) })),
    );
    const [first, ...others] = open;
    if (entries !== undefined && entries.length > 0 && !first) return PASS;
    const fixes = [entryFix("Declare the data", DATA, entries, KEYS)];
    if (!first) return fail(DATA, "List the data: where from, how sensitive, personal or not.", { fixes });
    const more = others.filter(({ of }) => of !== first.of).map(({ of }) => of);
    const same = open.filter(({ of }) => of === first.of).map(({ key }) => QUESTIONS[key] ?? "");
    const rest = more.length === 0 ? "" : ` Something is missing for ${list([...new Set(more)])} too.`;
    return fail(
      first.path,
      `${first.of}: ${same.map((asks, at) => (at === 0 ? asks : capital(asks))).join(" ")}${rest}`,
      {
        related: others.map(({ path, of, key }) => ({ path, message: `${of}: ${QUESTIONS[key] ?? ""}` })),
        fixes,
      },
    );
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

function nameOf(entry: { readonly source?: string | undefined } | undefined, index: number): string {
  return entry?.source === undefined ? `Data ${index + 1}` : quoted(entry.source, 40);
}
