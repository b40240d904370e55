/** Asks for an impact assessment where the tier is high or the data is of a special category. */
import { fail, notApplicable, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const ASSESSMENT = ["governance", "impact_assessment"] as const;

export const impactAssessment: Rule = {
  id: "governance/impact-assessment",
  pillar: "governance",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  requires: [],
  reads: [
    "governance.risk_tier.level",
    "governance.data[].personal",
    "governance.impact_assessment.kind",
    "governance.impact_assessment.status",
    "governance.impact_assessment.evidence",
  ],
  title: "The impact on people is assessed where the use demands it",
  why: "High-risk uses and sensitive data call for an assessment of what could happen to people. It takes weeks, so it cannot begin at go-live. It is a prompt to look, not legal advice.",
  how: "Write which assessment it is and how far it is. Before the bridge ends it must be done, with a link to it.",
  source: ["EU AI Act Art. 27", "GDPR DPIA", "ISO 42001 A.5", "CAN"],
  check(charter, facts) {
    const level = charter.governance?.risk_tier?.level;
    if (level !== "high" && !facts.specialCategoryData) {
      return notApplicable("Neither a high tier nor special-category data is declared.");
    }
    const assessment = charter.governance?.impact_assessment;
    const due = facts.atLeast("bridging");
    const keys = due ? (["kind", "status", "evidence"] as const) : (["kind", "status"] as const);
    const missing = keys.filter((key) => assessment?.[key] === undefined);
    const [first] = missing;
    if (first !== undefined) {
      const message =
        missing.length < keys.length && first === "evidence"
          ? "Where is the impact assessment? Link it as evidence."
          : `This needs an impact assessment (DPIA, FRIA or equal). Add its ${list(missing)}.`;
      return fail(assessment === undefined ? ASSESSMENT : [...ASSESSMENT, first], message, {
        fixes: [
          assessment === undefined
            ? scaffold("Add the impact assessment", ASSESSMENT)
            : scaffold("Complete the impact assessment", ASSESSMENT, missing),
        ],
      });
    }
    if (!due || assessment?.status === "done") return PASS;
    return fail(
      [...ASSESSMENT, "status"],
      `The impact assessment is ${assessment?.status === "planned" ? "only planned" : "not finished"}. Finish it before go-live, then write \`status: done\`.`,
      {},
    );
  },
  examples: [
    {
      bad: `
governance:
#^^^^^^^^^
  data:
    - { source: Patient letters, classification: restricted, personal: special_category }`,
      good: `
governance:
  data:
    - { source: Patient letters, classification: restricted, personal: special_category }
  impact_assessment: { kind: dpia, status: in_progress, due: 2027-02-12 }`,
    },
    {
      bad: `
governance:
  risk_tier: { level: high, why: It sorts people who apply for a job }
  impact_assessment:
# ^^^^^^^^^^^^^^^^^
    kind: fria`,
      good: `
governance:
  risk_tier: { level: high, why: It sorts people who apply for a job }
  impact_assessment:
    kind: fria
    status: planned`,
    },
    {
      stage: "bridging",
      bad: `
governance:
  risk_tier: { level: high, why: It sorts people who apply for a job }
  impact_assessment:
    kind: fria
    status: in_progress
#   ^^^^^^
    evidence: docs/fria-draft.pdf`,
      good: `
governance:
  risk_tier: { level: high, why: It sorts people who apply for a job }
  impact_assessment:
    kind: fria
    status: done
    evidence: docs/fria.pdf`,
    },
  ],
};
