/** Asks who checks the output and may overrule it, where the system does more than inform. */
import { isAnswer } from "../../charter/words/answers.ts";
import { fail, notApplicable, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";

const CONTROLS = ["governance", "controls"] as const;

export const humanOversight: Rule = {
  id: "governance/human-oversight",
  pillar: "governance",
  severity: { chartered: "warning", bridging: "error" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["use_case.autonomy", "governance.controls.human_oversight"],
  title: "Somebody checks the output and may overrule it",
  why: "When it recommends or acts, its mistakes become the company's decisions unless a person can stop them. It is a prompt to look, not legal advice.",
  how: "Write who checks, at which moment, how much of the output, and that they may decide otherwise.",
  source: ["EU AI Act Art. 14, 26(2)", "RMF MAP 3.5"],
  check(charter, facts) {
    if (!facts.doesMoreThanInform) return notApplicable("It only informs.");
    const oversight = charter.governance?.controls?.human_oversight;
    if (isAnswer(oversight)) return PASS;
    const question = `${doesOf(charter.use_case?.autonomy)} Who checks it, when, and can they overrule it?`;
    return fail([...CONTROLS, "human_oversight"], tooShort(oversight, question), {
      fixes: oversight === undefined ? [scaffold("Add the human oversight", CONTROLS, ["human_oversight"])] : [],
    });
  },
  examples: [
    {
      bad: `
use_case:
  autonomy: recommends
governance:
#^^^^^^^^^
  risk_tier: { level: limited, why: Suggests an order quantity to the buyer }`,
      good: `
use_case:
  autonomy: recommends
governance:
  risk_tier: { level: limited, why: Suggests an order quantity to the buyer }
  controls: { human_oversight: The buyer confirms each order and may change any quantity }`,
    },
    {
      bad: `
use_case:
#^^^^^^^
  problem: Buyers guess how much bread to order.`,
      good: `
use_case:
  problem: Buyers guess how much bread to order.
  autonomy: informs`,
    },
    {
      bad: `
use_case:
  autonomy: acts
governance:
  controls: { human_oversight: Yes }
#             ^^^^^^^^^^^^^^^`,
      good: `
use_case:
  autonomy: acts
governance:
  controls: { human_oversight: The shift lead reads each change and may undo it }`,
    },
  ],
};

/** What it does, as the charter says; nothing said counts as more than informing. */
function doesOf(autonomy: string | null | undefined): string {
  if (autonomy === "acts") return "It acts by itself.";
  if (autonomy === undefined || autonomy === null) return "Nothing says that it only informs.";
  return "It does more than inform.";
}
