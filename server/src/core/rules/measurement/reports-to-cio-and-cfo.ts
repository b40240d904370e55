/** Asks that whoever measures reports to both technology and finance. */
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
      ...(titles.some((title) => facts.lexicon.find("technology_executive", title)) ? [] : ["CIO"]),
      ...(titles.some((title) => facts.lexicon.find("finance_executive", title)) ? [] : ["CFO"]),
    ];
    if (missing.length === 0) return PASS;
    const who = titles.length === 0 ? "nobody" : `${list(titles)} only`;
    const present = block.reports_to?.length ?? 0;
    const changes = missing.map(
      (value, index): Change => ({ kind: "propose", path: [...REPORTS, present + index], value }),
    );
    return fail(REPORTS, `Measurement reports to ${who}. Add ${list(missing)}, so both sides see the same number.`, {
      fixes: [{ title: `Add ${list(missing)}`, preferred: true, changes }],
    });
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
