/** Misspelt, misplaced and unknown keys. */
import type { Malformed } from "./malformed.ts";

/** Text, what a person should read, and the paths that rules must not see. */
export const keys: readonly Malformed[] = [
  [
    "acountability: { sponsor: James Doyle }",
    [
      "schema/unknown-key acountability: A charter has no key “acountability”. Did you mean “accountability”? [Rename to “accountability”]",
    ],
    ["accountability"],
  ],
  [
    "accountability: { onwer: Priya Nair }",
    [
      "schema/unknown-key accountability.onwer: “accountability” has no key “onwer”. Did you mean “production_owner”? [maybe Rename to “production_owner”]",
    ],
    ["accountability.production_owner"],
  ],
  [
    `accountability:
  production_onwer: { name: Priya Nair }`,
    [
      "schema/unknown-key accountability.production_onwer: “accountability” has no key “production_onwer”. Did you mean “production_owner”? [Rename to “production_owner”]",
    ],
    ["accountability.production_owner"],
  ],
  [
    "accountability: { owner: { name: Priya Nair } }",
    [
      "schema/unknown-key accountability.owner: “accountability” has no key “owner”. Did you mean “production_owner”? [maybe Rename to “production_owner”]",
    ],
    ["accountability.production_owner"],
  ],
  [
    `accountability:
  productionOwner: { name: Priya Nair }`,
    [
      "schema/unknown-key accountability.productionOwner: “accountability” has no key “productionOwner”. Did you mean “production_owner”? [Rename to “production_owner”]",
    ],
    ["accountability.production_owner"],
  ],
  [
    `accountability:
  sponsor: James Doyle
  sponser: Jane Roe`,
    ["schema/unknown-key accountability.sponser: “accountability” has no key “sponser”. “sponsor” is there already."],
    [],
  ],
  [
    "Stage: idea",
    ["schema/unknown-key Stage: A charter has no key “Stage”. Did you mean “stage”? [Rename to “stage”]"],
    ["stage"],
  ],
  [
    `stage: idea
stag: piloting`,
    ["schema/unknown-key stag: A charter has no key “stag”. “stage” is there already."],
    [],
  ],
  ["title: Claims", ["schema/unknown-key title: The name stands under “metadata”."], []],
  ["owner: Priya Nair", ["schema/unknown-key owner: The owner stands under “accountability.production_owner”."], []],
  [
    `history:
  - { stage: idea, stage_date: 2026-01-05 }`,
    [
      "schema/unknown-key history[0].stage_date: Entry 1 of “history” has no key “stage_date”. It can have stage, date, by or why.",
    ],
    [],
  ],
  [
    "sponsor: James Doyle",
    ["schema/misplaced-key sponsor: “sponsor” belongs under “accountability”. [Move it to accountability]"],
    ["accountability.sponsor"],
  ],
  [
    "production_metric: { name: Handling time }",
    ["schema/misplaced-key production_metric: “production_metric” belongs under “measurement”."],
    ["measurement.production_metric"],
  ],
  [
    `cost: { currency: EUR }
pilot: { currency: EUR }`,
    ["schema/misplaced-key pilot.currency: “currency” belongs under “cost”. It is there already."],
    [],
  ],
  [
    "pilot: { go_live: 2027-09-01 }",
    ["schema/misplaced-key pilot.go_live: “go_live” belongs under “bridge”. [Move it to bridge]"],
    ["bridge.go_live"],
  ],
  [
    "pilot: { contingency_pct: 15 }",
    ["schema/misplaced-key pilot.contingency_pct: “contingency_pct” belongs under “cost”. [Move it to cost]"],
    ["cost.contingency_pct"],
  ],
  [
    "measurement: { baseline: 14, target: 9 }",
    [
      "schema/misplaced-key measurement.baseline: “baseline” belongs under “measurement.production_metric”. [Move it to measurement.production_metric]",
      "schema/misplaced-key measurement.target: “target” belongs under “measurement.production_metric”. [Move it to measurement.production_metric]",
    ],
    ["measurement.production_metric.baseline", "measurement.production_metric.target"],
  ],
  [
    "governance: { level: limited }",
    [
      "schema/misplaced-key governance.level: “level” belongs under “governance.risk_tier”. [Move it to governance.risk_tier]",
    ],
    ["governance.risk_tier.level"],
  ],
  [
    "cost: { realisation_pct: 60 }",
    [
      "schema/misplaced-key cost.realisation_pct: “realisation_pct” belongs under “cost.benefit”. [Move it to cost.benefit]",
    ],
    ["cost.benefit.realisation_pct"],
  ],
  [
    "cost: { annual_cost: 105000 }",
    ["schema/misplaced-key cost.annual_cost: “annual_cost” belongs in an entry of “cost.lines”."],
    [],
  ],
  [
    `cost:
  lines:
    - { item: Seats, price: 9 }`,
    [
      "schema/unknown-key cost.lines[0].price: Entry 1 of “lines” has no key “price”. Did you mean “amount”? [maybe Rename to “amount”]",
    ],
    ["cost.lines[0].amount"],
  ],
  [
    `cost:
  lines:
    - { item: Seats, catagory: licences }`,
    [
      "schema/unknown-key cost.lines[0].catagory: Entry 1 of “lines” has no key “catagory”. Did you mean “category”? [Rename to “category”]",
    ],
    ["cost.lines[0].category"],
  ],
  [
    `cost:
  lines:
    - { item: Seats, colour: blue }`,
    [
      "schema/unknown-key cost.lines[0].colour: Entry 1 of “lines” has no key “colour”. A key of your own begins with “x-”.",
    ],
    [],
  ],
  [
    "cost: { excluded: { people: We have enough of them } }",
    ["schema/unknown-key cost.excluded.people: People are never left out: add a cost line with basis fte."],
    [],
  ],
  [
    "cost: { excluded: { hosting: The group already pays for it } }",
    ["schema/unknown-key cost.excluded.hosting: “excluded” has no key “hosting”. A key of your own begins with “x-”."],
    [],
  ],
  [
    `history:
  - { stage: idea, on: 2026-01-05 }`,
    [
      "schema/unknown-key history[0].on: Entry 1 of “history” has no key “on”. Did you mean “date”? [maybe Rename to “date”]",
    ],
    ["history[0].date"],
  ],
  [
    "governance: { reviews: { ethics: { reviewer: Ada Berg } } }",
    [
      "schema/unknown-key governance.reviews.ethics: “reviews” has no key “ethics”. It can have risk, privacy, legal or security.",
    ],
    [],
  ],
  [
    "governance: { reviews: { legal: { would-block: [Training on our data] } } }",
    [
      "schema/unknown-key governance.reviews.legal.would-block: “legal” has no key “would-block”. Did you mean “would_block”? [Rename to “would_block”]",
    ],
    ["governance.reviews.legal.would_block"],
  ],
  [
    "scale: { users: { pilot: 20, ful: 420 } }",
    ["schema/unknown-key scale.users.ful: “users” has no key “ful”. Did you mean “full”? [Rename to “full”]"],
    ["scale.users.full"],
  ],
  [
    "scale: { volume: { per_month: 10, unit: claim, note: peak } }",
    ["schema/unknown-key scale.volume.note: “volume” has no key “note”. It can have unit or per_month."],
    [],
  ],
  [
    "measurement: { monitoring: { qualty: { signal: errors } } }",
    [
      "schema/unknown-key measurement.monitoring.qualty: “monitoring” has no key “qualty”. Did you mean “quality”? [Rename to “quality”]",
    ],
    ["measurement.monitoring.quality"],
  ],
  [
    "operations: { on-call: { primary: Aisha Bello } }",
    [
      "schema/unknown-key operations.on-call: “operations” has no key “on-call”. Did you mean “on_call”? [Rename to “on_call”]",
    ],
    ["operations.on_call"],
  ],
  [
    "accountability: { sponsor: { name: James Doyle, phone: 12 } }",
    [
      "schema/unknown-key accountability.sponsor.phone: “sponsor” has no key “phone”. It can have name, email, role or unit.",
    ],
    [],
  ],
  [
    "capability: { learning: [ { who: Handlers, learnt: Check the fields fast } ] }",
    [
      "schema/unknown-key capability.learning[0].learnt: Entry 1 of “learning” has no key “learnt”. Did you mean “learns”? [Rename to “learns”]",
    ],
    ["capability.learning[0].learns"],
  ],
  [
    "waivers: [ { rule: cost/benefit-stated, until: 2027-03-01 } ]",
    [
      "schema/unknown-key waivers[0].until: Entry 1 of “waivers” has no key “until”. Did you mean “expires”? [maybe Rename to “expires”]",
    ],
    ["waivers[0].expires"],
  ],
  [
    `x-note: fine
cost: { x-own: 1, currency: EUR }
note: not fine`,
    ["schema/unknown-key note: A charter has no key “note”. A key of your own begins with “x-”."],
    [],
  ],
];
