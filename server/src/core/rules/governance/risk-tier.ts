/** Asks for the risk tier of the use and the reason for it. */
import { isAnswer } from "../../charter/words/answers.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";

const TIER = ["governance", "risk_tier"] as const;
const KEYS = ["level", "why"] as const;

export const riskTier: Rule = {
  id: "governance/risk-tier",
  pillar: "governance",
  severity: { chartered: "error" },
  weight: 3,
  requires: [],
  reads: KEYS.map((key) => `governance.risk_tier.${key}`),
  title: "The risk tier is set, with its reason",
  why: "The tier decides how much review and care a use needs. Without it every later check begins from nothing. It is a prompt to look, not legal advice.",
  how: "Choose minimal, limited, high or unacceptable, and write in a sentence why. Four tiers: nothing to do, tell people it is AI, strict duties, prohibited.",
  source: ["EU AI Act Art. 5, 6, 50", "RMF MAP 2", "CAN", "ISO 42001 A.5.2"],
  check(charter) {
    const tier = charter.governance?.risk_tier;
    const open = KEYS.filter((key) => (key === "why" ? !isAnswer(tier?.why) : tier?.level === undefined));
    const [first] = open;
    if (first === undefined) return PASS;
    const absent = lacking(tier, KEYS);
    const title = absent.length === 1 && first === "why" ? "Add the reason for the tier" : "Add the risk tier";
    const question =
      open.length === 2
        ? "Set the risk tier and say why."
        : first === "why"
          ? "Say in a sentence why it has this risk tier."
          : "Set the risk tier: minimal, limited, high or unacceptable.";
    return fail(
      tier === undefined ? TIER : [...TIER, first],
      first === "why" ? tooShort(tier?.why, question) : question,
      {
        fixes: absent.length === 0 ? [] : [tier === undefined ? scaffold(title, TIER) : scaffold(title, TIER, absent)],
      },
    );
  },
  examples: [
    {
      bad: `
governance:
#^^^^^^^^^
  data:
    - { source: Vibration sensors, classification: internal, personal: none }`,
      good: `
governance:
  risk_tier: { scheme: eu_ai_act, level: minimal, why: Predicts bearing wear and decides nothing about people }
  data:
    - { source: Vibration sensors, classification: internal, personal: none }`,
    },
    {
      bad: `
governance:
  risk_tier:
# ^^^^^^^^^
    level: limited`,
      good: `
governance:
  risk_tier:
    level: limited
    why: Answers customers and says that it is a machine`,
    },
    {
      bad: `
governance:
  risk_tier: { why: Answers customers and says that it is a machine }
# ^^^^^^^^^`,
      good: `
governance:
  risk_tier: { level: limited, why: Answers customers and says that it is a machine }`,
    },
    {
      bad: `
governance:
  risk_tier: { level: limited, why: Obvious }
#                              ^^^`,
      good: `
governance:
  risk_tier: { level: limited, why: Answers customers and says that it is a machine }`,
    },
  ],
};
