/** The charter that the benchmark grows: about 150 lines, with `@name` where a list goes on. */

/** Comments, an anchor with aliases, block scalars, both list styles, flow and block maps: what people write. */
export const TEMPLATE = `# Charter @id, written for the benchmark
apiVersion: pilot-charter/v1
kind: PilotCharter
metadata:
  id: claims-handling-@id
  name: Claim file assistant @id
  business_unit: Motor Claims
  industry: insurance
  updated: 2026-11-16
  tags: [claims, documents]
stage: chartered
history:
  - { stage: chartered, date: 2026-11-09, by: Priya Nair, why: Four questions answered at the October review }
  @history
use_case:
  # What hurts today, in the words of the handlers
  problem: >
    Handlers re-key documents into the claim file, so an average motor
    claim of team @id takes 14 minutes of handling time.
  intended_use: |
    Read incoming documents and fill the claim file of team @id.
    The handler checks every field before saving.
  out_of_scope:
    - Deciding or pricing a claim
    - Letters to customers
  simpler_alternative: A document template was tried in 2025 and cut one minute
  autonomy: recommends
  system: { kind: generative, build: vendor_model, supplier: Northwind AI }
scale:
  users: { pilot: 20, full: 420 }
  volume: { unit: claim, per_month: 38000 }
  ramp: [10, 25, 50, 75, 100]
pilot:
  start: 2027-01-11
  end: 2027-04-02
  effort_days: 120
  budget: 96000
  review_every: fortnightly
  team: [Marta Silva, Kenji Abe, Ola Nilsen, Rita Gomes]
  exit_criteria:
    - Handling time under 10 minutes for 20 handlers over 4 weeks
    - Fewer than 3 percent of saved files corrected within 30 days
  kill_criteria:
    - { if: Handling time is still above 12 minutes, by: 2027-03-19, decides: &owner Priya Nair }
    @kill_criteria
accountability:
  sponsor: James Doyle <j.doyle@insurer.example>
  production_owner:
    name: Priya Nair
    email: p.nair@insurer.example
    role: Head of Motor Claims Operations
    unit: Motor Claims
    accepted: 2026-11-09
    sits_in_reviews: true
    scope_veto: true
  production_team:
    platform: { name: Aisha Bello, fte: 0.8 }
    integration: { name: Viktor Lang, fte: 0.6 }
    change: { name: Grace Kim, fte: 0.5 }
    measurement: { name: Ines Duarte, fte: 0.3 }

measurement:
  production_metric:
    name: Average claim handling time
    unit: minutes
    better: lower
    baseline: 14
    target: 9
    by: 2028-03-31
    population: all motor claim handlers
    source: claim system time stamps
    baseline_date: 2026-09-30
    comparison: phased
  guardrails:
    - { name: Files corrected within 30 days, op: "<=", limit: 3, unit: "%" }
    @guardrails
  pilot_metrics:
    - { name: Field accuracy on 500 past claims, target: 95, predicts: fewer corrections per file }
  function: { lead: Ines Duarte, reports_to: [CIO, CFO], every: monthly }
  results:
    - { date: 2027-02-01, value: 12.5, note: First full week of two teams }
    @results
operations:
  integration:
    workflow_step: Claim file opens with fields filled and marked for checking
    accountable: *owner
    systems:
      - { name: Claim system, how: embedded, owner: Viktor Lang, funded: true, ready_by: 2027-06-30 }
  fallback: Handler keys the file as today
  roadmap: |-
    2027: motor claims in all offices.
    2028: household claims, if the corrections stay below 3 percent.
governance:
  risk_tier: { scheme: eu_ai_act, level: limited, why: Fills fields a person checks and takes no decision on cover }
  reviews:
    risk:     { reviewer: Hugo Stein, engaged: 2026-10-12, status: engaged, would_block: [No sample checks] }
    privacy:  { reviewer: Maya Cohen, engaged: 2026-10-12, status: engaged, would_block: [Reports leave the region] }
    legal:    { reviewer: Tom Baker, engaged: 2026-10-19, status: engaged, would_block: [Supplier trains on them] }
    security: { reviewer: Lin Zhao, engaged: 2026-10-19, status: engaged }
  data:
    - { source: Claim documents, classification: confidential, personal: special_category }
    @data
  impact_assessment: { kind: dpia, status: in_progress, due: 2026-12-18 }
  controls:
    privacy: Documents stay in the region and are deleted by the supplier after 24 hours
    ip: Supplier may not train on our documents
    regulatory: Conduct rules on fair claims handling checked by compliance
    human_oversight: Handler confirms each field before saving; 5 percent of files are re-checked
cost:
  currency: EUR
  months: 12
  as_of: 2026-10-30
  contingency_pct: 10
  hurdle_rate_pct: 10
  lines:
    - { item: Document model, category: licences, basis: per_unit, amount: 0.21, source: supplier price list }
    - { item: Handler seat, category: licences, basis: per_user_month, amount: 9, source: supplier quote 88-2 }
    - { item: Hosting and storage, category: infrastructure, basis: per_month, amount: 5200, source: cloud calculator }
    - { item: Claim system integration, category: integration, basis: once, amount: 140000, source: integrator quote }
    - { item: Quality sample, category: monitoring, basis: per_month, amount: 7800, source: quality team rota }
    - { item: Prompt and model updates, category: retraining, basis: per_month, amount: 3500, source: team estimate }
    - { item: Platform staff, category: people, basis: fte, fte: 1.4, annual_cost: 105000, source: HR bands }
    @lines
  benefit: { basis: per_unit, minutes_saved: 5, loaded_hourly_cost: 41, realisation_pct: 60 }
  run_budget: { line: Claims opex 7710, amount: 600000, approved: false }

capability:
  users_involved: { from: 2027-01-11, people: 20, how: Two handling teams use it on live claims every week }
  learning:
    - { who: Claim handlers, people: 400, learns: Check filled fields and spot a wrong one, format: workshop, hours: 5, ready_by: 2027-08-13 }
    - { who: Team leads, people: 20, learns: Sample files and act on errors, format: coaching, hours: 8, ready_by: 2027-07-16, oversight: true }
    @learning
  adoption: { metric: Share of claims opened with the assistant, target_pct: 80, by: 2028-03-31 }
  role_change: Handlers check instead of key; team leads take over file sampling
  support: { champions: 14, weeks_after_go_live: 8 }
bridge:
  effort_days: 340
  cost: 290000
  funded: true
  go_live: 2027-09-01
  work:
    - { what: Load test at full volume, days: 12, area: hardening }
    @work
`;
