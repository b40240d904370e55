/** What a column of a list may mean, and what becomes of its values: a key of the charter, a comment beside one, or `x-source`. */
import type { Path } from "../finding.ts";
import { parsePath } from "../finding.ts";

/** How the values of a field are read. */
export type Reading =
  | "id"
  | "name"
  | "text"
  | "answer"
  | "texts"
  | "tags"
  | "stage"
  | "choice"
  | "date"
  | "number"
  | "money"
  | "person"
  | "people"
  | "currency"
  | "link"
  | "exact"
  | "source"
  | "comment";

/** A field: `path` is where its values go, or beside what they are kept as comments. */
export interface Field {
  readonly id: string;
  readonly reading: Reading;
  readonly path: Path;
  /** The allowed values of a choice. */
  readonly values?: readonly string[];
}

const CHOICES: { readonly [field: string]: readonly string[] } = {
  autonomy: ["informs", "recommends", "decides_with_review", "acts"],
  kind: ["predictive", "generative", "agentic", "hybrid"],
  build: ["vendor_product", "vendor_model", "open_weights", "in_house"],
  risk_tier: ["minimal", "limited", "high", "unacceptable"],
  data_class: ["public", "internal", "confidential", "restricted"],
  metric_better: ["lower", "higher"],
};

/** Field, how it is read, and its place. */
const TABLE = `
id id x-source.id
name name metadata.name
business_unit text metadata.business_unit
organisation source x-source.organisation
agency_short source x-source.organisation_short
industry text metadata.industry
tags tags metadata.tags
stage stage stage
problem text use_case.problem
intended_use text use_case.intended_use
outputs comment use_case.intended_use
benefits comment measurement.production_metric
out_of_scope texts use_case.out_of_scope
simpler_alternative text use_case.simpler_alternative
autonomy choice use_case.autonomy
kind choice use_case.system.kind
build choice use_case.system.build
supplier text use_case.system.supplier
product comment use_case.system
model text use_case.system.model
users_pilot number scale.users.pilot
users_full number scale.users.full
users comment scale.users
volume comment scale.volume
pilot_start date pilot.start
pilot_end date pilot.end
effort_days number pilot.effort_days
budget money pilot.budget
team people pilot.team
lead people pilot.team
exit_criteria comment pilot.exit_criteria
kill_criteria comment pilot.kill_criteria
decision_due comment pilot.end
pilot_length comment pilot.end
sponsor person accountability.sponsor
owner person accountability.production_owner.name
owner_email text accountability.production_owner.email
owner_role text accountability.production_owner.role
owner_unit text accountability.production_owner.unit
owner_accepted date accountability.production_owner.accepted
owner_sponsor comment accountability
responsible comment accountability.production_owner
contact source x-source.contact
metric text measurement.production_metric.name
metric_unit text measurement.production_metric.unit
metric_baseline number measurement.production_metric.baseline
metric_target number measurement.production_metric.target
metric_by date measurement.production_metric.by
metric_better choice measurement.production_metric.better
metric_source text measurement.production_metric.source
metric_now comment measurement
guardrails comment measurement
pilot_metrics comment measurement
monitoring comment measurement
integration comment operations.integration
fallback answer operations.fallback
on_call comment operations.on_call
rollback answer operations.rollback
service_levels comment operations
reviews comment governance.reviews
review_risk comment governance.reviews.risk
review_privacy comment governance.reviews.privacy
review_legal comment governance.reviews.legal
review_security comment governance.reviews.security
risk_tier choice governance.risk_tier.level
impact_class comment governance.risk_tier
tier_why comment governance.risk_tier
risks comment governance.reviews
data_source text governance.data[0].source
data_class choice governance.data[0].classification
personal_data comment governance.data
impact_assessment comment governance.impact_assessment
controls comment governance.controls
human_oversight answer governance.controls.human_oversight
legal_basis comment governance.controls
appeals comment operations.fallback
contract comment governance.supplier
currency currency cost.currency
run_cost comment cost.lines
cost comment cost.lines
roi comment cost.benefit
training answer capability.learning[0].learns
change comment capability.role_change
adoption comment capability.adoption
users_involved comment capability.users_involved
bridge comment bridge
go_live date bridge.go_live
retired_on comment stage
links link metadata.links
remarks comment metadata
priority source x-source.priority
health source x-source.health
place source x-source.place
listed_on source x-source.listed_on
issue_type source x-source.kind
start_or_live date pilot.start
pilot_start_kept comment pilot.start
build_kept comment use_case.system.build
kind_kept comment use_case.system.kind
autonomy_kept comment use_case.autonomy
data_kept comment governance.data
`;

/** Every field by its name. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [id = "", reading = "", path = ""] = line.split(" ");
      const values = CHOICES[id];
      const field: Field = { id, reading: reading as Reading, path: parsePath(path) };
      return [id, values === undefined ? field : { ...field, values }];
    }),
);

/** The field that keeps the value as a comment beside a place. */
export function commentAt(path: Path): Field {
  return { id: "comment", reading: "comment", path };
}
