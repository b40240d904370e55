/** Asks that each connection to a tool is paid for. */
import { fail, PASS, type Rule } from "../rule.ts";
import { agrees } from "../said.ts";
import { list } from "../words.ts";

const SYSTEMS = ["operations", "integration", "systems"] as const;

export const integrationFunded: Rule = {
  id: "accountability/integration-funded",
  pillar: "accountability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 3,
  easedWhenSmall: true,
  requires: ["accountability/integration-planned"],
  reads: [
    "operations.integration.systems[].name",
    "operations.integration.systems[].how",
    "operations.integration.systems[].funded",
  ],
  title: "Every connection to a tool is paid for",
  why: "Connecting to the systems of record is often the dearest part of the way to production, and the part that no budget holds.",
  how: "Agree who pays for each connection, then set funded to true on that system.",
  source: ["S-fail2"],
  check(charter) {
    const open = (charter.operations?.integration?.systems ?? [])
      .map((system, index) => ({ name: system?.name ?? `System ${index + 1}`, system, index }))
      .filter(({ system }) => system?.how !== "standalone" && system?.funded !== true);
    const [first, ...others] = open;
    if (!first) return PASS;
    const path = (index: number) => [...SYSTEMS, index, "funded"];
    const changes = open
      .filter(({ system }) => system?.funded === undefined)
      .map(({ index }) => ({ kind: "set", path: path(index), value: false }) as const);
    return fail(
      path(first.index),
      `Nobody pays for the ${agrees(open.length, "connection", "connections")} to ${list(open.map(({ name }) => name))} yet. Agree who pays, then write \`funded: true\`.`,
      {
        related: others.map(({ name, index }) => ({ path: path(index), message: `${name} is not paid for either.` })),
        fixes: changes.length === 0 ? [] : [{ title: "Write down that it is not funded", preferred: true, changes }],
      },
    );
  },
  examples: [
    {
      bad: `
operations:
  integration:
    systems:
      - { name: Billing system, how: api, funded: true }
      - { name: Meter portal, how: batch, funded: false }
#                                         ^^^^^^`,
      good: `
operations:
  integration:
    systems:
      - { name: Billing system, how: api, funded: true }
      - { name: Meter portal, how: batch, funded: true }`,
    },
  ],
};
