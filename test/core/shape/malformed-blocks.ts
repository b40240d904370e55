/** Lists and blocks where something else was expected, the head, and what is only not filled in. */
import type { Malformed } from "./malformed.ts";

/** Text, what a person should read, and the paths that rules must not see. */
export const blocks: readonly Malformed[] = [
  [
    "accountability: Priya Nair runs it",
    [
      "schema/wrong-type accountability: “accountability” must be a block of keys (sponsor, production_owner …), not text.",
    ],
    ["accountability"],
  ],
  [
    "accountability: { production_owner: Priya Nair <p.nair@insurer.example> }",
    [
      "schema/wrong-type accountability.production_owner: “production_owner” must be a block of keys (name, email …), not text. [Make it a block with “name”]",
    ],
    ["accountability.production_owner"],
  ],
  [
    "accountability: { production_owner: [Priya Nair] }",
    [
      "schema/wrong-type accountability.production_owner: “production_owner” must be a block of keys (name, email …), not a list.",
    ],
    ["accountability.production_owner"],
  ],
  [
    "accountability: { production_team: [Aisha Bello, Viktor Lang] }",
    [
      "schema/wrong-type accountability.production_team: “production_team” must be a block of keys (platform, integration …), not a list.",
    ],
    ["accountability.production_team"],
  ],
  [
    "accountability: { production_team: { platform: Aisha Bello } }",
    [
      "schema/wrong-type accountability.production_team.platform: “platform” must be a block of keys (name, email …), not text. [Make it a block with “name”]",
    ],
    ["accountability.production_team.platform"],
  ],
  [
    "measurement: { production_metric: Handling time }",
    [
      "schema/wrong-type measurement.production_metric: “production_metric” must be a block of keys (name, unit …), not text. [Make it a block with “name”]",
    ],
    ["measurement.production_metric"],
  ],
  [
    "measurement: { monitoring: { quality: checked weekly } }",
    [
      "schema/wrong-type measurement.monitoring.quality: “quality” must be a block of keys (signal, alert …), not text.",
    ],
    ["measurement.monitoring.quality"],
  ],
  [
    "measurement: { function: { reports_to: CFO } }",
    [
      "schema/wrong-type measurement.function.reports_to: “reports_to” must be a list: begin each entry with “- ”. [Make it a list]",
    ],
    ["measurement.function.reports_to"],
  ],
  [
    `measurement:
  guardrails:
    name: Complaints
    limit: 3`,
    ["schema/wrong-type measurement.guardrails: “guardrails” must be a list: put “- ” before “name”."],
    ["measurement.guardrails"],
  ],
  [
    "pilot: { exit_criteria: Handling time under 10 minutes }",
    [
      "schema/wrong-type pilot.exit_criteria: “exit_criteria” must be a list: begin each entry with “- ”. [Make it a list]",
    ],
    ["pilot.exit_criteria"],
  ],
  [
    "pilot: { kill_criteria: [Handling time is above 12 minutes] }",
    [
      "schema/wrong-type pilot.kill_criteria[0]: Entry 1 of “kill_criteria” must be a block of keys (if, by …), not text. [Make it a block with “if”]",
    ],
    ["pilot.kill_criteria[0]"],
  ],
  [
    "pilot: { team: Marta Silva }",
    ["schema/wrong-type pilot.team: “team” must be a list: begin each entry with “- ”. [Make it a list]"],
    ["pilot.team"],
  ],
  [
    'pilot: { team: "Marta Silva, Kenji Abe" }',
    ["schema/wrong-type pilot.team: “team” must be a list: begin each entry with “- ”. [maybe Make it a list of 2]"],
    ["pilot.team"],
  ],
  [
    "governance: { reviews: { legal: { conditions: [Delete copies] } } }",
    [
      "schema/wrong-type governance.reviews.legal.conditions[0]: Entry 1 of “conditions” must be a block of keys (what, due …), not text. [Make it a block with “what”]",
    ],
    ["governance.reviews.legal.conditions[0]"],
  ],
  [
    "operations: { integration: { systems: Claim system } }",
    ["schema/wrong-type operations.integration.systems: “systems” must be a list: begin each entry with “- ”."],
    ["operations.integration.systems"],
  ],
  [
    "operations: { service_levels: 99.5 }",
    ["schema/wrong-type operations.service_levels: “service_levels” must be a list: begin each entry with “- ”."],
    ["operations.service_levels"],
  ],
  [
    "cost: { lines: { item: Hosting } }",
    ["schema/wrong-type cost.lines: “lines” must be a list: put “- ” before “item”."],
    ["cost.lines"],
  ],
  [
    "cost: { benefit: 900000 }",
    ["schema/wrong-type cost.benefit: “benefit” must be a block of keys (basis, amount …), not a number."],
    ["cost.benefit"],
  ],
  [
    "capability: { learning: Train everybody }",
    ["schema/wrong-type capability.learning: “learning” must be a list: begin each entry with “- ”."],
    ["capability.learning"],
  ],
  [
    "governance: true",
    ["schema/wrong-type governance: “governance” must be a block of keys (risk_tier, reviews …), not true."],
    ["governance"],
  ],
  [
    "waivers: { rule: cost/benefit-stated }",
    ["schema/wrong-type waivers: “waivers” must be a list: put “- ” before “rule”."],
    ["waivers"],
  ],
  [
    "apiVersion: pilot-charter/v1",
    [
      "schema/missing-key kind: The charter does not say what it is. Add “kind: PilotCharter”. [Add “kind: PilotCharter”]",
    ],
    [],
  ],
  [
    `apiVersion: pilot-charter/v1
kind: Pilot Charter`,
    ["schema/not-allowed kind: “kind” must be PilotCharter, not “Pilot Charter”. [Change to “PilotCharter”]"],
    ["kind"],
  ],
  [
    `apiVersion: pilot-charter/v1
Kind: PilotCharter`,
    ["schema/unknown-key Kind: A charter has no key “Kind”. Did you mean “kind”? [Rename to “kind”]"],
    ["kind"],
  ],
  [
    `apiVersion: pilot-charter/v9
kind: PilotCharter`,
    [],
    [],
  ],
  [
    `accountability:
pilot:
  start:
  effort_days:`,
    [],
    [],
  ],
  [
    `scale: { users: { full: TBD } }
capability: { learning: TBD }
bridge: { go_live: tbc, funded: n/a }
stage: unknown`,
    [],
    [],
  ],
  ["cost: { lines: [ { item: TBD, category: TBD, basis: ???, amount: to be agreed } ] }", [], []],
  [
    `metadata: { created: 9999-12-31, name: TBD, id: TBD }
governance: { data: [ { personal: none } ] }`,
    [],
    [],
  ],
  [
    `use_case: { problem: "" }
scale: { users: { full: "" } }`,
    [],
    [],
  ],
];
