/** Asks how a failure is handled, undone, stopped and changed for good. */
import type { Facts } from "../../charter/facts.ts";
import { isAnswer } from "../../charter/words/answers.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { tooShort } from "../said.ts";
import { list } from "../words.ts";

const KEYS = ["runbook", "rollback", "stop_authority", "change_approver"] as const;
const SPOKEN = {
  runbook: "how a failure is handled (runbook)",
  rollback: "how to go back (rollback)",
  stop_authority: "who may stop it",
  change_approver: "who approves a change",
} as const;

export const failureHandling: Rule = {
  id: "accountability/failure-handling",
  pillar: "accountability",
  severity: { bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: [],
  reads: KEYS.map((key) => `operations.${key}`),
  title: "Failures, way back, stop and changes have a process",
  why: "In an incident there is no time to find out who may switch it off or how to go back to yesterday's version.",
  how: "Link the runbook, write how to go back, who may stop it, and who approves a change.",
  source: ["S-def3", "SRE-LCC", "MLTS Infra 6–7", "RMF MANAGE 2.4", "EU AI Act Art. 26(5)"],
  check(charter, facts) {
    const open = KEYS.filter((key) => !isWritten(key, charter.operations?.[key], facts));
    const [first, ...others] = open;
    if (!first) return PASS;
    const absent = open.filter((key) => charter.operations?.[key] === undefined);
    const written = charter.operations?.[first];
    return fail(["operations", first], tooShort(written, `Write ${list(open.map((key) => SPOKEN[key]))}.`), {
      related: others.map((key) => ({ path: ["operations", key], message: `Write ${SPOKEN[key]}.` })),
      fixes: absent.length === 0 ? [] : [scaffold(`Add ${list(absent)}`, ["operations"], absent)],
    });
  },
  examples: [
    {
      bad: `
operations:
#^^^^^^^^^
  runbook: runbooks/pricing.md
  stop_authority: Duty manager
  change_approver: Olga Petrova`,
      good: `
operations:
  runbook: runbooks/pricing.md
  rollback: The last approved price list is loaded again within the hour
  stop_authority: Duty manager
  change_approver: Olga Petrova`,
    },
    {
      bad: `
operations:
  runbook: runbooks/pricing.md
  rollback: Yes
# ^^^^^^^^
  stop_authority: Duty manager
  change_approver: Olga Petrova`,
      good: `
operations:
  runbook: runbooks/pricing.md
  rollback: Load last week's price list
  stop_authority: Duty manager
  change_approver: Olga Petrova`,
    },
  ],
};

/** The way back and the power to stop are said in words, unless a person is named; the others may be a path or a name. */
function isWritten(key: (typeof KEYS)[number], value: unknown, facts: Facts): boolean {
  if (typeof value !== "string") return value !== undefined;
  if (key === "rollback") return isAnswer(value);
  return key === "stop_authority" ? isAnswer(value) || facts.named(value) !== null : true;
}
