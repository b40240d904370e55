/** What the system is, for whom, with which data and within which limits: as it is written. */
import { dayOf } from "../../charter/dates.ts";
import { formatPath } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { number } from "../../rules/words.ts";
import type { DataReport, SubjectReport } from "./types-subject.ts";

const SIGNS: { readonly [op: string]: string } = {
  lte: "at most",
  "<=": "at most",
  lt: "under",
  "<": "under",
  gte: "at least",
  ">=": "at least",
  gt: "over",
  ">": "over",
  eq: "exactly",
  "=": "exactly",
};

/** What the system is and where it ends. */
export function subjectOf({ charter, facts }: Analysis): SubjectReport {
  const { use_case, pilot, scale, measurement, operations } = charter;
  const system = use_case?.system;
  return {
    autonomy: use_case?.autonomy ?? null,
    kind: system?.kind ?? null,
    build: system?.build ?? null,
    supplier: system?.supplier ?? null,
    model: system?.model ?? null,
    users: { pilot: scale?.users?.pilot ?? null, full: scale?.users?.full ?? null },
    outOfScope: written(use_case?.out_of_scope),
    simplerAlternative: use_case?.simpler_alternative ?? null,
    exitCriteria: written(pilot?.exit_criteria),
    stops: written(pilot?.kill_criteria).map((stop) => ({
      when: stop.if ?? null,
      by: dayOf(stop.by),
      decides: facts.person(stop.decides)?.label ?? null,
    })),
    guardrails: written(measurement?.guardrails).map(({ name, op, limit, unit }) => {
      const sign = op === undefined ? "limit" : (SIGNS[op] ?? op);
      const amount = limit === undefined ? "no limit written" : `${sign} ${number(limit, 6)}`;
      const of = unit === undefined || unit === "count" || limit === undefined ? "" : ` ${unit}`;
      return `${name ?? "Guardrail without a name"}: ${amount}${of}`;
    }),
    fallback: operations?.fallback ?? null,
  };
}

/** The data with all that governs it. */
export function dataOf({ charter, facts }: Analysis): DataReport {
  const { data, risk_tier, impact_assessment, controls, supplier } = charter.governance ?? {};
  const due = dayOf(impact_assessment?.due);
  const at = (key: string, name: string, text: string | undefined) => ({
    name,
    text: text ?? null,
    path: `governance.${key}`,
  });
  return {
    sources: (data ?? []).flatMap((one, index) => {
      if (one === undefined) return [];
      const { source, classification, personal, contract } = one;
      const path = formatPath(["governance", "data", index]);
      return [
        {
          source: source ?? null,
          classification: classification ?? null,
          personal: personal ?? null,
          contract: contract ?? null,
          path,
        },
      ];
    }),
    tier: {
      level: risk_tier?.level ?? null,
      scheme: risk_tier?.scheme ?? null,
      why: risk_tier?.why ?? null,
      exemption: risk_tier?.exemption ?? null,
    },
    assessment:
      impact_assessment === undefined
        ? null
        : {
            kind: impact_assessment.kind ?? null,
            status: impact_assessment.status ?? null,
            due,
            late: impact_assessment.status !== "done" && due !== null && due < facts.today,
            evidence: impact_assessment.evidence ?? null,
          },
    controls: [
      at("controls.privacy", "Privacy", controls?.privacy),
      at("controls.ip", "Intellectual property", controls?.ip),
      at("controls.regulatory", "Regulation", controls?.regulatory),
      at("controls.human_oversight", "Human oversight", controls?.human_oversight),
    ],
    supplierTerms:
      charter.use_case?.system?.build === "in_house"
        ? []
        : [
            at("supplier.data_use", "What the supplier may do with the data", supplier?.data_use),
            at("supplier.exit_plan", "How to leave the supplier", supplier?.exit_plan),
            at("supplier.price_protection", "Price protection", supplier?.price_protection),
          ],
  };
}

/** The items of a list that hold something. */
function written<T>(items: readonly (T | undefined)[] | undefined): readonly T[] {
  return (items ?? []).filter((item): item is T => item !== undefined);
}
