/** Words, truths and texts of the wrong kind. */
import type { Malformed } from "./malformed.ts";

/** Text, what a person should read, and the paths that rules must not see. */
export const values: readonly Malformed[] = [
  [
    "stage: Piloting",
    ["schema/not-allowed stage: “stage” has no value “Piloting”. Did you mean “piloting”? [Change to “piloting”]"],
    ["stage"],
  ],
  [
    "stage: pilot",
    ["schema/not-allowed stage: “stage” has no value “pilot”. Did you mean “piloting”? [maybe Change to “piloting”]"],
    ["stage"],
  ],
  [
    "stage: pilotting",
    ["schema/not-allowed stage: “stage” has no value “pilotting”. Did you mean “piloting”? [Change to “piloting”]"],
    ["stage"],
  ],
  [
    "stage: live",
    [
      "schema/not-allowed stage: “stage” has no value “live”. Did you mean “production”? [maybe Change to “production”]",
    ],
    ["stage"],
  ],
  [
    "stage: sideways",
    ["schema/not-allowed stage: “stage” can be idea, chartered, piloting, bridging, production, paused or killed."],
    ["stage"],
  ],
  [
    "stage: 3",
    ["schema/not-allowed stage: “stage” can be idea, chartered, piloting, bridging, production, paused or killed."],
    ["stage"],
  ],
  [
    "stage: [idea]",
    ["schema/not-allowed stage: “stage” can be idea, chartered, piloting, bridging, production, paused or killed."],
    ["stage"],
  ],
  [
    "use_case: { system: { build: in-house } }",
    [
      "schema/not-allowed use_case.system.build: “build” has no value “in-house”. Did you mean “in_house”? [Change to “in_house”]",
    ],
    ["use_case.system.build"],
  ],
  [
    "use_case: { autonomy: human in the loop }",
    [
      "schema/not-allowed use_case.autonomy: “autonomy” has no value “human in the loop”. Did you mean “decides_with_review”? [maybe Change to “decides_with_review”]",
    ],
    ["use_case.autonomy"],
  ],
  [
    "measurement: { production_metric: { better: down } }",
    [
      "schema/not-allowed measurement.production_metric.better: “better” has no value “down”. Did you mean “lower”? [maybe Change to “lower”]",
    ],
    ["measurement.production_metric.better"],
  ],
  [
    "measurement: { guardrails: [ { name: Errors, op: ≤, limit: 3 } ] }",
    [
      "schema/not-allowed measurement.guardrails[0].op: “op” has no value “≤”. Did you mean “<=”? [maybe Change to “<=”]",
    ],
    ["measurement.guardrails[0].op"],
  ],
  [
    "cost: { lines: [ { item: Seats, category: licenses, basis: monthly } ] }",
    [
      "schema/not-allowed cost.lines[0].category: “category” has no value “licenses”. Did you mean “licences”? [maybe Change to “licences”]",
      "schema/not-allowed cost.lines[0].basis: “basis” has no value “monthly”. Did you mean “per_month”? [maybe Change to “per_month”]",
    ],
    ["cost.lines[0].category", "cost.lines[0].basis"],
  ],
  [
    "cost: { lines: [ { item: Seats, category: snacks } ] }",
    ["schema/not-allowed cost.lines[0].category: “category” must be one of 10 words, such as licences, not “snacks”."],
    ["cost.lines[0].category"],
  ],
  [
    "operations: { on_call: { hours: 24/7 } }",
    [
      "schema/not-allowed operations.on_call.hours: “hours” has no value “24/7”. Did you mean “24x7”? [maybe Change to “24x7”]",
    ],
    ["operations.on_call.hours"],
  ],
  [
    "governance: { data: [ { source: Claims, personal: pii } ] }",
    [
      "schema/not-allowed governance.data[0].personal: “personal” has no value “pii”. Did you mean “personal”? [maybe Change to “personal”]",
    ],
    ["governance.data[0].personal"],
  ],
  [
    "governance: { reviews: { legal: { status: Approved } } }",
    [
      "schema/not-allowed governance.reviews.legal.status: “status” has no value “Approved”. Did you mean “approved”? [Change to “approved”]",
    ],
    ["governance.reviews.legal.status"],
  ],
  [
    "bridge: { funded: yes }",
    ["schema/wrong-type bridge.funded: Write “funded” as true, not “yes”. [Write true]"],
    ["bridge.funded"],
  ],
  [
    'bridge: { funded: "No" }',
    ["schema/wrong-type bridge.funded: Write “funded” as false, not “No”. [Write false]"],
    ["bridge.funded"],
  ],
  [
    "bridge: { funded: 1 }",
    ["schema/wrong-type bridge.funded: Write “funded” as true, not 1. [Write true]"],
    ["bridge.funded"],
  ],
  [
    "bridge: { funded: partly }",
    ["schema/wrong-type bridge.funded: “funded” must be true or false, not “partly”."],
    ["bridge.funded"],
  ],
  [
    "bridge: { funded: [true] }",
    ["schema/wrong-type bridge.funded: “funded” must be true or false, not a list."],
    ["bridge.funded"],
  ],
  [
    "cost: { run_budget: { line: 7710 } }",
    ["schema/wrong-type cost.run_budget.line: “line” must be text: put 7710 in quotes. [Put 7710 in quotes]"],
    ["cost.run_budget.line"],
  ],
  [
    "operations: { fallback: [Key it by hand] }",
    ["schema/wrong-type operations.fallback: “fallback” must be text, not a list."],
    ["operations.fallback"],
  ],
  [
    "operations: { runbook: { path: docs/runbook.md } }",
    ["schema/wrong-type operations.runbook: “runbook” must be text, not a block."],
    ["operations.runbook"],
  ],
  [
    "use_case: { problem: true }",
    ["schema/wrong-type use_case.problem: “problem” must be text: put true in quotes. [Put true in quotes]"],
    ["use_case.problem"],
  ],
  [
    "metadata: { id: Claims Handling }",
    [
      "schema/format metadata.id: “id” must be lower case with hyphens, such as claims-handling. [Write claims-handling]",
    ],
    ["metadata.id"],
  ],
  [
    "metadata: { id: x1 }",
    ["schema/format metadata.id: “id” must be lower case with hyphens, such as claims-handling."],
    ["metadata.id"],
  ],
  [
    "metadata: { name: AI }",
    ["schema/format metadata.name: “name” must have 3 to 80 characters; it has 2."],
    ["metadata.name"],
  ],
  [
    "cost: { currency: eur }",
    ["schema/format cost.currency: “currency” must be three capital letters, such as EUR. [Write EUR]"],
    ["cost.currency"],
  ],
  [
    "cost: { currency: € }",
    ["schema/format cost.currency: “currency” must be three capital letters, such as EUR. [Write EUR]"],
    ["cost.currency"],
  ],
  [
    "cost: { currency: dollars }",
    ["schema/format cost.currency: “currency” must be three capital letters, such as EUR."],
    ["cost.currency"],
  ],
  [
    "accountability: { sponsor: [James Doyle] }",
    ["schema/wrong-type accountability.sponsor: “sponsor” must be one person, not a list. [Write James Doyle]"],
    ["accountability.sponsor"],
  ],
  [
    "accountability: { sponsor: [James Doyle, Jane Roe] }",
    ["schema/wrong-type accountability.sponsor: “sponsor” must be one person, not a list."],
    ["accountability.sponsor"],
  ],
  [
    "accountability: { sponsor: 12 }",
    ["schema/wrong-type accountability.sponsor: “sponsor” must be one person, not 12."],
    ["accountability.sponsor"],
  ],
  [
    "pilot: { team: [Marta Silva, 7] }",
    ["schema/wrong-type pilot.team[1]: Entry 2 of “team” must be one person, not 7."],
    ["pilot.team[1]"],
  ],
  [
    "capability: { learning: [ { assessed: [a test, a talk] } ] }",
    ["schema/wrong-type capability.learning[0].assessed: “assessed” must be text, not a list."],
    ["capability.learning[0].assessed"],
  ],
];
