/** Asks for a control for privacy, for intellectual property and for regulation. */
import { lacking } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const CONTROLS = ["governance", "controls"] as const;
const KEYS = ["privacy", "ip", "regulatory"] as const;

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
    const missing = lacking(block, KEYS);
    const [first] = missing;
    if (first === undefined) return PASS;
    return fail(block === undefined ? CONTROLS : [...CONTROLS, first], `No control written for: ${list(missing)}.`, {
      fixes: [scaffold("Add the missing controls", CONTROLS, missing)],
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
  ],
};
