/** Asks that whoever measures reports to both technology and finance. */
import type { Facts } from "../../charter/facts.ts";
import type { PersonSource } from "../../charter/people.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { isExecutive, type Side } from "../../charter/words/executive.ts";
import type { Change } from "../../finding.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";
import { list } from "../words.ts";

const FUNCTION = ["measurement", "function"] as const;
const REPORTS = [...FUNCTION, "reports_to"] as const;

export const reportsToCioAndCfo: Rule = {
  id: "measurement/reports-to-cio-and-cfo",
  pillar: "measurement",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: [],
  reads: [
    "measurement.function.lead",
    "measurement.function.lead.name",
    "measurement.function.lead.email",
    "measurement.function.reports_to",
    "measurement.function.reports_to[]",
    "accountability.sponsor",
    "accountability.production_owner",
    "pilot.team",
    "cost.confirmed_by",
    "operations.integration.accountable",
  ],
  title: "Measurement reports to technology and finance",
  why: "A number that only technology sees is defended, one that only finance sees is doubted. Seen by both it settles the question.",
  how: "Name who measures, and in reports_to one technology and one finance executive, such as CIO and CFO.",
  source: ["S-role5"],
  check(charter, facts) {
    const block = charter.measurement?.function;
    if (block === undefined) {
      return fail(FUNCTION, "Nobody is named who measures the result and reports it.", {
        fixes: [scaffold("Add who measures", FUNCTION)],
      });
    }
    if (!facts.named(block.lead)) {
      const written = facts.person(block.lead);
      return written
        ? fail([...FUNCTION, "lead"], `${readsAsNobody(written)} Who measures the result?`, {})
        : fail([...FUNCTION, "lead"], "Nobody is named who measures the result.", {
            fixes: [scaffold("Add who measures", FUNCTION, ["lead"])],
          });
    }
    const titles = (block.reports_to ?? []).filter((title) => title !== undefined);
    const missing = [
      ...(titles.some((title) => isOfSide("technology", title, charter, facts)) ? [] : ["CIO"]),
      ...(titles.some((title) => isOfSide("finance", title, charter, facts)) ? [] : ["CFO"]),
    ];
    if (missing.length === 0) return PASS;
    const who = titles.length === 0 ? "nobody" : `${list(titles)} only`;
    const sides = missing.map((title): Side => (title === "CIO" ? "technology" : "finance"));
    const present = block.reports_to?.length ?? 0;
    const changes = missing.map(
      (value, index): Change => ({ kind: "propose", path: [...REPORTS, present + index], value }),
    );
    const settle = titles.length > 0 ? ` A title such as ${list(sides.map((side) => TITLES[side]))} settles it.` : "";
    const said = `Measurement reports to ${who}. Add somebody from ${list(sides)}, so both sides see the same number.${settle}`;
    return fail(REPORTS, said, { fixes: [{ title: `Add ${list(missing)}`, preferred: true, changes }] });
  },
  examples: [
    {
      bad: `
measurement:
  function: { lead: Ines Duarte, reports_to: [CIO] }
#                                ^^^^^^^^^^`,
      good: `
measurement:
  function: { lead: Ines Duarte, reports_to: [CIO, CFO] }`,
      fixed: `
measurement:
  function: { lead: Ines Duarte, reports_to: [CIO, CFO] }`,
    },
    {
      bad: `
measurement:
  function: { lead: Reporting team, reports_to: [Head of IT, Finance Director] }
#             ^^^^`,
      good: `
measurement:
  function: { lead: Ines Duarte, reports_to: [Head of IT, Finance Director] }`,
    },
    {
      bad: `
measurement:
#^^^^^^^^^^
  production_metric: { name: Length of stay }`,
      good: `
measurement:
  production_metric: { name: Length of stay }
  function: { lead: Ines Duarte, reports_to: [CIO, CFO] }`,
    },
  ],
};

/** Whether an entry is of a side: by its title, by what a policy calls it, or as a person whose role says so. */
/** Titles that nobody doubts. */
const TITLES = { technology: "“IT Director”", finance: "“Finance Director”" } as const;

function isOfSide(side: Side, title: string, charter: CharterDraft, facts: Facts): boolean {
  const { words } = facts.policy;
  if (isExecutive(side, title, words)) return true;
  const person = facts.person(title);
  return rolesIn(charter).some(
    (source) => facts.same(person, facts.person(source)) && isExecutive(side, facts.person(source)?.role ?? "", words),
  );
}

/** Everybody of whom the charter may say what they do. */
function rolesIn({ accountability, pilot, cost, operations }: CharterDraft): readonly PersonSource[] {
  const sources: readonly unknown[] = [
    accountability?.sponsor,
    accountability?.production_owner,
    ...(pilot?.team ?? []),
    cost?.confirmed_by,
    operations?.integration?.accountable,
  ];
  return sources.filter((source): source is PersonSource => typeof source === "object" && source !== null);
}
