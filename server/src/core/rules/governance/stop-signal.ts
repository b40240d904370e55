/** Stops at a prohibited use and at a review that said no. */
import { REVIEWS } from "../../charter/names.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { capital, list } from "../words.ts";

export const stopSignal: Rule = {
  id: "governance/stop-signal",
  pillar: "governance",
  severity: { idea: "error" },
  weight: 0,
  gate: "STOP",
  requires: [],
  reads: ["governance.risk_tier.level", ...REVIEWS.map((name) => `governance.reviews.${name}.status`)],
  title: "No review has said no, and the use is not prohibited",
  why: "A refusal does not go away by working on. Whatever is spent after it is lost. It is a prompt to look, not legal advice.",
  how: "Change the use until the review can agree, or end the pilot and write what was learned.",
  source: ["EU AI Act Art. 5", "S-do3"],
  check(charter, facts) {
    const rejected = facts.reviews.filter(({ status }) => status === "rejected");
    const related = rejected.map(({ path, name }) => ({
      path: [...path, "status"],
      message: `${capital(name)} rejected it.`,
    }));
    if (charter.governance?.risk_tier?.level === "unacceptable") {
      return fail(
        ["governance", "risk_tier", "level"],
        "This use is prohibited. It cannot go on as written: change the use, or end it.",
        {
          related,
        },
      );
    }
    const [first] = rejected;
    if (!first) return PASS;
    const who = rejected.map(({ reviewer, name }) => (reviewer ? `${reviewer.label} (${name})` : name));
    return fail(
      [...first.path, "status"],
      `${capital(list(who))} rejected this. It cannot go on as written: change it until they agree, or end it.`,
      {
        related: related.slice(1),
      },
    );
  },
  examples: [
    {
      bad: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: rejected }
#                                                      ^^^^^^`,
      good: `
governance:
  reviews:
    risk: { reviewer: Hugo Stein, engaged: 2026-10-12, status: conditions }`,
    },
    {
      bad: `
governance:
  risk_tier: { level: unacceptable, why: Scores staff by their faces }
#              ^^^^^`,
      good: `
governance:
  risk_tier: { level: minimal, why: Counts visitors at the door without faces }`,
    },
  ],
};
