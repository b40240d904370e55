/** Asks how the result reaches the tools that people use, at which step, and who answers for it there. */
import type { Facts } from "../../charter/facts.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { readsAsNobody } from "../said.ts";

const INTEGRATION = ["operations", "integration"] as const;
const SYSTEMS = [...INTEGRATION, "systems"] as const;

export const integrationPlanned: Rule = {
  id: "accountability/integration-planned",
  pillar: "accountability",
  severity: { chartered: "error" },
  weight: 4,
  requires: [],
  reads: [
    "operations.integration.systems[].name",
    "operations.integration.systems[].how",
    "operations.integration.workflow_step",
    "operations.integration.accountable",
  ],
  title: "The result lands in a tool and a step that somebody answers for",
  why: "A separate screen is one more window to forget. What is not part of the work is not used, however good it is.",
  how: "Name each target system and how it is connected, the step of the work where the result arrives, and the person who answers for that step.",
  source: ["S-def4", "S-fail2", "RAND (does not fit the workflow)"],
  check(charter, facts) {
    const gaps = gapsOf(charter, facts);
    const [first, ...others] = gaps;
    if (!first) return PASS;
    const integration = charter.operations?.integration;
    const missing = gaps.filter((gap) => gap.missing).map((gap) => gap.key);
    return fail(first.path, first.message, {
      related: others.map(({ path, message }) => ({ path, message })),
      fixes:
        missing.length === 0
          ? []
          : [
              integration === undefined
                ? scaffold("Add the integration plan", INTEGRATION)
                : scaffold("Add what is missing in the plan", INTEGRATION, missing),
            ],
    });
  },
  examples: [
    {
      bad: `
operations:
#^^^^^^^^^
  fallback: Planners use last week's schedule`,
      good: `
operations:
  fallback: Planners use last week's schedule
  integration:
    workflow_step: The weekly plan opens with proposed shifts
    accountable: Mei Tanaka
    systems:
      - { name: Rota system, how: api }`,
    },
    {
      bad: `
operations:
  integration:
    workflow_step: Planners open the page and copy the shifts
    accountable: Mei Tanaka
    systems:
      - name: Planning page
        how: standalone
#       ^^^`,
      good: `
operations:
  integration:
    workflow_step: The weekly plan opens with proposed shifts
    accountable: Mei Tanaka
    systems:
      - name: Planning page
        how: standalone
      - name: Rota system
        how: plugin`,
    },
    {
      bad: `
operations:
  integration:
    workflow_step: The weekly plan opens with proposed shifts
    accountable: Planning team
#   ^^^^^^^^^^^
    systems: [{ name: Rota system, how: embedded }]`,
      good: `
operations:
  integration:
    workflow_step: The weekly plan opens with proposed shifts
    accountable: Mei Tanaka
    systems: [{ name: Rota system, how: embedded }]`,
    },
    {
      bad: `
operations:
  integration:
# ^^^^^^^^^^^
    accountable: Mei Tanaka
    systems: [{ name: Rota system, how: embedded }]`,
      good: `
operations:
  integration:
    accountable: Mei Tanaka
    workflow_step: The weekly plan opens with proposed shifts
    systems: [{ name: Rota system, how: embedded }]`,
    },
  ],
};

interface Gap {
  readonly key: "systems" | "workflow_step" | "accountable";
  readonly path: Path;
  readonly message: string;
  /** Nothing is written there, so that a skeleton helps. */
  readonly missing: boolean;
}

function gapsOf(charter: CharterDraft, facts: Facts): readonly Gap[] {
  const plan = charter.operations?.integration;
  const gaps: Gap[] = [];
  const systems = plan?.systems ?? [];
  const whole = systems.filter((system) => system?.name !== undefined && system.how !== undefined);
  if (whole.length === 0) {
    const message =
      "There is no plan to put the result into the tools people use. Name each tool and how it is connected.";
    gaps.push({ key: "systems", path: SYSTEMS, message, missing: systems.length === 0 });
  } else if (whole.every((system) => system?.how === "standalone")) {
    const path = [...SYSTEMS, systems.findIndex((system) => system?.how === "standalone"), "how"];
    gaps.push({
      key: "systems",
      path,
      message: "Only a standalone screen is planned. Which tool that people use already will show the result?",
      missing: false,
    });
  }
  if (plan?.workflow_step === undefined) {
    const message = "At which step of the work does the result arrive?";
    gaps.push({ key: "workflow_step", path: [...INTEGRATION, "workflow_step"], message, missing: true });
  }
  const accountable = facts.person(plan?.accountable);
  if (!facts.named(plan?.accountable)) {
    const message = accountable
      ? `${readsAsNobody(accountable)} Who answers for the step where the result arrives?`
      : "Who answers for the step where the result arrives?";
    gaps.push({ key: "accountable", path: [...INTEGRATION, "accountable"], message, missing: accountable === null });
  }
  return gaps;
}
