/** Looks for words that usually belong to high-risk uses while the tier is low. */
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
  how: "Check the use against Annex III of the EU AI Act. Raise the tier, or write in exemption why the use is not meant there.",
  source: ["EU AI Act Annex III, Art. 6(3)"],
  check(charter, facts) {
    const { name } = charter.metadata ?? {};
    const { problem, intended_use: intended } = charter.use_case ?? {};
    if (intended === undefined) {
      return fail(["use_case", "intended_use"], "Write the intended use; without it nobody can check the risk tier.", {
        fixes: [scaffold("Add the intended use", ["use_case"], ["intended_use"])],
      });
    }
    const tier = charter.governance?.risk_tier;
    const low = tier?.level === "minimal" || tier?.level === "limited";
    if (!low || tier.exemption !== undefined) return PASS;
    const term = facts.lexicon.find("high_risk_area", [name, problem, intended].filter((text) => text).join(". "));
    if (term === null) return PASS;
    return fail(
      LEVEL,
      `The text says ${quoted(term)}, often high-risk in the EU AI Act; the tier is ${tier.level}. Check it.`,
      { fixes: [scaffold("Add the exemption", ["governance", "risk_tier"], ["exemption"])] },
    );
  },
  examples: [
    {
      bad: `
use_case:
  problem: Recruiters read 300 applications for each opening.
  intended_use: Sort candidates by how well they fit the opening.
governance:
  risk_tier:
    level: minimal
#   ^^^^^
    why: A recruiter takes every decision`,
      good: `
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
use_case:
  problem: Invitations to exams are typed by hand.
  intended_use: Write the letter that invites students to the exam.
governance:
  risk_tier: { level: limited, why: It only writes letters }
#              ^^^^^`,
      good: `
use_case:
  problem: Invitations to exams are typed by hand.
  intended_use: Write the letter that invites students to the exam.
governance:
  risk_tier: { level: limited, why: It only writes letters, exemption: It takes no part in marking or admission }`,
    },
    {
      bad: `
use_case:
#^^^^^^^
  problem: Meter readings arrive with typing errors.
governance:
  risk_tier: { level: minimal, why: A clerk confirms every reading }`,
      good: `
use_case:
  problem: Meter readings arrive with typing errors.
  intended_use: Mark readings that look wrong for a clerk to check.
governance:
  risk_tier: { level: minimal, why: A clerk confirms every reading }`,
    },
  ],
};
