/** Asks for a control for privacy, for intellectual property and for regulation. */
import { isAnswer } from "../../charter/words/answers.ts";
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";
import { list } from "../words.ts";

const CONTROLS = ["governance", "controls"] as const;
const KEYS = ["privacy", "ip", "regulatory"] as const;
const SPOKEN = {
  privacy: "privacy",
  ip: "intellectual property (ip)",
  regulatory: "the rules that apply (regulatory)",
} as const;

export const controls: Rule = {
  id: "governance/controls",
  pillar: "governance",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: [],
  reads: KEYS.map((key) => `governance.controls.${key}`),
  title: "Privacy, intellectual property and regulation each have a control",
  why: "A pilot with test data can do without controls, an operated service cannot. Whoever signs it off asks for them first.",
  how: "Write for each of the three what is done in practice: where data stays, who may train on it, which rules were checked and by whom.",
  source: ["S-def5", "RMF MAP 4.1, GOVERN 6.1"],
  check(charter) {
    const block = charter.governance?.controls;
    const open = KEYS.filter((key) => !isAnswer(block?.[key]));
    const [first, ...others] = open;
    if (first === undefined) return PASS;
    const absent = lacking(block, KEYS);
    const question = `What is done for ${list(open.map((key) => SPOKEN[key]))}? One sentence for each.`;
    const asked = open.length === 1 ? `What is done for ${SPOKEN[first]}? Write it in a sentence.` : question;
    return fail(block === undefined ? CONTROLS : [...CONTROLS, first], tooShort(block?.[first], asked), {
      related: others.map((key) => ({ path: [...CONTROLS, key], message: `What is done for ${SPOKEN[key]}?` })),
      fixes: absent.length === 0 ? [] : [scaffold("Add the missing controls", CONTROLS, absent)],
    });
  },
  examples: [
    {
      bad: `
governance:
  controls:
# ^^^^^^^^
    privacy: Calls are transcribed inside our own network`,
      good: `
governance:
  controls:
    privacy: Calls are transcribed inside our own network
    ip: Scripts stay ours; the supplier keeps no copies
    regulatory: Telecom rules on recording checked by compliance`,
    },
    {
      bad: `
governance:
  controls:
    privacy: Calls are transcribed inside our own network
    ip: Fine
#   ^^
    regulatory: Telecom rules on recording checked by compliance`,
      good: `
governance:
  controls:
    privacy: Calls are transcribed inside our own network
    ip: Scripts stay ours
    regulatory: Telecom rules on recording checked by compliance`,
    },
  ],
};
