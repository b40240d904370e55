/** Asks how a failure is handled, undone, stopped and changed for good. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const KEYS = ["runbook", "rollback", "stop_authority", "change_approver"] as const;

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
  check(charter) {
    const missing = KEYS.filter((key) => charter.operations?.[key] === undefined);
    const [first] = missing;
    if (!first) return PASS;
    return fail(["operations", first], `Missing: ${list(missing)}. Write how a failure is handled.`, {
      related: missing.slice(1).map((key) => ({ path: ["operations", key], message: `Missing too: ${key}.` })),
      fixes: [scaffold(`Add ${list(missing)}`, ["operations"], missing)],
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
  ],
};
