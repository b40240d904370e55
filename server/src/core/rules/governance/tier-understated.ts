/** Looks for uses that the EU AI Act calls high-risk or prohibited while the tier is low. */
import { isAnswer, REASON_WORDS } from "../../charter/words/answers.ts";
import { riskUseIn } from "../../charter/words/risk-use.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { quoted } from "../words.ts";

const LEVEL = ["governance", "risk_tier", "level"] as const;

export const tierUnderstated: Rule = {
  id: "governance/tier-understated",
  pillar: "governance",
  severity: { chartered: "warning" },
  weight: 2,
  heuristic: true,
  settlesSize: true,
  requires: [],
  reads: [
    "metadata.name",
    "use_case.problem",
    "use_case.intended_use",
    "governance.risk_tier.level",
    "governance.risk_tier.exemption",
  ],
  title: "The risk tier fits what the text says",
  why: "A use that turns out to be high-risk late needs an assessment, records and oversight that nobody has planned. It is a prompt to look, not legal advice.",
  how: "Check the use against Annex III of the EU AI Act. Raise the tier, or write in exemption, in at least four words, why the use is not meant there. Nothing settles what Article 5 prohibits.",
  source: ["EU AI Act Annex III, Art. 5, Art. 6(3)"],
  check(charter, facts) {
    const { name } = charter.metadata ?? {};
    const { problem, intended_use: intended } = charter.use_case ?? {};
    if (intended === undefined) {
      return fail(["use_case", "intended_use"], "Write the intended use; without it nobody can check the risk tier.", {
        severity: "error",
        fixes: [scaffold("Add the intended use", ["use_case"], ["intended_use"])],
      });
    }
    const tier = charter.governance?.risk_tier;
    const use = riskUseIn([name, problem, intended].filter((text) => text).join(". "), facts.policy.words);
    if (use?.prohibited && tier?.level !== "unacceptable") {
      return fail(
        LEVEL,
        `${quoted(use.term)} reads as a practice that Article 5 of the EU AI Act prohibits. Ask legal first; if it is misread, a waiver (\`disputed_finding\`) settles it.`,
        { severity: "error" },
      );
    }
    if (tier?.level === "high" || tier?.level === "unacceptable") return PASS;
    if (use && !isAnswer(tier?.exemption, REASON_WORDS)) {
      return fail(
        LEVEL,
        `${quoted(use.term)} is often high-risk in the EU AI Act, but the tier is ${tier?.level ?? "not set"}. ${tier?.level === undefined ? "Set" : "Raise"} it, or write in \`exemption\`, in at least four words, why it is not.`,
        { fixes: [scaffold("Add the exemption", ["governance", "risk_tier"], ["exemption"])] },
      );
    }
    if (name === undefined)
      return fail(["metadata", "name"], "Write the name; it is part of what the risk tier is read from.");
    return problem === undefined
      ? fail(["use_case", "problem"], "Write the problem; without it nobody can check the risk tier.", {
          fixes: [scaffold("Add the problem", ["use_case"], ["problem"])],
        })
      : PASS;
  },
  examples: [
    {
      bad: `
metadata: { name: Openings }
use_case:
  problem: Recruiters read 300 applications for each opening.
  intended_use: Sort candidates by how well they fit the opening.
governance:
  risk_tier:
    level: minimal
#   ^^^^^
    why: A recruiter takes every decision`,
      good: `
metadata: { name: Openings }
use_case:
  problem: Recruiters read 300 applications for each opening.
  intended_use: Sort candidates by how well they fit the opening.
governance:
  risk_tier:
    level: high
    why: It sorts people who apply for a job`,
    },
    {
      bad: `
metadata: { name: Remarks on essays }
use_case:
  problem: Essays are marked at night.
  intended_use: Suggest remarks on essays and grade the essays of practice exams.
governance:
  risk_tier: { level: limited, why: A teacher reads every remark }
#              ^^^^^`,
      good: `
metadata: { name: Remarks on essays }
use_case:
  problem: Essays are marked at night.
  intended_use: Suggest remarks on essays and grade the essays of practice exams.
governance:
  risk_tier: { level: limited, why: A teacher reads every remark, exemption: Practice exams count for no mark }`,
    },
    {
      bad: `
metadata: { name: Meter readings }
use_case:
#^^^^^^^
  problem: Meter readings arrive with typing errors.
governance:
  risk_tier: { level: minimal, why: A clerk confirms every reading }`,
      good: `
metadata: { name: Meter readings }
use_case:
  problem: Meter readings arrive with typing errors.
  intended_use: Mark readings that look wrong for a clerk to check.
governance:
  risk_tier: { level: minimal, why: A clerk confirms every reading }`,
    },
    {
      bad: `
metadata: { name: Calls }
use_case:
  problem: Agents sound tired in the afternoon.
  intended_use: Recognise the emotions of employees in calls and tell the team lead.
governance:
  risk_tier: { level: high, why: It listens to calls }
#              ^^^^^`,
      good: `
metadata: { name: Calls }
use_case:
  problem: Callers wait too long in the afternoon.
  intended_use: Forecast the number of calls for each hour.
governance:
  risk_tier: { level: minimal, why: It only counts calls }`,
    },
  ],
};
